import fc from 'fast-check';
import type { ApiModel, Message } from '../../../generator/model/model.js';
import type { SimpleType } from '../../../generator/model/schema.js';
import type { MessageNode } from '../../../generator/model/walk.js';
import { messageNodes } from '../../../generator/model/walk.js';
import { encode } from '../../../runtime/index.js';
import type { MessageTable } from '../../../runtime/index.js';
import type { Specification } from '../../support/specification.js';
import { messageValues } from '../../support/table-values.js';

/** A message of a specification with what encodes it. */
export interface SpecifiedMessage {
  /** `resource.part`. */
  readonly name: string;
  readonly message: Message;
  readonly table: MessageTable<unknown, unknown>;
}

/**
 * All messages of a specification.
 *
 * @param specification the specification
 */
export function messagesOf({ model, tables }: Specification): readonly SpecifiedMessage[] {
  return model.resources.flatMap((resource) =>
    (['request', 'response'] as const).flatMap((part) => {
      const message = resource[part];
      const table = tables.get(resource.name)?.[part];
      if (message === undefined || table === undefined) return [];
      return [{ name: `${resource.name}.${part}`, message, table }];
    }),
  );
}

/** Values of codecs that random text does not hit. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  'g-year-month': ['2026-11', '1999-01'],
  week: ['2018-W12', '2026-W53'],
};

/**
 * A hundred random messages, the same ones in every run.
 *
 * @param specified the message
 * @param types types of the model
 * @throws {Error} where one cannot be encoded
 */
export function randomMessages(
  { message, table }: SpecifiedMessage,
  types: ApiModel['types'],
): readonly string[] {
  const only = new Map<string, readonly string[]>();
  for (const node of messageNodes(message, types)) {
    const samples = samplesOf(node, types);
    if (samples !== undefined) only.set(node.path.toLowerCase(), samples);
  }
  return fc.sample(messageValues(table, { only }), { numRuns: 100, seed: 20261121 }).map((value) => {
    const written = encode(table, value);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    return written.value;
  });
}

function samplesOf(node: MessageNode, types: ApiModel['types']): readonly string[] | undefined {
  const simple = simpleOf(node, types);
  if (simple === undefined) return undefined;
  if (simple.codec.startsWith('decimal') && simple.facets?.patterns !== undefined) return ['7', '12.50'];
  return SAMPLES[simple.codec];
}

function simpleOf(node: MessageNode, types: ApiModel['types']): SimpleType | undefined {
  if (node.kind === 'attribute') return node.attribute.simple;
  const { type } = node.element;
  if (type.kind === 'simple') return type.simple;
  const content = types[type.id]?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}
