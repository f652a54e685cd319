import type { Contradictions, Spot } from './contradictions.js';
import type { ChildSlot, DraftElement, DraftGroup, DraftNode } from './draft.js';
import { childSlots } from './draft.js';
import type { PageNode } from './evidence.js';
import { draftFromPage } from './from-page.js';
import { unfoldReference } from './from-schema.js';

/**
 * Gives an element that only the page knows a place in the content model of the schema: behind the nearest
 * earlier sibling of the table that the schema knows, as an alternative where that one is in a choice.
 *
 * @param parent the element below which the page has the row; changed in place
 * @param row the row
 * @param earlier drafts of the rows before it, in order
 * @param spot where the element will stand
 * @param contradictions for what the rows below it say
 * @returns the new element
 */
export function insertPageChild(
  parent: DraftElement,
  row: PageNode,
  earlier: readonly DraftElement[],
  spot: Spot,
  contradictions: Contradictions,
): DraftElement {
  const draft = draftFromPage(row, spot, contradictions);
  draft.min = 0;
  const slots = childSlots(parent);
  const anchor = earlier
    .map((element) => slots.find((slot) => slot.element === element))
    .findLast((slot) => slot !== undefined);
  placeAfter(parent, draft, anchor);
  return draft;
}

/**
 * Places an element behind a sibling, or at the beginning.
 *
 * @param parent the parent; becomes one with children if it was not
 * @param draft the element to place
 * @param anchor the sibling, undefined for the beginning
 */
export function placeAfter(parent: DraftElement, draft: DraftElement, anchor: ChildSlot | undefined): void {
  unfoldReference(parent);
  if (parent.content === undefined) {
    parent.content = { kind: 'sequence', min: 1, max: 1, particles: [], name: undefined };
    parent.contentKind = parent.contentKind === 'mixed' ? 'mixed' : 'elements';
    parent.simple = undefined;
  }
  if (anchor === undefined) {
    outerSequence(parent).particles.unshift(draft);
    return;
  }
  const holder = anchor.groups.at(-1);
  if (holder === undefined) throw new RangeError(`${anchor.element.name} stands in no group`);
  if (holder.kind === 'choice' && holder.particles.length > 1) {
    // An alternative that need not stand would make the whole choice optional.
    draft.min = Math.max(draft.min, 1);
    // Where the choice repeats, an alternative that repeats too could be read in more than one way.
    if (anchor.groups.some((group) => group.max !== 1)) draft.max = 1;
    insertBehind(holder, anchor.element, draft);
    return;
  }
  // Out of groups that repeat or are optional: what stands in them comes and goes together.
  let node: DraftNode = anchor.element;
  let target = holder;
  for (let depth = anchor.groups.length - 1; depth > 0; depth -= 1) {
    const outer = anchor.groups[depth - 1];
    if (outer === undefined || (target.kind === 'sequence' && target.min === 1 && target.max === 1)) break;
    node = target;
    target = outer;
  }
  if (target.kind === 'choice') {
    insertBehind(outerSequence(parent), outerSequence(parent).particles.at(-1), draft);
    return;
  }
  insertBehind(target, node, draft);
}

/** The content model as a sequence that can take more particles. */
function outerSequence(parent: DraftElement): DraftGroup {
  const { content } = parent;
  if (content === undefined) throw new RangeError(`${parent.name} has no content model`);
  if (content.kind === 'sequence' && content.min === 1 && content.max === 1) return content;
  const wrapped: DraftGroup = { kind: 'sequence', min: 1, max: 1, particles: [content], name: undefined };
  parent.content = wrapped;
  return wrapped;
}

function insertBehind(group: DraftGroup, node: DraftNode | undefined, draft: DraftElement): void {
  const index = node === undefined ? -1 : group.particles.indexOf(node);
  if (index < 0) group.particles.push(draft);
  else group.particles.splice(index + 1, 0, draft);
}
