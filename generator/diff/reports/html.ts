import { showValue } from '../facts/value.js';
import type { FactValue } from '../facts/value.js';
import type { Finding } from '../rules/finding.js';
import type { Witnesses } from '../witnesses/witness.js';
import { script, style } from './html-assets.js';
import type { DiffReport, Reporter } from './report.js';
import { byResource, countVerdicts, showPlaces, verdicts } from './report.js';

/** One file that needs nothing else: side by side, with filters; works from disk and without scripts. */
export const htmlReporter: Reporter = {
  summary: 'one self-contained page, side by side, with filters',
  showsProofs: true,
  print: (report) => {
    const title = `Changes from ${report.before} to ${report.after}`;
    return [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
      `<title>${escapeHtml(title)}</title>`,
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      `<header><h1>${escapeHtml(title)}</h1>`,
      `<p>Recommended version bump: <strong>${report.bump}</strong></p>`,
      filters(report),
      '</header>',
      '<main>',
      ...byResource(report.findings).map(({ title: name, findings }) => section(name, findings)),
      ...(report.findings.length === 0 ? ['<p>No changes.</p>'] : []),
      upgrade(report),
      '</main>',
      `<script>${script}</script>`,
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
};

function filters({ findings }: DiffReport): string {
  const counts = countVerdicts(findings);
  const boxes = verdicts.map(
    (verdict) =>
      `<label class="${verdict}"><input type="checkbox" data-verdict="${verdict}" checked> ${verdict} (${counts[verdict]})</label>`,
  );
  const families = [...new Set(findings.map(({ family }) => family))].sort();
  const options = families.map((family) => `<option>${escapeHtml(family)}</option>`).join('');
  return [
    '<form id="filters" aria-label="Filters">',
    ...boxes,
    `<label>Family <select data-family><option value="">all</option>${options}</select></label>`,
    '<label>Search <input type="search" data-search placeholder="path or rule"></label>',
    '<output id="shown"></output>',
    '</form>',
  ].join('\n');
}

function section(title: string, findings: readonly Finding[]): string {
  return [
    `<section><h2>${escapeHtml(title)}</h2>`,
    '<table><thead><tr><th>Change</th><th>Before</th><th>After</th><th>Request</th><th>Response</th><th>Caller</th></tr></thead>',
    '<tbody>',
    ...findings.map(row),
    '</tbody></table></section>',
  ].join('\n');
}

function row(finding: Finding): string {
  const { verdict, family, rule, path, reason, before, after, also, capped, approval, definition } = finding;
  const notes = [
    ...(capped === undefined ? [] : [`Risky at most: ${capped}.`]),
    ...(finding.confidence < 1 ? [`Confidence ${finding.confidence.toFixed(2)}.`] : []),
    ...(approval === undefined ? [] : [`Approved by ${approval.by}: ${approval.reason}`]),
    ...(also.length === 0 ? [] : [`Also at ${also.slice(0, 20).join('; ')}${also.length > 20 ? '; …' : ''}`]),
  ];
  const { request, response, caller } = finding.verdicts;
  const search = `${path} ${rule} ${finding.message}`.toLowerCase();
  return [
    `<tr class="${verdict}" data-verdict="${verdict}" data-family="${family}" data-text="${escapeHtml(search)}">`,
    `<td><code class="path">${escapeHtml(path).replaceAll('/', '/<wbr>')}</code><p>${escapeHtml(definition.title)} <small>${rule}</small></p>`,
    `<p class="why">${escapeHtml(reason)}</p>`,
    ...notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`),
    `<p class="place">${escapeHtml(showPlaces(finding))}</p>${witnesses(finding.witness)}</td>`,
    value(before),
    value(after),
    ...[request, response, caller].map((one) => `<td class="${one ?? 'never'}">${one ?? '–'}</td>`),
    '</tr>',
  ].join('');
}

function value(shown: FactValue): string {
  return shown === null
    ? '<td class="value">–</td>'
    : `<td class="value"><code>${escapeHtml(showValue(shown))}</code></td>`;
}

function witnesses(witness: Witnesses | undefined): string {
  if (witness === undefined) return '';
  const parts = (['request', 'response', 'caller'] as const).flatMap((side): readonly string[] => {
    const proof = witness[side];
    if (proof === undefined || proof.kind === 'none') return [];
    const text = proof.kind === 'message' ? proof.xml : proof.code;
    const end = proof.kind === 'message' ? proof.refusal : proof.error;
    return [
      `<details><summary>Proof for the ${side}</summary><pre>${escapeHtml(text)}</pre><p class="note">${escapeHtml(end)}</p></details>`,
    ];
  });
  return parts.join('');
}

function upgrade(report: DiffReport): string {
  if (report.upgrade.length === 0) return '';
  const rows = report.upgrade.map(
    ({ where, before, after }) =>
      `<tr><td><code>${escapeHtml(where)}</code></td><td><code>${escapeHtml(before)}</code></td><td>${after === undefined ? 'gone' : `<code>${escapeHtml(after)}</code>`}</td></tr>`,
  );
  return [
    '<section id="upgrade"><h2>Upgrading</h2>',
    '<table><thead><tr><th>Where</th><th>Before</th><th>Now</th></tr></thead><tbody>',
    ...rows,
    '</tbody></table></section>',
  ].join('\n');
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
