import { walk } from './document.js';
import type { HtmlElement } from './document.js';

/**
 * Whether a table only places other tables on the page: it says so, or none of its rows has a second cell.
 *
 * @param table a table
 */
export function isLayoutTable(table: HtmlElement): boolean {
  let nested = false;
  let rows = 0;
  let cells = 0;
  walk(table.children, {
    text: () => {},
    enter({ name }) {
      if (name === 'table') nested = true;
      if (name === 'tr') rows += 1;
      if (name === 'td' || name === 'th') cells += 1;
      return name !== 'table';
    },
    leave: () => {},
  });
  return nested && (cells <= Math.max(rows, 1) || table.attribs['role'] === 'presentation');
}
