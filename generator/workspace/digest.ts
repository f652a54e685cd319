/**
 * SHA-256 in hexadecimal digits, by one call: for small files, making an object that hashes takes longer than
 * hashing.
 *
 * @param content a document; of a text, the bytes of its file
 */
export function sha256(content: string | Uint8Array): string {
  // Loaded with the first digest, at a time when other threads are at work.
  return process.getBuiltinModule('node:crypto').hash('sha256', content);
}

/** SHA-256 of files by path. */
export type Digests = Readonly<Record<string, string>>;

/**
 * SHA-256 of each text, as it stands in a file.
 *
 * @param files text by path
 */
export function digestsOf(files: ReadonlyMap<string, string>): Digests {
  return Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)]));
}
