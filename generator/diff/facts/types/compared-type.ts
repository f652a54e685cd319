import type { ComplexType, Schema } from '../../../model/schema.js';
import type { Containment } from '../fact.js';
import type { FactContext, FactRecorder, Located, Scope } from '../recorder.js';

/** Two types that stand at the same position, while they are compared. */
export class ComparedType {
  readonly scope: Scope;
  readonly before: ComplexType;
  readonly after: ComplexType;
  readonly beforeTypes: Schema['types'];
  readonly afterTypes: Schema['types'];
  readonly recorder: FactRecorder;
  /** Both are complex types of their schemas; a type of text alone is wrapped to be compared with one. */
  readonly areDeclared: boolean;
  /** How the content models lie to each other as a whole, where that is known. */
  sequences: Containment | undefined = undefined;

  constructor(
    scope: Scope,
    pair: { readonly before: ComplexType; readonly after: ComplexType; readonly areDeclared: boolean },
    types: { readonly before: Schema['types']; readonly after: Schema['types'] },
    recorder: FactRecorder,
  ) {
    this.scope = scope;
    this.before = pair.before;
    this.after = pair.after;
    this.beforeTypes = types.before;
    this.afterTypes = types.after;
    this.recorder = recorder;
    this.areDeclared = pair.areDeclared;
  }

  /**
   * Where a fact of this type stands.
   *
   * @param path wire path, where it is not that of the type
   * @param before node of the old side, the type itself unless given
   * @param after node of the new side
   */
  context(path?: string, before?: Located, after?: Located): FactContext {
    return {
      scope: this.scope,
      model: this,
      path,
      before: before ?? (after === undefined ? this.before : undefined),
      after: after ?? (before === undefined ? this.after : undefined),
    };
  }
}
