import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { PageEvidence } from '../../reconcile/input.js';
import type { PageOptions } from '../../sources/tables/index.js';
import type { Config } from '../config.js';
import type { Workspace } from '../load.js';
import { readDocument, reportMissing } from '../load.js';
import { workspaceRules } from '../rules.js';
import { asVocabulary } from '../vocabulary.js';
import type { PageRead, PageTask } from './read-page.js';
import type { PageThread } from './start-thread.js';
import { startPageThread } from './start-thread.js';

type Page = Config['pages'][number];

/** What the pages of a workspace say. */
export interface ReadPages {
  readonly evidence: readonly PageEvidence[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Pages of a workspace that are being read. */
export interface PageReading {
  /**
   * Waits for the pages, and reads them where nobody does.
   *
   * @param progress told of every page that is read here
   */
  finish(progress: (step: string) => void): Promise<ReadPages>;
}

/** Bytes of pages below which another thread gains nothing. */
const WORTH_A_THREAD = 30_000;

/**
 * Begins to read the pages that the configuration names. Where there is a second processor, another thread reads
 * them meanwhile: what a page says depends on nothing but the page. What the thread does not deliver, for whatever
 * reason, is read here.
 *
 * @param workspace the workspace; the pages are added to its documents
 * @param started a thread that was started before; otherwise one is started where it is worth it
 */
export function startPages(workspace: Omit<Workspace, 'overlay'>, started?: PageThread): PageReading {
  const { config } = workspace;
  const tasks = new Map<Page, PageTask>();
  for (const page of config.pages) {
    const content = readDocument(workspace, page.file);
    if (content !== undefined) tasks.set(page, taskOf(page, content, config));
  }
  const size = [...tasks.values()].reduce((sum, { content }) => sum + content.length, 0);
  const thread = size < WORTH_A_THREAD ? undefined : (started ?? startPageThread());
  const elsewhere = thread?.read([...tasks.values()]);
  const wait = async (progress: (step: string) => void): Promise<ReadPages> => {
    const read = new Map<Page, PageRead>();
    const found = (await elsewhere?.()) ?? [];
    for (const [index, [page, task]] of [...tasks].entries()) {
      read.set(page, found[index] ?? (await readHere(task, progress)));
    }
    return evidenceOf(workspace, (page) => read.get(page));
  };
  let read: Promise<ReadPages> | undefined;
  return { finish: (progress) => (read ??= wait(progress)) };
}

async function readHere(task: PageTask, progress: (step: string) => void): Promise<PageRead> {
  progress(`reading ${task.file}`);
  const { readPageTask } = await import('./read-page.js');
  return readPageTask(task);
}

function evidenceOf(
  { config, placeOf }: Pick<Workspace, 'config' | 'placeOf'>,
  readOf: (page: Page) => PageRead | undefined,
): ReadPages {
  const collector = new DiagnosticCollector(workspaceRules);
  const evidence: PageEvidence[] = [];
  for (const [index, page] of config.pages.entries()) {
    const read = readOf(page);
    if (read === undefined) {
      reportMissing(collector, page.file, placeOf(['pages', index]));
      continue;
    }
    collector.add(read.diagnostics);
    evidence.push({ subject: page.subject, fragments: read.fragments });
  }
  return { evidence, diagnostics: collector.all };
}

function taskOf(page: Page, content: Uint8Array, config: Config): PageTask {
  const vocabulary = asVocabulary(config.vocabulary);
  const options: PageOptions = {
    ...(page.language === undefined ? {} : { language: page.language }),
    ...(config.resourceSuffix === undefined
      ? {}
      : { resourcePattern: `[A-Za-z][A-Za-z0-9_-]*${escapePattern(config.resourceSuffix)}` }),
    ...(vocabulary.length === 0 ? {} : { vocabulary }),
  };
  return {
    file: page.file,
    content,
    format: page.format ?? (page.file.endsWith('.txt') ? 'text' : 'html'),
    options,
  };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
