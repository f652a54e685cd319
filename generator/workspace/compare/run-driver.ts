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
 * versions. Documents that it cannot read are shown as git shows them.
 *
 * @param words path, old file, old hash, old mode, new file, new hash, new mode
 * @param terminal where to write
 */
export async function runGitDiffDriver(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [path = '', oldFile = '', , , newFile = ''] = words;
  const before = await loadVersion(oldFile, path);
  const after = await loadVersion(newFile, path);
  const names = {
    before: { name: path, location: { files: folderSource('.'), file: path } },
    after: { name: path, location: { files: folderSource('.'), file: path } },
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
    terminal.out(plainDiff(oldFile, newFile));
    return exitCode.fine;
  }
  terminal.out(`doctypist diff ${path}\n${reporters.text.print(report)}\n`);
  return exitCode.fine;
}

async function loadVersion(file: string, path: string): Promise<LoadedSide> {
  if (file === '/dev/null') return { kind: 'none', why: 'there is no such file', diagnostics: [] };
  return loadSide({ files: folderSource(dirname(file)), file: basename(file) }, () => {}, path);
}

/** The difference as git shows it; both files are passed as they came. */
function plainDiff(oldFile: string, newFile: string): string {
  const args = ['--no-pager', 'diff', '--no-ext-diff', '--no-index', '--', oldFile, newFile];
  return spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
}
