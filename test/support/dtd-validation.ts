import { pathToFileURL } from 'node:url';
import { ParseOption, XmlDocument, XmlParseError, xmlRegisterInputProvider } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** A DTD to validate with: a file (its external entities are read too), or its text. */
export type ValidatingDtd = { readonly file: string } | { readonly text: string };

/** Address under which libxml2 finds the text that is validated with. */
const TEXT_ADDRESS = 'doctypist:text.dtd';

let external = new Uint8Array();
let position = 0;

const registered =
  xmlRegisterFsInputProviders() &&
  xmlRegisterInputProvider({
    match: (address) => address === TEXT_ADDRESS,
    open: () => {
      position = 0;
      return 1;
    },
    read: (_handle, buffer) => {
      const part = external.subarray(position, position + buffer.length);
      buffer.set(part);
      position += part.length;
      return part.length;
    },
    close: () => true,
  });

/**
 * Validates a document with libxml2, which nobody here wrote.
 *
 * @param xml the document, without a document type declaration
 * @param dtd declarations, bare or wrapped in `<!DOCTYPE root [ … ]>`; wrapped ones fix the root
 * @returns a line for each fault; none if the document is valid
 */
export function validateWithDtd(xml: string, dtd: ValidatingDtd): readonly string[] {
  if (!registered) throw new Error('libxml2 takes no input providers');
  const body = xml.replace(/^<\?xml.*?\?>\s*/su, '');
  const option =
    ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_BIG_LINES;
  try {
    XmlDocument.fromString(`${doctype(body, dtd)}\n${body}`, { option }).dispose();
    return [];
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return error.details.map((detail) => `${detail.line}: ${detail.message.trim()}`);
  }
}

function doctype(body: string, dtd: ValidatingDtd): string {
  const root = /<([^\s!?/>]+)/u.exec(body)?.[1] ?? 'root';
  if ('file' in dtd) return `<!DOCTYPE ${root} SYSTEM "${pathToFileURL(dtd.file).href}">`;
  const wrapped = /^\uFEFF?(?:<\?xml.*?\?>)?\s*(<!DOCTYPE.*)$/su.exec(dtd.text)?.[1];
  if (wrapped !== undefined) return wrapped;
  external = new TextEncoder().encode(dtd.text);
  return `<!DOCTYPE ${root} SYSTEM "${TEXT_ADDRESS}">`;
}
