import { codecByName } from '../../../runtime/codecs/by-name.js';
import { checkFacets } from '../../../runtime/check/facets.js';
import type { SimpleType } from '../../model/schema.js';
import { translatePatterns } from '../binding/patterns.js';

/**
 * Whether a type takes a text. Documents give defaults that their own types do not allow; a schema that says so is
 * refused as a whole (XML Schema Part 1, section 3.3.6, Element Default Valid; XML 1.0, section 3.3.2).
 *
 * @param simple the type
 * @param text the text
 */
export function accepts(simple: SimpleType, text: string): boolean {
  const { codec: name, enumeration, facets = {}, item, members } = simple;
  if (enumeration?.openness === 'closed' && !enumeration.values.some(({ value }) => value === text)) {
    return false;
  }
  if (name === 'union') return members?.some((member) => accepts(member, text)) !== false;
  if (name === 'list') {
    const items = text.split(/\s+/u).filter((one) => one !== '');
    return items.every((one) => item === undefined || accepts(item, one));
  }
  const codec = Object.hasOwn(codecByName, name) ? codecByName[name] : codecByName['text'];
  const value = codec?.decode(text);
  if (codec === undefined || value === undefined) return false;
  const { patterns = [], whiteSpace: _, ...rest } = facets;
  const translated = patterns.flatMap((step) => translatePatterns(step) ?? []);
  return checkFacets({ codec, ...rest, patterns: translated }, text, value).length === 0;
}
