import type { Annotations, LocalizedText, SimpleType } from '../../../model/schema.js';
import type { FactContext, FactRecorder } from '../recorder.js';
import { contradiction } from './example.js';
import { isSame } from '../same.js';
import { isNormativeChange } from './normative.js';

/** A node with documentation. */
type Annotated = Partial<Pick<Annotations, 'docs' | 'examples'>>;

const LINK = /https?:\/\/[^\s<>"')\]]+/gu;

/**
 * Compares what the documents say of a node in words.
 *
 * @param simple type of the new node's text, by which new examples are judged; undefined where it has none
 */
export function compareAnnotations(
  recorder: FactRecorder,
  context: FactContext,
  before: Annotated,
  after: Annotated,
  simple?: SimpleType,
): void {
  if (!isSame(before.docs, after.docs)) {
    compareTexts(recorder, context, before.docs, after.docs);
  }
  if (!isSame(before.examples, after.examples)) {
    compareExamples(recorder, context, before.examples ?? [], after.examples ?? [], simple);
  }
}

/** Compares two texts, all languages at once: layout, case of nothing, and the order of languages do not count. */
export function compareTexts(
  recorder: FactRecorder,
  context: FactContext,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
): void {
  const left = plain(before);
  const right = plain(after);
  if (left === right) return;
  if ((hasLink(left) || hasLink(right)) && left.replaceAll(LINK, '') === right.replaceAll(LINK, '')) {
    recorder.add(context, {
      kind: 'documentation',
      aspect: 'link',
      normative: false,
      before: linksIn(left),
      after: linksIn(right),
    });
    return;
  }
  recorder.add(context, {
    kind: 'documentation',
    aspect: 'description',
    normative: isNormativeChange(left, right),
    before: left || null,
    after: right || null,
  });
}

function hasLink(text: string): boolean {
  return text.includes('://');
}

function linksIn(text: string): string | null {
  return text.match(LINK)?.join(' ') ?? null;
}

/** White space that is not one space between words. */
const UNEVEN = /[^\S ]| {2}/u;

/** Texts of all languages, in the order of their codes. */
function plain(text: LocalizedText | undefined): string {
  if (text === undefined) return '';
  let all = '';
  for (const language of Object.keys(text).sort()) {
    const given = text[language] ?? '';
    const words = (UNEVEN.test(given) ? given.replaceAll(/\s+/gu, ' ') : given).trim();
    if (words !== '') all += all === '' ? words : `\n${words}`;
  }
  return all;
}

function compareExamples(
  recorder: FactRecorder,
  context: FactContext,
  before: readonly string[],
  after: readonly string[],
  simple: SimpleType | undefined,
): void {
  const left = new Set(before);
  const right = new Set(after);
  if (left.size === right.size && before.every((example) => right.has(example))) return;
  const fresh = after.filter((example) => !left.has(example));
  const contradicts =
    simple === undefined
      ? undefined
      : fresh.map((example) => contradiction(example, simple)).find((reason) => reason !== undefined);
  recorder.add(context, {
    kind: 'documentation',
    aspect: 'example',
    normative: false,
    ...(contradicts === undefined ? {} : { contradicts }),
    before: before.length === 0 ? null : before,
    after: after.length === 0 ? null : after,
  });
}
