import * as v from 'valibot';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import { readPlainYaml } from './plain-yaml.js';
import { workspaceRules } from './rules.js';

/** A YAML document that was read: its value, and where each path in it stands. */
export interface YamlDocument<T> {
  readonly value: T | undefined;
  /**
   * @param path keys and indexes from the root
   * @returns where the node stands; the nearest node above it where there is none
   */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** YAML text before it is checked. */
interface RawYaml {
  readonly value: unknown;
  /** Offset of the node at a path, or of the nearest one above it. */
  readonly offsetOf: (path: readonly (string | number)[]) => number;
  readonly errors: readonly { readonly message: string; readonly offset: number }[];
}

/**
 * Reads YAML text and checks it against a schema.
 *
 * @param file name used in places
 * @param text the YAML text
 * @param schema what the document must look like
 * @param code diagnostic code for what does not fit
 */
export async function readYaml<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
  code: 'config-invalid' | 'overlay-invalid',
): Promise<YamlDocument<v.InferOutput<Schema>>> {
  const raw = readPlain(text) ?? (await readFully(text));
  const collector = new DiagnosticCollector(workspaceRules);
  const starts = lineStarts(text);
  const placeAt = (offset: number): Place => {
    const line = lineAt(offset, starts);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  const placeOf = (path: readonly (string | number)[]): Place => placeAt(raw.offsetOf(path));
  for (const error of raw.errors) {
    collector.report(code, `${file} is not valid YAML: ${error.message}`, [placeAt(error.offset)]);
  }
  if (collector.failed) return { value: undefined, placeOf, diagnostics: collector.all };
  const checked = v.safeParse(schema, raw.value ?? {});
  if (checked.success) return { value: checked.output, placeOf, diagnostics: [] };
  for (const issue of checked.issues) {
    const path = (issue.path ?? []).map((item) =>
      typeof item.key === 'number' ? item.key : String(item.key),
    );
    const name = path.length === 0 ? file : path.join('.');
    const what = issue.expected === 'never' ? 'there is no such key' : issue.message;
    collector.report(code, `${name}: ${what}`, [placeOf(path)]);
  }
  return { value: undefined, placeOf, diagnostics: collector.all };
}

function readPlain(text: string): RawYaml | undefined {
  const root = readPlainYaml(text);
  if (root === undefined) return undefined;
  const offsetOf = (path: readonly (string | number)[]): number => {
    let node = root;
    for (const key of path) {
      const member = node.members?.get(key);
      if (member === undefined) break;
      node = member;
    }
    return node.offset;
  };
  return { value: root.value, offsetOf, errors: [] };
}

async function readFully(text: string): Promise<RawYaml> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { prettyErrors: false });
  return {
    // What is not valid has no value.
    value: document.errors.length === 0 ? document.toJS() : undefined,
    offsetOf(path) {
      for (let length = path.length; length >= 0; length -= 1) {
        const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return node.range[0];
      }
      return 0;
    },
    errors: document.errors.map(({ message, pos }) => ({ message, offset: pos[0] })),
  };
}

/** Offsets at which lines begin. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line, from 1, that holds an offset. */
function lineAt(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
