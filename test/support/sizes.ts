import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './specification.js';

/**
 * Sizes that the README states, in bytes, by what is imported.
 *
 * @returns rows of the table whose last column is `minified, gzip`
 */
export function statedSizes(): ReadonlyMap<string, number> {
  const readme = readFileSync(join(repositoryRoot, 'README.md'), 'utf8');
  const [, table = ''] =
    /\| imported +\| minified, gzip \|\n\| -+ \| -+: \|\n((?:\|.*\n)+)/u.exec(readme) ?? [];
  return new Map(
    [...table.matchAll(/^\| (.+?) +\| +([\d.]+) kB \|$/gmu)].map(([, what = '', size = '']) => [
      what,
      Number(size) * 1000,
    ]),
  );
}

/** Modules that stand for the rows of that table; `$` is where the modules of the package are. */
export const IMPORTED: ReadonlyMap<string, readonly (readonly [names: string, module: string])[]> = new Map([
  ['`createSalesInvoice`', [['createSalesInvoice', 'sales-invoice']]],
  [
    '`createSalesInvoice`, `createTransport` and `netvisorProfile`: all that a call takes',
    [
      ['createSalesInvoice', 'sales-invoice'],
      ['createTransport', 'runtime/transport'],
      ['netvisorProfile', 'profile'],
    ],
  ],
  ['`createNetvisor`: the whole client', [['createNetvisor', 'client']]],
]);
