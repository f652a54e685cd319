import type { Place } from '../../../diagnostics/diagnostic.js';

/** An attribute as it stands in the document. */
export interface XmlAttribute {
  readonly local: string;
  readonly namespace?: string;
  readonly value: string;
  /** Where its value begins. */
  readonly place: Place;
}

/** An element of a schema document, free of the parser that made it. */
export interface XmlElement {
  readonly local: string;
  readonly namespace?: string;
  /** Where its start tag begins. */
  readonly place: Place;
  /** Without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Text between its tags and those of its descendants, in order. */
  readonly text: string;
  /** Namespace names in scope by prefix; the default namespace under the empty string. */
  readonly scope: ReadonlyMap<string, string>;
  /** Value of the closest `xml:lang`. */
  readonly language?: string;
}

/**
 * Attribute without namespace.
 *
 * @param element element that carries it
 * @param local its name
 */
export function attribute(element: XmlElement, local: string): XmlAttribute | undefined {
  return element.attributes.find((item) => item.local === local && item.namespace === undefined);
}
