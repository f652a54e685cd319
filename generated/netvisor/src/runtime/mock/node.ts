import type { Mock } from './server.js';

/** What is needed of a request of `node:http`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly rawHeaders: readonly string[];
  readonly headers: { readonly host?: string | undefined };
}

/** What is needed of a response of `node:http`. */
export interface NodeResponse {
  readonly writableFinished: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  write(chunk: Uint8Array, done: () => void): unknown;
  end(chunk: Uint8Array): unknown;
  destroy(): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/**
 * A listener for `createServer` of `node:http`, so that a mock answers real connections. Its types are its own:
 * who uses the mock without Node needs no types of Node.
 *
 * @param mock the mock
 */
export function nodeListener(mock: Mock): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    void answer(mock, request, response);
  };
}

async function answer(mock: Mock, request: NodeRequest, response: NodeResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { answer: reply, breakAt } = await mock.deliver({
      method: request.method ?? 'GET',
      url: urlOf(request),
      headers: headersOf(request.rawHeaders),
      body: joined(chunks),
      signal: gone.signal,
    });
    if (breakAt === 0 || gone.signal.aborted) {
      response.destroy();
      return;
    }
    const { status, headers, body } = reply;
    // Answers without a body have no length either (RFC 9110, 8.6).
    const length = status === 204 || status === 304 ? {} : { 'content-length': String(body.length) };
    response.writeHead(status, { ...headers, ...length });
    if (breakAt === undefined) response.end(body);
    else response.write(body.subarray(0, breakAt), () => response.destroy());
  } catch {
    // The caller went away while it was sending, or sent what cannot be read.
    response.destroy();
  }
}

/** The URL as it was sent. It is not parsed: that would change it, and a signature covers every byte. */
function urlOf({ url = '/', headers }: NodeRequest): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `http://${headers.host ?? 'localhost'}${url}`;
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < raw.length; index += 2)
    headers.append(raw[index] ?? '', raw[index + 1] ?? '');
  return headers;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
