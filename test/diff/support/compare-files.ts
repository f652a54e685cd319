import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CompareOptions,
  DiffReport,
  Finding,
  SchemaDiffOptions,
} from '../../../generator/diff/index.js';
import { compareModels, compareSchemas } from '../../../generator/diff/index.js';
import { loadSide } from '../../../generator/workspace/compare/load-side.js';
import { memorySource } from '../../../generator/workspace/files.js';

/**
 * Compares two files of a folder as the command line does, callers' code left aside.
 *
 * @param folder the folder; `options.json` in it is merged into the options
 * @param before name of one file, without its ending
 * @param after name of the other
 * @throws Error where one of the files is missing or says nothing
 */
export async function compareFiles(folder: string, before: string, after: string): Promise<DiffReport> {
  const file = join(folder, 'options.json');
  const own: CompareOptions & SchemaDiffOptions = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const options = { policy: 'docs', ...own } as const;
  const left = await load(folder, before);
  const right = await load(folder, after);
  if (left.kind === 'schema' && right.kind === 'schema') {
    const coverage = { before: left.coverage, after: right.coverage };
    return compareSchemas(left.schema, right.schema, { kind: left.language, coverage, ...options });
  }
  if (left.kind === 'model' && right.kind === 'model') return compareModels(left.side, right.side, options);
  throw new Error(`${folder}: ${left.kind === 'none' ? left.why : `a ${left.kind} and a ${right.kind}`}`);
}

/** Both files stand under one name, as two versions of a document do. */
async function load(folder: string, name: string): ReturnType<typeof loadSide> {
  const found = readdirSync(folder).find((one) => one.startsWith(`${name}.`));
  if (found === undefined) throw new Error(`${folder} has no file ${name}`);
  const file = `document${found.slice(name.length)}`;
  return loadSide({ files: memorySource({ [file]: readFileSync(join(folder, found)) }), file }, () => {});
}

/** Findings as lines: verdicts of request, response and caller, rule, path, both values, and confidence below 1. */
export function foundIn({ findings }: DiffReport): string {
  return findings.map((finding) => `${line(finding)}\n`).join('');
}

function line({ rule, path, verdicts, message, confidence, also }: Finding): string {
  const { request, response, caller } = verdicts;
  const columns = [request, response, caller].map((verdict) => verdict?.[0] ?? '-').join('');
  const sure = confidence === 1 ? '' : ` (${confidence})`;
  const others = also.length === 0 ? '' : ` and ${also.join(', ')}`;
  return `${columns} ${rule} ${path}${others}: ${message}${sure}`;
}

/** Rules of findings that the comparison the other way round does not answer, in either direction. */
export function mirrorsMissing(there: DiffReport, back: DiffReport): readonly string[] {
  const waiting = back.findings.filter((finding) => mirrorsOf(finding) !== undefined);
  const missing = there.findings.filter((finding) => {
    const mirrors = mirrorsOf(finding);
    if (mirrors === undefined) return false;
    const index = waiting.findIndex(({ rule }) => mirrors.includes(rule));
    if (index === -1) return true;
    waiting.splice(index, 1);
    return false;
  });
  return [...missing, ...waiting].map(({ rule, path }) => `${rule} ${path}`);
}

function mirrorsOf({ definition: { mirror } }: Finding): readonly string[] | undefined {
  if (typeof mirror === 'string') return [mirror];
  return 'none' in mirror ? undefined : mirror;
}

/** What breaks messages although its rule promises a message that proves it, and has none. */
export function unproved({ findings }: DiffReport): readonly string[] {
  return findings.flatMap(({ rule, path, verdicts, witness, definition }) => {
    if (definition.witness.wire !== 'message') return [];
    return (['request', 'response'] as const)
      .filter((side) => verdicts[side] === 'breaking' && witness?.[side]?.kind !== 'message')
      .map((side) => `${rule} ${path} ${side}`);
  });
}
