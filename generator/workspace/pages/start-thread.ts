import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { PageRead, PageTask } from './read-page.js';

/** A thread that reads pages while this one does something else. */
export interface PageThread {
  /**
   * Hands the pages over; to be called once.
   *
   * @param tasks the pages
   * @returns waits for what the first of them say: all of them, unless the thread failed
   */
  read(tasks: readonly PageTask[]): () => Promise<readonly PageRead[]>;
}

/**
 * Starts a thread for pages. It keeps no process alive that does not wait for it.
 *
 * @returns undefined where there is no second processor, where the tool runs from its sources, and where programs may
 * start no thread
 */
export function startPageThread(): PageThread | undefined {
  const script = join(import.meta.dirname, 'page-thread.js');
  if (availableParallelism() < 2 || !existsSync(script)) return undefined;
  const thread = threadOf(script);
  if (thread === undefined) return undefined;
  const ended = new Promise<void>((resolve) => {
    // What went wrong there goes wrong here again, where it is reported.
    thread.on('error', () => {});
    thread.on('exit', resolve);
  });
  thread.unref();
  return {
    read(tasks) {
      const found: PageRead[] = [];
      const complete = new Promise<void>((resolve) => {
        thread.on('message', (read: PageRead) => {
          if (found.push(read) === tasks.length) resolve();
        });
      });
      // Who listens keeps the process alive, and the pages may not be wanted any more.
      thread.unref();
      thread.postMessage(tasks);
      return async () => {
        thread.ref();
        await Promise.race([complete, ended]);
        thread.unref();
        return found;
      };
    },
  };
}

function threadOf(script: string): Worker | undefined {
  try {
    return new Worker(script, { env: SHARE_ENV });
  } catch {
    return undefined;
  }
}
