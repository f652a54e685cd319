import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DiffReport, Finding } from '../../generator/diff/index.js';
import { compareSchemas } from '../../generator/diff/index.js';
import { dtdToSchema, readDtd } from '../../generator/sources/dtd/index.js';
import { instanceOf } from '../support/dtd-instances.js';
import { validateWithDtd } from '../support/dtd-validation.js';
import { editDtdText } from './support/dtd-text-edits.js';
import { Random } from './support/random.js';

const folder = join(import.meta.dirname, '../../specs/netvisor/schemas');
const files = readdirSync(folder).filter((name) => name.endsWith('.dtd'));
/** Edits of each DTD, and documents of each side of an edit. */
const EDITS = 30;
const DOCUMENTS = 20;

/** A version of a DTD, with what libxml2 says of documents. */
interface Version {
  readonly reading: ReturnType<typeof readDtd>;
  readonly schema: ReturnType<typeof dtdToSchema>['schema'];
  readonly isSound: boolean;
  readonly accepts: (xml: string) => boolean;
}

function versionOf(text: string): Version {
  const reading = readDtd({ file: 'document.dtd', text });
  const converted = dtdToSchema(reading.dtd, { source: 'document.dtd' });
  const all = [...reading.diagnostics, ...converted.diagnostics];
  // In an internal subset, parameter entities stand between declarations only.
  const declarations = /<!DOCTYPE\s+\S+\s*\[(.*)\]\s*>\s*$/su.exec(text)?.[1] ?? text;
  return {
    reading,
    schema: converted.schema,
    isSound: !all.some(({ severity }) => severity === 'error'),
    accepts: (xml) => validateWithDtd(xml, { text: declarations }).length === 0,
  };
}

/** Documents of one version that the other refuses. */
function refused(from: Version, by: Version): readonly string[] {
  return Array.from({ length: DOCUMENTS }, (_, seed) =>
    instanceOf(from.reading.dtd, seed, { depth: 8, size: 60, text: () => 'abc' }),
  ).filter((xml) => from.accepts(xml) && !by.accepts(xml));
}

/** What the verdicts of a comparison and libxml2 disagree on. */
function disagreements(before: Version, after: Version, { findings }: DiffReport): readonly string[] {
  const warns = (side: 'request' | 'response'): boolean =>
    findings.some(({ verdicts }) => verdicts[side] === 'breaking' || verdicts[side] === 'risky');
  return [
    ...(warns('request')
      ? []
      : refused(before, after)
          .slice(0, 1)
          .map((xml) => `refused unseen: ${xml}`)),
    ...(warns('response')
      ? []
      : refused(after, before)
          .slice(0, 1)
          .map((xml) => `sent unseen: ${xml}`)),
    ...findings.flatMap((finding) => [
      ...unconfirmed(finding, 'request', before, after),
      ...unconfirmed(finding, 'response', after, before),
    ]),
  ];
}

/** Why a finding that breaks messages is not proved to libxml2. */
function unconfirmed(
  { path, definition, verdicts, witness }: Finding,
  side: 'request' | 'response',
  accepting: Version,
  refusing: Version,
): readonly string[] {
  if (verdicts[side] !== 'breaking' || definition.witness.wire !== 'message') return [];
  const proof = witness?.[side];
  if (proof?.kind !== 'message') return [`${path}: no proof for the ${side}`];
  const { xml } = proof;
  return accepting.accepts(xml) && !refusing.accepts(xml) ? [] : [`${path}: no proof is ${xml}`];
}

test.each(files)('libxml2 agrees with the verdicts on edits of %s, and with their proofs', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const before = versionOf(text);
  const wrong: object[] = [];
  let compared = 0;
  for (let seed = 1; compared < EDITS; seed += 1) {
    const random = new Random(seed);
    const edited = editDtdText(text, random);
    if (edited === undefined || edited === text) continue;
    const after = versionOf(edited);
    if (!after.isSound) continue;
    compared += 1;
    const report = compareSchemas(before.schema, after.schema, {
      kind: 'dtd',
      policy: 'docs',
      strictResponses: true,
    });
    const found = disagreements(before, after, report);
    if (found.length > 0) wrong.push({ seed, found });
  }
  expect(wrong).toEqual([]);
});
