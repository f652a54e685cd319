import type { Check } from './check-shape.js';
import { byKind, list, nullable, number, object, record, text, truth, word } from './check-shape.js';

const words = record(text);
const provenance = list(object({ source: text, line: number, column: number }));
const occurs = object({ min: number, max: nullable(number) });
const annotated = { provenance, confidence: number } as const;
const annotations = { docs: words, examples: list(text) } as const;

const facets = object(
  {},
  {
    length: number,
    minLength: number,
    maxLength: number,
    patterns: list(list(text)),
    minInclusive: text,
    maxInclusive: text,
    minExclusive: text,
    maxExclusive: text,
    totalDigits: number,
    fractionDigits: number,
    whiteSpace: word('preserve', 'replace', 'collapse'),
  },
);
const enumeration = object({
  openness: word('closed', 'open'),
  values: list(object({ value: text }, { docs: words })),
});
/** Types of text and content models hold others of their kind. */
const simple: Check = (value) => simpleType(value);
const simpleType = object(
  { codec: text },
  { name: text, facets, enumeration, item: simple, members: list(simple) },
);

const use = byKind({ simple: object({ simple }), complex: object({ id: text }) });
const element = object(
  { name: text, occurs, type: use, ...annotated },
  {
    namespace: text,
    prefix: text,
    declares: words,
    nillable: truth,
    default: text,
    fixed: text,
    ...annotations,
  },
);
const particle: Check = (value) => anyParticle(value);
const group = object({ occurs, particles: list(particle) });
const anyParticle = byKind({
  element,
  sequence: group,
  choice: group,
  all: group,
  wildcard: object({ occurs, namespaces: list(text), processContents: word('strict', 'lax', 'skip') }),
});
const groups = byKind({ sequence: group, choice: group, all: group });

const attribute = object(
  { name: text, required: truth, simple, ...annotated },
  { namespace: text, prefix: text, default: text, fixed: text, ...annotations },
);
const nothing: Check = () => undefined;
const complexType = object(
  {
    attributes: list(attribute),
    content: byKind({
      empty: nothing,
      any: nothing,
      text: object({ simple }),
      elements: object({ particle: groups }),
      mixed: object({ particle: groups }),
    }),
    provenance,
  },
  { name: text, namespace: text, anyAttribute: list(text), base: text, abstract: truth, docs: words },
);

const message = object(
  { root: byKind({ element }) },
  { rules: list(object({ kind: text, paths: list(text), reason: text })) },
);
const resource = object(
  {
    name: text,
    path: text,
    method: nullable(text),
    status: word('documented', 'referenced'),
    subject: text,
    title: words,
    effects: list(text),
    parameters: list(
      object({ name: text, required: truth, simple, ...annotated }, { default: text, ...annotations }),
    ),
    parameterRules: list(object({ kind: text, parameters: list(text), reason: text })),
    provenance,
  },
  {
    docs: words,
    request: message,
    response: message,
    limits: record(number),
    paging: object({ kind: text }),
  },
);

/**
 * Checks the shape of a model that was read, as far as readers rely on it.
 *
 * @param value the value
 * @returns the first thing that is wrong, with the way to it; undefined where nothing is
 */
export const modelProblem: Check = object({
  api: object({ id: text, title: text, caseInsensitiveNames: truth }),
  sources: list(object({ id: text, kind: text, sha256: text })),
  resources: list(resource),
  types: record(complexType),
  codeTables: list(
    object({ id: text, title: words, columns: list(text), rows: list(list(text)), provenance }),
  ),
  contradictions: list(
    object({
      code: text,
      resource: text,
      part: text,
      path: text,
      claims: list(object({ says: text })),
      outcome: text,
    }),
  ),
});
