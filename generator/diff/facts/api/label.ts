import type { Resource } from '../../../model/model.js';

/** Method and address of a resource as reports show it: `POST customer.xml`. */
export function resourceLabel({ method, path }: Resource): string {
  return `${method ?? '?'} ${path.replace(/^\//u, '')}`;
}
