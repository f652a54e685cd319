import type {
  XsdAttributes,
  XsdComponent,
  XsdParticle,
  XsdReference,
  XsdSimpleType,
  XsdTypeUse,
} from '../mirror.js';
import type { ReferenceSpace } from '../walk.js';

/** What a component is built from, and its own share. */
export interface Constituents {
  /** References that are built in, once for each time. */
  readonly references: readonly (readonly [ReferenceSpace, XsdReference])[];
  /** How deep its own particles and types are nested. */
  readonly nesting: number;
  /** How many particles and types it holds itself. */
  readonly size: number;
}

/**
 * Lists what is built into a component. Types of elements and attributes are left aside: the model names
 * them, so they may recur.
 *
 * @param component a global component
 */
export function constituents(component: XsdComponent): Constituents {
  const references: (readonly [ReferenceSpace, XsdReference])[] = [];
  let size = 1;
  let nesting = 1;

  const use = (type: XsdTypeUse, level: number): void => {
    if (type.kind === 'reference') references.push(['type', type.reference]);
    else if (type.kind === 'inline' && type.type.kind === 'simple-type') simple(type.type, level + 1);
  };
  const simple = (type: XsdSimpleType, level: number): void => {
    count(level);
    if (type.variety.kind === 'restriction') use(type.variety.base, level);
    else if (type.variety.kind === 'list') use(type.variety.item, level);
    else for (const member of type.variety.members) use(member, level);
  };
  const particle = (item: XsdParticle, level: number): void => {
    count(level);
    if (item.kind === 'group-reference') references.push(['group', item.reference]);
    else if ('particles' in item) for (const inner of item.particles) particle(inner, level + 1);
  };
  const attributes = ({ items }: XsdAttributes): void => {
    for (const item of items) {
      if (item.kind === 'attribute-group-reference') references.push(['attribute-group', item.reference]);
    }
  };
  const count = (level: number): void => {
    size++;
    nesting = Math.max(nesting, level);
  };

  if (component.kind === 'element') {
    references.push(...component.substitutionGroup.map((head) => ['element', head] as const));
  } else if (component.kind === 'simple-type') simple(component, 1);
  else if (component.kind === 'group') particle(component.content, 1);
  else if (component.kind === 'attribute-group') attributes(component.attributes);
  else if (component.kind === 'complex-type') {
    if (component.base !== undefined) references.push(['type', component.base]);
    if (component.content.kind === 'simple') {
      if (component.content.type !== undefined) simple(component.content.type, 1);
    } else if (component.content.particle !== undefined) particle(component.content.particle, 1);
    attributes(component.attributes);
  }
  return { references, nesting, size };
}
