/** How calls are signed. `SHA256` is the older way, for integrations that have not been moved. */
export type Algorithm = 'HMACSHA256' | 'SHA256';

/** What a signature covers, each as it stands in its header. */
export interface Signed {
  readonly algorithm: Algorithm;
  /** The whole URL as it is sent, with the query. */
  readonly url: string;
  readonly sender: string;
  readonly customerId: string;
  readonly timestamp: string;
  /** Seconds since 1970-01-01T00:00:00Z; `SHA256` leaves it out. */
  readonly timestampUnix: string;
  readonly language: string;
  readonly organisationId: string;
  readonly transactionId: string;
  readonly customerKey: string;
  readonly partnerKey: string;
}

/**
 * The signature of a call: lower-case hexadecimal digits over what is signed, joined by `&` without escaping, in
 * ISO-8859-1. `HMACSHA256` has the keys in the message and as its key; `SHA256` is a plain hash.
 *
 * @param signed what is signed
 * @throws TypeError where something is not of ISO-8859-1
 */
export async function signature(signed: Signed): Promise<string> {
  const { subtle } = globalThis.crypto;
  const { url, sender, customerId, timestamp, language, organisationId, transactionId } = signed;
  const keys = [signed.customerKey, signed.partnerKey];
  const call = [url, sender, customerId, timestamp, language, organisationId, transactionId];
  if (signed.algorithm === 'SHA256')
    return hexOf(await subtle.digest('SHA-256', latin1([...call, ...keys].join('&'))));
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', latin1(keys.join('&')), hmac, false, ['sign']);
  const message = latin1([...call, signed.timestampUnix, ...keys].join('&'));
  return hexOf(await subtle.sign('HMAC', key, message));
}

// No annotation: its buffer is its own, and how to say so differs between versions of TypeScript.
function latin1(value: string) {
  if (!LATIN_1.test(value)) throw new TypeError('What is signed has to be of ISO-8859-1');
  const bytes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index++) bytes[index] = value.charCodeAt(index);
  return bytes;
}

function hexOf(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Text of ISO-8859-1, which is all that can be signed. */
export const LATIN_1: RegExp = /^[\0-\xff]*$/;
