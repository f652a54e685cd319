import type { CodeWitness, Finding, NoWitness, ProveInCode } from '../../../diff/index.js';
import type { CompilerSession } from './session.js';
import type { SideSdk } from './side-sdk.js';
import { draftsOf } from './snippets.js';

/**
 * Makes a prover that compiles code against two SDKs.
 *
 * @param before the old SDK
 * @param after the new one
 * @param session the compiler
 */
export function codeProver(before: SideSdk, after: SideSdk, session: CompilerSession): ProveInCode {
  return (findings) => {
    session.load(before, after);
    return prove(findings, before, after, session);
  };
}

interface Candidate {
  readonly body: string;
  readonly mentions: string;
}

function prove(
  findings: readonly Finding[],
  before: SideSdk,
  after: SideSdk,
  compiler: CompilerSession,
): readonly (CodeWitness | NoWitness)[] {
  const drafts = findings.map((finding) => draftsOf(finding, before, after));
  const types = [...new Set(drafts.flat().flatMap((draft) => draft.types))];
  const described = new Map(compiler.describe(types).map((type, index) => [types[index], type]));
  const candidates = drafts.map((some) =>
    some.flatMap(({ types: asked, mentions, write }): readonly Candidate[] =>
      write(asked.map((type) => described.get(type))).map((body) => ({ body, mentions })),
    ),
  );
  const bodies = [...new Set(candidates.flat().map(({ body }) => body))];
  const compiled = new Map(compiler.compile(bodies).map((one, index) => [bodies[index], one]));
  return candidates.map((some) => {
    const proofs = some.flatMap(({ body, mentions }) => {
      const result = compiled.get(body);
      if (result === undefined || result.before !== undefined || result.after === undefined) return [];
      return [{ code: result.code, error: result.after, fits: result.after.includes(`'${mentions}'`) }];
    });
    const best = proofs.find(({ fits }) => fits) ?? proofs[0];
    if (best === undefined)
      return { kind: 'none', reason: 'no code was found that only the old SDK compiles' };
    return { kind: 'code', code: best.code, error: best.error };
  });
}
