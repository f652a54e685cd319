import { XmlFault } from '../../../runtime/read/fault.js';
import type { XmlEvent } from './events.js';
import { saxesEvents, walk } from './events.js';

/** What a reader makes of a document. */
export type Outcome = { readonly value: readonly XmlEvent[] } | { readonly error: XmlFault };

/** Where saxes and the tokeniser differ and the tokeniser is right, with the reason. */
export const KNOWN = {
  'only saxes accepts: the encoding is not the one that is declared':
    'XML 1.0, 4.3.3: a document must be in the encoding that it declares; saxes is given text and does not look',
  'only saxes accepts: the encoding that is declared is not supported':
    'XML 1.0, 4.3.3: an encoding that a processor does not know is an error; saxes is given text and does not look',
  'only saxes accepts: "?" stands behind the target of an instruction':
    'XML 1.0, production 16: white space must stand between the target and the rest',
  'only saxes accepts: a local name begins with what may not begin a name':
    'Namespaces in XML 1.0, production 4: saxes looks at the first character of the whole name only',
  'only we accept: a namespace name of nothing but white space':
    'Namespaces in XML 1.0, 2.3: saxes takes the white space away and is left with none',
  'other events: a namespace name has white space around it':
    'Namespaces in XML 1.0, 2.3: names are compared as they stand; saxes takes the white space away',
} as const;

/**
 * What the tokeniser makes of a document.
 *
 * @param chunks bytes of the document
 * @throws whatever it throws that is not documented
 */
export function outcomeOf(chunks: readonly Uint8Array[]): Outcome {
  try {
    return { value: walk(chunks) };
  } catch (error) {
    if (error instanceof XmlFault) return { error };
    throw error;
  }
}

/** What saxes makes of a document: its events, or what it says is wrong. */
export function saxesOutcome(bytes: Uint8Array): readonly XmlEvent[] | string {
  try {
    return saxesEvents(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.message.replace(/^[\d:]+ /u, '');
  }
}

/**
 * How the two differ.
 *
 * @param bytes the document
 * @param ours what the tokeniser makes of it
 * @returns null where both refuse it or see the same; one of the keys of `KNOWN`, or what nobody has explained
 */
export function besideSaxes(bytes: Uint8Array, ours: Outcome = outcomeOf([bytes])): string | null {
  const theirs = saxesOutcome(bytes);
  if ('error' in ours) {
    if (typeof theirs === 'string') return null;
    return `only saxes accepts: ${reasonFor(ours.error, bytes)}`;
  }
  if (typeof theirs === 'string') {
    const isBlank =
      /undefine prefix/u.test(theirs) && /xmlns:[^=<>]+=\s*(?:"\s+"|'\s+')/u.test(textOf(bytes));
    return `only we accept: ${isBlank ? 'a namespace name of nothing but white space' : theirs}`;
  }
  if (JSON.stringify(ours.value) === JSON.stringify(theirs)) return null;
  const isTrimmed = JSON.stringify(trimmed(ours.value)) === JSON.stringify(theirs);
  return `other events${isTrimmed ? ': a namespace name has white space around it' : ''}`;
}

/**
 * Whether a difference has been explained.
 *
 * @param difference what `besideSaxes` returned
 */
export function isKnown(difference: string): difference is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, difference);
}

function reasonFor({ code, message, offset }: XmlFault, bytes: Uint8Array): string {
  const head = textOf(bytes.subarray(0, 200));
  const declared = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']*)/u.exec(head)?.[1];
  if (code === 'encoding' && declared !== undefined && !/^utf-?8$/iu.test(declared)) {
    return message.includes('not supported')
      ? 'the encoding that is declared is not supported'
      : 'the encoding is not the one that is declared';
  }
  if (code === 'processing-instruction' && bytes[offset] === 63 && bytes[offset + 1] !== 62)
    return '"?" stands behind the target of an instruction';
  if (code === 'name' && /^[^\s:=/>]+:[-.\d]/u.test(textOf(bytes.subarray(offset))))
    return 'a local name begins with what may not begin a name';
  return code;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function trimmed(events: readonly XmlEvent[]): readonly XmlEvent[] {
  const name = (one: string): string =>
    one.replace(/^\{([^}]*)\}/u, (_, namespace: string) =>
      namespace.trim() === '' ? '' : `{${namespace.trim()}}`,
    );
  return events.map((event) => {
    if (!('start' in event)) return event;
    const attributes = Object.entries(event.attributes).map(([key, value]) => [name(key), value] as const);
    attributes.sort(([left], [right]) => (left < right ? -1 : 1));
    return { start: name(event.start), attributes: Object.fromEntries(attributes) };
  });
}
