import { DoctypeScanner, EndOfText, characterOf } from './doctype-scanner.js';
import { DoctypeFault } from './dtd-support.js';

/** A declared general entity: replacement text, or a word on why there is none. */
export type EntityDeclaration =
  { readonly kind: 'internal'; readonly text: string } | { readonly kind: 'external' | 'unparsed' };

/** A declared attribute. */
export interface AttributeDeclaration {
  readonly name: string;
  readonly isToken: boolean;
  /** Default as it stands between the quotes. */
  readonly default: string | undefined;
}

/** What the internal subset declares, of which the first declaration counts. */
export interface Subset {
  readonly entities: Map<string, EntityDeclaration>;
  /** By element. */
  readonly attributes: Map<string, Map<string, AttributeDeclaration>>;
  /** An entity that is not declared here is no error: something outside, or a parameter entity, was referred to. */
  open: boolean;
}

/** Parameter entities inside of each other. */
const MAX_DEPTH = 32;
/** Parameter entity references in all. */
const MAX_REFERENCES = 10_000;
const TOKEN_TYPES = ['IDREFS', 'IDREF', 'ID', 'ENTITIES', 'ENTITY', 'NMTOKENS', 'NMTOKEN'] as const;

/** Parses a document type declaration as a processor does that reads nothing outside (XML 1.0, section 2.8). */
export class DoctypeParser {
  readonly subset: Subset = { entities: new Map(), attributes: new Map(), open: false };
  readonly #standalone: boolean;
  readonly #checkDefault: (raw: string) => void;
  /** Parameter entities; null for those outside. */
  readonly #parameters = new Map<string, string | null>();
  readonly #open: string[] = [];
  #references = 0;
  /** A parameter entity outside was referred to: what follows may be declared there already. */
  #unread = false;

  /**
   * @param standalone the XML declaration says that declarations outside do not matter
   * @param checkDefault checks the default of an attribute by the entities declared so far
   */
  constructor(standalone: boolean, checkDefault: (raw: string, subset: Subset) => void) {
    this.#standalone = standalone;
    this.#checkDefault = (raw) => checkDefault(raw, this.subset);
  }

  /**
   * Parses the declaration.
   *
   * @param scanner at `<!DOCTYPE`; afterwards behind the declaration
   * @throws DoctypeFault where it is not well-formed
   * @throws EndOfText where the text ends too early
   */
  parse(scanner: DoctypeScanner): void {
    scanner.expect('<!DOCTYPE');
    scanner.expectSpace();
    scanner.name();
    const spaced = scanner.space();
    if (scanner.sees('SYSTEM') || scanner.sees('PUBLIC')) {
      if (!spaced) scanner.fail('White space is missing in the DOCTYPE');
      externalId(scanner, false);
      this.subset.open = true;
      scanner.space();
    }
    if (scanner.takes('[')) {
      this.#declarations(scanner, true);
      scanner.expect(']');
      scanner.space();
    }
    scanner.expect('>');
  }

  #declarations(scanner: DoctypeScanner, top: boolean): void {
    for (;;) {
      scanner.space();
      if (!top && scanner.isAtEnd) return;
      if (scanner.takes('%')) this.#parameterReference(scanner);
      else if (scanner.takes('<!--')) scanner.comment();
      else if (scanner.takes('<?')) scanner.instruction();
      else if (scanner.takes('<!ENTITY')) this.#entity(scanner);
      else if (scanner.takes('<!ATTLIST')) this.#attributes(scanner);
      else if (scanner.takes('<!ELEMENT')) element(scanner);
      else if (scanner.takes('<!NOTATION')) notation(scanner);
      else if (top && scanner.sees(']')) return;
      else scanner.fail('There is no declaration of this kind');
    }
  }

  #parameterReference(scanner: DoctypeScanner): void {
    const name = scanner.simpleName();
    scanner.expect(';');
    const text = this.#parameters.get(name);
    this.subset.open = true;
    if (text === undefined || text === null) {
      this.#unread = true;
      return;
    }
    this.#references += 1;
    if (this.#open.includes(name)) scanner.fail(`The parameter entity "${name}" refers to itself`, 'entity');
    if (this.#open.length >= MAX_DEPTH || this.#references > MAX_REFERENCES) {
      scanner.fail('Parameter entities are referred to too often', 'limit');
    }
    this.#open.push(name);
    this.#nested(scanner, text);
    this.#open.pop();
  }

  /** Declarations of a parameter entity; a fault in them is one of the reference. */
  #nested(scanner: DoctypeScanner, text: string): void {
    const inner = new DoctypeScanner(`${text} `);
    try {
      this.#declarations(inner, false);
    } catch (error) {
      if (error instanceof DoctypeFault) scanner.fail(error.message, error.code);
      if (error instanceof EndOfText) scanner.fail('A parameter entity ends inside of a declaration');
      throw error;
    }
  }

  #entity(scanner: DoctypeScanner): void {
    scanner.expectSpace();
    const parameter = scanner.takes('%');
    if (parameter) scanner.expectSpace();
    const name = scanner.simpleName();
    scanner.expectSpace();
    const counts = !this.#unread || this.#standalone;
    if (scanner.sees('"') || scanner.sees("'")) {
      const text = replacementText(scanner);
      if (counts && parameter && !this.#parameters.has(name)) this.#parameters.set(name, text);
      if (counts && !parameter) this.#declare(name, { kind: 'internal', text });
    } else {
      externalId(scanner, false);
      const spaced = scanner.space();
      const unparsed = !parameter && scanner.takes('NDATA');
      if (unparsed) {
        if (!spaced) scanner.fail('White space is missing before NDATA');
        scanner.expectSpace();
        scanner.simpleName();
      }
      if (counts && parameter && !this.#parameters.has(name)) this.#parameters.set(name, null);
      if (counts && !parameter) this.#declare(name, { kind: unparsed ? 'unparsed' : 'external' });
    }
    scanner.space();
    scanner.expect('>');
  }

  #declare(name: string, declaration: EntityDeclaration): void {
    if (!this.subset.entities.has(name)) this.subset.entities.set(name, declaration);
  }

  #attributes(scanner: DoctypeScanner): void {
    scanner.expectSpace();
    const owner = scanner.name();
    for (;;) {
      const spaced = scanner.space();
      if (scanner.takes('>')) return;
      if (!spaced) scanner.fail('White space is missing in an attribute list');
      const declared = this.#attribute(scanner);
      if (this.#unread && !this.#standalone) continue;
      const known = this.subset.attributes.get(owner) ?? new Map<string, AttributeDeclaration>();
      this.subset.attributes.set(owner, known);
      if (!known.has(declared.name)) known.set(declared.name, declared);
    }
  }

  #attribute(scanner: DoctypeScanner): AttributeDeclaration {
    const name = scanner.name();
    scanner.expectSpace();
    const isToken = attributeType(scanner);
    scanner.expectSpace();
    if (scanner.takes('#REQUIRED') || scanner.takes('#IMPLIED')) return { name, isToken, default: undefined };
    if (scanner.takes('#FIXED')) scanner.expectSpace();
    const start = scanner.at;
    const raw = scanner.literal();
    const end = scanner.at;
    scanner.at = start;
    if (raw.includes('<')) scanner.fail('The default of an attribute contains "<"', 'less-than-in-attribute');
    this.#checkDefault(raw);
    scanner.at = end;
    return { name, isToken, default: raw };
  }
}

/** Takes an identifier of something outside (XML 1.0, production 75); notations may have a public one alone. */
function externalId(scanner: DoctypeScanner, notation: boolean): void {
  if (scanner.takes('SYSTEM')) {
    scanner.expectSpace();
    scanner.literal();
    return;
  }
  if (!scanner.takes('PUBLIC')) scanner.fail('An identifier is missing');
  scanner.expectSpace();
  scanner.publicLiteral();
  const spaced = scanner.space();
  if (notation && scanner.sees('>')) return;
  if (!spaced) scanner.fail('White space is missing between two identifiers');
  scanner.literal();
}

/** Takes the value of an entity, with character references replaced (XML 1.0, 4.4.5 and 4.5). */
function replacementText(scanner: DoctypeScanner): string {
  const start = scanner.at;
  const raw = scanner.literal();
  const end = scanner.at;
  scanner.at = start;
  const text = raw
    .replace(/\r\n?/g, '\n')
    .replace(/[%&]([^;&%"']*)(;?)/g, (reference, name: string, close: string) => {
      if (reference.startsWith('%'))
        return scanner.fail('A parameter entity may not be referred to inside of a declaration', 'entity');
      if (close === '') return scanner.fail('An "&" begins no reference', 'reference');
      if (!name.startsWith('#')) {
        new DoctypeScanner(`${name};`).simpleName();
        return reference;
      }
      return characterOf(name.slice(1)) ?? scanner.fail('A reference names no character of XML', 'character');
    });
  scanner.at = end;
  return text;
}

/** Takes the type of an attribute; returns whether its values are tokens. */
function attributeType(scanner: DoctypeScanner): boolean {
  if (scanner.takes('CDATA')) return false;
  if (scanner.takes('NOTATION')) {
    scanner.expectSpace();
    alternatives(scanner, true);
    return true;
  }
  if (scanner.sees('(')) alternatives(scanner, false);
  else if (!TOKEN_TYPES.some((type) => scanner.takes(type)))
    scanner.fail('There is no type of attribute of this name');
  return true;
}

function alternatives(scanner: DoctypeScanner, names: boolean): void {
  scanner.expect('(');
  do {
    scanner.space();
    if (names) scanner.simpleName();
    else scanner.token();
    scanner.space();
  } while (scanner.takes('|'));
  scanner.expect(')');
}

function notation(scanner: DoctypeScanner): void {
  scanner.expectSpace();
  scanner.simpleName();
  scanner.expectSpace();
  externalId(scanner, true);
  scanner.space();
  scanner.expect('>');
}

/** Takes an element declaration (XML 1.0, productions 45 to 51). */
function element(scanner: DoctypeScanner): void {
  scanner.expectSpace();
  scanner.name();
  scanner.expectSpace();
  if (!scanner.takes('EMPTY') && !scanner.takes('ANY')) {
    scanner.expect('(');
    scanner.space();
    if (scanner.takes('#PCDATA')) mixed(scanner);
    else children(scanner);
  }
  scanner.space();
  scanner.expect('>');
}

function mixed(scanner: DoctypeScanner): void {
  let named = false;
  scanner.space();
  while (scanner.takes('|')) {
    scanner.space();
    scanner.name();
    scanner.space();
    named = true;
  }
  scanner.expect(')');
  if (!scanner.takes('*') && named) scanner.fail('Mixed content with elements must end with ")*"');
}

/** Takes a content model behind its first parenthesis; groups inside of each other need no recursion. */
function children(scanner: DoctypeScanner): void {
  const connectors: string[] = [''];
  for (;;) {
    scanner.space();
    if (scanner.takes('(')) {
      connectors.push('');
      continue;
    }
    scanner.name();
    occurrence(scanner);
    for (;;) {
      scanner.space();
      if (scanner.takes(')')) {
        connectors.pop();
        occurrence(scanner);
        if (connectors.length === 0) return;
        continue;
      }
      const connector = scanner.takes('|')
        ? '|'
        : scanner.takes(',')
          ? ','
          : scanner.fail('A content model is not well-formed');
      const open = connectors.length - 1;
      if (connectors[open] === '') connectors[open] = connector;
      else if (connectors[open] !== connector) scanner.fail('A group mixes "|" and ","');
      break;
    }
  }
}

function occurrence(scanner: DoctypeScanner): void {
  if (!scanner.takes('?') && !scanner.takes('*')) scanner.takes('+');
}
