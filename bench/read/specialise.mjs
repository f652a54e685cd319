/**
 * A table with makers of objects, as `sdk.specialise` has them emitted.
 *
 * @param {typeof import('../../runtime/index.js')} runtime
 * @param {object} table of a message whose content is attributes and elements in order
 */
export function specialised({ inOrder }, { root, ...message }) {
  const made = new Map();
  const specialise = (is) => {
    if ('codec' in is) return is;
    if (!made.has(is)) {
      const type = {
        ...is,
        ...(is.parts && { parts: is.parts.map((part) => ({ ...part, is: specialise(part.is) })) }),
      };
      made.set(is, { ...type, make: inOrder(maker(type)) });
    }
    return made.get(is);
  };
  return { ...message, root: { ...root, is: specialise(root.is) } };
}

function maker({ attributes = [], parts = [], text }) {
  const lines = attributes.map(
    ({ as }, index) => `if (next.isAttribute(${index})) made[${JSON.stringify(as)}] = next.value(${index});`,
  );
  for (const { as, is, max } of parts) {
    const index = lines.length;
    const test = max > 1 ? '' : `if (next.isElement(${index})) `;
    lines.push(
      `${test}made[${JSON.stringify(as)}] = next.${max > 1 ? 'list' : 'codec' in is ? 'value' : 'object'}(${index});`,
    );
  }
  if (text !== undefined) lines.push(`made[${JSON.stringify(text.as)}] = next.text();`);
  return new Function('next', `const made = {}; ${lines.join(' ')} return made;`);
}
