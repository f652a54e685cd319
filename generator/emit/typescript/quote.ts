/** Text that needs no escapes between single quotes. */
const PLAIN = /^[ -&(-[\]-~]*$/;

/**
 * A string literal as prettier writes it: single quotes, unless double ones save escapes.
 *
 * @param text the string
 */
export function quote(text: string): string {
  if (PLAIN.test(text)) return `'${text}'`;
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const mark = singles > doubles ? '"' : "'";
  let body = '';
  for (const char of text) body += escapeChar(char, mark);
  return mark + body + mark;
}

function escapeChar(char: string, mark: string): string {
  if (char === '\\' || char === mark) return `\\${char}`;
  if (char === '\n') return '\\n';
  if (char === '\r') return '\\r';
  if (char === '\t') return '\\t';
  // Anything that is invisible, joins its neighbour or has a width of its own is safer to read as an escape.
  if (char.length === 1 && /[\p{L}\p{N}\p{P}\p{Sc}\p{Sm}\p{Sk} ]/u.test(char)) return char;
  let escaped = '';
  for (let at = 0; at < char.length; at += 1) {
    escaped += `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/**
 * A property name, quoted only where it must be.
 *
 * @param name the name
 */
export function propertyKey(name: string): string {
  const plain = /^[A-Za-z_$][\w$]*$/.test(name) || /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
  return plain ? name : quote(name);
}
