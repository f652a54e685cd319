import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { join } from 'node:path';
import type { Diagnostic } from '../../../generator/diagnostics/diagnostic.js';
import type { Schema } from '../../../generator/model/schema.js';
import {
  readXsd,
  xsdToSchema,
  type XsdInput,
  type XsdResolver,
} from '../../../generator/sources/xsd/index.js';

/** Resolver for documents that are given as text, by name. */
export function resolverOf(files: Readonly<Record<string, string>>): XsdResolver {
  return ({ location, base }) => {
    if (location === undefined) return undefined;
    const file = posix.join(posix.dirname(base), location);
    const text = files[file];
    return text === undefined ? undefined : { file, text };
  };
}

/** Resolver for documents of a folder; names are relative to it. */
export function resolverOfFolder(folder: string): XsdResolver {
  return ({ location, base }) => {
    if (location === undefined) return undefined;
    return inputOf(folder, posix.join(posix.dirname(base), location));
  };
}

/** A document of a folder; undefined where there is none. */
export function inputOf(folder: string, file: string): XsdInput | undefined {
  const path = join(folder, file);
  return existsSync(path) ? { file, bytes: readFileSync(path) } : undefined;
}

/** Schema and diagnostics of both steps. */
export interface Result {
  readonly diagnostics: readonly Diagnostic[];
  readonly schema: Schema;
}

/** Reads a schema that is given as text and converts it. */
export function convert(text: string, files: Readonly<Record<string, string>> = {}): Result {
  const { set, diagnostics } = readXsd({ file: 'schema.xsd', text }, { resolve: resolverOf(files) });
  const converted = xsdToSchema(set);
  return { diagnostics: [...diagnostics, ...converted.diagnostics], schema: converted.schema };
}

/** Wraps declarations in a schema element whose prefixes are `xs` and, for its own names, none. */
export function schema(declarations: string, attributes = ''): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>\n${declarations}\n</xs:schema>`;
}

/** Diagnostics in one line each: `code file:line:column …`. */
export function lines(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, places }) =>
    [code, ...places.map(({ file, line, column }) => `${file}:${line}:${column}`)].join(' '),
  );
}
