import { isUtf8 } from 'node:buffer';
import * as v from 'valibot';
import type { Document, YAMLParseError } from 'yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
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

/**
 * Reads YAML text and checks it against a schema. Text of a file that ends in `.json` is read as JSON, which takes a
 * hundredth of the time; where it is none, as the YAML that JSON is a part of.
 *
 * @param file name used in places
 * @param content the YAML text, or the bytes of it, which must be UTF-8
 * @param schema what the document must look like
 * @param code diagnostic code for what does not fit
 */
export function readYaml<Schema extends v.GenericSchema>(
  file: string,
  content: string | Uint8Array,
  schema: Schema,
  code: 'config-invalid' | 'overlay-invalid',
): YamlDocument<v.InferOutput<Schema>> {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = new LineCounter();
  let parsed: Document | undefined;
  const documentOf = (): Document =>
    (parsed ??= parseDocument(text, { lineCounter: lines, prettyErrors: false }));
  const collector = new DiagnosticCollector(workspaceRules);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly (string | number)[]): Place => {
    const document = documentOf();
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return placeAt(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  if (typeof content !== 'string' && !isUtf8(content)) {
    // What could not be read stands for itself in the text.
    const before = text.slice(0, Math.max(text.indexOf('\uFFFD'), 0)).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    collector.report(code, `${file} is not UTF-8`, [place]);
    return { value: undefined, placeOf, diagnostics: collector.all };
  }
  let value = file.endsWith('.json') ? jsonOf(text) : undefined;
  if (value === undefined) {
    const document = documentOf();
    for (const error of document.errors) {
      collector.report(code, `${file} is not valid YAML: ${explain(error)}`, [placeAt(error.pos[0])]);
    }
    if (collector.failed) return { value: undefined, placeOf, diagnostics: collector.all };
    value = valueOf(document);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const what = value === undefined ? 'repeats itself without measure' : 'holds no keys at its top';
    collector.report(code, `${file} ${what}`, [placeAt(0)]);
    return { value: undefined, placeOf, diagnostics: collector.all };
  }
  const checked = v.safeParse(schema, value);
  if (checked.success) return { value: checked.output, placeOf, diagnostics: [] };
  for (const issue of checked.issues) {
    const path = (issue.path ?? []).map((item) =>
      typeof item.key === 'number' ? item.key : String(item.key),
    );
    const name = path.length === 0 ? file : path.join('.');
    collector.report(code, `${name}: ${whatIsWrong(issue)}`, [placeOf(path)]);
  }
  return { value: undefined, placeOf, diagnostics: collector.all };
}

/** What the parser says, without what it tells programs to call. */
function explain({ code, message }: YAMLParseError): string {
  return code === 'MULTIPLE_DOCS' ? 'A second document begins here' : message;
}

/** The value of JSON text; undefined where it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of a document; undefined where its aliases make more of it than there is room for. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return 'there is no such key';
  if (issue.received === 'undefined') return 'this key is missing';
  return issue.message;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
