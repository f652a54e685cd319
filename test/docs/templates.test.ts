import { describe, expect, test } from 'vitest';
import { partialName } from '../../generator/emit/templates.js';
import type {
  ChangesView,
  CodesView,
  ConflictView,
  ContradictionsView,
  ErrorsView,
  FormatsView,
  FrameView,
  GlossaryView,
  LimitsView,
  NodeView,
  OverviewView,
  ProseView,
  ResourcePageView,
  WrittenPageView,
} from '../../generator/emit/docs/views.js';
import { missingPaths } from '../emit/support/template-paths.js';
import { docsTemplates } from './support/docs.js';

const sources = [{ place: 'a.html:1', last: true }];
const prose: ProseView = {
  language: 'en',
  label: 'English',
  text: 'a',
  blocks: [{ text: 'a', items: [{ text: 'a' }] }],
};
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
  typeHref: 'a',
  occursWords: 'required',
  limits: ['a'],
  values: [{ value: 'a', docs: 'a', last: true }],
  valuesTitle: 'Values',
  default: 'a',
  fixed: 'a',
  examples: [{ value: 'a', last: true }],
  docs: [prose],
  sources,
  conflicts: [conflict],
  recursion: '#a',
  notes: 'a',
  branch: true,
  closes: [true],
};
const frame: FrameView = {
  api: 'a',
  root: '../',
  home: 'index.html',
  groups: [{ title: 'a', open: true, pages: [{ title: 'a', href: 'a.html', current: true }] }],
  languages: [{ code: 'en', name: 'English' }],
};
const introduced = { frame, api: 'a', title: 'a', intro: 'a' };
const error = {
  id: 'a',
  href: '#a',
  code: 'a',
  meaning: 'a',
  when: 'a',
  pages: [{ title: 'a', href: 'a', last: true }],
};
const change = { weight: 'breaking', text: 'a' };
const resource: ResourcePageView = {
  frame,
  typescript: { text: 'a', fence: '`', functions: [{ name: 'a', last: true }] },
  methods: [{ name: 'a', last: true }],
  errors: [error],
  errorsHref: 'a',
  changes: [change],
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
  docs: [prose],
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
  frame,
  pages: [{ title: 'a', href: 'a' }],
  guides: [{ title: 'a', href: 'a' }],
  api: 'a',
  facts: 'a',
  subjects: [
    {
      id: 'a',
      title: 'a',
      resources: [
        { title: 'a', href: 'a', call: 'a', method: 'GET', path: '/a', effects: 'reads', warning: 'a' },
      ],
    },
  ],
  named: [{ name: 'a', place: 'a' }],
  sources: [{ id: 'a', kind: 'page', origin: 'a' }],
};
const codes: CodesView = {
  ...introduced,
  tables: [{ id: 'a', title: 'a', columns: [{ text: 'a' }], rows: [{ cells: [{ text: 'a' }] }], sources }],
};
const contradictions: ContradictionsView = {
  ...introduced,
  count: 1,
  groups: [{ code: 'a', title: 'a', items: [{ where: 'a', href: 'a', conflict }] }],
};
const written: WrittenPageView = introduced;
const errors: ErrorsView = { ...introduced, errors: [error] };
const formats: FormatsView = {
  ...introduced,
  formats: [{ id: 'a', codec: 'a', text: 'a', type: 'a', uses: 1 }],
};
const limits: LimitsView = {
  ...introduced,
  limits: [{ title: 'a', href: 'a', texts: [{ text: 'a', last: true }] }],
};
const glossary: GlossaryView = {
  ...introduced,
  languages: [{ code: 'en', name: 'English' }],
  terms: [
    {
      id: 'a',
      words: [{ code: 'en', text: 'a' }],
      meaning: 'a',
      names: [{ label: 'a', href: 'a', property: 'a', last: true }],
    },
  ],
};
const changes: ChangesView = {
  ...introduced,
  since: 'a',
  groups: [{ title: 'a', href: 'a', changes: [change] }],
};
const chapters = { codes, contradictions, page: written, errors, formats, limits, glossary, changes };
/** A context in which nothing is missing, by template. The compiler holds them to the types of the views. */
const contexts: Readonly<Record<string, object>> = {
  'docs/resource.md.hbs': resource,
  'docs/index.md.hbs': overview,
  ...Object.fromEntries(
    Object.entries(chapters).flatMap(([name, view]) => [
      [`docs/${name}.md.hbs`, view],
      [`docs/site/${name}.html.hbs`, view],
    ]),
  ),
  'docs/llms.txt.hbs': overview,
  'docs/all.md.hbs': { api: 'a', facts: 'a', pages: [{ text: 'a' }] },
  'docs/site/resource.html.hbs': resource,
  'docs/site/index.html.hbs': overview,
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
