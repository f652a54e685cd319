/**
 * What is wrong with a value, beginning with the way to it (`.types.a is no list`); undefined where nothing is.
 */
export type Check = (value: unknown) => string | undefined;

/** A check of values of one primitive type. */
function primitive(type: 'string' | 'number' | 'boolean', called: string): Check {
  return (value) => (typeof value === type ? undefined : ` is no ${called}`);
}

/** Text. */
export const text: Check = primitive('string', 'text');
/** A number. */
export const number: Check = primitive('number', 'number');
/** `true` or `false`. */
export const truth: Check = primitive('boolean', 'truth value');

/**
 * One of several texts.
 *
 * @param values the texts
 */
export function word(...values: readonly string[]): Check {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? undefined : ` is none of ${values.join(', ')}`);
}

/**
 * A list.
 *
 * @param item what its items must be
 */
export function list(item: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return ' is no list';
    for (let index = 0; index < value.length; index += 1) {
      const problem = item(value[index]);
      if (problem !== undefined) return `[${index}]${problem}`;
    }
    return undefined;
  };
}

/**
 * An object with keys of its own.
 *
 * @param member what its values must be
 */
export function record(member: Check): Check {
  return (value) => {
    if (!isRecord(value)) return ' is no object';
    for (const key in value) {
      const problem = member(value[key]);
      if (problem !== undefined) return `.${key}${problem}`;
    }
    return undefined;
  };
}

/**
 * A check, or null too.
 *
 * @param check the check
 */
export function nullable(check: Check): Check {
  return (value) => (value === null ? undefined : check(value));
}

/**
 * An object with known members; others are left alone.
 *
 * @param required members that must be there
 * @param optional members that may be there
 */
export function object(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  const needed = Object.entries(required);
  const further = Object.entries(optional);
  return (value) => {
    if (!isRecord(value)) return ' is no object';
    for (const [key, check] of needed) {
      const problem = Object.hasOwn(value, key) ? check(value[key]) : ' is missing';
      if (problem !== undefined) return `.${key}${problem}`;
    }
    for (const [key, check] of further) {
      const member = value[key];
      const problem = member === undefined ? undefined : check(member);
      if (problem !== undefined) return `.${key}${problem}`;
    }
    return undefined;
  };
}

/**
 * An object that its member `kind` tells apart.
 *
 * @param kinds a check by kind
 */
export function byKind(kinds: Readonly<Record<string, Check>>): Check {
  const names = word(...Object.keys(kinds));
  return (value) => {
    if (!isRecord(value)) return ' is no object';
    const { kind } = value;
    const problem = names(kind);
    if (problem !== undefined || typeof kind !== 'string') return `.kind${problem ?? ''}`;
    return kinds[kind]?.(value);
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
