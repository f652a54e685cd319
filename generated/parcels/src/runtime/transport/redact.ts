/** What stands in place of a secret. */
export const REDACTED = '[redacted]';

/** Shortest secret that is looked for: shorter ones would take ordinary words out of a text. */
const SHORTEST = 4;

/**
 * Makes a function that takes secrets out of texts that somebody else wrote: as they are, percent-encoded, as forms
 * encode them, and escaped as in XML and JSON.
 *
 * @param secrets the secrets; those of fewer than four characters are not looked for
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const found = secrets.filter((secret) => secret.length >= SHORTEST);
  const forms = [...new Set(found.flatMap(formsOf))];
  // The longest first: a secret may be part of another.
  forms.sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((rest, form) => rest.replaceAll(form, REDACTED), text);
}

/**
 * Headers as they may be logged.
 *
 * @param headers all headers
 * @param secret names whose values are hidden, in lower case; those that carry credentials by custom always are
 */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secret: readonly string[],
): Readonly<Record<string, string>> {
  const hidden = new Set([...secret, 'authorization', 'proxy-authorization', 'cookie', 'x-api-key']);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, hidden.has(name.toLowerCase()) ? REDACTED : value]),
  );
}

/** A secret as texts repeat it. */
function formsOf(secret: string): readonly string[] {
  const percent = encodeURIComponent(secret.replace(/\p{Surrogate}/gu, '\ufffd'));
  const lower = percent.replace(/%../g, (octet) => octet.toLowerCase());
  const escaped = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = escaped.replaceAll('"', '&quot;');
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [secret, percent, lower, percent.replaceAll('%20', '+'), escaped, quoted, inJson];
}
