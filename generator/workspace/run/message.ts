import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { allChecks, decode, encode, validate } from '../../../runtime/index.js';
import type { MessageTable, Problem, ReadOptions, XmlError } from '../../../runtime/index.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import { bindResources } from '../../emit/binding/bind-resource.js';
import { bindContext } from '../../emit/binding/context.js';
import { emitRules } from '../../emit/rules.js';
import { messageTable } from '../../emit/tables/tables.js';
import type { ApiModel } from '../../model/model.js';
import { workspaceNames } from '../emit.js';
import type { Workspace } from '../load.js';
import { findResource } from './find-resource.js';
import { jsonCodecs, messageFromJson, messageToJson } from './message-json.js';
import { plain, showErrors } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `encode`, `decode` and `validate-message`. */
export interface MessageArguments {
  readonly resource: string;
  /** Path of the file, `-` for standard input. */
  readonly file: string;
  /** Specification folder; found by the resource unless given. */
  readonly spec: string | undefined;
  /** `auto`: the one that the file fits better. */
  readonly part: 'auto' | 'request' | 'response';
  readonly format: 'text' | 'json';
}

/**
 * Encodes a JSON file as the request (or response) of a resource.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runEncode(args: MessageArguments, terminal: Terminal): Promise<ExitCode> {
  const opened = await openMessage(args, terminal);
  if (typeof opened === 'number') return opened;
  const input = messageFromJson(new TextDecoder().decode(opened.bytes));
  if (typeof input === 'string') {
    terminal.err(`${args.file}: ${input}\n`);
    return exitCode.input;
  }
  const table = opened.table.request ?? opened.table.response;
  if (table === undefined) return exitCode.usage;
  const result = encode(table, input.value, { indent: '  ' });
  if (!result.ok) return showProblems(result.problems, args, terminal);
  terminal.out(
    args.format === 'json'
      ? `${JSON.stringify({ xml: result.value }, null, 2)}\n`
      : `${result.value.trimEnd()}\n`,
  );
  return exitCode.fine;
}

/**
 * Decodes an XML file as a message of a resource and writes it as JSON.
 *
 * @param args the arguments; with `strict`, everything that does not fit the model is a finding
 * @param terminal where to write
 */
export async function runDecode(
  args: MessageArguments & { readonly strict: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const opened = await openMessage(args, terminal);
  if (typeof opened === 'number') return opened;
  const result = decode(fittingTable(opened), opened.bytes, {
    ...opened.reading,
    ...(args.strict ? { strict: allChecks } : {}),
    unknown: 'keep',
  });
  if (!result.ok) return showXmlError(result.error, args, terminal);
  const { value, problems } = result;
  terminal.out(messageToJson(args.format === 'json' ? { value, problems } : value));
  if (args.format === 'text')
    for (const problem of problems) terminal.err(`${problemText(problem, args.file)}\n`);
  return args.strict && problems.length > 0 ? exitCode.findings : exitCode.fine;
}

/**
 * Checks an XML file against the message of a resource: content, order, occurrence, values.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runValidateMessage(args: MessageArguments, terminal: Terminal): Promise<ExitCode> {
  const opened = await openMessage(args, terminal);
  if (typeof opened === 'number') return opened;
  const table = fittingTable(opened);
  const result = validate(table, opened.bytes, opened.reading);
  if (!result.ok && result.error !== undefined) return showXmlError(result.error, args, terminal);
  if (result.problems.length > 0) return showProblems(result.problems, args, terminal);
  if (args.format === 'json') terminal.out(`${JSON.stringify({ problems: [] })}\n`);
  else {
    const part = table === opened.table.request ? 'request' : 'response';
    terminal.out(`${args.file} is a valid ${part} of ${args.resource}\n`);
  }
  return exitCode.fine;
}

interface OpenedMessage {
  /** Tables of the parts that were asked for. */
  readonly table: MessageTables;
  readonly bytes: Uint8Array;
  /** How the documents of this API have to be read. */
  readonly reading: Pick<ReadOptions, 'encoding' | 'lenient'>;
}

async function openMessage(args: MessageArguments, terminal: Terminal): Promise<OpenedMessage | ExitCode> {
  const progress = progressLine(terminal);
  const found = await findResource(args.spec, args.resource, progress.step);
  progress.done();
  if (found.kind === 'none') {
    terminal.err(`${found.why}\n`);
    return exitCode.usage;
  }
  if (found.kind === 'unreadable') {
    showErrors(found.diagnostics, args.format, terminal);
    return exitCode.input;
  }
  const all = messageTables(found.workspace, found.model).get(args.resource);
  const request = args.part === 'response' ? undefined : all?.request;
  const response = args.part === 'request' ? undefined : all?.response;
  if (request === undefined && response === undefined) {
    terminal.err(`${args.resource} has no ${args.part === 'auto' ? 'message' : args.part}\n`);
    return exitCode.usage;
  }
  try {
    const bytes = readFileSync(args.file === '-' ? 0 : args.file);
    const table = { ...(request && { request }), ...(response && { response }) };
    return { table, bytes, reading: readingOf(bytes, found.workspace, terminal) };
  } catch (error) {
    terminal.err(`${args.file} cannot be read: ${error instanceof Error ? error.message : String(error)}\n`);
    return exitCode.input;
  }
}

/**
 * A server that ignores the case of names ignores it in end tags too. Bytes that are not UTF-8 and do not say
 * what they are stand in the fallback encoding of the API.
 */
function readingOf(bytes: Uint8Array, { config }: Workspace, terminal: Terminal): OpenedMessage['reading'] {
  const { caseInsensitiveNames: tagCase, fallbackEncoding: encoding } = config.api;
  const declared = /^<\?xml[^>]*encoding/u.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));
  if (encoding === undefined || declared || isUtf8(bytes) || bytes[0] === 0xfe || bytes[0] === 0xff) {
    return { lenient: { tagCase } };
  }
  terminal.err(`the file is not UTF-8 and does not say what it is; it is read as ${encoding}\n`);
  return { lenient: { tagCase }, encoding };
}

/** Of request and response, the one that the file has less against. */
function fittingTable({ table, bytes, reading }: OpenedMessage): MessageTable<unknown, unknown> {
  const { request, response } = table;
  const only = request ?? response;
  if (only === undefined) throw new RangeError('a message without a table');
  if (request === undefined || response === undefined) return only;
  // A message that is unknown right below the root is the other one, however little is said against it.
  const against = (one: MessageTable<unknown, unknown>): number =>
    validate(one, bytes, reading).problems.reduce(
      (sum, { code, path }) => sum + (code === 'unknown-element' && path.split('/').length === 2 ? 1e6 : 1),
      0,
    );
  return against(request) <= against(response) ? request : response;
}

/** The tables of the messages of one resource. */
export interface MessageTables {
  readonly request?: MessageTable<unknown, unknown>;
  readonly response?: MessageTable<unknown, unknown>;
}

/**
 * The message tables of all resources of a model, made in memory; equal to those in generated code.
 *
 * @param workspace the workspace
 * @param model its model
 */
export function messageTables(workspace: Workspace, model: ApiModel): ReadonlyMap<string, MessageTables> {
  const { names } = workspaceNames(workspace, model);
  const context = bindContext(model, names, {}, new DiagnosticCollector(emitRules));
  return new Map(
    bindResources(context).map(({ source, request, response }) => [
      source.name,
      {
        ...(request && { request: messageTable(request, jsonCodecs) }),
        ...(response && { response: messageTable(response, jsonCodecs) }),
      },
    ]),
  );
}

function showProblems(problems: readonly Problem[], args: MessageArguments, terminal: Terminal): ExitCode {
  if (args.format === 'json') terminal.out(`${JSON.stringify({ problems }, null, 2)}\n`);
  else for (const problem of problems) terminal.err(`${problemText(problem, args.file)}\n`);
  return exitCode.findings;
}

function showXmlError(error: XmlError, args: MessageArguments, terminal: Terminal): ExitCode {
  if (args.format === 'json') terminal.out(`${JSON.stringify({ error }, null, 2)}\n`);
  else {
    const at = `${args.file}:${error.line}:${error.column}`;
    terminal.err(`${at}: error ${error.code}: ${plain(error.message)}\n`);
    const excerpt = plain(error.excerpt).trim();
    if (excerpt !== '') terminal.err(`    ${excerpt}\n`);
  }
  return exitCode.input;
}

function problemText(problem: Problem, file: string): string {
  const at = problem.line === undefined ? file : `${file}:${problem.line}:${problem.column ?? 1}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  return `${at}: ${problem.code}${plain(path)}: ${plain(problem.message)}`;
}
