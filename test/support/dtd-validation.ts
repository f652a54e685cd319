import { pathToFileURL } from 'node:url';
import { ParseOption, XmlDocument, XmlParseError, xmlRegisterInputProvider } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** A DTD to validate with: a file (its external entities are read too), or its text. */
export type ValidatingDtd = { readonly file: string } | { readonly text: string };

/** Finds what a DTD draws in from elsewhere than a file, by its address. */
export type AddressResolver = (address: string) => Uint8Array | undefined;

/** Address under which libxml2 finds the text that is validated with. */
const TEXT_ADDRESS = 'doctypist:text.dtd';

const open = new Map<number, { readonly bytes: Uint8Array; position: number }>();
let opened = 0;
let resolveAddress: AddressResolver = () => undefined;

const registered =
  xmlRegisterFsInputProviders() &&
  xmlRegisterInputProvider({
    match: (address) => resolveAddress(address) !== undefined,
    open: (address) => {
      const bytes = resolveAddress(address);
      if (bytes === undefined) return undefined;
      opened += 1;
      open.set(opened, { bytes, position: 0 });
      return opened;
    },
    read: (handle, buffer) => {
      const file = open.get(handle);
      if (file === undefined) return -1;
      const part = file.bytes.subarray(file.position, file.position + buffer.length);
      buffer.set(part);
      file.position += part.length;
      return part.length;
    },
    close: (handle) => open.delete(handle),
  });

/**
 * Validates a document with libxml2, which nobody here wrote.
 *
 * @param xml the document, without a document type declaration
 * @param dtd declarations, bare or wrapped in `<!DOCTYPE root [ … ]>`; wrapped ones fix the root
 * @param resolve finds external entities that are no files
 * @returns a line for each fault; none if the document is valid
 */
export function validateWithDtd(
  xml: string,
  dtd: ValidatingDtd,
  resolve: AddressResolver = () => undefined,
): readonly string[] {
  if (!registered) throw new Error('libxml2 takes no input providers');
  const body = xml.replace(/^<\?xml.*?\?>\s*/su, '');
  const text = 'text' in dtd ? new TextEncoder().encode(dtd.text) : undefined;
  resolveAddress = (address) => (address === TEXT_ADDRESS ? text : resolve(address));
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
  return wrapped ?? `<!DOCTYPE ${root} SYSTEM "${TEXT_ADDRESS}">`;
}
