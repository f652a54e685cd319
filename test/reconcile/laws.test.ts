import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelToJson } from '../../generator/model/json.js';
import type { ApiModel } from '../../generator/model/model.js';
import type { OverlayEntry } from '../../generator/reconcile/overlay.js';
import { compileWorkspace } from '../../generator/workspace/compile.js';
import { emitWorkspace } from '../../generator/workspace/emit.js';
import { memorySource } from '../../generator/workspace/files.js';
import type { Workspace } from '../../generator/workspace/load.js';
import { loadWorkspace } from '../../generator/workspace/load.js';
import { repositoryRoot } from '../support/specification.js';
import { withoutPlaces } from './without-places.js';
import { shuffledDtd, shuffledSections, shuffledXsd, withoutComments } from './shuffle-documents.js';

type Files = Readonly<Record<string, string>>;

/** All files of a specification, without the name lock: names must not depend on the order either. */
function filesOf(name: string): Files {
  const folder = join(repositoryRoot, 'specs', name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:yaml|html|dtd|xsd|ts)$/u.test(path),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

async function workspaceOf(files: Files): Promise<Workspace> {
  const { workspace } = await loadWorkspace(memorySource(files));
  if (workspace === undefined) throw new Error('the specification cannot be read');
  return workspace;
}

/** Everything that comes out of a workspace, by path. */
async function outputOf(workspace: Workspace): Promise<ReadonlyMap<string, string>> {
  const model = await modelOf(workspace);
  const { files, lock } = await emitWorkspace(workspace, model);
  return new Map([...files, ['lock', lock], ['model', modelToJson(model)]]);
}

async function modelOf(workspace: Workspace): Promise<ApiModel> {
  const { model, diagnostics } = await compileWorkspace(workspace);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return model;
}

/** An order of `count` things, as indexes. */
function orderOf(count: number): fc.Arbitrary<readonly number[]> {
  const indexes = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(indexes, { minLength: count, maxLength: count });
}

function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}

/** The workspace with the entries of its configuration in another order; each keeps its place in the file. */
async function permuted(
  files: Files,
  orders: Readonly<Record<'pages' | 'schemas' | 'resources', readonly number[]>>,
  resources: readonly string[],
): Promise<Workspace> {
  const workspace = await workspaceOf(files);
  const { config } = workspace;
  return {
    ...workspace,
    config: {
      ...config,
      pages: inOrder(config.pages, orders.pages),
      schemas: inOrder(config.schemas, orders.schemas),
      resources: inOrder(config.resources, orders.resources),
    },
    overlay: regrouped(workspace.overlay, resources),
    placeOf: ([section, index, ...rest]) => {
      const order =
        section === 'pages' || section === 'schemas' || section === 'resources' ? orders[section] : [];
      const original = typeof index === 'number' ? (order[index] ?? index) : index;
      return workspace.placeOf([section, original, ...rest].filter((step) => step !== undefined));
    },
  };
}

/** Entries of one resource in their order, the resources in another one. */
function regrouped(entries: readonly OverlayEntry[], resources: readonly string[]): OverlayEntry[] {
  return resources.flatMap((resource) => entries.filter((entry) => entry.target.resource === resource));
}

describe.each([
  ['netvisor', 2],
  ['parcels', 10],
] as const)('of %s', async (name, numRuns) => {
  const files = filesOf(name);
  const { config, overlay } = await workspaceOf(files);
  const resources = [...new Set(overlay.map((entry) => entry.target.resource))];

  test('the order of pages, schemas, resources and of overlay entries of several resources changes no byte', async () => {
    const expected = await outputOf(await workspaceOf(files));
    const orders = fc.record({
      pages: orderOf(config.pages.length),
      schemas: orderOf(config.schemas.length),
      resources: orderOf(config.resources.length),
    });
    await fc.assert(
      fc.asyncProperty(orders, orderOf(resources.length), async (order, targets) => {
        const actual = await outputOf(await permuted(files, order, inOrder(resources, targets)));
        expect(actual).toEqual(expected);
      }),
      { numRuns },
    );
  });

  test('the order of sections of a page and of declarations of a schema changes only places', async () => {
    const plain = withoutComments(files);
    const expected = withoutPlaces(await modelOf(await workspaceOf(plain)));
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const next = (): number => numbers.next().value;
        const shuffled = Object.entries(plain).map(([path, text]) => {
          if (path.endsWith('.html')) return [path, shuffledSections(text, next)];
          if (path.endsWith('.dtd')) return [path, shuffledDtd(text, next)];
          return [path, path.endsWith('.xsd') ? shuffledXsd(text, next) : text];
        });
        const model = await modelOf(await workspaceOf(Object.fromEntries(shuffled)));
        expect(withoutPlaces(model)).toEqual(expected);
      }),
      { numRuns },
    );
  });
});
