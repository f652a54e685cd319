import { asIs } from '../codecs/white-space.js';
import type { Scalar } from '../table.js';
import type { CompiledScalar } from './compiled.js';
import { COLLAPSE, PRESERVE, REPLACE } from './compiled.js';
import { COMMA, NUMBER, POINT } from './tape.js';

const scalars = new WeakMap<Scalar, CompiledScalar>();

/**
 * Compiles a scalar the first time it is asked for.
 *
 * @param scalar the scalar
 */
export function compileScalar(scalar: Scalar): CompiledScalar {
  const known = scalars.get(scalar);
  if (known !== undefined) return known;
  const { codec } = scalar;
  const values = scalar.values === undefined || scalar.open === true ? null : new Set(scalar.values);
  const keepsEmpty = codec.keepsEmpty === true;
  const made: CompiledScalar = {
    scalar,
    codec,
    decode: codec.decode,
    read: values === null ? codec.read : undefined,
    numeric: values === null ? numberFlags(codec.numeric) : 0,
    isPlain: codec.decode === asIs && values === null,
    whiteSpace:
      codec.whiteSpace === 'preserve' ? PRESERVE : codec.whiteSpace === 'replace' ? REPLACE : COLLAPSE,
    keepsEmpty,
    empty: !keepsEmpty ? null : values === null ? codec.decode('') : undefined,
    values,
  };
  scalars.set(scalar, made);
  return made;
}

function numberFlags(numeric: Scalar['codec']['numeric']): number {
  if (numeric === undefined) return 0;
  return NUMBER | (numeric === '' ? POINT | COMMA : numeric === '.' ? COMMA : 0);
}
