import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { SchemaEmission } from '../../../generator/emit/schema/index.js';

/** libxml2 as the judge of messages against emitted schemas. */
export interface XsdJudge {
  /**
   * Loads a schema.
   *
   * @param emission the documents of the schema, the one to begin with first
   * @returns what libxml2 says of a message, empty where it is valid
   * @throws {Error} where libxml2 does not take the schema
   */
  readonly load: (emission: SchemaEmission) => (xml: string) => string;
  /** Removes what was written to the disk. */
  readonly close: () => void;
}

/** Makes a judge with a folder of its own. */
export function xsdJudge(): XsdJudge {
  const folder = mkdtempSync(join(tmpdir(), 'doctypist-xsd-'));
  xmlRegisterFsInputProviders();
  return {
    load: (emission) => {
      const validator = validatorOf(emission, folder);
      return (xml) => faults(validator, xml);
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

function validatorOf({ documents }: SchemaEmission, folder: string): XsdValidator {
  for (const { file, text } of documents) writeFileSync(join(folder, file), text);
  const url = join(folder, documents[0]?.file ?? '');
  const document = XmlDocument.fromBuffer(readFileSync(url), { url });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}

function faults(validator: XsdValidator, xml: string): string {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} ${xml}`;
  } finally {
    document.dispose();
  }
}
