import type { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { tableRules } from './rules.js';

/**
 * Decodes the bytes of a page: by its byte order mark, else by the encoding that a meta element in its first
 * kilobyte states (WHATWG HTML, section 13.2.3.2), else as UTF-8.
 *
 * @param bytes the page
 * @param file file that a diagnostic names
 * @param found where to report bytes that the encoding does not have
 */
export function decode(
  bytes: Uint8Array,
  file: string,
  found: DiagnosticCollector<typeof tableRules>,
): string {
  const encoding = encodingOf(bytes);
  const text = decoderFor(encoding).decode(bytes);
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) {
    const lines = text.slice(0, broken).split('\n');
    found.report('table-encoding', `the page has bytes that are not ${encoding}`, [
      { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    ]);
  }
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/iu.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
