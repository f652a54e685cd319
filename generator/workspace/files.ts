import type { Dirent } from 'node:fs';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where documents are read from; tests give a map, the tool the file system. */
export interface FileSource {
  /** Path of the folder; empty where the documents are held in memory. */
  readonly root: string;
  /**
   * @param path path with `/`, relative to the specification folder
   * @returns the bytes, or undefined where there is no such file
   */
  read(path: string): Uint8Array | undefined;
}

/** Where output goes to; tests give a map, the tool a folder. */
export interface FileTarget {
  /** @returns the bytes, or undefined where there is no such file */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Replaces a file at once: a reader sees the old bytes or the new ones. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file and the folders that this leaves empty. */
  remove(path: string): Promise<void>;
  /** Something other than a file stands there, or something other than a folder on the way to it. */
  isBlocked(path: string): boolean;
  /** All files below the target, relative, with `/`, sorted. */
  list(): Promise<readonly string[]>;
}

/** What the name of a file ends in while it is written, behind the number of the process that writes it. */
export const TEMPORARY_ENDING = '.doctypist-tmp';

/**
 * Documents of a folder.
 *
 * @param root the folder
 */
export function folderSource(root: string): FileSource {
  return {
    root,
    read(path) {
      // No file has such a name, and Node takes it for a mistake of the program.
      if (path.includes('\0')) return undefined;
      try {
        return readFileSync(join(root, path));
      } catch (error) {
        // Not there, a folder, or not for us: whoever asks says that it cannot be read.
        if (isSystemError(error)) return undefined;
        throw error;
      }
    },
  };
}

/**
 * Documents held in memory.
 *
 * @param files text or bytes by path
 */
export function memorySource(files: Readonly<Record<string, string | Uint8Array>>): FileSource {
  return {
    root: '',
    read(path) {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

/**
 * Output into a folder. Each call is done when it returns: for a hundred small files, the way to another thread
 * and back takes several times as long as reading and writing.
 *
 * @param root the folder; made when the first file is written
 */
export function folderTarget(root: string): FileTarget {
  const made = new Set<string>();
  return {
    async read(path) {
      return readIfThere(join(root, path));
    },
    async write(path, bytes) {
      const file = join(root, path);
      const folder = dirname(file);
      if (!made.has(folder)) makeFolder(folder);
      made.add(folder);
      replaceFile(file, bytes);
    },
    async remove(path) {
      rmSync(join(root, path), { force: true });
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        if (!removeEmpty(join(root, folder))) return;
        made.delete(join(root, folder));
      }
    },
    isBlocked(path) {
      for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
        const kind = kindOf(join(root, path.slice(0, end)));
        if (kind !== 'folder') return kind !== undefined;
      }
      const kind = kindOf(join(root, path));
      return kind !== undefined && kind !== 'file';
    },
    async list() {
      return entriesBelow(root)
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
  };
}

/**
 * Replaces a file at once. The temporary file is this process's own: of two runs that share one, a reader could see
 * half a file. What another run takes for left behind and removes is written again.
 */
function replaceFile(file: string, bytes: Uint8Array, tries = 5): void {
  const temporary = `${file}.${process.pid}${TEMPORARY_ENDING}`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, file);
  } catch (error) {
    if (tries === 1 || !isMissing(error)) throw error;
    replaceFile(file, bytes, tries - 1);
  }
}

/** Makes a folder and those around it. Node's own way never ends where the system refuses one for not being there. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  // Asking first is a fraction of what an error costs, and most of what a first run asks for is not there.
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** What stands at a path; a link is none of both, wherever it leads. */
function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Whether something other than a folder stands where files should go, or on the way there.
 *
 * @param path the folder
 */
export function isNoFolder(path: string): boolean {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined) return !found.isDirectory();
    // A link that leads nowhere.
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return true;
    const parent = dirname(path);
    return parent !== path && isNoFolder(parent);
  } catch (error) {
    // One of the folders on the way is a file (Node from 22 on does not throw for that), or links go round.
    if (isMissing(error) || isCircle(error)) return true;
    throw error;
  }
}

/** Removes a folder unless it holds something or cannot be removed. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

function entriesBelow(root: string): readonly Dirent[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Output held in memory.
 *
 * @param files bytes by path; changed in place
 */
export function memoryTarget(files: Map<string, Uint8Array>): FileTarget {
  return {
    read: (path) => Promise.resolve(files.get(path)),
    write(path, bytes) {
      files.set(path, bytes);
      return Promise.resolve();
    },
    remove(path) {
      files.delete(path);
      return Promise.resolve();
    },
    isBlocked: () => false,
    list: () => Promise.resolve([...files.keys()].sort()),
  };
}

/**
 * Whether the operating system refused something, in contrast to a fault of the tool.
 *
 * @param error what was thrown
 */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function isCircle(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOOP';
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
  );
}
