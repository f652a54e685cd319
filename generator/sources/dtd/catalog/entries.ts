/** One entry of a catalog (OASIS XML Catalogs 1.1, section 6.5), with URIs already resolved against its base. */
export type CatalogEntry =
  | {
      readonly kind: 'system' | 'rewriteSystem' | 'systemSuffix';
      readonly match: string;
      readonly uri: string;
    }
  /** `preferred`: it also counts where a system identifier is given. */
  | { readonly kind: 'public'; readonly match: string; readonly uri: string; readonly preferred: boolean }
  | { readonly kind: 'delegateSystem'; readonly match: string; readonly catalog: string }
  | {
      readonly kind: 'delegatePublic';
      readonly match: string;
      readonly catalog: string;
      readonly preferred: boolean;
    }
  | { readonly kind: 'nextCatalog'; readonly catalog: string };

/** A public identifier as catalogs compare it (section 6.2): single spaces, `urn:publicid:` unwrapped. */
export function normalPublicId(publicId: string): string {
  return unwrapUrn(publicId).trim().replace(/\s+/gu, ' ');
}

const URN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\+/gu, ' '],
  [/:/gu, '//'],
  [/;/gu, '::'],
  [/%2B/giu, '+'],
  [/%3A/giu, ':'],
  [/%2F/giu, '/'],
  [/%3B/giu, ';'],
  [/%27/giu, "'"],
  [/%3F/giu, '?'],
  [/%23/giu, '#'],
  [/%25/giu, '%'],
];

function unwrapUrn(publicId: string): string {
  if (!/^urn:publicid:/iu.test(publicId)) return publicId;
  let text = publicId.slice('urn:publicid:'.length);
  for (const [pattern, replacement] of URN_SIGNS) text = text.replace(pattern, replacement);
  return text;
}
