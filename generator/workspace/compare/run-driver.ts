import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { reporters } from '../../diff/index.js';
import { folderSource } from '../files.js';
import type { ExitCode, Terminal } from '../run/terminal.js';
import { exitCode } from '../run/terminal.js';
import type { LoadedSide } from './load-side.js';
import { loadSide } from './load-side.js';
import { compareSides } from './run-diff.js';

/**
 * Shows what changed in one document, called by git with seven words: the path, and file, hash and mode of both
 * versions. Documents that it cannot read are shown as git shows them, with the reason.
 *
 * @param words path, old file, old hash, old mode, new file, new hash, new mode
 * @param terminal where to write
 */
export async function runGitDiffDriver(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [path = '', oldFile = '', , , newFile = ''] = words;
  const before = await loadVersion(oldFile, path);
  const after = await loadVersion(newFile, path);
  const faults = `${faultsOf('old', before)}${faultsOf('new', after)}`;
  const whole = oldFile === NO_FILE ? after : newFile === NO_FILE ? before : undefined;
  if (whole !== undefined && whole.kind !== 'none') {
    const what = oldFile === NO_FILE ? 'document added' : 'document removed';
    terminal.out(`doctypist diff ${path}\n${faults}${what}: ${contentOf(whole)}\n\n`);
    return exitCode.fine;
  }
  const names = {
    before: { name: path, location: { files: folderSource('.'), folder: '.', file: path } },
    after: { name: path, location: { files: folderSource('.'), folder: '.', file: path } },
  };
  const report = await compareSides(
    before,
    after,
    names,
    {
      sides: [],
      format: 'text',
      policy: 'sdk',
      failOn: 'never',
      trustHtml: false,
      direction: 'both',
      strictResponses: false,
      closedEnums: false,
      witness: 'none',
      printApprovals: false,
    },
    [],
  );
  if (typeof report === 'string') {
    terminal.out(
      `${faults === '' ? '' : `doctypist diff ${path}\n${faults}`}${plainDiff(oldFile, newFile, path)}`,
    );
    return exitCode.fine;
  }
  terminal.out(`doctypist diff ${path}\n${faults}${reporters.text.print(report)}\n`);
  return exitCode.fine;
}

/** One line on what could not be read of a version, which the log would leave unsaid. */
function faultsOf(which: 'old' | 'new', { diagnostics }: LoadedSide): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return '';
  const [place] = first.places;
  const at = place === undefined ? '' : ` (line ${place.line})`;
  const others = errors.length === 1 ? '' : `, and ${count(errors.length - 1, 'more error')}`;
  return `The ${which} version could not be read without errors: ${first.code}: ${first.message}${at}${others}\n`;
}

/** What git passes for a file that is not there. */
const NO_FILE = '/dev/null';

/** What there is in a document that the other version has not. */
function contentOf(side: Exclude<LoadedSide, { kind: 'none' }>): string {
  if (side.kind === 'schema') return count(Object.keys(side.schema.types).length, 'type');
  return count(side.side.model.resources.length, 'resource');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

async function loadVersion(file: string, path: string): Promise<LoadedSide> {
  if (file === NO_FILE) return { kind: 'none', why: 'there is no such file', diagnostics: [] };
  return loadSide({ files: folderSource(dirname(file)), file: basename(file) }, () => {}, path);
}

/** The difference as git shows it; both files are passed as they came, and shown under the path of the document. */
function plainDiff(oldFile: string, newFile: string, path: string): string {
  const args = ['--no-pager', 'diff', '--no-ext-diff', '--no-index', '--', oldFile, newFile];
  const { stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const names = [oldFile, newFile].filter((name) => name !== NO_FILE && name.startsWith('/'));
  return names.reduce((text, name) => text.replaceAll(name, `/${path}`), stdout);
}
