/**
 * What the templates of the documentation are given. A template may use these paths and no others. Every text
 * is escaped for the place where it goes: templates lay out and escape nothing.
 */

/** Prose with the language it is written in. */
export interface ProseView {
  /** Language tag; empty where the document does not say. */
  readonly language: string;
  readonly text: string;
}

/** A point on which sources disagree, and how it was settled. */
export interface ConflictView {
  readonly code: string;
  readonly claims: readonly { readonly says: string; readonly place: string; readonly last: boolean }[];
  readonly outcome: string;
  readonly settledBy: string;
}

/** A known value. */
export interface ValueView {
  readonly value: string;
  readonly docs: string;
  readonly last: boolean;
}

/** A parameter, element, attribute or group of elements. */
export interface NodeView {
  /** Value of an `id` attribute, unique in its page. */
  readonly id: string;
  /** Fragment that leads to `id`, with `#`. */
  readonly href: string;
  readonly kind: 'parameter' | 'element' | 'attribute' | 'group' | 'any';
  /** Name as it stands on the wire, with `@` before attributes; a word for groups. */
  readonly wire: string;
  /** Name with what shows its depth in a table. */
  readonly indented: string;
  /** Property in the SDK; null where it has none of its own. */
  readonly property: string | null;
  readonly type: string;
  readonly occurs: string;
  readonly required: boolean;
  /** Length, range, digits, patterns: one text each. */
  readonly limits: readonly string[];
  readonly values: readonly ValueView[];
  /** What `values` are: the only ones, or the known ones. */
  readonly valuesTitle: string;
  readonly default: string | null;
  readonly fixed: string | null;
  readonly examples: readonly { readonly value: string; readonly last: boolean }[];
  readonly docs: readonly ProseView[];
  readonly sources: readonly { readonly place: string; readonly last: boolean }[];
  readonly conflicts: readonly ConflictView[];
  /** Where it stands for an element that is open already: the fragment of that one. */
  readonly recursion: string | null;
  /** All of it on one line, for a cell of a table. */
  readonly notes: string;
  /** Children follow until an item of `closes` of one of them. */
  readonly branch: boolean;
  /** As many items as branches end behind this node. */
  readonly closes: readonly true[];
}

/** Request or response. */
export interface MessageView {
  readonly part: 'request' | 'response';
  readonly heading: string;
  readonly nodes: readonly NodeView[];
  readonly rules: readonly { readonly text: string }[];
  /** A valid message; null where none could be made. */
  readonly example: string | null;
  /** What delimits code in Markdown. */
  readonly fence: string;
}

/** Context of `docs/resource.md.hbs` and `docs/site/resource.html.hbs`. */
export interface ResourcePageView {
  readonly api: string;
  readonly title: string;
  readonly name: string;
  readonly subject: string;
  /** Link from the page to its subject in the overview. */
  readonly subjectHref: string;
  readonly method: string;
  readonly path: string;
  /** `GET /orders` as code. */
  readonly call: string;
  readonly effects: string;
  /** What someone must know before calling it; null where there is nothing. */
  readonly warning: string | null;
  readonly docs: readonly ProseView[];
  /** Module of the SDK. */
  readonly module: string;
  readonly parameters: readonly NodeView[];
  readonly parameterRules: readonly { readonly text: string }[];
  readonly limits: readonly { readonly text: string }[];
  readonly messages: readonly MessageView[];
  /** Contradictions on what has no place in the trees. */
  readonly conflicts: readonly ConflictView[];
  readonly sources: readonly { readonly place: string; readonly last: boolean }[];
}

/** A resource in a list. */
export interface ResourceLinkView {
  readonly title: string;
  readonly href: string;
  readonly call: string;
  readonly effects: string;
  readonly warning: string | null;
}

/** Context of `docs/index.md.hbs` and `docs/site/index.html.hbs`. */
export interface OverviewView {
  readonly api: string;
  readonly facts: string;
  readonly subjects: readonly {
    readonly id: string;
    readonly title: string;
    readonly resources: readonly ResourceLinkView[];
  }[];
  /** Resources that documents name and none describes. */
  readonly named: readonly { readonly name: string; readonly place: string }[];
  readonly hasCodes: boolean;
  /** Formats of text, by the name that the pages give as type. */
  readonly formats: readonly { readonly codec: string; readonly text: string }[];
  readonly sources: readonly { readonly id: string; readonly kind: string; readonly origin: string }[];
}

/** Context of `docs/codes.md.hbs` and `docs/site/codes.html.hbs`. */
export interface CodesView {
  readonly api: string;
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly columns: readonly { readonly text: string }[];
    readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[];
    readonly sources: readonly { readonly place: string; readonly last: boolean }[];
  }[];
}

/** Context of `docs/contradictions.md.hbs` and `docs/site/contradictions.html.hbs`. */
export interface ContradictionsView {
  readonly api: string;
  readonly count: number;
  readonly groups: readonly {
    readonly code: string;
    readonly items: readonly {
      readonly where: string;
      readonly href: string;
      readonly conflict: ConflictView;
    }[];
  }[];
}
