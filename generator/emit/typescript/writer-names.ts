import { capitalised } from '../../names/case.js';

/** Words that cannot be names, and names that the emitted code has anyway. */
const TAKEN: readonly string[] =
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function given if implements import in instanceof interface let new null op package private
  protected public put return root start static super switch this throw true try typeof undefined value var void w
  while with yield Infinity NaN`.split(/\s+/u);

/** Longest name; what is longer is cut, so that lines stay short. */
const LONGEST = 40;

/**
 * The marks that names begin with: of what stands for a part of the table, of functions, and of values. Names of
 * one kind never shadow those of another.
 */
const MARKS = { part: '$', function: 'write', value: '' } as const;

/** Gives out names of variables or functions, each once. */
export class VariableNames {
  readonly #taken = new Set(TAKEN);
  readonly #kind: keyof typeof MARKS;

  /**
   * @param kind what they are names of
   */
  constructor(kind: keyof typeof MARKS) {
    this.#kind = kind;
  }

  /**
   * A name that was not given out before.
   *
   * @param words what it is made of, in any spelling
   */
  fresh(...words: readonly string[]): string {
    const [first = '', ...rest] = words.map((word) => word.replaceAll(/[^A-Za-z0-9_]/gu, '_'));
    const joined = `${first}${rest.map(capitalised).join('')}`.slice(0, LONGEST);
    const wanted = this.#marked(joined);
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }

  #marked(joined: string): string {
    if (this.#kind === 'part') return `${MARKS.part}${joined}`;
    if (this.#kind === 'function') return `${MARKS.function}${capitalised(joined)}`;
    return /^(?:[0-9]|write)/.test(joined) ? `_${joined}` : joined;
  }
}
