// Two versions of a made-up API in the form of saved models: messages nested three deep, lists of values, facets,
// attributes, documentation; and edits spread evenly over the types, two a type. Everything follows from the number
// of types.

/** A generator of numbers from 0 below 1 that repeats itself by seed (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'order line price total date number name city street zone code kind note rate unit text item key'.split(
    ' ',
  );
const TYPES_OF_RESOURCE = 25;

/**
 * The old model.
 *
 * @param {number} count number of complex types
 * @param {number} seed decides everything else
 */
export function oldModel(count, seed = 1) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const types = {};
  const resources = [];
  let line = 0;
  const at = () => [{ source: 'api.xsd', line: (line += 1), column: 5 }];
  const simple = () => {
    const kind = below(4);
    if (kind === 0) return { codec: 'text', facets: { maxLength: 10 + below(90) } };
    if (kind === 1) {
      const values = Array.from({ length: 3 + below(5) }, (_, index) => ({
        value: `${words[below(words.length)]}${index}`,
      }));
      return { codec: 'text', enumeration: { openness: 'closed', values } };
    }
    return { codec: ['text', 'integer', 'decimal', 'date'][below(4)] };
  };
  const nameOf = (index) => `${words[below(words.length)]}${words[below(words.length)]}${index}`;
  const element = (name, type) => ({
    kind: 'element',
    name,
    occurs: [
      { min: 1, max: 1 },
      { min: 0, max: 1 },
      { min: 0, max: null },
    ][below(3)],
    type,
    docs: { en: `The ${name} of the message, as agreed with the customer.` },
    provenance: at(),
    confidence: 1,
  });
  const complex = (id, inner) => {
    const particles = Array.from({ length: 6 }, (_, index) =>
      element(nameOf(index), { kind: 'simple', simple: simple() }),
    );
    for (const [index, child] of inner.entries())
      particles.splice(2 * index, 0, element(`part${index}`, { kind: 'complex', id: child }));
    const attributes = Array.from({ length: 2 }, (_, index) => ({
      name: `${words[index]}Id`,
      required: index === 0,
      simple: simple(),
      provenance: at(),
      confidence: 1,
    }));
    types[id] = {
      attributes,
      content: { kind: 'elements', particle: { kind: 'sequence', occurs: { min: 1, max: 1 }, particles } },
      provenance: at(),
    };
  };
  for (let first = 0; first < count; first += TYPES_OF_RESOURCE) {
    const size = Math.min(TYPES_OF_RESOURCE, count - first);
    const ids = Array.from({ length: size }, (_, index) => `t${String(first + index).padStart(6, '0')}`);
    // Three children each, so that a message is three levels deep.
    for (const [index, id] of ids.entries()) complex(id, ids.slice(3 * index + 1, 3 * index + 4));
    const name = `resource${first / TYPES_OF_RESOURCE}`;
    const part = resources.length % 2 === 0 ? 'request' : 'response';
    const root = { ...element(name, { kind: 'complex', id: ids[0] }), occurs: { min: 1, max: 1 } };
    resources.push({
      name,
      path: `/${name}`,
      method: 'POST',
      status: 'documented',
      subject: 'things',
      title: { en: name },
      effects: [],
      parameters: [],
      parameterRules: [],
      [part]: { root },
      provenance: at(),
    });
  }
  return {
    format: 'doctypist-model',
    version: 1,
    api: { id: 'bench', title: 'Bench', caseInsensitiveNames: false },
    sources: [{ id: 'api.xsd', kind: 'xsd', sha256: '0'.repeat(64) }],
    resources,
    types,
    codeTables: [],
    contradictions: [],
  };
}

/**
 * A copy of a model with two edits in each type.
 *
 * @param {ReturnType<typeof oldModel>} model the model
 * @param {number} seed decides what is edited
 */
export function newModel(model, seed = 2) {
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const copy = structuredClone(model);
  for (const type of Object.values(copy.types)) {
    const { particles } = type.content.particle;
    const plain = particles.filter(({ type: { kind } }) => kind === 'simple');
    const [one, other] = [below(plain.length), below(plain.length - 1)];
    editElement(plain[one], particles, below(6));
    if (below(4) === 0) editAttribute(type, below(3));
    else editElement(plain.filter((_, index) => index !== one)[other], particles, below(6));
  }
  return copy;
}

function editElement(element, particles, kind) {
  const { simple } = element.type;
  switch (kind) {
    case 0:
      particles.splice(particles.indexOf(element), 1);
      break;
    case 1:
      particles.splice(particles.indexOf(element), 0, {
        ...structuredClone(element),
        name: `${element.name}Added`,
        occurs: { min: 0, max: 1 },
      });
      break;
    case 2:
      element.occurs = element.occurs.min === 0 ? { min: 1, max: 1 } : { min: 0, max: 1 };
      break;
    case 3:
      element.docs = { en: `The ${element.name} of the message, which must be agreed with the customer.` };
      break;
    default:
      if (simple.enumeration !== undefined) simple.enumeration.values.pop();
      else if (simple.facets !== undefined) simple.facets.maxLength += kind === 4 ? 5 : -5;
      else simple.codec = simple.codec === 'text' ? 'integer' : 'text';
  }
}

function editAttribute(type, kind) {
  const [first, second] = type.attributes;
  if (kind === 0) type.attributes = [first];
  else if (kind === 1) second.required = true;
  else first.required = false;
}
