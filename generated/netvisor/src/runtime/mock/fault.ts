/** What can go wrong on demand. */
export type FaultKind =
  /** The service refuses with `code`. */
  | 'error'
  /** An answer of this HTTP `status` without a body. */
  | 'status'
  /** HTTP 503 with a page of HTML, as a proxy makes it. */
  | 'html'
  /** The answer comes `ms` later. */
  | 'slow'
  /** The answer waits until another call of the mock has been answered, at most `ms`. */
  | 'hold'
  /** The body ends in the middle, and nothing says so. */
  | 'cut'
  /** The connection ends in the middle of the body. */
  | 'broken'
  /** The connection ends before the answer. */
  | 'reset'
  /** The body is empty. */
  | 'empty'
  /** The body is text that is not XML. */
  | 'not-xml'
  /** An `&` that begins no reference stands in the body. */
  | 'ampersand'
  /** A reference to a character that XML cannot carry (`&#x2;`) stands in the body. */
  | 'control';

/** Something that goes wrong with one call. */
export interface Fault {
  readonly kind: FaultKind;
  /** For `error`: code of the service. */
  readonly code?: string;
  /** For `error`: what the service says; the service knows a text for each code. */
  readonly message?: string;
  /** For `status`, and for `html` instead of 503. */
  readonly status?: number;
  /** For `slow` and `hold`: milliseconds. Default 1 000. */
  readonly ms?: number;
  /**
   * For `error`, `status`, `html`, `empty` and `reset`: whether the call is acted on before it goes wrong. Default
   * false. With all others it is acted on: they do something to the answer that it has.
   */
  readonly processed?: boolean;
  /** Only calls of this resource. */
  readonly resource?: string;
}

/** Faults that come up by chance, the same ones for the same seed. */
export interface RandomFaults {
  readonly seed: number;
  /** Share of the calls that go wrong, 0 to 1. */
  readonly rate: number;
  /** What goes wrong, each as likely as the others. */
  readonly faults: readonly Fault[];
}

/** Faults that wait for calls. */
export class FaultQueue {
  readonly #waiting: Fault[] = [];
  readonly #lasting: Fault[] = [];
  #random: RandomFaults | undefined;
  #state = 0;

  /** Adds faults; each meets the next call that it is for, once, in this order. */
  push(...faults: readonly Fault[]): void {
    this.#waiting.push(...faults);
  }

  /** Adds faults that every call meets, until `clear`. */
  always(...faults: readonly Fault[]): void {
    this.#lasting.push(...faults);
  }

  /** Faults that come up by chance, until `clear`. */
  randomly(faults: RandomFaults): void {
    this.#random = faults;
    this.#state = faults.seed >>> 0;
  }

  /** Takes all faults away. */
  clear(): void {
    this.#waiting.length = 0;
    this.#lasting.length = 0;
    this.#random = undefined;
  }

  /**
   * The fault that a call meets.
   *
   * @param resource name of the resource that is called; undefined where there is none
   */
  take(resource: string | undefined): Fault | undefined {
    const fits = (fault: Fault): boolean => fault.resource === undefined || fault.resource === resource;
    const at = this.#waiting.findIndex(fits);
    if (at >= 0) return this.#waiting.splice(at, 1)[0];
    const lasting = this.#lasting.find(fits);
    if (lasting !== undefined || this.#random === undefined) return lasting;
    const { rate, faults } = this.#random;
    // Two numbers a call, whatever comes of them: calls that differ do not shift what the rest meet.
    const meets = this.#next() < rate;
    const fault = faults[Math.floor(this.#next() * faults.length)];
    return meets && fault !== undefined && fits(fault) ? fault : undefined;
  }

  /** A number from 0 to below 1; the generator is Mulberry32. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/**
 * Whether a call that meets a fault is acted on.
 *
 * @param fault the fault
 */
export function isProcessed({ kind, processed }: Fault): boolean {
  return WITHOUT_ANSWER.has(kind) ? processed === true : true;
}

/** Faults that need no answer. */
const WITHOUT_ANSWER: ReadonlySet<FaultKind> = new Set(['error', 'status', 'html', 'empty', 'reset']);

const KINDS: readonly FaultKind[] = [
  'status',
  'html',
  'slow',
  'hold',
  'cut',
  'broken',
  'reset',
  'empty',
  'not-xml',
  'ampersand',
  'control',
];

/** One line on how faults are written as text. */
export const FAULT_SYNTAX: string = `CODE or ${KINDS.join(', ')}; with a number behind ':' for status, html, slow and hold; '+' in front where the call is to be acted on first; '@RESOURCE' behind: only there`;

/**
 * Reads a fault that stands as text in a header, a parameter or on a command line: `INVALID_DATA`, `slow:500`,
 * `+TECHNICAL_ERROR@orders`.
 *
 * @param text the text
 * @returns the fault; undefined where the text is none
 */
export function parseFault(text: string): Fault | undefined {
  const [, sign, word = '', argument, resource] =
    /^(\+?)([A-Za-z][\w-]*)(?::([0-9]{1,7}))?(?:@([^@\s]+))?$/.exec(text.trim()) ?? [];
  const more = {
    ...(sign === '+' ? { processed: true } : {}),
    ...(resource === undefined ? {} : { resource }),
  };
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined)
    return /^[A-Z][A-Z_]+$/.test(word) && argument === undefined
      ? { kind: 'error', code: word, ...more }
      : undefined;
  if (argument === undefined) return kind === 'status' ? undefined : { kind, ...more };
  const number = Number(argument);
  if (kind === 'slow' || kind === 'hold') return { kind, ms: number, ...more };
  if ((kind !== 'status' && kind !== 'html') || number < 200 || number > 599) return undefined;
  return { kind, status: number, ...more };
}
