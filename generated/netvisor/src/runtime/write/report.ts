import type { EncodeResult } from '../result.js';
import { outside } from './charset.js';
import type { EncodeOptions } from './options.js';
import { depthOf, indentOf, optionProblem, prologOf } from './options.js';
import { Output } from './output.js';
import { writeElement } from './parts.js';
import { problem } from './problems.js';
import type { Program } from './program.js';
import type { Writer } from './writer.js';

/**
 * Writes a message with everything that there is, and reports everything that is wrong.
 *
 * @param program the message
 * @param value its object
 * @param options how it is written
 * @returns the text, or all problems
 */
export function writeOrReport(
  program: Program,
  value: unknown,
  options: EncodeOptions,
): EncodeResult<string> {
  const wrong = optionProblem(options);
  if (wrong !== undefined) return { ok: false, problems: [wrong] };
  const { charset = 'utf-8', charsetFallback, validate = true } = options;
  const outsider = outside(charset);
  const out = new Output(charsetFallback === 'reference' ? outsider : undefined);
  const w: Writer = {
    program,
    out,
    validate,
    maxDepth: depthOf(options),
    outside: outsider,
    refers: charsetFallback === 'reference',
    problems: [],
    level: 0,
    objects: [],
    properties: [],
    indexes: [],
    values: [],
    top: 0,
    depth: 0,
    open: false,
    indent: indentOf(options),
  };
  const name = outsider === undefined ? null : program.names.match(outsider);
  if (name !== null)
    w.problems.push(problem('charset', '', `expected names in ${charset}, found ${JSON.stringify(name[0])}`));
  out.markup(prologOf(options));
  try {
    if (value === undefined) w.problems.push(problem('missing', '', 'expected an object, found nothing'));
    else writeElement(w, program.root, value, '', -1);
  } catch (error) {
    // Proxies can throw anywhere, and a string can outgrow what the engine allows.
    const why = error instanceof RangeError ? 'the message is too large' : 'reading the object throws';
    w.problems.push(
      problem(error instanceof RangeError ? 'too-long' : 'type', '', `expected an object, but ${why}`),
    );
  }
  if (w.indent !== undefined) out.markup('\n');
  return w.problems.length > 0 ? { ok: false, problems: w.problems } : { ok: true, value: out.result };
}
