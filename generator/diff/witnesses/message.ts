import type { Finding } from '../rules/finding.js';
import { InstanceBuilder } from './build.js';
import type { Instance } from './instance.js';
import { printInstance } from './instance.js';
import type { WirePaths } from './paths.js';
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
  readonly #paths: WirePaths;
  readonly #builders = new Map<SideSchema, Map<SideSchema, InstanceBuilder>>();

  /** @param paths where facts stand on both sides */
  constructor(paths: WirePaths) {
    this.#paths = paths;
  }

  /**
   * A message that tells both sides apart.
   *
   * @param finding the finding
   * @param message the message on both sides
   * @param acceptedBy side that must accept it: the old one for a change that breaks requests, the new one for
   * responses
   */
  find(finding: Finding, message: MessageOfBoth, acceptedBy: 'before' | 'after'): MessageWitness | NoWitness {
    const refusedBy = acceptedBy === 'before' ? 'after' : 'before';
    for (const path of this.#paths.of(finding.fact, acceptedBy)) {
      const way = {
        accepting: path.map((step) => step[acceptedBy]),
        refusing: path.map((step) => step[refusedBy]),
      };
      const found = this.#search(way, message[acceptedBy], message[refusedBy]);
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
  #search(way: Way, accepting: SideMessage, refusing: SideMessage): Found | undefined {
    const steps = resolve(accepting, way.accepting);
    const others = resolve(refusing, way.refusing);
    const builder = this.#builder(accepting.schema, refusing.schema);
    let second: Found | undefined;
    // First the parent of what the finding names, then that itself.
    const last = way.accepting.length - 1;
    const parent = way.accepting.findLastIndex((name, index) => index < last && name !== undefined);
    for (const depth of [parent, last]) {
      const step = steps[depth];
      if (step === undefined) continue;
      const other = others[depth];
      const around = steps
        .slice(0, depth)
        .flatMap((one, index) => (one === undefined ? [] : [{ step: one, twin: others[index] }]));
      const here = way.refusing
        .slice(0, depth + 1)
        .filter((name) => name !== undefined)
        .join('/');
      const target = depth === parent ? way.accepting[last] : undefined;
      for (const variant of variants(builder, step, other ?? NOTHING, refusing.schema, target)) {
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

/** Names from the root on either side, level by level. */
interface Way {
  readonly accepting: readonly (string | undefined)[];
  readonly refusing: readonly (string | undefined)[];
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

/** The way down a path on one side; a level that the side has not stays empty. */
function resolve(
  message: SideMessage,
  names: readonly (string | undefined)[],
): readonly (Step | undefined)[] {
  const steps: (Step | undefined)[] = [];
  let parent: Step | undefined;
  for (const full of names) {
    if (full === undefined) {
      steps.push(undefined);
      continue;
    }
    const step = stepInto(message, parent, full);
    if (step === undefined) break;
    steps.push(step);
    parent = step;
  }
  return steps;
}

function stepInto({ root, schema }: SideMessage, parent: Step | undefined, full: string): Step | undefined {
  const [name = '', derived] = full.split(/[[\]]/u);
  const inner = parent?.type === undefined ? undefined : schema.child(parent.type, name)?.element;
  const particle = parent === undefined ? root : inner;
  if (particle === undefined) return undefined;
  const { type: use } = particle;
  const type =
    derived === undefined || use.kind === 'simple' ? schema.typeOf(use) : schema.derived(use.id, derived);
  if (derived !== undefined && type === undefined) return undefined;
  return { name, particle, type, ...(derived === undefined ? {} : { derived }) };
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
