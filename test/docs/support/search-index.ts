/** What an entry of the search index leads to. */
export interface SearchPlace {
  readonly page: string;
  readonly anchor: string;
}

type Entry = readonly [
  parent: number,
  wire: string | number,
  property: string | number,
  text: number,
  anchor?: string,
];

/**
 * Reads the search index of a site as it is described, not as the site does.
 *
 * @param script text of `search-index.js`
 */
export function readSearchIndex(script: string): {
  readonly pages: readonly string[];
  readonly places: readonly SearchPlace[];
} {
  const json = /^window\.referenceIndex = (.*);\n$/u.exec(script)?.[1] ?? '';
  const index = JSON.parse(json) as {
    readonly pages: readonly (readonly [href: string])[];
    readonly entries: readonly Entry[];
  };
  const places: SearchPlace[] = [];
  for (const [parent, wire, property, , given] of index.entries) {
    const above = places[parent];
    const page = above?.page ?? index.pages[-1 - parent]?.[0] ?? '';
    const text = String(property);
    const name =
      wire === 0
        ? text.toLowerCase()
        : wire === 1
          ? `${text.charAt(0).toUpperCase()}${text.slice(1)}`
          : String(wire);
    const step = encodeURIComponent(name).replace(/^%40/u, '@');
    places.push({ page, anchor: given ?? `${above?.anchor ?? ''}/${step}` });
  }
  return { pages: index.pages.map(([href]) => href), places };
}
