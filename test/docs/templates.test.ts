import { describe, expect, test } from 'vitest';
import { partialName } from '../../generator/emit/templates.js';
import type {
  CodesView,
  ConflictView,
  ContradictionsView,
  NodeView,
  OverviewView,
  ResourcePageView,
} from '../../generator/emit/docs/views.js';
import { missingPaths } from '../emit/support/template-paths.js';
import { docsTemplates } from './support/docs.js';

const sources = [{ place: 'a.html:1', last: true }];
const conflict: ConflictView = {
  code: 'a',
  claims: [{ says: 'a', place: 'a.html:1', last: true }],
  outcome: 'a',
  settledBy: 'policy',
};
const node: NodeView = {
  id: 'a',
  href: '#a',
  kind: 'element',
  wire: 'a',
  indented: 'a',
  property: 'a',
  type: 'text',
  occurs: '1',
  required: true,
  limits: ['a'],
  values: [{ value: 'a', docs: 'a', last: true }],
  valuesTitle: 'Values',
  default: 'a',
  fixed: 'a',
  examples: [{ value: 'a', last: true }],
  docs: [{ language: 'en', text: 'a' }],
  sources,
  conflicts: [conflict],
  recursion: '#a',
  notes: 'a',
  branch: true,
  closes: [true],
};
const resource: ResourcePageView = {
  api: 'a',
  title: 'a',
  name: 'a',
  subject: 'a',
  subjectHref: '#a',
  method: 'GET',
  path: '/a',
  call: 'GET /a',
  effects: 'reads',
  warning: 'a',
  docs: [{ language: 'en', text: 'a' }],
  module: 'a',
  parameters: [node],
  parameterRules: [{ text: 'a' }],
  limits: [{ text: 'a' }],
  messages: [
    { part: 'request', heading: 'Request', nodes: [node], rules: [{ text: 'a' }], example: 'a', fence: '`' },
  ],
  conflicts: [conflict],
  sources,
};
const overview: OverviewView = {
  api: 'a',
  facts: 'a',
  subjects: [
    {
      id: 'a',
      title: 'a',
      resources: [{ title: 'a', href: 'a', call: 'a', effects: 'reads', warning: 'a' }],
    },
  ],
  named: [{ name: 'a', place: 'a' }],
  hasCodes: true,
  formats: [{ codec: 'a', text: 'a' }],
  sources: [{ id: 'a', kind: 'page', origin: 'a' }],
};
const codes: CodesView = {
  api: 'a',
  tables: [{ id: 'a', title: 'a', columns: [{ text: 'a' }], rows: [{ cells: [{ text: 'a' }] }], sources }],
};
const contradictions: ContradictionsView = {
  api: 'a',
  count: 1,
  groups: [{ code: 'a', items: [{ where: 'a', href: 'a', conflict }] }],
};
/** A context in which nothing is missing, by template. The compiler holds them to the types of the views. */
const contexts: Readonly<Record<string, object>> = {
  'docs/resource.md.hbs': resource,
  'docs/index.md.hbs': overview,
  'docs/codes.md.hbs': codes,
  'docs/contradictions.md.hbs': contradictions,
  'docs/llms.txt.hbs': overview,
  'docs/all.md.hbs': { api: 'a', facts: 'a', pages: [{ text: 'a' }] },
  'docs/site/resource.html.hbs': resource,
  'docs/site/index.html.hbs': overview,
  'docs/site/codes.html.hbs': codes,
  'docs/site/contradictions.html.hbs': contradictions,
  'docs/site/style.css.hbs': {},
  'docs/site/site.js.hbs': {},
};

describe('the templates of the documentation', () => {
  test('are all known here', () => {
    const paths = [...docsTemplates().keys()].filter((path) => partialName(path) === undefined);
    expect(paths.toSorted()).toEqual(Object.keys(contexts).toSorted());
  });

  test.each(Object.entries(contexts))('%s uses no path that its context does not have', (path, context) => {
    expect(missingPaths(docsTemplates(), path, context)).toEqual([]);
  });
});
