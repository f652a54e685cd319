/** What kind of thing a fact is about. */
export type LocationPart = 'api' | 'resource' | 'parameter' | 'message' | 'source' | 'sdk';

/** Where a fact stands in the API. */
export interface Location {
  /** Method and address (`POST customer.xml`); null for a schema on its own and for what concerns no resource. */
  readonly resource: string | null;
  readonly part: LocationPart;
  /**
   * Wire path from the root element (`Root/Customer/@id`), name of the parameter, of the source or of the export;
   * empty where the whole resource is meant.
   */
  readonly path: string;
}

/**
 * A location as one line: `POST customer.xml / Root/Customer/Name`, `GET list.xml ?key`, `Root/Customer`.
 *
 * @param location the location
 */
export function showLocation({ resource, part, path }: Location): string {
  if (resource === null) return path;
  if (path === '') return resource;
  return part === 'parameter' ? `${resource} ?${path}` : `${resource} / ${path}`;
}
