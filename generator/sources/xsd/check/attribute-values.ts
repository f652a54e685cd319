import type { XmlElement } from '../xml/node.js';
import { NCNAME, NCNAME_PART, NCNAME_START, QNAME } from '../values/name-characters.js';
import type { ValueKind } from './grammar.js';

/**
 * Says what is wrong with the value of an attribute of a schema document.
 *
 * @param kind what the attribute takes
 * @param raw its value
 * @param element element that carries it
 * @returns the end of a sentence that begins with the value, or undefined where nothing is wrong
 */
export function problemOfValue(kind: ValueKind, raw: string, element: XmlElement): string | undefined {
  const value = raw.trim();
  if (typeof kind !== 'string') return problemOfChoice(kind, value);
  switch (kind) {
    case 'any':
      return undefined;
    case 'boolean':
      return /^(true|false|0|1)$/.test(value) ? undefined : 'is neither true nor false';
    case 'name':
    case 'id':
      return NCNAME.test(value) ? undefined : 'is not a name without colon';
    case 'qname':
      return QNAME.test(value) ? undefined : 'is not a qualified name';
    case 'qnames':
      return value.split(/\s+/).every((word) => word === '' || QNAME.test(word))
        ? undefined
        : 'is not a list of qualified names';
    case 'count':
      return /^\+?\d+$|^-0+$/.test(value) ? undefined : 'is not a whole number from 0 on';
    case 'limit':
      return /^(\+?\d+|-0+|unbounded)$/.test(value) ? undefined : 'is neither a whole number nor unbounded';
    case 'namespace':
      return value === '' ? 'is empty' : undefined;
    case 'namespaces':
      return problemOfNamespaces(value);
    case 'xpath-selector':
    case 'xpath-field':
      return problemOfPath(value, kind === 'xpath-field', element);
  }
}

/** A list of words where `#all*` stands for the whole; without it, one word. */
function problemOfChoice(words: readonly string[], value: string): string | undefined {
  const isList = words.includes('#all*');
  if (!isList) return words.includes(value) ? undefined : `is none of ${words.join(', ')}`;
  if (value === '#all' || value === '') return undefined;
  const wrong = value.split(/\s+/).find((word) => !words.includes(word));
  return wrong === undefined ? undefined : `may hold ${words.join(', ').replace('*', '')} only`;
}

function problemOfNamespaces(value: string): string | undefined {
  if (value === '##any' || value === '##other' || value === '') return undefined;
  const wrong = value
    .split(/\s+/)
    .find((word) => word.startsWith('##') && word !== '##local' && word !== '##targetNamespace');
  return wrong === undefined ? undefined : `may not hold "${wrong}"`;
}

const NCN = `[${NCNAME_START}][${NCNAME_PART}]*`;
const TEST = `(?:${NCN}:\\*|(?:${NCN}:)?${NCN}|\\*)`;
const STEP = `(?:\\.|(?:child\\s*::\\s*)?${TEST})`;
const SELECTOR = `(?:\\.\\s*//\\s*)?${STEP}(?:\\s*/\\s*${STEP})*`;
const FIELD = `(?:\\.\\s*//\\s*)?(?:${STEP}\\s*/\\s*)*(?:${STEP}|(?:attribute\\s*::\\s*|@\\s*)${TEST})`;
const SELECTORS = new RegExp(`^${SELECTOR}(?:\\s*\\|\\s*${SELECTOR})*$`, 'u');
const FIELDS = new RegExp(`^${FIELD}(?:\\s*\\|\\s*${FIELD})*$`, 'u');

/** The subset of XPath in identity constraints (Part 1, section 3.11.6). */
function problemOfPath(value: string, field: boolean, element: XmlElement): string | undefined {
  if (!(field ? FIELDS : SELECTORS).test(value))
    return 'is not in the subset of XPath for identity constraints';
  for (const [, prefix] of value
    .replace(/(child|attribute)\s*::/g, '')
    .matchAll(/(?<![^\s/|@.*:])([^\s/|@.*:]+):(?!:)/gu)) {
    if (prefix !== undefined && !element.scope.has(prefix))
      return `uses the prefix "${prefix}", which is not declared`;
  }
  return undefined;
}
