/** An HTML page without a document type of its own declarations: with `<!DOCTYPE html …>`, or its first tags alone. */
const PAGE =
  /^\uFEFF?\s*(?:(?:<\?[^]*?\?>|<!--[^]*?-->)\s*)*(?:<!doctype\s+html\s*>|(?:<!doctype\s+html\b[^[>]*>\s*(?:<!--[^]*?-->\s*)*)?<(?:html|head|body)[\s/>])/iu;

/**
 * Whether a text is an HTML page, as servers send it in place of a document that has moved or asks for a login. An
 * XHTML page names a real DTD, so that reading it would succeed and mean nothing.
 *
 * @param text the decoded file
 */
export function isHtmlPage(text: string): boolean {
  return PAGE.test(text);
}
