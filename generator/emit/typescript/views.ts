import type { DocView } from './doc-comment.js';

/** What the templates of the SDK are given. A template may use these paths and no others. */

/** A property of an object type. */
export interface MemberView {
  readonly doc: DocView;
  readonly name: string;
  readonly optional: boolean;
  /** Laid out, with the space or line end before it; further lines are indented relative to the first. */
  readonly type: string;
}

/** A type that a module declares. Exactly one of the four forms is not null. */
export interface DeclarationView {
  readonly doc: DocView;
  readonly name: string;
  readonly interface: { readonly members: readonly MemberView[] } | null;
  /** One member of several: `helper` is `OneOf` or `AtMostOneOf`; `deep` where the name leaves no room for it. */
  readonly oneOf: {
    readonly helper: string;
    readonly deep: boolean;
    readonly members: readonly MemberView[];
  } | null;
  /** A union of objects; the last one closes the declaration. */
  readonly variants: readonly { readonly members: readonly MemberView[]; readonly last: boolean }[] | null;
  /** The right side of the declaration, laid out, with what stands before it (a space or a line end). */
  readonly alias: string | null;
}

/** A table that a module declares. */
export interface TableView {
  readonly doc: DocView;
  readonly exported: boolean;
  readonly name: string;
  /** Its type annotation, laid out. */
  readonly type: string;
  /** A function makes it. */
  readonly isMade: boolean;
  /** The expression, laid out; behind `=`, with the space or line end before it. */
  readonly value: string;
}

/** A function that makes what writes a message. */
export interface WriterView {
  readonly doc: DocView;
  /** The function, laid out. */
  readonly code: string;
}

/** A function that a module exports. */
export interface FunctionView {
  readonly doc: DocView;
  /** Name, parameters and result, laid out. */
  readonly signature: string;
  /** The expression that it returns, laid out. */
  readonly result: string;
}

/** An import. */
export interface ImportView {
  readonly typeOnly: boolean;
  readonly from: string;
  /** The name under which all of the module is imported; null where its exports are named. */
  readonly whole: string | null;
  readonly names: readonly string[];
  /** All names on one line. */
  readonly short: boolean;
}

/** Context of `typescript/resource.ts.hbs`. */
export interface ResourceView {
  readonly imports: readonly ImportView[];
  readonly types: readonly DeclarationView[];
  readonly tables: readonly TableView[];
  readonly writers: readonly WriterView[];
  readonly functions: readonly FunctionView[];
}

/** Context of `typescript/client-group.ts.hbs`: some operations of a client. */
export interface GroupView {
  readonly imports: readonly ImportView[];
  readonly doc: DocView;
  /** Name of the interface. */
  readonly type: string;
  /** Signature of the function that makes it, laid out. */
  readonly signature: string;
  readonly members: readonly MemberView[];
  /** Members of the object that it makes, laid out. */
  readonly methods: readonly string[];
}

/** Context of `typescript/client.ts.hbs`. */
export interface ClientView {
  readonly imports: readonly ImportView[];
  readonly title: string;
  /** Name of the interface of all groups. */
  readonly groupsType: string;
  /** Name of the interface of the client. */
  readonly clientType: string;
  /** Name of the function that makes a client of what a caller knows. */
  readonly create: string;
  /** Its signature, laid out. */
  readonly createSignature: string;
  /** Name of the function that makes a client of a transport. */
  readonly fromTransport: string;
  readonly fromTransportSignature: string;
  /** Name of the function that makes the profile. */
  readonly makeProfile: string;
  readonly groups: readonly {
    readonly file: string;
    readonly name: string;
    readonly type: string;
    /** The member of the client, laid out. */
    readonly made: string;
  }[];
}

/** Context of `typescript/index.ts.hbs`. */
export interface IndexView {
  readonly title: string;
  readonly modules: readonly { readonly file: string }[];
  /** Modules of the runtime. */
  readonly runtime: readonly string[];
  /** Modules beside those of resources, without ending. */
  readonly others: readonly string[];
}

/** Context of `typescript/package.json.hbs`. Texts are JSON, quotes included. */
export interface PackageView {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly exports: readonly { readonly path: string; readonly file: string; readonly last: boolean }[];
  /** Version range of the package that the runtime is imported from. */
  readonly runtime: { readonly name: string; readonly range: string } | null;
}

/** Context of `typescript/README.md.hbs`. */
export interface ReadmeView {
  readonly title: string;
  readonly package: string;
  /** Name of the function that makes a client. */
  readonly create: string;
  readonly groups: readonly { readonly name: string; readonly methods: readonly string[] }[];
  readonly resources: readonly {
    readonly name: string;
    readonly file: string;
    readonly title: string;
    readonly method: string;
    readonly path: string;
    readonly functions: readonly string[];
  }[];
}
