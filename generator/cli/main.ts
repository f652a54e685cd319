import { parseArgs } from 'node:util';
import { isSystemError } from '../workspace/files.js';
import { exitCode } from '../workspace/run/terminal.js';
import type { ExitCode, Terminal } from '../workspace/run/terminal.js';
import type { CommandDefinition, ParsedArguments } from './command.js';
import { helpText, parseOptions } from './command.js';
import { commands } from './commands.js';
import { version } from './version.js';

/**
 * Runs one command line.
 *
 * @param words the words after the name of the program
 * @param terminal where output goes
 * @returns the exit code: 0 fine, 1 findings, 2 usage, 3 input cannot be read, 70 a fault of the tool
 */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return exitCode.fine;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(overview());
    return exitCode.fine;
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found === undefined) {
    terminal.err(`there is no command ${name}; see \`doctypist --help\`\n`);
    return exitCode.usage;
  }
  try {
    return await runCommand(await found.load(), rest, terminal);
  } catch (error) {
    if (isSystemError(error)) {
      terminal.err(`${error.message}\n`);
      return exitCode.input;
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const shown = process.env['DOCTYPIST_DEBUG'] === undefined ? firstLine(text) : text;
    terminal.err(
      `doctypist failed: ${shown}\nThis is a fault of doctypist. Set DOCTYPIST_DEBUG=1 for the stack and report it.\n`,
    );
    return exitCode.fault;
  }
}

async function runCommand(
  command: CommandDefinition,
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const parsed = parse(command, words);
  if (parsed === 'help') {
    terminal.out(helpText(command));
    return exitCode.fine;
  }
  if (typeof parsed === 'string') {
    terminal.err(`${parsed}; see \`doctypist ${command.name} --help\`\n`);
    return exitCode.usage;
  }
  return command.run(parsed, terminal);
}

function parse(command: CommandDefinition, words: readonly string[]): ParsedArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      options: parseOptions(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    return firstSentence(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) return 'help';
  const least = command.positionals.filter((word) => !word.startsWith('[')).length;
  const most = command.positionals.some((word) => word.includes('...'))
    ? Infinity
    : command.positionals.length;
  // A shell gives an empty word where a variable is not set; as a path it would be the folder that one stands in.
  const given = positionals.includes('') ? positionals.indexOf('') : positionals.length;
  if (given < least || given < positionals.length)
    return `${command.positionals[given] ?? 'an argument'} is missing`;
  if (positionals.length > most) return `${positionals[most] ?? ''} is one argument too many`;
  const texts = new Map<string, string>();
  for (const [name, option] of Object.entries(command.options)) {
    if (option.type === 'boolean') continue;
    const said = values[name];
    if (said === '') return `--${name} has an empty value`;
    const value = typeof said === 'string' ? said : (option.default ?? option.values?.[0]);
    if (value === undefined) continue;
    if (option.values !== undefined && !option.values.includes(value)) {
      return `--${name} takes ${option.values.join(', ')}, not ${value}`;
    }
    texts.set(name, value);
  }
  return {
    positionals,
    text: (name) => texts.get(name),
    on: (name) => values[name] === true,
    choice(name, allowed) {
      const value = allowed.find((one) => one === texts.get(name));
      if (value === undefined) throw new RangeError(`the command defines no option ${name} with that value`);
      return value;
    },
  };
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'doctypist reads the documents that describe an XML API and generates a typed TypeScript SDK from them.',
    '',
    'Usage: doctypist COMMAND [arguments] [options]',
    '',
    'Commands:',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '`doctypist COMMAND --help` shows arguments, options and an example.',
    'Exit codes: 0 fine, 1 findings, 2 usage, 3 input cannot be read, 70 a fault of doctypist.',
    '',
  ].join('\n');
}

/** `node:util` goes on about positional arguments that begin with a dash. */
function firstSentence(text: string): string {
  return firstLine(text).replace(/\. .*$|\.$/u, '');
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
