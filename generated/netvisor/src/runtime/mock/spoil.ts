import type { Fault } from './fault.js';
import type { MockAnswer } from './service.js';

/** An answer and how it gets to the caller. */
export interface Delivery {
  readonly answer: MockAnswer;
  /** The connection ends after so many bytes of the body; 0 before the status line, undefined not at all. */
  readonly breakAt?: number;
}

const PAGE = `<!DOCTYPE html>
<html><head><title>503 Service Unavailable</title></head>
<body><h1>Service Unavailable</h1><p>The server is busy.<br>Try again later.</p></body></html>
`;

/**
 * Does to an answer what a fault says; waiting and refusing are done elsewhere.
 *
 * @param answer the answer that was meant
 * @param fault the fault; undefined where nothing goes wrong
 */
export function spoil(answer: MockAnswer, fault: Fault | undefined): Delivery {
  const { body } = answer;
  const half = Math.floor(body.length / 2);
  switch (fault?.kind) {
    case 'status':
      return { answer: { status: fault.status ?? 500, headers: {}, body: new Uint8Array() } };
    case 'html': {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1' };
      return { answer: { status: fault.status ?? 503, headers, body: bytesOf(PAGE) } };
    }
    case 'cut':
      return { answer: { ...answer, body: body.subarray(0, half) } };
    case 'broken':
      return { answer, breakAt: Math.max(1, half) };
    case 'reset':
      return { answer, breakAt: 0 };
    case 'empty':
      return { answer: { ...answer, body: new Uint8Array() } };
    case 'not-xml':
      return { answer: { ...answer, body: bytesOf('The service is not available.') } };
    case 'ampersand':
      return { answer: { ...answer, body: withText(body, ' & ') } };
    case 'control':
      return { answer: { ...answer, body: withText(body, '&#x2;') } };
    default:
      return { answer };
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Puts text behind the longest words of a body: what stands there is prose, and not a number or a status. */
function withText(body: Uint8Array, added: string): Uint8Array {
  const xml = new TextDecoder().decode(body);
  let best = { length: -1, at: xml.lastIndexOf('<') };
  for (const { 1: text = '', index } of xml.matchAll(/>([^<>]+)(?=<\/)/g)) {
    const length = /\p{L}{3}/u.test(text) ? 1000 + text.length : text.length;
    if (length > best.length) best = { length, at: index + 1 + text.length };
  }
  return bytesOf(xml.slice(0, best.at) + added + xml.slice(best.at));
}
