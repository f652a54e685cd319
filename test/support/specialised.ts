import { transformSync } from 'esbuild';
import type { Question } from '../../generator/emit/tables/maker.js';
import { makerOf } from '../../generator/emit/tables/maker.js';
import { messageWriter } from '../../generator/emit/typescript/message-writer.js';
import * as put from '../../runtime/emitted/index.js';
import type { MessageTable, Part, Scalar, TypeTable } from '../../runtime/index.js';
import { typeOf } from '../../runtime/type-of.js';

type Target = Scalar | TypeTable | (() => TypeTable);

/**
 * A table with a maker for each type that can have one, as `sdk.specialise` has them emitted.
 *
 * @param table the table, which stays as it is
 */
export function specialised<Value>(table: MessageTable<Value, never>): MessageTable<Value, never> {
  const known = new Map<TypeTable, TypeTable>();
  const type = (plain: TypeTable): TypeTable => {
    const found = known.get(plain);
    if (found !== undefined) return found;
    const { parts, derived, ...rest } = plain;
    const questions = questionsOf(plain);
    const made: TypeTable = {
      ...rest,
      ...(parts === undefined ? {} : { parts: parts.map(part) }),
      ...(derived === undefined ? {} : { derived: () => derived().map((one) => type(typeOf(one))) }),
      ...(questions === undefined ? {} : { make: makerOf(questions) }),
    };
    known.set(plain, made);
    return made;
  };
  const target = (is: Target): Target =>
    typeof is === 'function' ? () => type(typeOf(is)) : 'codec' in is ? is : type(is);
  const part = (one: Part): Part => {
    if ('group' in one) return { ...one, parts: one.parts.map(part) };
    return 'el' in one ? { ...one, is: target(one.is) } : one;
  };
  const { is } = table.root;
  return {
    ...table,
    root: { ...table.root, is: typeof is === 'function' ? (): TypeTable => type(typeOf(is)) : type(is) },
  };
}

function questionsOf(type: TypeTable): readonly Question[] | undefined {
  if (type.mixed ?? type.raw ?? type.derived) return undefined;
  const questions: Question[] = (type.attributes ?? []).map(({ as }) => ({
    as,
    test: 'isAttribute',
    ask: 'value',
  }));
  const visit = (part: Part): boolean => {
    if ('group' in part) return part.as === undefined && part.parts.every(visit);
    if (!('el' in part)) return false;
    const { as, is, max = 1 } = part;
    if (max > 1) questions.push({ as, ask: 'list' });
    else {
      const isScalar = typeof is !== 'function' && 'codec' in is;
      questions.push({ as, test: 'isElement', ask: isScalar ? 'value' : 'object' });
    }
    return true;
  };
  if (type.text !== undefined) questions.push({ as: type.text.as, ask: 'text' });
  else if (!(type.parts ?? []).every(visit)) return undefined;
  const names = new Set(questions.map(({ as }) => as));
  return names.size === questions.length && names.size > 0 && !names.has('__proto__') ? questions : undefined;
}

type WriterOf = MessageTable<unknown, never>['write'];

const writers = new WeakMap<object, { readonly write: WriterOf }>();

/**
 * A table with the code that writes its message, as `sdk.specialise` has it emitted.
 *
 * @param table the table, which stays as it is
 * @returns the table itself where no code is emitted for it
 */
export function withWriter<Table extends MessageTable<unknown, never>>(table: Table): Table {
  let known = writers.get(table);
  if (known === undefined) {
    known = { write: writerOf(table, put) };
    writers.set(table, known);
  }
  const { write } = known;
  return write === undefined ? table : { ...table, write };
}

/**
 * What is emitted to write a message.
 *
 * @param table the message
 * @param functions the functions of the runtime that it calls
 */
export function writerOf(table: MessageTable<unknown, never>, functions: typeof put): WriterOf {
  const emitted = messageWriter(table, 'emitted');
  if (emitted === undefined) return undefined;
  const { code } = transformSync(emitted, { loader: 'ts' });
  // oxlint-disable-next-line no-new-func -- a module of it alone could not be loaded without waiting
  return new Function('put', `${code} return emitted;`)(functions);
}
