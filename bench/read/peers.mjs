import EasySax from 'easysax';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';

// What each peer needs to give the same objects as the reader: a mapping by the same table with the same codecs.

/** Walks a generic tree along the table. `children(node, name)`, `attribute(node, name)`, `textOf(node)`. */
function mapper({ children, attribute, textOf }) {
  const scalar = (is, text) => (text === '' && is.codec.keepsEmpty !== true ? null : is.codec.decode(text));
  const object = (type, node) => {
    const made = {};
    for (const { at, as, is } of type.attributes ?? []) {
      const text = attribute(node, at);
      if (text !== undefined) made[as] = scalar(is, text);
    }
    if (type.text !== undefined) {
      made[type.text.as] = scalar(type.text.is, textOf(node));
      return made;
    }
    for (const { el, as, is, max } of type.parts) {
      const found = children(node, el);
      const value = (one) => ('codec' in is ? scalar(is, textOf(one)) : object(is, one));
      if (max === Infinity) made[as] = found.map(value);
      else if (found.length > 0) made[as] = value(found[0]);
    }
    return made;
  };
  return (table, node) => object(table.root.is, node);
}

const NONE = [];
const decoder = new TextDecoder();

export function fastXmlParser(table) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    htmlEntities: true,
    jPath: false,
    ignoreDeclaration: true,
  });
  const map = mapper({
    children: (node, name) => {
      const found = node[name];
      return found === undefined ? NONE : Array.isArray(found) ? found : [found];
    },
    attribute: (node, name) => node[`@${name}`],
    textOf: (node) => (typeof node === 'string' ? node : (node['#text'] ?? '')),
  });
  return (bytes) => map(table, parser.parse(decoder.decode(bytes)).Root);
}

/** Trees of `{ attributes, children, text }` that event parsers build. */
const tree = mapper({
  children: (node, name) => node.children.filter((child) => child.name === name),
  attribute: (node, name) => node.attributes?.[name],
  textOf: (node) => node.text,
});

function builder() {
  const root = { name: '', attributes: undefined, children: [], text: '' };
  const open = [root];
  let top = root;
  return {
    root,
    start(name, attributes) {
      const node = { name, attributes, children: [], text: '' };
      top.children.push(node);
      open.push(node);
      top = node;
    },
    end() {
      open.pop();
      top = open[open.length - 1];
    },
    text(value) {
      top.text += value;
    },
  };
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?([^;]+);/g, (_, number, name) =>
    number === undefined
      ? ENTITIES[name]
      : String.fromCodePoint(Number.parseInt(name, number === '#' ? 10 : 16)),
  );
}

export function easySax(table) {
  return (bytes) => {
    const parser = new EasySax();
    const { root, start, end, text } = builder();
    parser.on('startNode', (name, attributes) => {
      const found = attributes();
      start(name, found === true || found === false ? undefined : found);
    });
    parser.on('endNode', end);
    parser.on('textNode', (value) => text(unescape(value)));
    parser.on('cdata', text);
    parser.parse(decoder.decode(bytes));
    return tree(table, root.children[0]);
  };
}

export function saxes(table) {
  return (bytes) => {
    const parser = new SaxesParser({ position: false });
    const { root, start, end, text } = builder();
    parser.on('opentag', ({ name, attributes }) => start(name, attributes));
    parser.on('closetag', end);
    parser.on('text', text);
    parser.on('cdata', text);
    parser.write(decoder.decode(bytes)).close();
    return tree(table, root.children[0]);
  };
}
