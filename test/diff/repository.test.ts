import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, scratchFolder, smallFiles, writeFiles } from '../support/small-specification.js';
import { found } from './support/found.js';

const scratch = scratchFolder();
const home = process.cwd();
const at = (name: string): string => join(scratch.path, name);

const dtd = (note: string): string =>
  `<!ELEMENT order (number, ${note})>\n<!ELEMENT number (#PCDATA)>\n<!ELEMENT note (#PCDATA)>\n`;

describe('in a repository', () => {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@example.org', ...args], {
      cwd: at('repository'),
      encoding: 'utf8',
    });
  const commit = (message: string, files: Readonly<Record<string, string>>): void => {
    writeFiles(at('repository'), files);
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };

  beforeAll(() => {
    writeFiles(at('repository'), { '.gitattributes': '*.dtd diff=doctypist\n' });
    git('init', '-q');
    commit('one', { 'docs/order.dtd': dtd('note?'), ...prefixed('specs/orders/', smallFiles) });
    commit('two', {
      'docs/order.dtd': dtd('note'),
      'specs/orders/order.dtd': smallFiles['order.dtd']?.replace('note?', 'note') ?? '',
    });
    commit('three', { 'docs/order.dtd': dtd('note').slice(0, 25) });
    process.chdir(at('repository'));
  });
  afterAll(() => {
    process.chdir(home);
    scratch.remove();
  });

  const required = 'element-became-required';

  test('a revision and a path', async () => {
    expect(await found('HEAD~2', '--', 'specs/orders')).toEqual([
      1,
      [`breaking ${required} POST order / order/note`],
    ]);
  });

  test('two revisions and a path', async () => {
    expect(await found('HEAD~2', 'HEAD~1', '--', 'docs/order.dtd')).toEqual([
      1,
      [`breaking ${required} order/note`],
    ]);
  });

  test('revision:path on both sides, from any folder', async () => {
    process.chdir(at('repository/specs'));
    expect(await found('HEAD~2:specs/orders', 'HEAD~1:./orders')).toEqual([
      1,
      [`breaking ${required} POST order / order/note`],
    ]);
    process.chdir(at('repository'));
  });

  test('a damaged version is told, and what seems lost is risky', async () => {
    const { code, err } = await run('diff', 'HEAD~1:docs/order.dtd', 'HEAD:docs/order.dtd');
    expect([code, err.split('\n')[0]]).toEqual([
      3,
      'order.dtd:1:26: error dtd-syntax: Expected the name of an element or "(", found the end of the file.',
    ]);
  });

  test('one damaged document of a folder is told, and the rest is compared', async () => {
    const damaged = smallFiles['order.dtd']?.slice(0, -20) ?? '';
    writeFiles(at('repository/specs/orders'), { 'order.dtd': damaged });
    const { code, out, err } = await run('diff', 'HEAD~1', '--format', 'json', '--', 'specs/orders');
    git('checkout', '-q', '--', 'specs/orders');
    const { findings } = JSON.parse(out);
    expect([code, /^order\.dtd:\d+:\d+: error dtd-syntax: /u.test(err)]).toEqual([3, true]);
    expect(findings.filter(({ verdict }: { verdict: string }) => verdict === 'breaking')).toEqual([]);
    expect(findings.map(({ rule, path }: { rule: string; path: string }) => `${rule} ${path}`)).toContain(
      'parse-coverage-dropped order.dtd',
    );
  });

  test.each([
    [['HEAD~9', '--', 'specs/orders'], 'there is no file, folder or revision HEAD~9'],
    [['HEAD', '--', 'specs/none'], 'there is no file, folder or revision specs/none'],
    [['HEAD:specs/none', 'specs/orders'], 'there is no specs/none in HEAD'],
    [['HEAD~1', 'nowhere', '--', 'specs/orders'], 'there is no revision nowhere'],
  ])('%j names nothing', async (words, why) => {
    const { code, err } = await run('diff', ...words);
    expect([code, err]).toEqual([2, `${why}\n`]);
  });

  test('annotations name files from the root of the repository, wherever they are asked for', async () => {
    process.chdir(at('repository/specs'));
    const { out } = await run('diff', 'HEAD~2', 'HEAD~1', '--format', 'github', '--', 'orders');
    process.chdir(at('repository'));
    const start = '::error file=specs/orders/order.dtd,line=1,col=31,title=element-became-required::';
    expect(out.slice(0, start.length)).toBe(start);
    const { out: issues } = await run('diff', 'HEAD~2', 'docs/order.dtd', '--format', 'gitlab-code-quality');
    const [issue] = JSON.parse(issues);
    expect(issue.location.path).toBe('docs/order.dtd');
  });

  test('changelog writes release notes', async () => {
    const { code, out } = await run('changelog', 'HEAD~2', 'HEAD~1', '--', 'specs/orders');
    expect(code).toBe(0);
    expect(out).toBe(`# Changes from HEAD~2:specs/orders to HEAD~1:specs/orders

1 breaking. Recommended version bump: **major**.

## Breaking changes

### POST order

- **Element became required** \`order/note\`: \`0..1\` \u2192 \`1\`. Requests: Messages without it are refused. (\`element-became-required\`)
`);
  });

  test('git log shows a changelog', () => {
    const cli = join(home, 'dist/cli.js');
    const driver = `diff.doctypist.command="${process.execPath}" "${cli}" git-diff-driver`;
    const out = git('-c', driver, 'log', '-p', '--ext-diff', '--format=%s', '--', 'docs');
    expect(
      out.split('\n').filter((line) => /^(?:one|two|three|doctypist|document|The| {2}\w)/u.test(line)),
    ).toEqual([
      'three',
      'doctypist diff docs/order.dtd',
      'The new version could not be read without errors: dtd-syntax: Expected the name of an element or "(", found the end of the file. (line 1)',
      '  risky         Less of the documents could be read: 0 unread → 1 unread  [parse-coverage-dropped]',
      '  risky         order  Other kind of content: (number, note) → any  [content-kind-changed]',
      'two',
      'doctypist diff docs/order.dtd',
      '  breaking      order/note  Element became required: 0..1 → 1  [element-became-required]',
      'one',
      'doctypist diff docs/order.dtd',
      'document added: 1 type',
    ]);
  });
});

function prefixed(prefix: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [prefix + path, text]));
}
