import type {
  Attribute,
  ComplexType,
  ElementParticle,
  Particle,
  TypeId,
  TypeUse,
} from '../../../generator/model/schema.js';

type Types = Readonly<Record<TypeId, ComplexType>>;

/** A value of JSON, as far as a message is compared. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One point in which two messages differ. */
export interface Difference {
  /** Names of elements from the root, with `@` before an attribute. */
  readonly path: string;
  /** Member of the node that differs. */
  readonly member: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

/**
 * Everything that a message says, as a tree without references: all members of elements, attributes, types and
 * groups but provenance and confidence (which are of the documents, not of the message) and the keys of types.
 * A recursive type is the number of levels up to itself.
 *
 * @param root the root element
 * @param types types of its model
 */
export function messageForm(root: ElementParticle, types: Types): Json {
  return particleForm(root, types, []);
}

function particleForm(particle: Particle, types: Types, open: readonly TypeId[]): Json {
  if (particle.kind === 'element') {
    const { provenance: _provenance, confidence: _confidence, type, ...rest } = particle;
    return { ...plain(rest), type: typeForm(type, types, open) };
  }
  if (particle.kind === 'wildcard') return plain(particle);
  const { particles, name, ...rest } = particle;
  const group = name === undefined ? {} : { group: name };
  return { ...plain(rest), ...group, particles: particles.map((one) => particleForm(one, types, open)) };
}

function typeForm(use: TypeUse, types: Types, open: readonly TypeId[]): Json {
  if (use.kind === 'simple') return plain(use.simple);
  const level = open.indexOf(use.id);
  if (level >= 0) return { recursive: open.length - level };
  const type = types[use.id];
  if (type === undefined) throw new RangeError(`no type ${use.id}`);
  const { provenance: _provenance, attributes, content, base, ...rest } = type;
  return {
    ...plain(rest),
    ...(base === undefined ? {} : { base: types[base]?.name ?? '' }),
    ...derivedForms(use.id, types, [...open, use.id]),
    attributes: Object.fromEntries(attributes.map(attributeForm)),
    content:
      content.kind === 'elements' || content.kind === 'mixed'
        ? { kind: content.kind, particle: particleForm(content.particle, types, [...open, use.id]) }
        : plain(content),
  };
}

/** Types that `xsi:type` can name in place of one. */
function derivedForms(id: TypeId, types: Types, open: readonly TypeId[]): { readonly derived?: Json } {
  const derived = Object.entries(types).filter(([, { base }]) => base === id);
  if (derived.length === 0) return {};
  const forms = derived.map(
    ([other, { name = '' }]) => [name, typeForm({ kind: 'complex', id: other }, types, open)] as const,
  );
  return { derived: Object.fromEntries(forms) };
}

function attributeForm(attribute: Attribute): readonly [string, Json] {
  const { provenance: _provenance, confidence: _confidence, ...rest } = attribute;
  return [`{${attribute.namespace ?? ''}}${attribute.name}`, plain(rest)];
}

function plain(value: object): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
}

/**
 * Where two messages differ. Of nodes of another kind nothing below is compared.
 *
 * @param was form of the one
 * @param is form of the other
 */
export function differences(was: Json, is: Json): readonly Difference[] {
  const found: Difference[] = [];
  compare(was, is, { path: '', member: '' }, found);
  return found;
}

interface At {
  readonly path: string;
  readonly member: string;
}

function compare(was: Json | undefined, is: Json | undefined, at: At, found: Difference[]): void {
  if (isList(was) && isList(is) && was.length === is.length && was.every(isRecord)) {
    was.forEach((one, index) => compare(one, is[index], at, found));
    return;
  }
  if (isList(was) && isList(is)) {
    // One side may have no words for wildcards: what stands between them is compared all the same.
    const isWildcard = (one: Json): boolean => isRecord(one) && one['kind'] === 'wildcard';
    const others = was.filter((one) => !isWildcard(one));
    if (others.length < was.length && others.length === is.length) {
      for (const one of was.filter(isWildcard))
        found.push({ ...at, member: 'wildcard', was: one, is: undefined });
      compare(others, is, at, found);
      return;
    }
  }
  if (!isRecord(was) || !isRecord(is)) {
    if (JSON.stringify(was) !== JSON.stringify(is)) found.push({ ...at, was, is });
    return;
  }
  if (was['kind'] !== is['kind'] && at.member !== 'simple') {
    found.push({ ...at, was, is });
    return;
  }
  if (was['recursive'] !== is['recursive']) {
    found.push({ ...at, member: 'recursive', was: was['recursive'], is: is['recursive'] });
    return;
  }
  const isNode = was['kind'] === 'element';
  const path = isNode ? `${at.path}/${String(was['name'])}` : at.path;
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const inner =
      at.member === 'attributes' ? { path: `${path}/@${key}`, member: '' } : { path, member: key };
    compare(was[key], is[key], inner, found);
  }
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Says of two values of a member whether nodes of one name have them in one message: a schema language that
 * declares a name once can then not tell them apart.
 *
 * @param form form of the message
 */
export function varies(form: Json): (difference: Difference) => boolean {
  const values = new Map<string, Set<string>>();
  const visit = (value: Json | undefined, name: string, member: string): void => {
    if (isList(value)) for (const one of value) visit(one, name, member);
    if (!isRecord(value)) return;
    const own = value['kind'] === 'element' ? String(value['name']) : name;
    for (const [key, inner] of Object.entries(value)) {
      if (member === 'attributes') visit(inner, `@${key}`, '');
      else {
        const place = `${own} ${key}`;
        values.set(place, (values.get(place) ?? new Set()).add(JSON.stringify(inner)));
        visit(inner, own, key);
      }
    }
  };
  visit(form, '', '');
  return ({ path, member, was, is }) => {
    const known = values.get(`${path.slice(path.lastIndexOf('/') + 1)} ${member}`) ?? new Set();
    const isKnown = (value: Json | undefined): boolean =>
      value === undefined || known.has(JSON.stringify(value));
    return isKnown(was) && isKnown(is) && known.size + (was === undefined || is === undefined ? 1 : 0) > 1;
  };
}
