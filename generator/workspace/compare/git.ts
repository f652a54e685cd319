import { execFileSync } from 'node:child_process';
import { posix, relative, resolve, sep } from 'node:path';
import type { FileSource } from '../files.js';

/** A path in a revision. */
export interface RevisionPath {
  readonly revision: string;
  /** Path relative to the root of the repository, with `/`; empty for the root itself. */
  readonly path: string;
}

/** Largest file that is read from a repository, in bytes. */
const LARGEST = 1 << 28;

function git(args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', [...args], { maxBuffer: LARGEST, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/**
 * Whether a word names a commit of the repository of the working folder.
 *
 * @param word the word
 */
export function isRevision(word: string): boolean {
  if (word === '' || word.startsWith('-')) return false;
  return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`]) !== undefined;
}

/**
 * Takes `revision:path` apart; a path that begins with `./` is relative to the working folder, as in git.
 *
 * @param word the word
 * @returns undefined where it is no path of a revision that exists
 */
export function parseRevisionPath(word: string): RevisionPath | undefined {
  const colon = word.indexOf(':');
  if (colon < 1) return undefined;
  const revision = word.slice(0, colon);
  if (!isRevision(revision)) return undefined;
  const given = word.slice(colon + 1);
  const path =
    given.startsWith('./') || given.startsWith('../') ? repositoryPath(given) : posix.normalize(given);
  return path === undefined ? undefined : { revision, path: path === '.' ? '' : path.replace(/\/$/u, '') };
}

/**
 * A path of the working folder as git names it.
 *
 * @param path path relative to the working folder, or absolute
 * @returns undefined outside of a repository
 */
export function repositoryPath(path: string): string | undefined {
  const top = git(['rev-parse', '--show-toplevel'])?.toString('utf8').trim();
  if (top === undefined || top === '') return undefined;
  const inside = relative(top, resolve(path)).split(sep).join('/');
  return inside.startsWith('..') ? undefined : inside;
}

/** What a path is in a revision. */
export function kindInRevision({ revision, path }: RevisionPath): 'folder' | 'file' | undefined {
  if (path === '') return 'folder';
  const type = git(['cat-file', '-t', `${revision}:${path}`])
    ?.toString('utf8')
    .trim();
  if (type === 'tree') return 'folder';
  return type === 'blob' ? 'file' : undefined;
}

/**
 * Documents of a folder in a revision.
 *
 * @param place the folder
 */
export function revisionSource({ revision, path }: RevisionPath): FileSource {
  return {
    root: '',
    read(file) {
      const inside = posix.join(path, file);
      if (inside.startsWith('..')) return undefined;
      return git(['cat-file', 'blob', `${revision}:${inside}`]);
    },
  };
}
