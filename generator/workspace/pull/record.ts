import * as v from 'valibot';

/** File of the specification folder that says where its documents came from and when. */
export const RECORD_FILE = 'sources.lock.json';

const recordSchema = v.strictObject({
  format: v.literal('doctypist-sources'),
  version: v.literal(1),
  sources: v.record(
    v.string(),
    v.strictObject({ origin: v.string(), fetched: v.string(), sha256: v.string() }),
  ),
});

/** One document: where it came from, when (ISO 8601, UTC), and the SHA-256 of its bytes in hexadecimal digits. */
export type SourceRecord = v.InferOutput<typeof recordSchema>['sources'][string];

/**
 * Reads the record.
 *
 * @param bytes the file, undefined where there is none
 * @returns documents by path; undefined where the file is no record
 */
export function readRecord(bytes: Uint8Array | undefined): ReadonlyMap<string, SourceRecord> | undefined {
  if (bytes === undefined) return new Map();
  try {
    const parsed = v.safeParse(recordSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? new Map(Object.entries(parsed.output.sources)) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Writes the record, sorted by path.
 *
 * @param sources documents by path
 */
export function recordText(sources: ReadonlyMap<string, SourceRecord>): string {
  const sorted = Object.fromEntries([...sources].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: 'doctypist-sources', version: 1, sources: sorted }, null, 2)}\n`;
}
