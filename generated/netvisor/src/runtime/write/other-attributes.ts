import { NC_NAME } from '../codecs/names.js';
import { escapeAttribute, illegalAt } from './escape.js';
import { XML, XSI } from './namespaces.js';
import { childPath, inWords, problem } from './problems.js';
import type { TypeOp } from './program.js';
import { reportOutside } from './scalar.js';
import type { Writer } from './writer.js';
import { isRecord, pathOf, read, report } from './writer.js';

const QUALIFIED = /^\{([^}]*)\}(.*)$/s;

/**
 * Writes the attributes that the table does not name: those of a wildcard, and those that a decoder kept.
 *
 * @param w the state
 * @param type type of the object
 * @param value the record of them
 */
export function writeOtherAttributes(w: Writer, type: TypeOp, value: unknown): void {
  if (!isRecord(value)) {
    report(w, 'type', '$attributes', -1, `expected an object, found ${inWords(value)}`);
    return;
  }
  const own = new Map<string, string>();
  const written = new Set(type.attributes.map(({ site }) => site.before.text.slice(1, -2)));
  for (const name of Object.keys(value)) {
    const text = read(w, value, name);
    if (text !== undefined) writeOther(w, name, text, own, written);
  }
}

function writeOther(
  w: Writer,
  name: string,
  text: unknown,
  own: Map<string, string>,
  written: Set<string>,
): void {
  const fail = (code: string, message: string): void => {
    w.problems.push(problem(code, childPath(pathOf(w, '$attributes'), name), message));
  };
  const [, ns = '', local = name] = QUALIFIED.exec(name) ?? [];
  if (!NC_NAME.test(local) || (ns === '' && local === 'xmlns') || ns === XSI || illegalAt(ns) >= 0) {
    fail('unknown-attribute', 'expected the name of an attribute, or {namespace}name');
    return;
  }
  if (typeof text !== 'string') {
    fail('type', `expected text, found ${inWords(text)}`);
    return;
  }
  const prefix = ns === '' ? undefined : prefixFor(w, ns, own);
  const full = prefix === undefined ? local : `${prefix}:${local}`;
  if (written.has(full)) {
    fail('unknown-attribute', 'expected only attributes that have no property of their own');
    return;
  }
  written.add(full);
  w.out.markup(` ${full}="`);
  if (!w.out.text(text, { ...w.program.bareSite, inAttribute: true }))
    fail('illegal-character', `expected characters of XML, found others`);
  reportOutside(w, w.refers ? local : local + text, '$attributes', -1);
  w.out.markup('"');
}

/** A prefix that stands for a namespace here; declared on the element where the root does not declare it. */
function prefixFor(w: Writer, ns: string, own: Map<string, string>): string {
  if (ns === XML) return 'xml';
  for (const [prefix, declared] of w.program.prefixes) if (declared === ns && prefix !== '') return prefix;
  const known = own.get(ns);
  if (known !== undefined) return known;
  let counter = own.size;
  let prefix: string;
  do prefix = `a${++counter}`;
  while (w.program.prefixes.has(prefix));
  own.set(ns, prefix);
  w.out.markup(` xmlns:${prefix}="${escapeAttribute(ns)}"`);
  return prefix;
}
