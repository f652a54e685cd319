// Entry of the thread that reads pages beside the main one: it is given all of them at once, and ends with the last.
import { parentPort } from 'node:worker_threads';
import type { PageTask } from './read-page.js';
import { readPageTask } from './read-page.js';

parentPort?.once('message', (tasks: readonly PageTask[]) => {
  for (const task of tasks) parentPort?.postMessage(readPageTask(task));
});
