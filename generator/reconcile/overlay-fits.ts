import type { OverlayChange, OverlayTarget } from './overlay.js';

/** What an entry can be aimed at. */
export type TargetKind = 'resource' | 'parameter' | 'element' | 'attribute';

type ChangeKey = Exclude<keyof OverlayChange, 'at' | 'reason'>;

const ofText = [
  'rename',
  'remove',
  'keep',
  'required',
  'type',
  'values',
  'maxLength',
  'default',
  'docs',
] as const;

/** Changes that each kind of target can take. */
const changesOf: Readonly<Record<TargetKind, readonly ChangeKey[]>> = {
  resource: ['docs', 'method', 'effects', 'limits', 'paging', 'rule'],
  parameter: [...ofText, 'add', 'occurs', 'list', 'rule'],
  element: [
    ...ofText,
    ...([
      'add',
      'occurs',
      'clearable',
      'fixed',
      'content',
      'move',
      'wrap',
      'alternativeList',
      'rule',
    ] as const),
  ],
  attribute: [...ofText, 'fixed'],
};

/**
 * Why an entry cannot be applied to a kind of target.
 *
 * @param kind what the entry is aimed at
 * @param change what it says
 * @returns undefined where every change of the entry can be
 */
export function unfitChange(kind: TargetKind, change: OverlayChange): string | undefined {
  const fitting: ReadonlySet<string> = new Set(changesOf[kind]);
  const unfit = Object.keys(change).find((key) => key !== 'at' && key !== 'reason' && !fitting.has(key));
  const article = kind === 'element' || kind === 'attribute' ? 'an' : 'a';
  return unfit === undefined ? undefined : `${unfit} means nothing for ${article} ${kind}`;
}

/**
 * Why a target cannot be one: only messages and the query have something below them.
 *
 * @param target what an entry is aimed at
 */
export function unfitTarget(target: OverlayTarget): string | undefined {
  if (target.part !== 'resource' || target.path === '') return undefined;
  return `${target.path} is neither query, request nor response`;
}
