// One reader, one document, in a process of its own: node hostile-child.mjs READER FILE
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { XMLParser } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { parse as txml } from 'txml';
import { readFileSync } from 'node:fs';
import { loadRuntime } from './runtime.mjs';

const [reader, file] = process.argv.slice(2);
const { decode, decodeStream, internalSubset, text } = await loadRuntime();

function own(options, isStream) {
  const scalar = { codec: text };
  const node = {
    attributes: [{ at: 'a', as: 'a', is: scalar }],
    parts: [
      { el: 'n', as: 'n', is: () => node, min: 0, max: Infinity },
      { el: 't', as: 't', is: scalar, min: 0 },
    ],
  };
  const table = { root: { el: 'n', is: node } };
  const told = ({ code, line, column }) => `error "${code}" at ${line}:${column}`;
  if (!isStream) {
    return (bytes) => {
      const result = decode(table, bytes, options);
      return result.ok ? 'read' : told(result.error);
    };
  }
  return async (bytes) => {
    function* pieces() {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    }
    const result = await decodeStream(table, ['n'], pieces(), options).result();
    return result.ok ? 'read' : told(result.error);
  };
}

const RAISED = {
  depth: 1e8,
  nameLength: 1e9,
  attributes: 1e8,
  attributeLength: 1e9,
  names: 1e8,
};

const readers = {
  doctypist: () => own({}, false),
  'doctypist, limits raised': () => own({ limits: RAISED }, false),
  'doctypist, limits raised, stream': () => own({ limits: RAISED }, true),
  'doctypist, DOCTYPE allowed': () => own({ doctype: internalSubset(), limits: RAISED }, false),
  saxes: () => (bytes) => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', () => undefined);
    parser.on('opentag', () => undefined);
    parser.write(decoded(bytes)).close();
    return 'read';
  },
  'fast-xml-parser': () => (bytes) => {
    new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(decoded(bytes));
    return 'read';
  },
  htmlparser2: () => (bytes) => {
    new Parser({ ontext: () => undefined, onopentag: () => undefined }, { xmlMode: true }).end(
      decoded(bytes),
    );
    return 'read';
  },
  txml: () => (bytes) => {
    txml(decoded(bytes));
    return 'read';
  },
  '@xmldom/xmldom': () => (bytes) => {
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(decoded(bytes), 'text/xml');
    return 'read';
  },
};

/** As one would: bytes that are no UTF-8 become U+FFFD. */
const decoded = (bytes) => new TextDecoder().decode(bytes);

const bytes = readFileSync(file);
const run = readers[reader]();
const rss = process.memoryUsage.rss();
const cpu = process.cpuUsage();
let outcome;
try {
  outcome = await run(bytes);
} catch (error) {
  const message = String(error?.message ?? error).split('\n')[0];
  outcome = error instanceof RangeError ? `RangeError: ${message}` : `error "${message.slice(0, 60)}"`;
}
const { user, system } = process.cpuUsage(cpu);
process.send({
  outcome,
  seconds: (user + system) / 1e6,
  growth: process.resourceUsage().maxRSS * 1024 - rss,
  megabytes: bytes.length / 1e6,
});
