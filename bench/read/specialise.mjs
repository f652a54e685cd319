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
  const asked = (ask, index, as) =>
    `value = next.${ask}(${index}); if (value !== undefined) made[${JSON.stringify(as)}] = value;`;
  const lines = [
    ...attributes.map(({ as }, index) => asked('attribute', index, as)),
    ...parts.map(({ as, max }, index) =>
      max === Infinity ? `made[${JSON.stringify(as)}] = next.many(${index});` : asked('one', index, as),
    ),
  ];
  return new Function('next', `const made = {}; let value; ${lines.join(' ')} return made;`);
}
