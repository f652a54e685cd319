import type { XsdComplexType } from '../mirror.js';
import type { BuildContext } from '../schema/context.js';
import { typeUseOf } from '../schema/substitution.js';
import type { Leaf } from './acceptor.js';
import { isDerivedFrom, typeBehind } from './derivation.js';

/**
 * Checks each element of a restriction against the one of the base that it stands for (Part 1, section 3.9.6,
 * Particle Restriction OK, NameAndTypeOK).
 */
export function checkPairs(
  context: BuildContext,
  type: XsdComplexType,
  pairs: readonly (readonly [Leaf, Leaf])[],
): void {
  for (const [derived, base] of pairs) {
    if (derived.kind !== 'element') {
      if (base.kind === 'wildcard' && STRENGTH[derived.processContents] < STRENGTH[base.processContents]) {
        report(
          context,
          type,
          derived,
          'A wildcard is processed less strictly than the one that it restricts.',
        );
      }
      continue;
    }
    if (base.kind !== 'element') continue;
    if (derived.nillable && !base.nillable) {
      report(
        context,
        type,
        derived,
        `The element "${derived.name}" is nillable, and that of the base is not.`,
      );
    }
    if (base.fixed !== undefined && derived.fixed === undefined) {
      report(context, type, derived, `The element "${derived.name}" has not the fixed value of the base.`);
    }
    const [own, other] = [context.declarations.get(derived), context.declarations.get(base)];
    if (own === undefined || other === undefined || own === other) continue;
    const [from, to] = [own, other].map((element) =>
      typeBehind(context.set, typeUseOf(context.set, element), 'anyType'),
    );
    if (!isDerivedFrom(context.set, from, to, ['restriction'])) {
      report(context, type, derived, `The type of "${derived.name}" does not restrict that of the base.`);
    }
  }
}

const STRENGTH = { skip: 0, lax: 1, strict: 2 } as const;

function report(context: BuildContext, type: XsdComplexType, leaf: Leaf, message: string): void {
  const place = context.places.get(leaf);
  context.diagnostics.report(
    'xsd-derivation',
    message,
    place === undefined ? [type.place] : [place, type.place],
  );
}
