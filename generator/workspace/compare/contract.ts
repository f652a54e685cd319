import * as v from 'valibot';
import type { DiffSide } from '../../diff/index.js';
import type { FileSource } from '../files.js';

/** File in a specification folder with what the documents say beside the messages. */
export const CONTRACT_FILE = 'contract.json';

const contract = v.strictObject({
  auth: v.optional(v.array(v.string())),
  signature: v.optional(v.array(v.string())),
  requestContentType: v.optional(v.string()),
  responseContentType: v.optional(v.string()),
  encoding: v.optional(v.string()),
  successStatus: v.optional(v.array(v.number())),
  errorCodes: v.optional(v.array(v.string())),
  rateLimit: v.optional(v.strictObject({ calls: v.number(), seconds: v.number() })),
  emptyElement: v.optional(v.picklist(['clear', 'not-given'])),
});

const schema = v.strictObject({
  contract: v.optional(contract),
  contracts: v.optional(v.record(v.string(), contract)),
  deprecations: v.optional(
    v.record(v.string(), v.strictObject({ sunset: v.optional(v.string()), text: v.optional(v.string()) })),
  ),
  units: v.optional(v.record(v.string(), v.string())),
});

/** What `contract.json` adds to a model. */
export type ContractOfSide = Pick<DiffSide, 'contract' | 'contracts' | 'deprecations' | 'units'>;

/**
 * Reads what the documents of a folder say of the exchange, of deprecations and of units.
 *
 * @param files the folder
 * @returns nothing where there is no such file; a text says what is wrong with it
 */
export function readContract(files: FileSource): ContractOfSide | string {
  const bytes = files.read(CONTRACT_FILE);
  if (bytes === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return `${CONTRACT_FILE}: ${error instanceof Error ? error.message : String(error)}`;
  }
  const result = v.safeParse(schema, value);
  if (!result.success) return `${CONTRACT_FILE}: ${result.issues[0].message}`;
  return definedOnly(result.output);
}

/** Properties that are undefined are left out, so that absent means one thing. */
function definedOnly(value: v.InferOutput<typeof schema>): ContractOfSide {
  return JSON.parse(JSON.stringify(value));
}
