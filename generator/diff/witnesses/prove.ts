import { resourceLabel } from '../facts/api/label.js';
import { outermost, rootsNamed } from '../facts/diff-schemas.js';
import { pairResources } from '../facts/api/resource-pairs.js';
import type { Finding } from '../rules/finding.js';
import type { ApiModel } from '../../model/model.js';
import type { Schema } from '../../model/schema.js';
import type { MessageOfBoth } from './message.js';
import { MessageWitnesses } from './message.js';
import { WirePaths } from './paths.js';
import { SideSchema } from './side-schema.js';
import type { CodeWitness, MessageWitness, NoWitness, Witnesses } from './witness.js';

/** Finds the message that a finding is about. */
export type FindMessages = (finding: Finding, part: 'request' | 'response') => MessageOfBoth | undefined;

/**
 * Makes TypeScript that compiles against the old SDK and not against the new one, and confirms it: one answer for
 * each finding, in the same order.
 */
export type ProveInCode = (findings: readonly Finding[]) => readonly (CodeWitness | NoWitness)[];

/**
 * Adds proofs to findings that are breaking, where their rule can have one.
 *
 * @param findings the findings
 * @param find finds messages
 * @param prove proves in code; without it findings that break callers say that nobody asked for it
 */
export function withWitnesses(
  findings: readonly Finding[],
  find: FindMessages,
  prove?: ProveInCode,
): readonly Finding[] {
  const messages = new MessageWitnesses(new WirePaths(findings.map(({ fact }) => fact)));
  const code = provedInCode(findings, prove);
  return findings.map((finding) => {
    const witness = witnessesOf(finding, messages, find, code);
    return Object.keys(witness).length === 0 ? finding : { ...finding, witness };
  });
}

/** Proofs in code of all findings that can have one; a compiler is cheaper asked once. */
function provedInCode(
  findings: readonly Finding[],
  prove: ProveInCode | undefined,
): ReadonlyMap<Finding, CodeWitness | NoWitness> {
  if (prove === undefined) return new Map();
  const wanted = findings.filter(
    ({ definition, verdicts }) => verdicts.caller === 'breaking' && definition.witness.caller === 'code',
  );
  if (wanted.length === 0) return new Map();
  const proofs = prove(wanted);
  return new Map(
    wanted.map((finding, index) => [finding, proofs[index] ?? none('the compiler gave no answer')]),
  );
}

function witnessesOf(
  finding: Finding,
  messages: MessageWitnesses,
  find: FindMessages,
  proofs: ReadonlyMap<Finding, CodeWitness | NoWitness>,
): Witnesses {
  const rule = finding.definition;
  const { request, response, caller } = finding.verdicts;
  const wire = (part: 'request' | 'response'): MessageWitness | NoWitness => {
    // A default is a matter of meaning, but for the empty element that only it makes a value.
    const isTold = 'standsForEmpty' in finding.fact && finding.fact.standsForEmpty === true;
    if (rule.witness.wire !== 'message' && !isTold)
      return none(rule.witness.wire?.none ?? 'the rule knows no witness');
    const message = find(finding, part);
    if (message === undefined) return none('the message is not known on both sides');
    return messages.find(finding, message, part === 'request' ? 'before' : 'after');
  };
  const code = (): CodeWitness | NoWitness => {
    if (rule.witness.caller !== 'code') return none(rule.witness.caller?.none ?? 'the rule knows no witness');
    return proofs.get(finding) ?? none('no SDKs were compiled: --witness code asks for it');
  };
  return {
    ...(request === 'breaking' ? { request: wire('request') } : {}),
    ...(response === 'breaking' ? { response: wire('response') } : {}),
    ...(caller === 'breaking' ? { caller: code() } : {}),
  };
}

function none(reason: string): NoWitness {
  return { kind: 'none', reason };
}

/**
 * Messages of two models, by the place of a finding.
 *
 * @param before the old model
 * @param after the new model
 */
export function messagesOfModels(before: ApiModel, after: ApiModel): FindMessages {
  const schemas = { before: new SideSchema(before.types), after: new SideSchema(after.types) };
  const byKey = new Map<string, MessageOfBoth>();
  for (const pair of pairResources(before, after).pairs) {
    for (const part of ['request', 'response'] as const) {
      const left = pair.before[part]?.root;
      const right = pair.after[part]?.root;
      if (left === undefined || right === undefined) continue;
      const message = {
        before: { schema: schemas.before, root: left },
        after: { schema: schemas.after, root: right },
      };
      byKey.set(`${resourceLabel(pair.before)} ${part} ${left.name}`, message);
    }
  }
  return ({ fact: { location, also } }, part) => {
    for (const { resource, path } of [location, ...also]) {
      const [root = ''] = path.split(/[/[]/u, 1);
      const message = byKey.get(`${resource ?? ''} ${part} ${root}`);
      if (message !== undefined) return message;
    }
    return undefined;
  };
}

/**
 * Messages of two schemas, by the root element of a finding.
 *
 * @param before the old schema
 * @param after the new schema
 */
export function messagesOfSchemas(before: Schema, after: Schema): FindMessages {
  const schemas = { before: new SideSchema(before.types), after: new SideSchema(after.types) };
  const [onlyLeft, secondLeft] = outermost(before);
  const [onlyRight, secondRight] = outermost(after);
  const isSingle = secondLeft === undefined && secondRight === undefined;
  return ({ fact: { location } }) => {
    const [name = ''] = location.path.split(/[/[]/u, 1);
    const isOnly = isSingle && onlyLeft?.name === name;
    const left = isOnly ? onlyLeft : rootsNamed(before, name)[0];
    const right = isOnly ? onlyRight : rootsNamed(after, name)[0];
    if (left === undefined || right === undefined) return undefined;
    return { before: { schema: schemas.before, root: left }, after: { schema: schemas.after, root: right } };
  };
}
