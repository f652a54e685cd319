import type { Finding } from '../rules/finding.js';
import type { Rule } from '../rules/rule.js';
import type { Provenance } from '../../model/schema.js';
import type { DiffReport, Reporter } from './report.js';
import { placeIn } from './single-place.js';

const levels = { breaking: 'error', risky: 'warning', compatible: 'note', documentation: 'note' } as const;

/** SARIF 2.1.0: the new place is the location, the old one a related location. */
export const sarifReporter: Reporter = {
  summary: 'SARIF 2.1.0',
  showsProofs: false,
  print: (report) => {
    const known = new Map(report.findings.map(({ rule, definition }) => [rule, definition]));
    const ids = [...known.keys()].sort();
    const indexes = new Map(ids.map((id, index) => [id, index]));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'doctypist', rules: ids.flatMap((id) => descriptor(id, known.get(id))) } },
          columnKind: 'utf16CodeUnits',
          results: report.findings.map((finding) => result(finding, indexes.get(finding.rule) ?? 0, report)),
          properties: { before: report.before, after: report.after, bump: report.bump },
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
};

function descriptor(id: string, rule: Rule | undefined): readonly object[] {
  if (rule === undefined) return [];
  const { title, why, family } = rule;
  const full = [why.request, why.response, why.caller].filter((sentence) => sentence !== undefined);
  const fullDescription = full.length === 0 ? {} : { fullDescription: { text: full.join(' ') } };
  return [{ id, shortDescription: { text: title }, ...fullDescription, properties: { family } }];
}

function result(finding: Finding, ruleIndex: number, { folders }: DiffReport): object {
  const { rule, verdict, path, message, reason, fingerprint, places, approval, confidence } = finding;
  const old = places.before.map((place) => placeIn(folders.before, place));
  const now = places.after.map((place) => placeIn(folders.after, place));
  const [main, ...others] = [...now, ...old];
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[verdict],
    message: { text: `${path}: ${message}. ${reason}` },
    locations: [
      {
        ...(main === undefined ? {} : { physicalLocation: physical(main) }),
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.map((place, id) => ({ id, physicalLocation: physical(place) })) }),
    partialFingerprints: { 'doctypist/v1': fingerprint },
    ...(approval === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: `${approval.by}: ${approval.reason}` },
          ],
        }),
    properties: { verdict, confidence },
  };
}

function physical({ source, line, column }: Provenance): object {
  return {
    artifactLocation: { uri: source.split('/').map(encodeURIComponent).join('/') },
    region: { startLine: line, startColumn: column },
  };
}
