import { run } from '../../support/small-specification.js';

/**
 * Runs `doctypist diff` and gives its findings as `verdict rule path`, with the exit code.
 *
 * @param words arguments behind `--format json`
 */
export async function found(...words: readonly string[]): Promise<readonly [number, readonly string[]]> {
  const { code, out } = await run('diff', '--format', 'json', ...words);
  const {
    findings,
  }: { readonly findings: readonly Readonly<Record<'verdict' | 'rule' | 'path', string>>[] } =
    JSON.parse(out);
  return [code, findings.map(({ verdict, rule, path }) => `${verdict} ${rule} ${path}`)];
}
