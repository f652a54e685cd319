import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Folder of the installed package, whether it runs bundled or from its sources.
 *
 * @throws {Error} where the files of the package are not together
 */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (folder !== dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && readFileSync(file, 'utf8').includes('"name": "doctypist"')) return folder;
    folder = dirname(folder);
  }
  throw new Error('the package doctypist is not complete: package.json is missing');
}
