/**
 * A table with makers of objects, as `sdk.specialise` has them emitted.
 *
 * @param {object} table of a message whose content is attributes and elements in order
 */
export function specialised({ root, ...message }) {
  const made = new Map();
  const specialise = (is) => {
    if ('codec' in is) return is;
    if (!made.has(is)) {
      const type = {
        ...is,
        ...(is.parts && { parts: is.parts.map((part) => ({ ...part, is: specialise(part.is) })) }),
      };
      made.set(is, type.parts === undefined ? type : { ...type, make: maker(type) });
    }
    return made.get(is);
  };
  return { ...message, root: { ...root, is: specialise(root.is) } };
}

function maker({ attributes = [], parts }) {
  const lines = [...attributes, ...parts].map(
    ({ as }, index) => `if (values[${index}] !== undefined) made[${JSON.stringify(as)}] = values[${index}];`,
  );
  return new Function('values', `const made = {}; ${lines.join(' ')} return made;`);
}
