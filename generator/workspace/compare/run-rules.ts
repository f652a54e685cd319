import type { Rule } from '../../diff/index.js';
import { rules } from '../../diff/index.js';
import type { ExitCode, Terminal } from '../run/terminal.js';
import { exitCode } from '../run/terminal.js';

/**
 * Lists the rules of the comparison with what each means to whom.
 *
 * @param format `json` gives an array with everything that is known of each
 * @param terminal where to write
 */
export function runRules(format: 'text' | 'json', terminal: Terminal): ExitCode {
  const table: Readonly<Record<string, Rule>> = rules;
  const entries = Object.entries(table);
  if (format === 'json') {
    terminal.out(`${JSON.stringify(entries.map(jsonRule), null, 2)}\n`);
    return exitCode.fine;
  }
  const width = Math.max(...entries.map(([id]) => id.length));
  const lines: string[] = [];
  let family = '';
  for (const [id, rule] of entries) {
    if (rule.family !== family) {
      lines.push(...(family === '' ? [] : ['']), rule.family);
      family = rule.family;
    }
    const [argument, result] = callers(rule);
    const columns = [...rule.wire, argument === result ? argument : `${argument ?? '-'}/${result ?? '-'}`];
    lines.push(`  ${id.padEnd(width)}  ${columns.map((column) => column ?? '-').join(', ')}  ${rule.title}`);
  }
  terminal.out(`${lines.join('\n')}\n`);
  return exitCode.fine;
}

function callers({ caller }: Rule): Extract<Rule['caller'], readonly unknown[]> {
  return typeof caller === 'object' && caller !== null ? caller : [caller, caller];
}

function jsonRule([id, rule]: readonly [string, Rule]): object {
  const { family, title, wire, why, mirror, witness } = rule;
  const [argument, result] = callers(rule);
  const [request, response] = wire;
  return {
    id,
    family,
    title,
    verdicts: { request, response, caller: { argument, result } },
    why,
    mirror,
    witness,
    page: `docs/rules/${id}.md`,
  };
}
