import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDtd } from '../../generator/sources/dtd/index.js';
import type { DtdDocument } from '../../generator/sources/dtd/index.js';
import { instanceOf } from '../support/dtd-instances.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { describeWithShared, sharedPath } from '../support/shared.js';
import { folder } from './support.js';

/** A DTD as text and as its mirror. */
interface Grammar {
  readonly text: string;
  readonly dtd: DtdDocument;
}

function read(path: string): Grammar {
  const bytes = readFileSync(path);
  // A comment may stand before a wrapping `<!DOCTYPE root [`.
  const text = bytes.toString('utf8').replace(/^\s*<!--(?:(?!-->).)*-->\s*(?=<!DOCTYPE)/su, '');
  return { text, dtd: readDtd({ file: path, bytes }).dtd };
}

const ownPath = (name: string): string => join(folder, 'schemas', `${name}.dtd`);
const own = (name: string): Grammar => read(ownPath(name));
const vendor = (name: string): Grammar => read(sharedPath('netvisor/dtd', `${name}.dtd`));

function figures({ dtd }: Grammar): readonly [elements: number, attributes: number] {
  return [dtd.elements.length, dtd.elements.reduce((sum, { attributes }) => sum + attributes.length, 0)];
}

/** Elements with their attributes, and how each attribute is declared. */
function inventory({ dtd }: Grammar): readonly string[] {
  return dtd.elements
    .flatMap(({ name, attributes }) => [
      name,
      ...attributes.map(({ name: attribute, type, default: preset }) => {
        const tokens = 'tokens' in type ? type.tokens.map(({ value }) => value).sort() : [];
        const value = 'value' in preset ? preset.value : '';
        return [`${name}/@${attribute}`, type.kind, ...tokens, preset.kind, value].join(' ');
      }),
    ])
    .sort();
}

/** Documents of the first DTD that the second refuses, with the reasons. */
function refused(from: Grammar, by: Grammar, seeds: number): readonly string[] {
  return Array.from({ length: seeds }, (_, seed) =>
    instanceOf(from.dtd, seed, { root: 'root', text: () => 'x' }),
  ).flatMap((xml) => validateWithDtd(xml, { text: by.text }).map((fault) => `${fault} in ${xml}`));
}

const figuresOfVendor: readonly (readonly [string, readonly [number, number]])[] = [
  ['accounting', [21, 4]],
  ['payment', [17, 0]],
  ['purchaseinvoice', [68, 10]],
  ['purchaseinvoicepostingdata', [23, 2]],
  ['salesinvoice', [108, 31]],
  ['salespayment', [16, 8]],
];

describeWithShared('the DTDs of this specification beside those of the vendor', () => {
  it('each DTD of the vendor has one here', () => {
    const names = readdirSync(sharedPath('netvisor/dtd')).map((name) => name.replace(/\.dtd$/u, ''));
    expect(names.sort()).toEqual(figuresOfVendor.map(([name]) => name));
  });

  it.each(figuresOfVendor)('%s declares as many elements and attributes', (name, expected) => {
    expect(figures(vendor(name))).toEqual(expected);
    expect(figures(own(name))).toEqual(expected);
  });

  it.each(figuresOfVendor)('%s declares the same elements and attributes', (name) => {
    expect(inventory(own(name))).toEqual(inventory(vendor(name)));
  });

  it.each(figuresOfVendor)('%s takes 200 messages that the one of the vendor takes', (name) => {
    expect(refused(vendor(name), own(name), 200)).toEqual([]);
  });

  it.each(figuresOfVendor)('%s takes no message that the one of the vendor refuses, of 200', (name) => {
    expect(refused(own(name), vendor(name), 200)).toEqual([]);
  });
});

describe('the DTDs of this specification', () => {
  it.each(readdirSync(join(folder, 'schemas')).filter((name) => name.endsWith('.dtd')))(
    '%s takes its own messages, by the judgement of libxml2',
    (file) => {
      const grammar = own(file.replace(/\.dtd$/u, ''));
      expect(refused(grammar, grammar, 50)).toEqual([]);
    },
  );
});
