import type { ExternalId } from '../mirror.js';
import type { DtdFile } from '../options.js';
import type { Context, EntityState } from './context.js';
import { decode } from './encoding.js';
import { resolveLocation } from './locations.js';
import { MappedText } from './positions.js';
import type { SourceText } from './positions.js';
import { readTextDeclaration } from './xml-declaration.js';
import { indexOfIllegalCharacter } from './characters.js';

/**
 * Opens the replacement text of a parameter entity at a reference (sections 4.4.8 and 4.1). References that are
 * undeclared, recursive, beyond the limits or without a file are reported and count as white space.
 *
 * @param at offset of the reference in the text on top
 */
export function enterParameterEntity(context: Context, name: string, at: number): void {
  const { scanner } = context;
  if (scanner.inDeclaration && !scanner.frame.external) {
    scanner.report('dtd-internal-subset', `The reference %${name}; stands inside a declaration.`, at);
  }
  const state = referredEntity(context, name, at);
  const text = state === undefined ? undefined : replacementText(context, state, at);
  if (state === undefined || text === undefined || !charge(context, text.text.length, at)) return;
  const { frame } = scanner;
  const isFile = state.declaration.definition.kind === 'external';
  scanner.push({
    mapped: text,
    text: text.text,
    position: 0,
    entity: name,
    names: [...frame.names, name],
    reference: scanner.place(at),
    external: isFile || frame.external,
    base: isFile ? state.base : frame.base,
  });
  if (isFile) readTextDeclaration(context);
}

/** The declared entity that a reference names, unless the reference must not be followed. */
export function referredEntity(context: Context, name: string, at: number): EntityState | undefined {
  const { scanner, limits } = context;
  const state = context.parameterEntities.get(name);
  if (state === undefined) {
    scanner.report(
      'dtd-undeclared-entity',
      `The parameter entity %${name}; is not declared before this.`,
      at,
    );
  } else if (scanner.isOpen(name)) {
    const declared = { ...state.declaration.place, note: 'declared here' };
    context.findings.report('dtd-recursive-entity', `The parameter entity %${name}; refers to itself.`, [
      ...scanner.places(at),
      declared,
    ]);
    return undefined;
  } else if (scanner.depth > limits.entityDepth) {
    scanner.report('dtd-limit', `Parameter entities are nested deeper than ${limits.entityDepth}.`, at);
    return undefined;
  }
  return state;
}

/**
 * The replacement text of an entity; that of an external one is read on first use.
 *
 * @param at offset of the reference in the text on top, for diagnostics
 */
export function replacementText(context: Context, state: EntityState, at: number): MappedText | undefined {
  const { definition, name } = state.declaration;
  if (state.replacement !== undefined || state.missing || definition.kind !== 'external')
    return state.replacement;
  const source = readExternal(context, definition, state.base, `The entity %${name};`, at);
  if (source === undefined) state.missing = true;
  else {
    state.replacement = MappedText.ofFile(source);
    state.base = source.file;
  }
  return state.replacement;
}

/** What a reference costs beside its text, so that references to nothing are not free. */
const REFERENCE_COST = 20;

/** Counts characters that a reference brings in; false, with a diagnostic, once they are too many. */
export function charge(context: Context, length: number, at: number): boolean {
  const before = context.expanded;
  context.expanded += length + REFERENCE_COST;
  const { expansion } = context.limits;
  if (context.expanded <= expansion) return true;
  if (before <= expansion) {
    context.scanner.report('dtd-limit', `References bring in more than ${expansion} characters.`, at);
  }
  return false;
}

/**
 * Finds and decodes an external entity: catalogs first, then the resolver.
 *
 * @param what the entity, as the subject of a sentence
 * @returns its text, or undefined after a diagnostic
 */
export function readExternal(
  context: Context,
  id: ExternalId,
  base: string,
  what: string,
  at: number,
): SourceText | undefined {
  const file = find(context, id, base);
  if (file === undefined) {
    const names = [id.publicId, id.systemId].filter((name) => name !== undefined).map((name) => `"${name}"`);
    context.scanner.report('dtd-unresolved-entity', `${what} (${names.join(' ')}) was not found.`, at);
    return undefined;
  }
  const source = decode(file, context.findings);
  if (!context.files.includes(source.file)) {
    context.files.push(source.file);
    checkCharacters(context, source, source.text.length);
  }
  return source;
}

function find(context: Context, id: ExternalId, base: string): DtdFile | undefined {
  const { resolve, catalogs = [] } = context.options;
  if (resolve === undefined) return undefined;
  const publicId = id.publicId === undefined ? {} : { publicId: id.publicId };
  const location = id.systemId === undefined ? undefined : resolveLocation(base, id.systemId);
  for (const catalog of catalogs) {
    const mapped = catalog({ ...id, ...(location === undefined ? {} : { location }) });
    const file =
      mapped === undefined ? undefined : resolve({ ...publicId, systemId: mapped, base, location: mapped });
    if (file !== undefined) return file;
  }
  if (id.systemId === undefined || location === undefined) return undefined;
  return resolve({ ...publicId, systemId: id.systemId, base, location });
}

/** Reports the first thing in a file that is no Char (production 2), up to an offset. */
export function checkCharacters(context: Context, source: SourceText, end: number): void {
  const at = indexOfIllegalCharacter(end === source.text.length ? source.text : source.text.slice(0, end));
  if (at === -1) return;
  const code = (source.text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  context.findings.report('dtd-character', `The character U+${code} is not allowed.`, [source.placeAt(at)]);
}
