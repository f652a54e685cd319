import { accessSync, constants, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import { nodeListener } from '../../../runtime/mock/index.js';
import type { Mock, Persistence } from '../../../runtime/mock/index.js';
import { isSystemError, TEMPORARY_ENDING } from '../files.js';

/** A server that listens. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Lets a mock listen, on this machine only.
 *
 * @param mock the mock
 * @param port the port; 0 for any that is free
 * @throws {Error} with a `code` where the port cannot be had
 */
export async function serveMock(mock: Mock, port: number): Promise<Served> {
  const server = createServer(nodeListener(mock));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${own}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Keeps data in a file: written beside and renamed, so that a run that is killed leaves old or new data.
 *
 * @param path the file
 */
export function fileStore(path: string): Persistence {
  return {
    load: () => {
      // Found out now, and not when the first call has something to keep.
      accessSync(dirname(path), constants.W_OK);
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        if (isSystemError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    save: (text) => {
      const temporary = `${path}.${process.pid}${TEMPORARY_ENDING}`;
      writeFileSync(temporary, text);
      renameSync(temporary, path);
    },
  };
}
