import type { Fact } from '../facts/fact.js';
import type { Judgement, JudgeOptions, Rules } from './rule.js';
import { B, C, NEVER, R } from './rule.js';

const NO_DOCUMENT = {
  none: 'the change is in the exchange around the message, which no message shows',
} as const;
const CALL = {
  none: 'what the new version promises shows in the other findings, not in the names of the SDK',
} as const;

/** Rules about addresses, methods and the exchange. */
export const resourceRules = {
  'resource-added': {
    family: 'resources',
    title: 'Resource added',
    wire: [C, C],
    caller: C,
    why: { request: 'Nobody calls it yet.', caller: 'New functions and types only.' },
    mirror: 'resource-removed',
    witness: {},
  },
  'resource-removed': {
    family: 'resources',
    title: 'Resource removed',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Calls to it fail.',
      response: 'There is no answer any more.',
      caller: 'Its functions are gone.',
    },
    mirror: 'resource-added',
    witness: { wire: NO_DOCUMENT, caller: 'code' },
  },
  'resource-removed-deprecated': {
    family: 'resources',
    title: 'Deprecated resource removed',
    wire: [R, R],
    caller: B,
    why: {
      request: 'The end was announced; who stayed is cut off.',
      response: 'There is no answer any more.',
      caller: 'Its functions are gone.',
    },
    mirror: ['resource-added', 'method-added'],
    witness: { wire: NO_DOCUMENT, caller: 'code' },
  },
  'resource-renamed': {
    family: 'resources',
    title: 'Resource under another address',
    wire: [B, B],
    caller: B,
    why: {
      request: 'The old address stops.',
      response: 'The answer comes from the new address only.',
      caller: 'Its functions have another name.',
    },
    mirror: 'resource-renamed',
    witness: { wire: NO_DOCUMENT, caller: 'code' },
  },
  'resource-case-changed': {
    family: 'resources',
    title: 'Address in other upper or lower case',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Some servers tell upper from lower case in addresses.',
      caller: 'The SDK knows the address.',
    },
    mirror: 'resource-case-changed',
    witness: {},
  },
  'resource-version-changed': {
    family: 'resources',
    title: 'Address with another version',
    wire: [B, B],
    caller: B,
    why: {
      request: 'Old calls go to an address of another version.',
      response: 'Answers follow the new version.',
      caller: 'A new version promises nothing of the old one.',
    },
    mirror: 'resource-version-changed',
    witness: { wire: NO_DOCUMENT, caller: CALL },
  },
  'resource-deprecated': {
    family: 'resources',
    title: 'Resource deprecated',
    wire: [C, C],
    caller: C,
    why: { request: 'It still works; its end is announced.', caller: 'Editors strike it through.' },
    mirror: 'resource-undeprecated',
    witness: {},
  },
  'resource-undeprecated': {
    family: 'resources',
    title: 'Deprecation withdrawn',
    wire: [C, C],
    caller: C,
    why: { request: 'It stays.', caller: 'The notice goes away.' },
    mirror: 'resource-deprecated',
    witness: {},
  },
  'sunset-date-earlier': {
    family: 'resources',
    title: 'Earlier end of a deprecated resource',
    wire: [B, B],
    caller: C,
    why: { request: 'There is less time than promised.', response: 'There is less time than promised.' },
    mirror: 'sunset-date-later',
    witness: { wire: { none: 'a date is broken, not a message' } },
  },
  'sunset-date-later': {
    family: 'resources',
    title: 'Later end of a deprecated resource',
    wire: [C, C],
    caller: C,
    why: { request: 'There is more time than promised.' },
    mirror: 'sunset-date-earlier',
    witness: {},
  },
  'method-changed': {
    family: 'resources',
    title: 'Other HTTP method',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The old method is refused.',
      response: 'The old method gets no such answer.',
      caller: 'The SDK chooses the method.',
    },
    mirror: 'method-changed',
    witness: { wire: NO_DOCUMENT },
  },
  'method-added': {
    family: 'resources',
    title: 'HTTP method added to an address',
    wire: [C, C],
    caller: C,
    why: { request: 'One more operation at a known address.', caller: 'New functions only.' },
    mirror: 'method-removed',
    witness: {},
  },
  'method-removed': {
    family: 'resources',
    title: 'HTTP method removed from an address',
    wire: [B, B],
    caller: B,
    why: {
      request: 'That operation is gone.',
      response: 'There is no answer any more.',
      caller: 'Its functions are gone.',
    },
    mirror: 'method-added',
    witness: { wire: NO_DOCUMENT, caller: 'code' },
  },
  'auth-requirement-added': {
    family: 'resources',
    title: 'Credential added to what a call must carry',
    wire: [B, B],
    caller: R,
    why: {
      request: 'Calls without it are refused.',
      response: 'The answer is a refusal.',
      caller: 'It depends on whether the client already asks for it.',
    },
    mirror: 'auth-requirement-removed',
    witness: { wire: NO_DOCUMENT },
  },
  'auth-requirement-removed': {
    family: 'resources',
    title: 'Credential no longer needed',
    wire: [C, C],
    caller: C,
    why: { request: 'The server accepts more.' },
    mirror: 'auth-requirement-added',
    witness: {},
  },
  'signature-input-changed': {
    family: 'resources',
    title: 'Signature over other input',
    wire: [B, NEVER],
    caller: C,
    why: {
      request: 'Old clients sign something else and are refused.',
      caller: 'A regenerated SDK signs as asked.',
    },
    mirror: 'signature-input-changed',
    witness: { wire: NO_DOCUMENT },
  },
  'request-content-type-changed': {
    family: 'resources',
    title: 'Other content type of requests',
    wire: [B, NEVER],
    caller: C,
    why: { request: 'The server may refuse the old content type.', caller: 'The SDK sets it.' },
    mirror: 'request-content-type-changed',
    witness: { wire: NO_DOCUMENT },
  },
  'response-content-type-changed': {
    family: 'resources',
    title: 'Other content type of responses',
    wire: [NEVER, B],
    caller: R,
    why: {
      response: 'Readers that go by the content type do not choose their decoder.',
      caller: 'Code that looks at the header sees another one.',
    },
    mirror: 'response-content-type-changed',
    witness: { wire: NO_DOCUMENT },
  },
  'encoding-changed': {
    family: 'resources',
    title: 'Other character encoding',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Bytes outside of ASCII mean something else.',
      response: 'Bytes outside of ASCII mean something else.',
      caller: 'The SDK encodes.',
    },
    mirror: 'encoding-changed',
    witness: {},
  },
  'root-element-renamed': {
    family: 'resources',
    title: 'Other root element',
    wire: [B, B],
    caller: C,
    why: {
      request: 'The server looks for another first element.',
      response: 'Readers look for the old first element.',
      caller: 'Encoder and decoder are generated anew.',
    },
    mirror: 'root-element-renamed',
    witness: { wire: 'message' },
  },
  'namespace-changed': {
    family: 'resources',
    title: 'Other namespace',
    wire: [B, B],
    caller: C,
    why: {
      request: 'Names in the old namespace are other names.',
      response: 'Readers look for names in the old namespace.',
      caller: 'Encoder and decoder are generated anew.',
    },
    mirror: 'namespace-changed',
    witness: { wire: 'message' },
  },
  'success-status-changed': {
    family: 'resources',
    title: 'Other status of success',
    wire: [NEVER, B],
    caller: R,
    why: {
      response: 'Clients branch on the status.',
      caller: 'Code that looks at the status sees another one.',
    },
    mirror: 'success-status-changed',
    witness: { wire: NO_DOCUMENT },
  },
  'error-code-added': {
    family: 'resources',
    title: 'Error code added',
    wire: [NEVER, R],
    caller: C,
    why: { response: 'Code that lists all codes misses it.', caller: 'The union of codes is open.' },
    mirror: 'error-code-removed',
    witness: {},
  },
  'error-code-removed': {
    family: 'resources',
    title: 'Error code removed',
    wire: [NEVER, C],
    caller: R,
    why: { response: 'It is never sent again.', caller: 'Code that names it may not compile.' },
    mirror: 'error-code-added',
    witness: {},
  },
  'rate-limit-tightened': {
    family: 'resources',
    title: 'Tighter limit of calls',
    wire: [R, NEVER],
    caller: C,
    why: { request: 'The same call is refused at times.' },
    mirror: 'rate-limit-relaxed',
    witness: {},
  },
  'rate-limit-relaxed': {
    family: 'resources',
    title: 'Looser limit of calls',
    wire: [C, NEVER],
    caller: C,
    why: { request: 'More calls are accepted.' },
    mirror: 'rate-limit-tightened',
    witness: {},
  },
  'paging-changed': {
    family: 'resources',
    title: 'Other paging',
    wire: [R, R],
    caller: C,
    why: {
      request: 'Loops over pages ask in the old way.',
      response: 'Loops over pages may stop early or never.',
      caller: 'The SDK turns the pages.',
    },
    mirror: 'paging-changed',
    witness: {},
  },
  'effect-changed': {
    family: 'resources',
    title: 'Other effect on the server',
    wire: [R, R],
    caller: C,
    why: { request: 'A call that was safe to repeat may not be so any more.' },
    mirror: 'effect-changed',
    witness: {},
  },
} as const satisfies Rules;

/** Ids of the rules of this family. */
export type ResourceRule = keyof typeof resourceRules;

/** The rule of a fact about an address, a method or the exchange; undefined for facts of other families. */
export function judgeResource(fact: Fact, options: JudgeOptions): Judgement<ResourceRule> | undefined {
  switch (fact.kind) {
    case 'added':
      if (fact.subject === 'method') return { rule: 'method-added' };
      return fact.subject === 'resource' ? { rule: 'resource-added' } : undefined;
    case 'removed':
      if (fact.subject !== 'resource' && fact.subject !== 'method') return undefined;
      if (fact.deprecated !== undefined) return removedDeprecated(fact.deprecated.sunset, options.asOf);
      return { rule: fact.subject === 'method' ? 'method-removed' : 'resource-removed' };
    case 'renamed':
      if (fact.subject === 'root') return { rule: 'root-element-renamed' };
      if (fact.subject === 'method') return { rule: 'method-changed' };
      if (fact.subject !== 'resource') return undefined;
      if (fact.how === 'case') return { rule: 'resource-case-changed' };
      return { rule: fact.how === 'version' ? 'resource-version-changed' : 'resource-renamed' };
    case 'contract':
      return { rule: contractRules[fact.aspect][fact.change] };
    case 'matter': {
      const rule = matterRules[fact.matter];
      return rule === undefined ? undefined : { rule };
    }
    default:
      return undefined;
  }
}

/** Before the day that was promised, the announcement is no excuse. */
function removedDeprecated(sunset: string | undefined, asOf: string | undefined): Judgement<ResourceRule> {
  const rule = 'resource-removed-deprecated';
  const tooEarly = sunset !== undefined && asOf !== undefined && asOf < sunset;
  return tooEarly ? { rule, override: { request: B, response: B } } : { rule };
}

const contractRules = {
  auth: { added: 'auth-requirement-added', removed: 'auth-requirement-removed' },
  'error-code': { added: 'error-code-added', removed: 'error-code-removed' },
  'rate-limit': { added: 'rate-limit-tightened', removed: 'rate-limit-relaxed' },
  deprecated: { added: 'resource-deprecated', removed: 'resource-undeprecated' },
  sunset: { added: 'sunset-date-earlier', removed: 'sunset-date-later' },
} as const;

const matterRules: Partial<Record<string, ResourceRule>> = {
  namespace: 'namespace-changed',
  paging: 'paging-changed',
  effects: 'effect-changed',
  signature: 'signature-input-changed',
  'request-content-type': 'request-content-type-changed',
  'response-content-type': 'response-content-type-changed',
  encoding: 'encoding-changed',
  'success-status': 'success-status-changed',
};
