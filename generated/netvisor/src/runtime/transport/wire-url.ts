import type { HttpCall } from '../request.js';

/**
 * The URL of a call exactly as `fetch` puts it on the wire: it parses and prints what it is given, so the printed
 * form is what has to be signed.
 *
 * @param origin scheme and host, without a path
 * @param call path and query
 * @throws TypeError where the call leads to another host or carries what is not sent
 */
export function wireUrl(origin: string, call: HttpCall): string {
  const url = new URL(`${origin}${call.path}${call.query === '' ? '' : `?${call.query}`}`);
  if (!call.path.startsWith('/') || url.origin !== new URL(origin).origin)
    throw new TypeError('the path of the call leads to another host');
  if (url.hash !== '' || url.href.endsWith('#'))
    throw new TypeError('the call has a fragment, which is never sent');
  return url.href;
}

/**
 * Scheme and host of a service, as a caller wrote them.
 *
 * @param text such as `https://localhost:8080`
 * @returns the same without a slash at the end; undefined where it is no URL, or says more: a path would be lost
 */
export function originOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
    ? url.origin
    : undefined;
}
