import { createRequire } from 'node:module';
import { parsers } from 'prettier/plugins/markdown';
import { describe, expect, test } from 'vitest';
import { modelToOpenApi, modelToPostman } from '../../generator/emit/schema/index.js';
import type { ApiModel } from '../../generator/model/model.js';
import { EMPTY_LOCK } from '../../generator/names/lock.js';
import { resolveNames } from '../../generator/names/resolve.js';
import { docsCodecs } from '../../generator/workspace/docs-codecs.js';
import { emit } from '../emit/support/emit.js';
import { specification } from '../support/specification.js';
import { docsOf } from './support/docs.js';
import { hostileTexts, withText } from './support/hostile.js';

const { model } = await specification('parcels');

/** A node of the tree of a Markdown page. */
interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly MarkdownNode[];
}

function parseMarkdown(text: string): MarkdownNode {
  const options = { originalText: text } as Parameters<typeof parsers.markdown.parse>[1];
  return parsers.markdown.parse(text, options) as MarkdownNode;
}

/** Kinds of nodes in their order: what must not depend on any text. */
function kinds({ type, children = [] }: MarkdownNode): string {
  return children.length === 0 ? type : `${type}(${children.map(kinds).join(' ')})`;
}

/** All text of a tree, one entry a node. */
function textsOf({ value, children = [] }: MarkdownNode): readonly string[] {
  return [...(value === undefined ? [] : [value]), ...children.flatMap(textsOf)];
}

/** Every string of a JSON value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The parts of the old compiler that read a module without its comments. */
interface OldCompiler {
  readonly ScriptTarget: { readonly ES2022: number };
  readonly createScanner: (
    target: number,
    skipTrivia: boolean,
    variant: number,
    text: string,
  ) => { readonly scan: () => number; readonly getTokenText: () => string };
  readonly SyntaxKind: { readonly EndOfFileToken: number; readonly TemplateHead: number };
}
const compiler = createRequire(import.meta.url)('typescript-5.9') as OldCompiler;

/** The words of a module, comments left out. */
function tokens(module: string): readonly string[] {
  const scanner = compiler.createScanner(compiler.ScriptTarget.ES2022, true, 0, module);
  const found: string[] = [];
  while (scanner.scan() !== compiler.SyntaxKind.EndOfFileToken) found.push(scanner.getTokenText());
  return found;
}

function documents(text: string) {
  const hostile: ApiModel = withText(model, text, false);
  const { names } = resolveNames(hostile, EMPTY_LOCK, {});
  return {
    pages: docsOf(withText(model, text)).files,
    openApi: modelToOpenApi(hostile),
    postman: modelToPostman(hostile, { names, registry: docsCodecs }),
    modules: emit(hostile).files,
  };
}

const plain = documents('plain');

describe.each(hostileTexts)('a document with %s', (_, text, visible) => {
  const { pages, openApi, postman, modules } = documents(text);
  const line = visible.replaceAll(/\s+/gu, ' ').trim();

  test('gives Markdown and llms.txt of the same structure as one with plain text', () => {
    for (const [path, page] of pages) {
      if (!/\.(?:md|txt)$/u.test(path)) continue;
      expect(kinds(parseMarkdown(page)), path).toBe(kinds(parseMarkdown(plain.pages.get(path) ?? '')));
    }
  });

  test('has it in Markdown as text: titles, descriptions, code tables', () => {
    const title = textsOf(parseMarkdown(pages.get('resources/get-shipment.md') ?? ''))[0];
    // All titles are the same here, so that pages are told apart by the name of the resource.
    expect(title).toBe(`${line} (getShipment)`);
    const cells = textsOf(parseMarkdown(pages.get('codes.md') ?? ''));
    expect(cells.filter((cell) => cell === line).length).toBeGreaterThanOrEqual(2);
    expect(textsOf(parseMarkdown(pages.get('llms.txt') ?? ''))[0]).toBe(line);
  });

  test('has it in OpenAPI and Postman exactly, and nothing else differs', () => {
    for (const [made, usual] of [
      [openApi, plain.openApi],
      [postman, plain.postman],
    ]) {
      const found = strings(made);
      const expected = strings(usual).map((one) => (one === 'plain' ? visible : one));
      expect(found.map((one) => (one === text ? visible : one))).toEqual(expected);
    }
  });

  test('has it in comments of the SDK and nowhere else', () => {
    for (const [path, module] of modules) {
      if (path.endsWith('.ts')) expect(tokens(module), path).toEqual(tokens(plain.modules.get(path) ?? ''));
    }
  });
});
