import type { ParseArgsConfig } from 'node:util';
import type { ExitCode, Terminal } from '../workspace/run/terminal.js';

/** One option of a command. */
export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  readonly description: string;
  /** Allowed values, the default first. */
  readonly values?: readonly string[];
  readonly default?: string;
}

/** The words of a command line, checked against the definition of the command. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  /** The value of an option, its default where it is not given. */
  readonly text: (name: string) => string | undefined;
  /** Whether a switch is on. */
  readonly on: (name: string) => boolean;
  /** The value of an option that has a fixed list of values. */
  readonly choice: <const Value extends string>(name: string, values: readonly Value[]) => Value;
}

/** A command: what it takes, and what it calls. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as help shows them: `FOLDER`, `[FILE]`, `FILE...`. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly examples: readonly string[];
  readonly run: (args: ParsedArguments, terminal: Terminal) => Promise<ExitCode>;
}

/** The form of output that every command knows. */
export const formatOption: OptionDefinition = {
  type: 'string',
  values: ['text', 'json'],
  description: 'form of the output',
};

/**
 * The options of a command as `node:util` takes them.
 *
 * @param command the command
 */
export function parseOptions(command: CommandDefinition): NonNullable<ParseArgsConfig['options']> {
  const entries = Object.entries(command.options).map(
    ([name, option]) => [name, { type: option.type }] as const,
  );
  return { ...Object.fromEntries(entries), help: { type: 'boolean', short: 'h' } };
}

/**
 * The help text of a command.
 *
 * @param command the command
 */
export function helpText(command: CommandDefinition): string {
  const usage = ['doctypist', command.name, ...command.positionals];
  const options = Object.entries(command.options).map(([name, option]) => {
    const values = option.values?.join('|') ?? 'VALUE';
    const flag = option.type === 'boolean' ? `--${name}` : `--${name} ${values}`;
    const fallback = option.default ?? option.values?.[0];
    return [flag, `${option.description}${fallback === undefined ? '' : ` (default ${fallback})`}`] as const;
  });
  const width = Math.max(6, ...options.map(([flag]) => flag.length));
  return [
    `${command.summary}`,
    '',
    `Usage: ${usage.join(' ')} [options]`,
    '',
    'Options:',
    ...[...options, ['--help', 'show this help'] as const].map(
      ([flag, text]) => `  ${flag.padEnd(width)}  ${text}`,
    ),
    '',
    command.examples.length === 1 ? 'Example:' : 'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
