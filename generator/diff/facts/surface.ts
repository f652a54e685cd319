/** A property of an exported type. */
export interface SdkMember {
  readonly name: string;
  readonly optional: boolean;
  /** Type as TypeScript text. */
  readonly type: string;
}

/** One export of an SDK. */
export interface SdkExport {
  /** Name with its module: `resources/customer.js#Customer`; without `#` it stands in the main module. */
  readonly name: string;
  readonly kind: 'function' | 'type' | 'value';
  /** Types only: callers hand it in, or get it out. */
  readonly role?: 'argument' | 'result';
  /** Functions and values: the type as text. */
  readonly signature?: string;
  /** Types: members, sorted by name. */
  readonly members?: readonly SdkMember[];
}

/** What callers of an SDK see. */
export interface SdkSurface {
  readonly exports: readonly SdkExport[];
  readonly runtime?: {
    /** Engine range of the package. */
    readonly engines?: string;
    readonly moduleFormat?: string;
    readonly peers?: Readonly<Record<string, string>>;
  };
}
