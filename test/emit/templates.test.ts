import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import {
  compileTemplates,
  partialName,
  reviveTemplates,
  templatesOf,
} from '../../generator/emit/templates.js';
import { COMPILE_OPTIONS } from '../../generator/emit/templates.js';
import type {
  ClientView,
  GroupView,
  DeclarationView,
  IndexView,
  MemberView,
  PackageView,
  ReadmeView,
  ResourceView,
} from '../../generator/emit/typescript/views.js';
import { caseModel } from './support/cases.js';
import { emit, templateSources } from './support/emit.js';
import { missingPaths } from './support/template-paths.js';

const doc = { single: 'text', lines: ['text'] };
const member: MemberView = { doc, name: 'a', optional: true, type: ' string' };
const declaration: DeclarationView = {
  doc,
  name: 'A',
  interface: { members: [member] },
  oneOf: { helper: 'OneOf', deep: true, members: [member] },
  variants: [{ members: [member], last: true }],
  alias: ' B',
};
const resource: ResourceView = {
  imports: [
    { typeOnly: true, from: './a.js', whole: null, names: ['A'], short: true },
    { typeOnly: false, from: './b.js', whole: 'b', names: [], short: true },
  ],
  types: [declaration],
  tables: [
    { doc, exported: true, name: 'a', type: 'A', isMade: false, value: ' {}' },
    { doc, exported: true, name: 'b', type: 'B', isMade: true, value: '{}' },
  ],
  writers: [{ doc, code: 'function c() {}' }],
  functions: [{ doc, signature: 'a()', result: 'b()' }],
};
const index: IndexView = {
  title: 'A',
  modules: [{ file: 'a' }],
  runtime: ['./runtime/index.js'],
  others: ['dialect'],
};
const group: GroupView = {
  imports: resource.imports,
  doc,
  type: 'AsClient',
  signature: 'makeAsClient(transport: Transport): AsClient',
  members: [member],
  methods: ['list: bound(transport, listAs)'],
};
const client: ClientView = {
  imports: resource.imports,
  title: 'A',
  groupsType: 'AGroups',
  clientType: 'AClient',
  create: 'createA',
  createSignature: 'createA(): AClient',
  fromTransport: 'makeA',
  fromTransportSignature: 'makeA(): AClient',
  makeProfile: 'aProfile',
  groups: [{ file: 'as', name: 'as', type: 'AsClient', made: 'as: makeAsClient(transport)' }],
};
const packageJson: PackageView = {
  name: '"a"',
  version: '"1"',
  description: '""',
  exports: [{ path: '.', file: 'index', last: true }],
  runtime: { name: '"r"', range: '"*"' },
};
const readme: ReadmeView = {
  title: 'A',
  package: 'a',
  create: 'createA',
  groups: [{ name: 'as', methods: ['list'] }],
  resources: [{ name: 'a', file: 'a', title: 'A', method: 'GET', path: '/a', functions: ['buildA'] }],
};
/** A context in which nothing is missing, by template. The compiler holds them to the types of the views. */
const contexts: Readonly<Record<string, object>> = {
  'typescript/resource.ts.hbs': resource,
  'typescript/index.ts.hbs': index,
  'typescript/client-group.ts.hbs': group,
  'typescript/client.ts.hbs': client,
  'typescript/attw.json.hbs': {},
  'typescript/package.json.hbs': packageJson,
  'typescript/README.md.hbs': readme,
  'typescript/tsconfig.json.hbs': {},
};

describe('the built-in templates', () => {
  test('are all known here', () => {
    const paths = [...templateSources().keys()].filter((path) => partialName(path) === undefined);
    expect(paths.sort()).toEqual(Object.keys(contexts).sort());
  });

  test.each(Object.entries(contexts))('%s uses no path that its context does not have', (path, context) => {
    expect(missingPaths(templateSources(), path, context)).toEqual([]);
  });

  test('give the same text when they are compiled ahead of time', () => {
    const specifications = new Map(
      [...templateSources()].map(([path, text]) => {
        const code = Handlebars.precompile(text, COMPILE_OPTIONS);
        return [path, new Function(`return ${String(code)}`)() as TemplateSpecification] as const;
      }),
    );
    const templates = templatesOf(reviveTemplates(specifications, Handlebars.create()));
    expect(emit(caseModel('hard'), { templates })).toEqual(emit(caseModel('hard')));
  });
});

describe('a path that is not there', () => {
  test('is found in a branch that no rendering takes', () => {
    const sources = new Map([
      ['t/a.hbs', '{{#if title}}{{else}}{{#each modules}}{{nothing}}{{../title}}{{/each}}{{/if}}'],
    ]);
    expect(missingPaths(sources, 't/a.hbs', index)).toEqual(['t/a.hbs: nothing']);
  });

  test('is found in a partial', () => {
    const sources = new Map([
      ['t/a.hbs', '{{> t/b}}{{> t/c}}'],
      ['t/partials/b.hbs', '{{title}}{{subtitle}}'],
    ]);
    expect(missingPaths(sources, 't/a.hbs', index)).toEqual(['t/b: subtitle', 't/a.hbs: partial t/c']);
  });
});

describe('a template of the user', () => {
  const layers = (path: string, text: string): ReturnType<typeof templatesOf> => {
    const compiler = Handlebars.create();
    const builtIn = compileTemplates(templateSources(), Handlebars.create());
    return templatesOf(builtIn, compileTemplates(new Map([...templateSources(), [path, text]]), compiler));
  };

  test('replaces the built-in one', () => {
    const templates = layers('typescript/index.ts.hbs', '{{#each modules}}{{file}};{{/each}}\n');
    expect(emit(caseModel('hard'), { templates }).files.get('src/index.ts')).toBe(
      'get-things;sales-invoice;\n',
    );
  });

  test('replaces a partial within built-in ones', () => {
    const templates = layers('typescript/partials/import.hbs', '// {{from}}\n');
    const text = emit(caseModel('hard'), { templates }).files.get('src/resources/get-things.ts');
    expect(text?.split('\n').slice(0, 3)).toEqual([
      '// ../runtime/client/index.js',
      '// ../runtime/client/index.js',
      '// ../runtime/index.js',
    ]);
  });

  test('that uses an unknown path is reported, and its file left out', () => {
    const templates = layers('typescript/README.md.hbs', '{{nothing}}');
    const { files, diagnostics } = emit(caseModel('hard'), { templates });
    expect(files.has('README.md')).toBe(false);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'emit-template: Template typescript/README.md.hbs fails: "nothing" not defined in [object Object] - 1:2',
    ]);
  });
});
