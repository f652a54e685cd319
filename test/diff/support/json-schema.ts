/** Part of JSON Schema 2020-12 that the published schemas use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * What a JSON Schema says against a value.
 *
 * @param schema the schema
 * @param value the value
 * @param root schema that references are looked up in
 * @param path path of the value, for the answer
 */
export function problems(
  schema: JsonSchema,
  value: unknown,
  root: JsonSchema = schema,
  path = '$',
): readonly string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target === undefined
      ? [`${path}: ${schema.$ref} is not defined`]
      : problems(target, value, root, path);
  }
  const found: string[] = [];
  if (schema.anyOf !== undefined) {
    const all = schema.anyOf.map((one) => problems(one, value, root, path));
    if (all.every((one) => one.length > 0))
      found.push(`${path}: fits none of the alternatives`, ...all.flat());
  }
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  if (types !== undefined && !types.some((type) => isOfType(type, value))) {
    return [`${path}: is no ${types.join(' or ')}`];
  }
  if (schema.enum !== undefined && !schema.enum.includes(value))
    found.push(`${path}: ${String(value)} is not listed`);
  if (schema.const !== undefined && schema.const !== value)
    found.push(`${path}: is not ${String(schema.const)}`);
  if (
    typeof value === 'string' &&
    schema.pattern !== undefined &&
    !new RegExp(schema.pattern, 'u').test(value)
  ) {
    found.push(`${path}: ${value} does not match ${schema.pattern}`);
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) found.push(`${path}: is too small`);
    if (schema.maximum !== undefined && value > schema.maximum) found.push(`${path}: is too large`);
  }
  if (Array.isArray(value) && schema.items !== undefined) {
    for (const [index, item] of value.entries()) {
      found.push(...problems(schema.items, item, root, `${path}[${index}]`));
    }
  }
  if (isObject(value)) found.push(...objectProblems(schema, value, root, path));
  return found;
}

function objectProblems(
  schema: JsonSchema,
  value: Readonly<Record<string, unknown>>,
  root: JsonSchema,
  path: string,
): readonly string[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const found = missing.map((name) => `${path}: ${name} is missing`);
  for (const [name, item] of Object.entries(value)) {
    const property = schema.properties?.[name];
    if (property !== undefined) found.push(...problems(property, item, root, `${path}.${name}`));
    else if (schema.additionalProperties === false) found.push(`${path}: ${name} is not allowed`);
  }
  return found;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
