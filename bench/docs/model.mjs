// A made-up API in the form of a saved model: resources of a hundred elements each, three levels deep, all with a
// description, some with values. Everything follows from the number of elements.

const ROOTS =
  'order line price total date number name city street zone code kind note rate unit text item key'.split(
    ' ',
  );
const MORE =
  'gross net first last due paid sent open old new main side base home next free full half tax bank'.split(
    ' ',
  );
const SAYS =
  'of the customer for which it is sent, unless another one is given; as agreed in writing; rounded to two decimals; empty where none is known; never before the day of the order; in the currency of the invoice; counted from the first line; taken from the register'.split(
    '; ',
  );
const PER_RESOURCE = 100;
const once = { min: 1, max: 1 };

/**
 * The model.
 *
 * @param {number} count number of elements in all
 */
export function syntheticModel(count) {
  const types = {};
  const resources = [];
  for (let at = 0; at * PER_RESOURCE < count; at += 1) resources.push(resourceOf(at, types));
  return {
    format: 'doctypist-model',
    version: 1,
    api: { id: 'made-up', title: 'Made up', caseInsensitiveNames: false },
    sources: [],
    resources,
    types: Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1))),
    codeTables: [],
    contradictions: [],
  };
}

function word(list, number) {
  return list[number % list.length];
}

function nameOf(number) {
  const first = word(MORE, number);
  const second = word(ROOTS, Math.floor(number / MORE.length));
  const rest = Math.floor(number / (MORE.length * ROOTS.length));
  return rest === 0 ? `${first}${second}` : `${first}${second}${word(MORE, rest)}${rest}`;
}

function elementOf(number, type, occurs = { min: 0, max: 1 }) {
  const name = nameOf(number);
  return {
    kind: 'element',
    name,
    occurs,
    type,
    docs: { en: `The ${word(MORE, number)} ${word(ROOTS, number)} ${word(SAYS, number * 7)} (${number}).` },
    examples: [String(number)],
    provenance: [{ source: 'made-up.dtd', line: number + 1, column: 1 }],
    confidence: 1,
  };
}

const TEXT = { codec: 'text', facets: { maxLength: 50 } };
const VALUES = {
  codec: 'text',
  enumeration: { openness: 'closed', values: ['open', 'sent', 'paid'].map((value) => ({ value })) },
};

/** A root with nine groups of ten elements each, and nine elements beside them. */
function resourceOf(at, types) {
  const name = `resource${at}`;
  let number = at * PER_RESOURCE;
  const text = () => {
    number += 1;
    return elementOf(number, { kind: 'simple', simple: number % 10 === 0 ? VALUES : TEXT });
  };
  const holding = (id, particles) => {
    types[id] = {
      name: id,
      attributes: [],
      content: { kind: 'elements', particle: { kind: 'sequence', occurs: once, particles } },
      provenance: [],
    };
    return { kind: 'complex', id };
  };
  const groups = Array.from({ length: 9 }, (_, group) => {
    const inner = Array.from({ length: 9 }, text);
    number += 1;
    return elementOf(number, holding(`${name}-group${group}`, inner), { min: 0, max: null });
  });
  const root = {
    ...elementOf(number, holding(`${name}-root`, [...groups, ...Array.from({ length: 9 }, text)]), once),
    name: 'message',
  };
  return {
    name,
    path: `/${name}`,
    method: 'POST',
    status: 'documented',
    subject: `subject ${at % 20}`,
    title: { en: `Send ${word(MORE, at)} ${word(ROOTS, at)} ${at}` },
    docs: { en: `Sends the ${word(ROOTS, at)} ${word(SAYS, at)}.` },
    effects: ['writes'],
    parameters: [],
    parameterRules: [],
    request: { root },
    provenance: [],
  };
}
