import type { Context } from './context.js';
import type { Frame } from './scanner.js';

const MARKER = /(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\n]|$)[^\n]*/y;
const endless = new WeakSet<Frame>();

/**
 * Passes a marker that a merge left at the start of a line, and reports it. The first side is read; the second,
 * from `=======` (or the ancestor's, from `|||||||`) to `>>>>>>>`, is passed.
 */
export function passConflictMarker(context: Context): boolean {
  const { frame } = context.scanner;
  const { text, position } = frame;
  if (position > 0 && text.charAt(position - 1) !== '\n') return false;
  MARKER.lastIndex = position;
  const marker = MARKER.exec(text)?.[0];
  if (marker === undefined) return false;
  context.scanner.report(
    'dtd-merge-conflict',
    `A merge left the marker "${marker.slice(0, 40).trim()}" here.`,
  );
  frame.position += marker.length;
  if (!/^[=|]/u.test(marker) || endless.has(frame)) return true;
  const end = text.indexOf('\n>>>>>>>', frame.position - 1);
  if (end === -1) endless.add(frame);
  else {
    const line = text.indexOf('\n', end + 1);
    frame.position = line === -1 ? text.length : line;
  }
  return true;
}
