import type { ComplexType, Schema, TypeId } from '../model/schema.js';
import type { Direction } from '../model/type-id.js';
import { idInDirection, idInSchema } from '../model/type-id.js';
import type { CodecPolicy } from './choose-codec.js';
import type { ReconcileInput } from './input.js';
import { referencedTypes, withCodecs, withIds } from './settle-type.js';

/**
 * What types of a schema become that the model refers to as they are (recursive and polymorphic ones). One that has
 * other codecs in requests than in responses is one type a direction, and one that two schemas make of one document
 * (a chameleon include, a redefinition) is one a schema; so is whatever refers to such a type.
 */
export class KeptTypes {
  readonly #policy: CodecPolicy;
  /** Types that two schemas declare differently. */
  readonly #disputed: ReadonlySet<TypeId>;
  readonly #sources: ReadonlyMap<Schema, string>;
  readonly #variants = new Map<Schema, Variants>();

  /** @param input schemas, envelope and policy */
  constructor({ schemas, envelope, codecs }: ReconcileInput) {
    this.#policy = codecs;
    const sources = new Map(schemas.map(({ schema, source }) => [schema, source]));
    if (envelope !== undefined && !sources.has(envelope.schema))
      sources.set(envelope.schema, envelope.source);
    this.#sources = sources;
    this.#disputed = disputedTypes([...sources.keys()]);
  }

  /**
   * The id that a type has in the model.
   *
   * @param schema the schema that declares it
   * @param part the direction of the message
   * @param id its id in the schema
   */
  idOf(schema: Schema, part: Direction, id: TypeId): TypeId {
    const { byPart, bySchema } = this.#variantsOf(schema);
    const own = bySchema.has(id) ? idInSchema(id, this.#sources.get(schema) ?? '') : id;
    return byPart.has(id) ? idInDirection(own, part) : own;
  }

  /**
   * A type as the model has it: with codecs by the policy, referring to others as the model calls them.
   *
   * @param schema the schema that declares it
   * @param part the direction of the message
   * @param type the type
   */
  typeIn(schema: Schema, part: Direction, type: ComplexType): ComplexType {
    const settled = withCodecs(type, part, this.#policy);
    return withIds(settled, (id) => this.idOf(schema, part, id));
  }

  #variantsOf(schema: Schema): Variants {
    const known = this.#variants.get(schema);
    if (known !== undefined) return known;
    const directed = Object.keys(schema.types).filter((id) => this.#isDirected(schema.types[id]));
    const disputed = Object.keys(schema.types).filter((id) => this.#disputed.has(id));
    const variants = { byPart: dependents(schema, directed), bySchema: dependents(schema, disputed) };
    this.#variants.set(schema, variants);
    return variants;
  }

  #isDirected(type: ComplexType | undefined): boolean {
    if (type === undefined || !hasDirections(this.#policy)) return false;
    const [request, response] = (['request', 'response'] as const).map((part) =>
      JSON.stringify(withCodecs(type, part, this.#policy)),
    );
    return request !== response;
  }
}

/** Types of a schema that are not the same everywhere. */
interface Variants {
  readonly byPart: ReadonlySet<TypeId>;
  readonly bySchema: ReadonlySet<TypeId>;
}

/** Whether anything of the policy holds for one direction only. */
function hasDirections({ schemaTypes, rules }: CodecPolicy): boolean {
  const split = Object.values(schemaTypes).some((choice) => typeof choice !== 'string');
  return split || rules.some(({ part }) => part === 'request' || part === 'response');
}

/** Types that have one id in several schemas and are not the same in all of them. */
function disputedTypes(schemas: readonly Schema[]): ReadonlySet<TypeId> {
  const first = new Map<TypeId, ComplexType>();
  const disputed = new Set<TypeId>();
  for (const { types } of schemas) {
    for (const [id, type] of Object.entries(types)) {
      const known = first.get(id);
      if (known === undefined) first.set(id, type);
      else if (known !== type && JSON.stringify(known) !== JSON.stringify(type)) disputed.add(id);
    }
  }
  return disputed;
}

/** The types given and those that would have to name them: what refers to them, their bases, what they are bases of. */
function dependents(schema: Schema, of: readonly TypeId[]): ReadonlySet<TypeId> {
  const found = new Set(of);
  if (of.length === 0) return found;
  const users = new Map<TypeId, TypeId[]>();
  const note = (used: TypeId, user: TypeId): void => {
    const list = users.get(used);
    if (list === undefined) users.set(used, [user]);
    else list.push(user);
  };
  for (const [id, type] of Object.entries(schema.types)) {
    for (const used of referencedTypes(type)) note(used, id);
    if (type.base !== undefined) note(id, type.base);
  }
  const open = [...of];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const user of users.get(id) ?? []) {
      if (found.has(user)) continue;
      found.add(user);
      open.push(user);
    }
  }
  return found;
}
