import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode } from './terminal.js';

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const colours: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

/** How many findings of one code people are shown: who has a hundred of a kind looks at the first. */
const SHOWN = 50;

/** Longest message in characters: a document may be quoted in it. */
const LONGEST_MESSAGE = 400;

// oxlint-disable-next-line no-control-regex -- what a terminal would act upon
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/gu;

/**
 * Writes diagnostics for people: worst first, each with its places and what to do.
 *
 * @param diagnostics what was found
 * @param terminal where to
 * @param least least severity that is shown
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  least: Severity = 'warning',
): void {
  const shown = diagnostics
    .filter((diagnostic) => ranks[diagnostic.severity] <= ranks[least])
    .map((diagnostic, index) => ({ diagnostic, index }))
    .sort((a, b) => ranks[a.diagnostic.severity] - ranks[b.diagnostic.severity] || a.index - b.index);
  const counts = new Map<string, number>();
  for (const { diagnostic } of shown) {
    const count = (counts.get(diagnostic.code) ?? 0) + 1;
    counts.set(diagnostic.code, count);
    if (count <= SHOWN) terminal.err(`${diagnosticText(diagnostic, terminal.interactive)}\n`);
  }
  for (const [code, count] of counts) {
    if (count > SHOWN) terminal.err(`${count - SHOWN} more of ${code}; --format json lists all\n`);
  }
}

function diagnosticText(diagnostic: Diagnostic, coloured: boolean): string {
  const { severity, code, message, help, places } = diagnostic;
  const head = coloured ? `\u001b[${colours[severity]}m${severity}\u001b[0m` : severity;
  const [first, ...others] = places;
  const at = first === undefined ? '' : `${first.file}:${first.line}:${first.column}: `;
  return [
    `${at}${head} ${code}: ${plain(message)}`,
    ...others.map((place) => {
      const note = place.note === undefined ? '' : ` (${place.note})`;
      return `    also ${place.file}:${place.line}:${place.column}${note}`;
    }),
    `    ${help}`,
  ].join('\n');
}

/**
 * Text of others on one line, without what a terminal would act upon.
 *
 * @param message the text
 */
export function plain(message: string): string {
  const line = message.replace(/\s+/gu, ' ').replace(CONTROL, '\uFFFD');
  return line.length <= LONGEST_MESSAGE ? line : `${line.slice(0, LONGEST_MESSAGE)}…`;
}

/**
 * Writes the errors for which a command stops, in the form that was asked for.
 *
 * @param diagnostics what was found
 * @param format text for people, JSON for programs
 * @param terminal where to
 */
export function showErrors(
  diagnostics: readonly Diagnostic[],
  format: 'text' | 'json' | 'tsv',
  terminal: Terminal,
): void {
  if (format === 'json') terminal.out(`${JSON.stringify({ diagnostics }, null, 2)}\n`);
  else showDiagnostics(diagnostics, terminal, 'error');
}

/**
 * Counts in words: `2 errors, 1 warning`.
 *
 * @param diagnostics what was found
 */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count === 0) return [];
    return [severity === 'info' ? `${count} info` : `${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/**
 * The exit code that diagnostics of reading documents lead to.
 *
 * @param diagnostics what was found
 */
export function inputExitCode(diagnostics: readonly Diagnostic[]): ExitCode {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? exitCode.input : exitCode.fine;
}
