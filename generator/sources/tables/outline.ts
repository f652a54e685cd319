import type { DiagnosticCollector } from '../../diagnostics/diagnostic.js';
import type { Row } from './row.js';
import type { tableRules } from './rules.js';

/** An element row with the rows that belong to it. */
export interface OutlineNode {
  readonly row: Row;
  /** Rows that describe the same element again, in a further table of the message. */
  readonly again: Row[];
  readonly attributes: Row[];
  readonly notes: Row[];
  readonly children: OutlineNode[];
  /** Number of the table within the message, from 0. */
  readonly table: number;
}

/** The rows of a message as a forest, and the rows that fit nowhere. */
export interface Outline {
  readonly roots: readonly OutlineNode[];
  readonly orphans: readonly Row[];
}

interface Open {
  readonly node: OutlineNode;
  readonly level: number;
  readonly byName: Map<string, OutlineNode>;
}

/**
 * Builds the tree of a message from the levels of its rows, over all its tables. The parent of a row is the
 * nearest row above with a smaller level; attributes belong to the element row above them. An aggregate that
 * stands again under the same parent is the same element, described further.
 *
 * @param tables rows of each table of the message, in order
 * @param found where to report what is wrong; nothing is reported without it
 */
export function outline(
  tables: readonly (readonly Row[])[],
  found?: DiagnosticCollector<typeof tableRules>,
): Outline {
  const roots: OutlineNode[] = [];
  const rootsByName = new Map<string, OutlineNode>();
  const names = new Map<OutlineNode, Map<string, OutlineNode>>();
  const orphans: Row[] = [];
  const open: Open[] = [];
  let current: OutlineNode | null = null;
  let last: number | null = null;
  tables.forEach((rows, table) => {
    for (const row of rows) {
      if (row.kind === 'attribute' || row.kind === 'note') {
        attach(row, current, orphans, found);
        continue;
      }
      if (row.kind === 'parameter') {
        orphans.push(row);
        continue;
      }
      const level = levelOf(row, last);
      reportLevel(row, level, last, found);
      while ((open.at(-1)?.level ?? -1) >= level) open.pop();
      const parent = open.at(-1);
      const siblings = parent?.byName ?? rootsByName;
      const earlier = siblings.get(row.name);
      if (earlier !== undefined && row.name !== '') reportTwice(row, earlier, table, found);
      if (earlier !== undefined && isAggregate(row) && isAggregate(earlier.row)) {
        earlier.again.push(row);
        current = earlier;
      } else {
        current = { row, again: [], attributes: [], notes: [], children: [], table };
        (parent?.node.children ?? roots).push(current);
        if (earlier === undefined) siblings.set(row.name, current);
      }
      const byName = names.get(current) ?? new Map<string, OutlineNode>();
      names.set(current, byName);
      open.push({ node: current, level, byName });
      last = level;
    }
  });
  if (found !== undefined) for (const node of names.keys()) reportKind(node, found);
  return { roots, orphans };
}

function isAggregate(row: Row): boolean {
  return row.type?.kind === 'aggregate' || row.type?.kind === 'attribute';
}

/** Level of an element row; a row without one stands beside the element row above it. */
function levelOf(row: Row, last: number | null): number {
  if (row.level.kind === 'number') return row.level.value;
  if (row.level.kind === 'root') return 0;
  return last ?? 1;
}

function attach(
  row: Row,
  current: OutlineNode | null,
  orphans: Row[],
  found: DiagnosticCollector<typeof tableRules> | undefined,
): void {
  if (row.kind === 'note') {
    if (current === null) orphans.push(row);
    else current.notes.push(row);
    return;
  }
  if (current === null) {
    orphans.push(row);
    found?.report('table-orphan-attribute', `attribute ${row.name} has no element row above it`, [row.place]);
    return;
  }
  const twice = current.attributes.find((attribute) => attribute.name === row.name);
  if (twice !== undefined && row.name !== '') {
    found?.report('table-duplicate-row', `attribute ${row.name} of ${current.row.name} is listed twice`, [
      row.place,
      { ...twice.place, note: 'first listed here' },
    ]);
  }
  current.attributes.push(row);
}

function reportLevel(
  row: Row,
  level: number,
  last: number | null,
  found: DiagnosticCollector<typeof tableRules> | undefined,
): void {
  if (last === null) {
    if (level > 1) {
      found?.report('table-root-missing', `the message begins at level ${level} with ${row.name}`, [
        row.place,
      ]);
    }
    return;
  }
  const jump = level - last;
  if (jump < 2) return;
  found?.report(
    jump > 2 ? 'table-level-gap' : 'table-level-jump',
    `${row.name} is at level ${level} right after level ${last}`,
    [row.place],
  );
}

function reportTwice(
  row: Row,
  earlier: OutlineNode,
  table: number,
  found: DiagnosticCollector<typeof tableRules> | undefined,
): void {
  const further = isAggregate(row) && isAggregate(earlier.row) && earlier.table !== table;
  if (further) return;
  found?.report('table-duplicate-row', `${row.name} is listed twice under the same element`, [
    row.place,
    { ...earlier.row.place, note: 'first listed here' },
  ]);
}

function reportKind(node: OutlineNode, found: DiagnosticCollector<typeof tableRules>): void {
  const { row, children } = node;
  const kind = row.type?.kind;
  const [child] = children;
  if (child !== undefined && kind !== undefined && kind !== 'aggregate' && kind !== 'unknown') {
    found.report(
      'table-children-under-value',
      `${row.name} has child elements but its type is ${row.type?.word}`,
      [row.place, { ...child.row.place, note: 'first child' }],
    );
  } else if (child === undefined && kind === 'aggregate') {
    found.report('table-aggregate-empty', `${row.name} is an aggregate without any child element`, [
      row.place,
    ]);
  }
}
