/** What an element means to the reader of pages; elements that are not listed only carry text. */
export type Role =
  | 'unread'
  | 'root'
  | 'title'
  | 'break'
  | 'link'
  | 'bold'
  | 'heading'
  | 'block'
  | 'list'
  | 'item'
  | 'term'
  | 'definition'
  | 'preformatted'
  | 'table'
  | 'head'
  | 'row'
  | 'cell'
  | 'caption';

const NAMES: Readonly<Record<Role, string>> = {
  unread: 'script style template noscript svg math iframe object select',
  root: 'html',
  title: 'title',
  break: 'br',
  link: 'a',
  bold: 'b strong',
  heading: 'h1 h2 h3 h4 h5 h6',
  block:
    'address article aside blockquote body details div dl fieldset figure footer form header hr main nav p section summary',
  list: 'ul ol',
  item: 'li',
  term: 'dt',
  definition: 'dd',
  preformatted: 'pre',
  table: 'table',
  head: 'thead',
  row: 'tr',
  cell: 'td th',
  caption: 'caption',
};

const ROLES: ReadonlyMap<string, Role> = new Map(
  (Object.keys(NAMES) as Role[]).flatMap((role) =>
    NAMES[role].split(' ').map((name) => [name, role] as const),
  ),
);

/** Role of an element by its name in lower case. */
export function roleOf(name: string): Role | undefined {
  return ROLES.get(name);
}

/** Whether elements of a role make up tables. */
export function isTablePart(role: Role | undefined): boolean {
  return role === 'cell' || role === 'row' || role === 'table' || role === 'head' || role === 'caption';
}
