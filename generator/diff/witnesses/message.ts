import type { ComplexType, ElementParticle } from '../../model/schema.js';
import type { Finding } from '../rules/finding.js';
import { InstanceBuilder } from './build.js';
import type { Instance } from './instance.js';
import { printInstance } from './instance.js';
import type { SideMessage, SideSchema } from './side-schema.js';
import { elementRefusal, refusal } from './validate.js';
import type { Spot } from './variants.js';
import { variants } from './variants.js';
import type { MessageWitness, NoWitness } from './witness.js';

/** A message on both sides. */
export interface MessageOfBoth {
  readonly before: SideMessage;
  readonly after: SideMessage;
}

/** One step of a wire path on one side. */
interface Step extends Spot {
  readonly name: string;
  /** Name of the derived type, where the path goes through one. */
  readonly derived?: string;
}

/** Makes messages that prove findings, and confirms each by validating it against both sides. */
export class MessageWitnesses {
  readonly #builders = new Map<SideSchema, Map<SideSchema, InstanceBuilder>>();

  /**
   * A message that tells both sides apart.
   *
   * @param finding the finding
   * @param message the message on both sides
   * @param acceptedBy side that must accept it: the old one for a change that breaks requests, the new one for
   * responses
   */
  find(finding: Finding, message: MessageOfBoth, acceptedBy: 'before' | 'after'): MessageWitness | NoWitness {
    const accepting = message[acceptedBy];
    const refusing = message[acceptedBy === 'before' ? 'after' : 'before'];
    for (const path of pathsOf(finding, acceptedBy)) {
      const found = this.#search(path, accepting, refusing);
      if (found === undefined) continue;
      return { kind: 'message', acceptedBy, xml: printInstance(found.instance), refusal: found.refusal };
    }
    return { kind: 'none', reason: 'no message was found that only one side accepts' };
  }

  #builder(schema: SideSchema, twins: SideSchema): InstanceBuilder {
    const known = this.#builders.get(schema)?.get(twins);
    if (known !== undefined) return known;
    const made = new InstanceBuilder(schema, twins);
    this.#builders.set(schema, new Map([[twins, made]]));
    return made;
  }

  /** A message that is refused where the finding stands is better than one that is refused elsewhere. */
  #search(path: string, accepting: SideMessage, refusing: SideMessage): Found | undefined {
    const names = splitPath(path);
    const steps = resolve(accepting, names);
    const others = resolve(refusing, names);
    const builder = this.#builder(accepting.schema, refusing.schema);
    let second: Found | undefined;
    // First the parent of what the finding names, then that itself.
    for (const depth of [names.length - 2, names.length - 1]) {
      const step = steps[depth];
      if (step === undefined) continue;
      const other = others[depth];
      const around = steps.slice(0, depth).map((one, index) => ({ step: one, twin: others[index] }));
      const here = steps
        .slice(0, depth + 1)
        .map(({ name }) => name)
        .join('/');
      for (const variant of variants(builder, step, other ?? NOTHING, refusing.schema, names[depth + 1])) {
        const made = withDerived(variant, step);
        if (other !== undefined && !tellsApart(made, step, other, accepting, refusing)) continue;
        const instance = embed(builder, around, step, made);
        if (instance === undefined || refusal(accepting, instance) !== undefined) continue;
        const objection = refusal(refusing, instance);
        if (objection === undefined) continue;
        const found = { instance, refusal: objection };
        if (objection.startsWith(here) || depth === 0) return found;
        second ??= found;
      }
    }
    return second;
  }
}

interface Found {
  readonly instance: Instance;
  readonly refusal: string;
}

const NOTHING: { readonly particle: undefined; readonly type: undefined } = {
  particle: undefined,
  type: undefined,
};

/** Looks at one element before a whole message is made around it. */
function tellsApart(
  instance: Instance,
  step: Step,
  other: Step,
  accepting: SideMessage,
  refusing: SideMessage,
): boolean {
  if (elementRefusal(accepting.schema, step.particle, instance, '') !== undefined) return false;
  if (step.particle.name !== other.particle.name || step.particle.namespace !== other.particle.namespace)
    return true;
  return elementRefusal(refusing.schema, other.particle, instance, '') !== undefined;
}

/** Wire paths to look at: where the finding stands, and for what moved or came with a new name, where to. */
function pathsOf({ fact }: Finding, acceptedBy: 'before' | 'after'): readonly string[] {
  const { path } = fact.location;
  if (acceptedBy === 'before') return [path];
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  if (fact.kind === 'moved' && typeof fact.after === 'string') return [fact.after, path];
  if (fact.kind === 'renamed' && typeof fact.after === 'string') {
    const name = fact.subject === 'attribute' ? `@${fact.after}` : fact.after;
    return fact.subject === 'root' ? [fact.after] : [`${parent}${name}`, path];
  }
  if ((fact.kind === 'list-wrapper' || fact.kind === 'markup') && typeof fact.after === 'string') {
    return [`${parent}${fact.after.split(' ', 1)[0] ?? ''}`, path];
  }
  return [path];
}

/** Splits a wire path; names of groups stand in parentheses and can hold anything. */
function splitPath(path: string): readonly string[] {
  const group = path.indexOf('/(');
  if (group === -1) return path.split('/');
  return [...path.slice(0, group).split('/'), path.slice(group + 1)];
}

function resolve(message: SideMessage, names: readonly string[]): readonly Step[] {
  const steps: Step[] = [];
  let particle: ElementParticle | undefined = message.root;
  for (const [index, full] of names.entries()) {
    const [name = '', derived] = full.split(/[[\]]/u);
    if (index > 0) {
      const parent: ComplexType | undefined = steps[index - 1]?.type;
      particle = parent === undefined ? undefined : message.schema.child(parent, name)?.element;
    }
    if (particle === undefined) break;
    const { type: use } = particle;
    const type =
      derived === undefined || use.kind === 'simple'
        ? message.schema.typeOf(use)
        : message.schema.derived(use.id, derived);
    if (derived !== undefined && type === undefined) break;
    steps.push({ name, particle, type, ...(derived === undefined ? {} : { derived }) });
  }
  return steps;
}

function withDerived(instance: Instance, { derived, type }: Step): Instance {
  if (derived === undefined) return instance;
  const { namespace } = type ?? {};
  return { ...instance, type: namespace === undefined ? { name: derived } : { name: derived, namespace } };
}

/** Puts an element into the smallest message around it. */
function embed(
  builder: InstanceBuilder,
  above: readonly { readonly step: Step; readonly twin: Step | undefined }[],
  step: Step,
  instance: Instance,
): Instance | undefined {
  let inner = instance;
  let child = step.particle;
  for (const { step: around, twin } of above.toReversed()) {
    const { type } = around;
    const smallest = builder.minimal(around.particle, twin?.particle);
    const content = type === undefined ? undefined : builder.schema.content(type);
    const node = [...(content?.elements.values() ?? [])].find((one) => one.element === child);
    if (smallest === undefined || type === undefined || node === undefined) return undefined;
    let held: Instance | undefined = inner;
    const children = builder.children(type, twin?.type, {
      wanted: new Map([[node, Math.max(1, node.min)]]),
      full: false,
      replace: (one) => {
        if (one !== node) return undefined;
        const placed = held;
        held = undefined;
        return placed;
      },
    });
    if (children === undefined) return undefined;
    inner = withDerived({ ...smallest, children }, around);
    child = around.particle;
  }
  return inner;
}
