/** Longest time that one document may take, in milliseconds. */
const TIME_LIMIT = 30_000;

/** Largest document that is taken, in bytes. Help pages and schemas have some hundred kilobytes at most. */
const SIZE_LIMIT = 32 * 1024 * 1024;

/** What came of one request: the document, or why there is none. */
export type Fetched =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: string };

/**
 * Fetches one document by HTTP GET. Redirects are followed; nothing but a final status of 200 is a document.
 *
 * @param origin where it stands; `http:` or `https:`
 * @param signal ends the request early
 */
export async function fetchSource(origin: string, signal?: AbortSignal): Promise<Fetched> {
  const failed = (why: string): Fetched => ({ ok: false, why });
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) return failed('it is no http or https address');
  const limit = AbortSignal.timeout(TIME_LIMIT);
  try {
    const response = await fetch(url, {
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return failed(`the server answered ${response.status} ${response.statusText}`.trim());
    }
    const bytes = await wholeBody(response);
    if (bytes === undefined) return failed(`it has more than ${SIZE_LIMIT / 1024 / 1024} MiB`);
    return bytes.length === 0 ? failed('the answer is empty') : { ok: true, bytes };
  } catch (error) {
    if (limit.aborted) return failed(`no answer within ${TIME_LIMIT / 1000} seconds`);
    return failed(reasonOf(error));
  }
}

async function wholeBody(response: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  // Breaking off the loop cancels the stream.
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > SIZE_LIMIT) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** `fetch` says only that it failed; the cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? cause.message : error.message;
}
