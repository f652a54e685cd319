import { nat, noShrink } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type {
  AttributeDefinition,
  DtdDocument,
  DtdElement,
  DtdParticle,
} from '../../generator/sources/dtd/index.js';
import { elementHeights, particleHeight } from './dtd-heights.js';
import { randomOf } from './random.js';
import type { Random } from './random.js';
import { randomText } from './random-text.js';
import { isNamespaceDeclaration } from '../../generator/sources/dtd/schema/namespaces.js';
import { rootsOf } from '../../generator/sources/dtd/schema/roots.js';

/** What bounds and shapes an instance. */
export interface InstanceOptions {
  /** Root element; default: the first that can be one. */
  readonly root?: string;
  /** Levels of elements inside each other; default 12. Exceeded only where the DTD demands it. */
  readonly depth?: number;
  /** Elements after which no optional one is added; default 200. */
  readonly size?: number;
  /** Text of an element or an attribute (`element@attribute`); default: random. */
  readonly text?: (owner: string, random: Random) => string;
}

/** Valid documents of a DTD, as XML text without declarations; every branch of the content models can come up. */
export function instancesOf(dtd: DtdDocument, options: InstanceOptions = {}): Arbitrary<string> {
  return noShrink(nat()).map((seed) => instanceOf(dtd, seed, options));
}

/**
 * A valid document of a DTD: the same seed gives the same one.
 *
 * @throws RangeError if no valid document of the root can be finite, or a required reference finds no ID
 */
export function instanceOf(dtd: DtdDocument, seed: number, options: InstanceOptions = {}): string {
  return new Instance(dtd, seed, options).write();
}

/** Stands for a reference to an ID until all IDs are known. */
const REFERENCE = '\u{E000}';

class Instance {
  readonly #dtd: DtdDocument;
  readonly #options: InstanceOptions;
  readonly #random: Random;
  readonly #elements: ReadonlyMap<string, DtdElement>;
  readonly #heights: ReadonlyMap<string, number>;
  readonly #ids: string[] = [];
  #count = 0;
  #needsId = false;

  constructor(dtd: DtdDocument, seed: number, options: InstanceOptions) {
    this.#dtd = dtd;
    this.#options = options;
    this.#random = randomOf(seed);
    this.#elements = new Map(dtd.elements.map((element) => [element.name, element]));
    this.#heights = elementHeights(dtd);
  }

  write(): string {
    const root = this.#options.root ?? rootsOf(this.#dtd)[0]?.name ?? '';
    if (this.#heights.get(root) === undefined)
      throw new RangeError(`no finite document has the root ${root}`);
    const parts: string[] = [];
    this.#writeElement(root, this.#options.depth ?? 12, parts);
    if (this.#needsId && this.#ids.length === 0)
      throw new RangeError(`${root} must refer to an ID and has none`);
    return parts.map((part) => this.#resolve(part)).join('');
  }

  /** Puts IDs where references wait; a reference that finds none is left out. */
  #resolve(part: string): string {
    if (!part.includes(REFERENCE)) return part;
    if (this.#ids.length === 0) return '';
    return part.replaceAll(REFERENCE, () => this.#random.pick(this.#ids));
  }

  #writeElement(name: string, depth: number, parts: string[]): void {
    this.#count += 1;
    parts.push(`<${name}`);
    const element = this.#elements.get(name);
    for (const attribute of element?.attributes ?? []) {
      if (isPrefixBound(attribute.name, element)) this.#writeAttribute(name, attribute, parts);
    }
    const content: string[] = [];
    if (element !== undefined) this.#writeContent(element, depth - 1, content);
    if (content.length === 0 && this.#random.chance(0.5)) parts.push('/>');
    else {
      parts.push('>');
      for (const part of content) parts.push(part);
      parts.push(`</${name}>`);
    }
  }

  #writeContent({ name, declaration: { content } }: DtdElement, depth: number, parts: string[]): void {
    switch (content.kind) {
      case 'children':
        this.#writeParticle(content.particle, depth, parts);
        this.#writeSpace(parts);
        return;
      case 'mixed':
        this.#writeMixed(
          name,
          content.names.map((child) => child.name),
          depth,
          parts,
        );
        return;
      case 'any':
        this.#writeMixed(name, [...this.#elements.keys()], depth, parts);
        return;
      default:
        return;
    }
  }

  #writeMixed(owner: string, names: readonly string[], depth: number, parts: string[]): void {
    const possible = names.filter((name) => (this.#heights.get(name) ?? Infinity) <= depth);
    this.#writeText(owner, parts);
    while (possible.length > 0 && this.#mayGrow() && this.#random.chance(0.4)) {
      this.#writeElement(this.#random.pick(possible), depth, parts);
      this.#writeText(owner, parts);
    }
  }

  #writeText(owner: string, parts: string[]): void {
    const text = this.#text(owner);
    if (text !== '') parts.push(escape(text, /[&<>\r]/gu));
  }

  #text(owner: string): string {
    return this.#options.text?.(owner, this.#random) ?? randomText(this.#random);
  }

  /** White space between elements means nothing in element content. */
  #writeSpace(parts: string[]): void {
    if (this.#random.chance(0.2)) parts.push(this.#random.pick(['\n', '  ', '\n\t']));
  }

  #mayGrow(): boolean {
    return this.#count < (this.#options.size ?? 200);
  }

  #writeParticle(particle: DtdParticle, depth: number, parts: string[]): void {
    for (let left = this.#repetitions(particle, depth); left > 0; left -= 1) {
      if (particle.kind === 'name') {
        this.#writeSpace(parts);
        this.#writeElement(particle.name, depth, parts);
      } else if (particle.kind === 'sequence') {
        for (const member of particle.particles) this.#writeParticle(member, depth, parts);
      } else this.#writeParticle(this.#branch(particle.particles, depth), depth, parts);
    }
  }

  #repetitions(particle: DtdParticle, depth: number): number {
    const once = particleHeight({ ...particle, occurs: '' }, this.#heights);
    const optional = particle.occurs === '?' || particle.occurs === '*';
    if (once > depth || !this.#mayGrow()) return optional ? 0 : 1;
    if (optional && this.#random.chance(0.4)) return 0;
    let count = 1;
    if (particle.occurs === '*' || particle.occurs === '+')
      while (count < 4 && this.#random.chance(0.4)) count += 1;
    return count;
  }

  #branch(particles: readonly DtdParticle[], depth: number): DtdParticle {
    const heights = particles.map((particle) => particleHeight(particle, this.#heights));
    const limit = this.#mayGrow() ? Math.max(depth, Math.min(...heights)) : Math.min(...heights);
    return this.#random.pick(particles.filter((_, index) => (heights[index] ?? Infinity) <= limit));
  }

  #writeAttribute(element: string, attribute: AttributeDefinition, parts: string[]): void {
    const required = attribute.default.kind === 'required';
    // A declaration of a namespace that nobody fixed would move the element into a random one.
    if (!required && (isNamespaceDeclaration(attribute.name) || this.#random.chance(0.5))) return;
    const value =
      attribute.default.kind === 'fixed' ? attribute.default.value : this.#value(element, attribute);
    if (value === undefined) return;
    this.#needsId ||= required && value.includes(REFERENCE);
    parts.push(` ${attribute.name}="${escape(value, /[&<"\t\n\r]/gu)}"`);
  }

  #value(element: string, { name, type }: AttributeDefinition): string | undefined {
    switch (type.kind) {
      case 'CDATA':
        if (isNamespaceDeclaration(name)) return 'urn:example';
        return this.#text(`${element}@${name}`);
      case 'ID': {
        const id = `id-${this.#ids.length + 1}`;
        this.#ids.push(id);
        return id;
      }
      case 'IDREF':
        return REFERENCE;
      case 'IDREFS':
        return `${REFERENCE} ${REFERENCE}`;
      case 'NMTOKEN':
        return this.#random.pick(['a', '100', 'x-1', '.b', 'ä_ö']);
      case 'NMTOKENS':
        return this.#random.pick(['a', 'a 2', 'x y 3.0']);
      case 'ENTITY':
      case 'ENTITIES':
        return this.#unparsedEntity();
      default:
        return this.#random.pick(type.tokens).value;
    }
  }

  #unparsedEntity(): string | undefined {
    const names = this.#dtd.declarations.flatMap((declaration) =>
      declaration.kind === 'entity' && declaration.definition.kind === 'unparsed' ? [declaration.name] : [],
    );
    return names.length === 0 ? undefined : this.#random.pick(names);
  }
}

/** Whether the prefix of an attribute is declared on its element; a DTD may leave that to documents. */
function isPrefixBound(name: string, element: DtdElement | undefined): boolean {
  const prefix = /^(.+):/u.exec(name)?.[1];
  if (prefix === undefined || prefix === 'xml' || prefix === 'xmlns') return true;
  return (
    element?.attributes.some((other) => other.name === `xmlns:${prefix}` && 'value' in other.default) ?? false
  );
}

function escape(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `&#${sign.codePointAt(0)};`);
}
