/**
 * The schema for schemas (Part 1, appendix A) as a table: for each element of the language, where it may stand,
 * its attributes and its children. Version 1.1 is included where it adds something.
 */

/** Kind of value that an attribute takes. */
export type ValueKind =
  | 'any'
  | 'boolean'
  | 'name'
  | 'qname'
  | 'qnames'
  | 'id'
  | 'count'
  | 'limit'
  | 'namespace'
  | 'namespaces'
  | 'xpath-selector'
  | 'xpath-field'
  | readonly string[];

/** What is known of one element in one position. */
export interface Production {
  readonly attributes: Readonly<Record<string, ValueKind>>;
  readonly required: readonly string[];
  /** Names of the children, each followed by a space. */
  readonly content: RegExp;
  readonly mixed?: boolean;
}

const FORM = ['qualified', 'unqualified'];
const PROCESS = ['strict', 'lax', 'skip'];
const BLOCK = ['#all*', 'extension', 'restriction', 'substitution'];
const DERIVE = ['#all*', 'extension', 'restriction'];
const SIMPLE_FINAL = ['#all*', 'list', 'union', 'restriction', 'extension'];
const ALL_FINAL = ['#all*', 'list', 'union', 'restriction', 'extension'];

const OCCURS = { minOccurs: 'count', maxOccurs: 'limit' } as const;
const ATTRIBUTES = '(attribute |attributeGroup )*(anyAttribute )?';
const CONSTRAINTS = '(unique |key |keyref )*';
const FACET_NAMES =
  '(length |minLength |maxLength |pattern |enumeration |whiteSpace |maxInclusive |maxExclusive |minInclusive |minExclusive |totalDigits |fractionDigits |explicitTimezone |assertion )*';
const PARTICLES = '(element |group |choice |sequence |any )*';
const ASSERTS = '(assert )*';
const TOP = '(simpleType |complexType |group |attributeGroup |element |attribute |notation )';

function production(
  content: string,
  attributes: Readonly<Record<string, ValueKind>> = {},
  required: readonly string[] = [],
): Production {
  return {
    attributes: { id: 'id', ...attributes },
    required,
    content: new RegExp(`^(?:annotation )?${content}$`),
  };
}

const facet = (kind: ValueKind): Production => production('', { value: kind, fixed: 'boolean' }, ['value']);
const constraint = (extra: Readonly<Record<string, ValueKind>>, required: readonly string[]): Production =>
  production('(selector (field )+)?', { name: 'name', ref: 'qname', ...extra }, required);
const path = (kind: ValueKind): Production =>
  production('', { xpath: kind, xpathDefaultNamespace: 'any' }, ['xpath']);
const wildcard = {
  namespace: 'namespaces',
  notNamespace: 'any',
  notQName: 'any',
  processContents: PROCESS,
} as const;
const elementAttributes = {
  name: 'name',
  type: 'qname',
  default: 'any',
  fixed: 'any',
  nillable: 'boolean',
  block: BLOCK,
} as const;
const ELEMENT = `(simpleType |complexType )?(alternative )*${CONSTRAINTS}`;
const attributeAttributes = { name: 'name', type: 'qname', default: 'any', fixed: 'any' } as const;

/** Productions by `element` or `parent/element`; the more precise one counts. */
export const grammar: Readonly<Record<string, Production>> = {
  schema: {
    ...production('', {
      targetNamespace: 'namespace',
      version: 'any',
      finalDefault: ALL_FINAL,
      blockDefault: BLOCK,
      attributeFormDefault: FORM,
      elementFormDefault: FORM,
      defaultAttributes: 'qname',
      xpathDefaultNamespace: 'any',
    }),
    content: new RegExp(
      `^(include |import |redefine |override |annotation )*(defaultOpenContent (annotation )*)?(${TOP}(annotation )*)*$`,
    ),
  },
  include: production('', { schemaLocation: 'any' }, ['schemaLocation']),
  import: production('', { schemaLocation: 'any', namespace: 'any' }),
  redefine: {
    ...production('', { schemaLocation: 'any' }, ['schemaLocation']),
    content: /^(annotation |simpleType |complexType |group |attributeGroup )*$/,
  },
  override: {
    ...production('', { schemaLocation: 'any' }, ['schemaLocation']),
    content: new RegExp(`^(annotation |${TOP})*$`),
  },
  defaultOpenContent: production('any ', { appliesToEmpty: 'boolean', mode: ['interleave', 'suffix'] }),
  openContent: production('(any )?', { mode: ['none', 'interleave', 'suffix'] }),
  annotation: { attributes: { id: 'id' }, required: [], content: /^(appinfo |documentation )*$/ },
  notation: production('', { name: 'name', public: 'any', system: 'any' }, ['name']),

  element: production(ELEMENT, {
    ...elementAttributes,
    ...OCCURS,
    ref: 'qname',
    form: FORM,
    targetNamespace: 'any',
  }),
  'schema/element': production(
    ELEMENT,
    { ...elementAttributes, substitutionGroup: 'qnames', final: DERIVE, abstract: 'boolean' },
    ['name'],
  ),
  alternative: production('(simpleType |complexType )?', {
    test: 'any',
    type: 'qname',
    xpathDefaultNamespace: 'any',
  }),
  key: constraint({}, []),
  unique: constraint({}, []),
  keyref: constraint({ refer: 'qname' }, []),
  selector: path('xpath-selector'),
  field: path('xpath-field'),

  attribute: production('(simpleType )?', {
    ...attributeAttributes,
    ref: 'qname',
    use: ['optional', 'required', 'prohibited'],
    form: FORM,
    targetNamespace: 'any',
    inheritable: 'boolean',
  }),
  'schema/attribute': production('(simpleType )?', { ...attributeAttributes, inheritable: 'boolean' }, [
    'name',
  ]),
  attributeGroup: production('', { ref: 'qname' }, ['ref']),
  'schema/attributeGroup': production(ATTRIBUTES, { name: 'name' }, ['name']),
  anyAttribute: production('', wildcard),

  group: production('', { ref: 'qname', ...OCCURS }, ['ref']),
  'schema/group': production('(all |choice |sequence )', { name: 'name' }, ['name']),
  all: production('(element |any |group )*', { minOccurs: ['0', '1'], maxOccurs: ['1'] }),
  'group/all': production('(element |any |group )*'),
  choice: production(PARTICLES, OCCURS),
  sequence: production(PARTICLES, OCCURS),
  'group/choice': production(PARTICLES),
  'group/sequence': production(PARTICLES),
  any: production('', { ...wildcard, ...OCCURS }),

  complexType: production(
    `(simpleContent |complexContent |(openContent )?(group |all |choice |sequence )?${ATTRIBUTES}${ASSERTS})`,
    { mixed: 'boolean', defaultAttributesApply: 'boolean' },
  ),
  simpleContent: production('(restriction |extension )'),
  complexContent: production('(restriction |extension )', { mixed: 'boolean' }),
  'simpleContent/restriction': production(
    `(simpleType )?${FACET_NAMES}${ATTRIBUTES}${ASSERTS}`,
    { base: 'qname' },
    ['base'],
  ),
  'simpleContent/extension': production(`${ATTRIBUTES}${ASSERTS}`, { base: 'qname' }, ['base']),
  'complexContent/restriction': production(
    `(openContent )?(group |all |choice |sequence )?${ATTRIBUTES}${ASSERTS}`,
    { base: 'qname' },
    ['base'],
  ),
  'complexContent/extension': production(
    `(openContent )?(group |all |choice |sequence )?${ATTRIBUTES}${ASSERTS}`,
    { base: 'qname' },
    ['base'],
  ),
  assert: production('', { test: 'any', xpathDefaultNamespace: 'any' }),

  simpleType: production('(restriction |list |union )'),
  'schema/simpleType': production('(restriction |list |union )', { name: 'name', final: SIMPLE_FINAL }, [
    'name',
  ]),
  'schema/complexType': production(
    `(simpleContent |complexContent |(openContent )?(group |all |choice |sequence )?${ATTRIBUTES}${ASSERTS})`,
    {
      name: 'name',
      mixed: 'boolean',
      abstract: 'boolean',
      final: DERIVE,
      block: DERIVE,
      defaultAttributesApply: 'boolean',
    },
    ['name'],
  ),
  restriction: production(`(simpleType )?${FACET_NAMES}`, { base: 'qname' }),
  list: production('(simpleType )?', { itemType: 'qname' }),
  union: production('(simpleType )*', { memberTypes: 'qnames' }),
  length: facet('count'),
  minLength: facet('count'),
  maxLength: facet('count'),
  pattern: production('', { value: 'any' }, ['value']),
  enumeration: production('', { value: 'any' }, ['value']),
  whiteSpace: facet(['preserve', 'replace', 'collapse']),
  maxInclusive: facet('any'),
  maxExclusive: facet('any'),
  minInclusive: facet('any'),
  minExclusive: facet('any'),
  totalDigits: facet('count'),
  fractionDigits: facet('count'),
  explicitTimezone: facet(['optional', 'required', 'prohibited']),
  assertion: production('', { test: 'any', xpathDefaultNamespace: 'any' }),
};

/** Elements whose content is free. */
export const freeContent: ReadonlySet<string> = new Set(['appinfo', 'documentation']);
