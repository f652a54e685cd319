import { folderSource } from '../files.js';
import { startPageThread } from '../pages/start-thread.js';
import type { BegunSpecification } from './begin.js';

/**
 * Begins to read a specification folder, for commands that are sure to need all of it: the thread that reads pages
 * starts before anything else is loaded.
 *
 * @param folder path of the folder
 */
export async function beginEarly(folder: string): Promise<BegunSpecification> {
  const thread = startPageThread();
  const { beginSpecification } = await import('./begin.js');
  return beginSpecification(folderSource(folder), thread);
}
