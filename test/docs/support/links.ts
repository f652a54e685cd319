import { load } from 'cheerio';
import { posix } from 'node:path';

/** What is wrong with the links of a documentation, and how many there are. */
export interface LinkReport {
  /** Links to files and anchors that are not there: page and target. */
  readonly broken: readonly (readonly [from: string, to: string])[];
  /** Anchors that a page has twice. */
  readonly doubled: readonly string[];
  readonly count: number;
}

/**
 * Follows every link of all pages, HTML and Markdown.
 *
 * @param files text by path
 */
export function followLinks(files: ReadonlyMap<string, string>): LinkReport {
  const ids = new Map<string, ReadonlySet<string>>();
  const links: (readonly [from: string, to: string])[] = [];
  const doubled: string[] = [];
  const keep = (path: string, own: readonly string[]): void => {
    ids.set(path, new Set(own));
    doubled.push(...own.filter((id, index) => own.indexOf(id) !== index).map((id) => `${path} ${id}`));
  };
  for (const [path, text] of files) {
    if (path.endsWith('.html')) {
      const page = load(text);
      const own = page('[id]').toArray();
      keep(
        path,
        own.map((node) => page(node).attr('id') ?? ''),
      );
      for (const node of page('[href], [src]').toArray())
        links.push([path, page(node).attr('href') ?? page(node).attr('src') ?? '']);
    }
    if (path.endsWith('.md')) {
      keep(
        path,
        [...text.matchAll(/<a id="([^"]*)">/gu)].map(([, id]) => id ?? ''),
      );
      for (const [, to = ''] of text.matchAll(/(?<!\\)\]\(([^)\s]+)\)/gu)) links.push([path, to]);
    }
  }
  const inside = links.filter(([, to]) => !/^https?:/u.test(to));
  const broken = inside.filter(([from, to]) => {
    const [file = '', anchor] = to.split('#');
    const target = file === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(file));
    if (!files.has(target)) return true;
    return anchor !== undefined && ids.get(target)?.has(decodeURIComponent(anchor)) !== true;
  });
  return { broken, doubled, count: links.length };
}
