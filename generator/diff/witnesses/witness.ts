/** A message that one side accepts and the other refuses. */
export interface MessageWitness {
  readonly kind: 'message';
  readonly acceptedBy: 'before' | 'after';
  readonly xml: string;
  /** What the other side says against it. */
  readonly refusal: string;
}

/** TypeScript that compiles against the old SDK and not against the new one. */
export interface CodeWitness {
  readonly kind: 'code';
  readonly code: string;
  /** First complaint of the compiler with the new SDK. */
  readonly error: string;
}

/** Why a breaking verdict has no proof. */
export interface NoWitness {
  readonly kind: 'none';
  readonly reason: string;
}

/** Proofs of a finding, for each side on which it is breaking. */
export interface Witnesses {
  readonly request?: MessageWitness | NoWitness;
  readonly response?: MessageWitness | NoWitness;
  readonly caller?: CodeWitness | NoWitness;
}
