/**
 * What the templates of the documentation are given. A template may use these paths and no others. Every text
 * is escaped for the place where it goes: templates lay out and escape nothing.
 */

/** Prose with the language it is written in. */
export interface ProseView {
  /** Language tag; empty where the document does not say. */
  readonly language: string;
  /** Name of the language where the same is said in several; empty otherwise. */
  readonly label: string;
  readonly text: string;
  /** Paragraphs and lists of a longer text, for the site; empty where it is one paragraph. */
  readonly blocks: readonly ProseBlockView[];
}

/** A paragraph, or a list where there are items. */
export interface ProseBlockView {
  readonly text: string;
  readonly items: readonly { readonly text: string }[];
}

/** What surrounds the content of every page. */
export interface FrameView {
  readonly api: string;
  /** Way up to the folder of the documentation: empty, or `../`. */
  readonly root: string;
  /** Link to the overview. */
  readonly home: string;
  readonly groups: readonly {
    readonly title: string;
    readonly open: boolean;
    readonly pages: readonly {
      readonly title: string;
      readonly href: string;
      readonly current: boolean;
    }[];
  }[];
  /** Languages of the descriptions to choose from; empty where there is no choice. */
  readonly languages: readonly { readonly code: string; readonly name: string }[];
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
  /** What is said of the format; null where there is nothing, or where a link cannot stand beside the name. */
  readonly typeHref: string | null;
  /** `0..1`, `1..n`. */
  readonly occurs: string;
  readonly required: boolean;
  /** The same in words, such as `required, repeats`. */
  readonly occursWords: string;
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

/** An error that a call can give. */
export interface ErrorView {
  /** Value of its `id` attribute on the page of errors, and a link to it. */
  readonly id: string;
  readonly href: string;
  readonly code: string;
  readonly meaning: string;
  /** Which calls can give it. */
  readonly when: string;
  /** Written pages that speak of it. */
  readonly pages: readonly { readonly title: string; readonly href: string; readonly last: boolean }[];
}

/** A change of the API. */
export interface ChangeView {
  readonly weight: string;
  readonly text: string;
}

/** Context of `docs/resource.md.hbs` and `docs/site/resource.html.hbs`. */
export interface ResourcePageView {
  readonly frame: FrameView;
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
  /** The call through the SDK; null where none could be made. */
  readonly typescript: {
    readonly text: string;
    readonly fence: string;
    /** Functions that do without a client. */
    readonly functions: readonly { readonly name: string; readonly last: boolean }[];
  } | null;
  /** What the client of the SDK calls the uses of the resource. */
  readonly methods: readonly { readonly name: string; readonly last: boolean }[];
  /** Errors that it can give, with a link to what they have in common. */
  readonly errors: readonly ErrorView[];
  readonly errorsHref: string;
  /** What changed in it. */
  readonly changes: readonly ChangeView[];
  /** Contradictions on what has no place in the trees. */
  readonly conflicts: readonly ConflictView[];
  readonly sources: readonly { readonly place: string; readonly last: boolean }[];
}

/** A resource in a list. */
export interface ResourceLinkView {
  readonly title: string;
  readonly href: string;
  readonly call: string;
  readonly method: string;
  readonly path: string;
  readonly effects: string;
  readonly warning: string | null;
}

/** A page in a list. */
export interface PageLinkView {
  readonly title: string;
  readonly href: string;
}

/** Context of `docs/index.md.hbs` and `docs/site/index.html.hbs`. */
export interface OverviewView {
  readonly frame: FrameView;
  /** The pages around the resources. */
  readonly pages: readonly PageLinkView[];
  readonly guides: readonly PageLinkView[];
  readonly api: string;
  readonly facts: string;
  readonly subjects: readonly {
    readonly id: string;
    readonly title: string;
    readonly resources: readonly ResourceLinkView[];
  }[];
  /** Resources that documents name and none describes. */
  readonly named: readonly { readonly name: string; readonly place: string }[];
  readonly sources: readonly { readonly id: string; readonly kind: string; readonly origin: string }[];
}

/** What a page that is made from the model says before that: prose laid out already, empty where there is none. */
interface IntroducedView {
  readonly frame: FrameView;
  readonly api: string;
  readonly title: string;
  readonly intro: string;
}

/** Context of `docs/page.md.hbs` and `docs/site/page.html.hbs`: a page that people wrote. */
export interface WrittenPageView extends IntroducedView {}

/** Context of `docs/errors.md.hbs` and `docs/site/errors.html.hbs`. */
export interface ErrorsView extends IntroducedView {
  readonly errors: readonly ErrorView[];
}

/** Context of `docs/formats.md.hbs` and `docs/site/formats.html.hbs`. */
export interface FormatsView extends IntroducedView {
  /** Formats of text, by the name that the pages give as type. */
  readonly formats: readonly {
    readonly id: string;
    readonly codec: string;
    readonly text: string;
    /** Type in the SDK. */
    readonly type: string;
    /** How many elements, attributes and parameters have it. */
    readonly uses: number;
  }[];
}

/** Context of `docs/limits.md.hbs` and `docs/site/limits.html.hbs`. */
export interface LimitsView extends IntroducedView {
  readonly limits: readonly {
    readonly title: string;
    readonly href: string;
    readonly texts: readonly { readonly text: string; readonly last: boolean }[];
  }[];
}

/** Context of `docs/glossary.md.hbs` and `docs/site/glossary.html.hbs`. */
export interface GlossaryView extends IntroducedView {
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly terms: readonly {
    readonly id: string;
    /** In the order of `languages`. */
    readonly words: readonly { readonly code: string; readonly text: string }[];
    readonly meaning: string;
    readonly names: readonly {
      readonly label: string;
      readonly href: string;
      readonly property: string;
      readonly last: boolean;
    }[];
  }[];
}

/** Context of `docs/changes.md.hbs` and `docs/site/changes.html.hbs`. */
export interface ChangesView extends IntroducedView {
  readonly since: string;
  readonly groups: readonly {
    readonly title: string;
    /** Empty where it concerns the whole API, or a resource that is gone. */
    readonly href: string;
    readonly changes: readonly ChangeView[];
  }[];
}

/** Context of `docs/codes.md.hbs` and `docs/site/codes.html.hbs`. */
export interface CodesView extends IntroducedView {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly columns: readonly { readonly text: string }[];
    readonly rows: readonly { readonly cells: readonly { readonly text: string }[] }[];
    readonly sources: readonly { readonly place: string; readonly last: boolean }[];
  }[];
}

/** Context of `docs/contradictions.md.hbs` and `docs/site/contradictions.html.hbs`. */
export interface ContradictionsView extends IntroducedView {
  readonly count: number;
  readonly groups: readonly {
    readonly code: string;
    /** What the code means. */
    readonly title: string;
    readonly items: readonly {
      readonly where: string;
      readonly href: string;
      readonly conflict: ConflictView;
    }[];
  }[];
}
