import { encodingOf } from '../read/encoding.js';
import type { BodyStream } from './body-stream.js';
import { charsetOf, openingOf } from './opening.js';

/** How long an attempt took, in milliseconds. */
export interface Timings {
  /** When it was sent, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly sentAt: number;
  /** From sending to the first headers; null where none came. */
  readonly headersMs: number | null;
  /** From sending to the last byte, or to the headers where the body is streamed. */
  readonly totalMs: number;
}

/** What a response is made of. */
export interface ResponseParts {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly resource: string;
  readonly transactionId: string | null;
  readonly attempts: number;
  readonly timings: Timings;
  readonly body: Uint8Array | BodyStream;
}

/** Headers in which servers and proxies name a request. */
const REQUEST_ID_HEADERS: readonly string[] = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'x-trace-id',
  'x-amzn-requestid',
];

/** What a server answered. */
export class TransportResponse {
  /** HTTP status; 0 where the platform hides it. */
  readonly status: number;
  readonly headers: Headers;
  /** The URL as it was sent and signed. */
  readonly url: string;
  /** Name of the resource that was called. */
  readonly resource: string;
  /** Identifier under which the call was sent. */
  readonly transactionId: string | null;
  /** Identifier that the server or a proxy gave, from the headers that carry one by custom. */
  readonly requestId: string | null;
  /** Attempts that it took. */
  readonly attempts: number;
  readonly timings: Timings;
  readonly #body: Uint8Array | BodyStream;

  /** @param parts what the response is made of */
  constructor(parts: ResponseParts) {
    this.status = parts.status;
    this.headers = parts.headers;
    this.url = parts.url;
    this.resource = parts.resource;
    this.transactionId = parts.transactionId;
    this.requestId = REQUEST_ID_HEADERS.map((name) => parts.headers.get(name)).find((id) => id) ?? null;
    this.attempts = parts.attempts;
    this.timings = parts.timings;
    this.#body = parts.body;
  }

  /** The body where it is still arriving; null where all of it is here. */
  get streaming(): BodyStream | null {
    return this.#body instanceof Uint8Array ? null : this.#body;
  }

  /**
   * The body.
   *
   * @throws TypeError where it is still arriving
   */
  get bytes(): Uint8Array {
    if (this.#body instanceof Uint8Array) return this.#body;
    throw new TypeError('The body is still arriving: read `stream`');
  }

  /** The body as a stream; it can be read once where it is still arriving. */
  get stream(): ReadableStream<Uint8Array> {
    const body = this.#body;
    if (!(body instanceof Uint8Array)) return body.readable;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        if (body.length > 0) controller.enqueue(body);
        controller.close();
      },
    });
  }

  /**
   * The body as text, in the encoding that its bytes are in, as far as byte order mark, XML declaration and headers
   * tell; where they do not, in UTF-8 or, where it is none, in Windows-1252.
   *
   * @throws TypeError where it is still arriving
   */
  text(): string {
    const contentType = this.headers.get('content-type');
    const label = charsetOf(contentType);
    const other = label === undefined || encodingOf(label) !== undefined ? 'windows-1252' : label;
    return decoderOf(openingOf(this.bytes, contentType).encoding ?? other).decode(this.bytes);
  }
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
