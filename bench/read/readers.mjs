import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import { SaxesParser } from 'saxes';
import { parse as txml } from 'txml';

// Each reader gives the events of a document as the tests have them, `{ start, attributes }`, `{ text }` and
// `{ end: true }`, names as they are written; or throws. All are set to be as strict and as complete as they can.

class Events {
  list = [];

  start(name, attributes) {
    this.list.push({ start: name, attributes });
  }

  text(value) {
    const last = this.list.at(-1);
    if (last?.text !== undefined) last.text += value;
    else if (value !== '') this.list.push({ text: value });
  }

  end() {
    this.list.push({ end: true });
  }
}

function saxes(text) {
  const events = new Events();
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    events.start(
      name,
      Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
    );
  });
  parser.on('closetag', () => {
    depth -= 1;
    events.end();
  });
  parser.on('text', (value) => depth > 0 && events.text(value));
  parser.on('cdata', (value) => events.text(value));
  parser.write(text).close();
  return events.list;
}

/** The ordered tree of fast-xml-parser. */
function fastXmlParser(text) {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  const events = new Events();
  const walk = (nodes) => {
    for (const { ':@': attributes = {}, ...node } of nodes) {
      const [name] = Object.keys(node);
      if (name === '#text') events.text(String(node[name]));
      else {
        events.start(name, attributes);
        walk(node[name]);
        events.end();
      }
    }
  };
  walk(parser.parse(text));
  return events.list;
}

function fastXmlParserChecked(text) {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new SyntaxError(verdict.err.msg);
  return fastXmlParser(text);
}

function htmlparser2(text) {
  const events = new Events();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        events.start(name, attributes);
      },
      onclosetag: () => {
        depth -= 1;
        events.end();
      },
      ontext: (value) => depth > 0 && events.text(value),
      onerror: (error) => {
        throw error;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return events.list;
}

function txmlReader(text) {
  const events = new Events();
  const walk = (nodes, depth) => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        if (depth > 0) events.text(node);
      } else if (!/^[?!]/.test(node.tagName)) {
        const attributes = Object.entries(node.attributes).map(([name, value]) => [name, value ?? '']);
        events.start(node.tagName, Object.fromEntries(attributes));
        walk(node.children, depth + 1);
        events.end();
      }
    }
  };
  walk(txml(text, { keepWhitespace: true }), 0);
  return events.list;
}

function xmldom(text) {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');
  const events = new Events();
  const walk = (node) => {
    if (node.nodeType === 3 || node.nodeType === 4) events.text(node.data);
    if (node.nodeType !== 1) return;
    events.start(
      node.nodeName,
      Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value])),
    );
    for (let child = node.firstChild; child !== null; child = child.nextSibling) walk(child);
    events.end();
  };
  walk(document.documentElement);
  return events.list;
}

/** Readers of text, by the name of their package. */
export const readers = {
  saxes,
  'fast-xml-parser': fastXmlParser,
  'fast-xml-parser, XMLValidator first': fastXmlParserChecked,
  htmlparser2,
  txml: txmlReader,
  '@xmldom/xmldom': xmldom,
};

/**
 * The text of a document, for readers that do not take bytes.
 *
 * @param {Uint8Array} bytes
 * @throws TypeError where they are not in the encoding; RangeError where Node does not know it
 */
export function textOf(bytes) {
  const [first, second] = bytes;
  const decode = (label) => new TextDecoder(label, { fatal: true }).decode(bytes);
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return decode('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return decode('utf-16be');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([-.\w]+)["']/.exec(head)?.[1];
  return decode(label === undefined || /^utf-?16/i.test(label) ? 'utf-8' : label);
}
