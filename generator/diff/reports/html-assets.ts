/** Style of the HTML report; follows the colour scheme of the reader. */
export const style = `
:root { color-scheme: light dark; --bad: #b3261e; --risk: #8a5a00; --good: #1b6e3c; --calm: #5f6368; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --risk: #ffcc66; --good: #7ddba0; --calm: #b0b5ba; } }
* { box-sizing: border-box; }
html { background: Canvas; color: CanvasText; }
body { overflow-wrap: anywhere; font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 90rem; padding: 0 1rem 4rem; }
header { position: sticky; top: 0; background: Canvas; padding: .5rem 0; border-bottom: 1px solid GrayText; z-index: 1; }
h1 { font-size: 1.3rem; margin: .3rem 0; }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
form { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid color-mix(in srgb, GrayText 40%, transparent); }
td p { margin: .1rem 0; }
code, pre { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; padding: .5rem; background: color-mix(in srgb, GrayText 12%, transparent); }
small, .why, .note, .place { color: var(--calm); font-size: .85rem; }
@media (min-width: 60.01rem) {
  section:not(#upgrade) > table { table-layout: fixed; }
  th:nth-child(2):nth-last-child(5), th:nth-child(3):nth-last-child(4) { width: 18%; }
  th:nth-child(n + 4) { width: 7.5rem; }
  td.breaking, td.risky, td.compatible, td.documentation, td.never, th { overflow-wrap: normal; }
}
tr.breaking > td:first-child { border-left: 4px solid var(--bad); }
tr.risky > td:first-child { border-left: 4px solid var(--risk); }
tr.compatible > td:first-child { border-left: 4px solid var(--good); }
tr.documentation > td:first-child { border-left: 4px solid var(--calm); }
td.breaking, label.breaking { color: var(--bad); }
td.risky, label.risky { color: var(--risk); }
td.compatible, label.compatible { color: var(--good); }
td.documentation, td.never { color: var(--calm); }
[hidden] { display: none !important; }
@media (max-width: 60rem) {
  header { position: static; }
  thead { position: absolute; clip-path: inset(50%); }
  tr, td { display: block; width: auto; }
  td { border: 0; padding: .1rem .5rem; }
  tr { border-left: 4px solid var(--calm); border-bottom: 1px solid color-mix(in srgb, GrayText 40%, transparent); padding: .3rem 0; }
  tr.breaking { border-left-color: var(--bad); }
  tr.risky { border-left-color: var(--risk); }
  tr.compatible { border-left-color: var(--good); }
  tr > td:first-child { border-left: 0 !important; }
  td:nth-child(2)::before { content: 'Before: '; }
  td:nth-child(3)::before { content: 'After: '; }
  td:nth-child(4)::before { content: 'Request: '; }
  td:nth-child(5)::before { content: 'Response: '; }
  td:nth-child(6)::before { content: 'Caller: '; }
}
`;

/** Filters of the HTML report. Without scripts every row shows. */
export const script = `
const form = document.getElementById('filters');
const shown = document.getElementById('shown');
const rows = [...document.querySelectorAll('tr[data-verdict]')];
function filter() {
  const verdicts = new Set([...form.querySelectorAll('input[data-verdict]:checked')].map((box) => box.dataset.verdict));
  const family = form.querySelector('[data-family]').value;
  const words = form.querySelector('[data-search]').value.toLowerCase();
  let count = 0;
  for (const row of rows) {
    const fits = verdicts.has(row.dataset.verdict) && (family === '' || row.dataset.family === family) && row.dataset.text.includes(words);
    row.hidden = !fits;
    if (fits) count += 1;
  }
  for (const section of document.querySelectorAll('main > section:not(#upgrade)')) {
    section.hidden = ![...section.querySelectorAll('tr[data-verdict]')].some((row) => !row.hidden);
  }
  shown.textContent = count + ' of ' + rows.length + ' shown';
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
filter();
`;
