import type { CueRole } from '../page.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import { alternation, normalise } from '../vocabulary/normalise.js';

/** What a line that begins with a label says. */
export interface LabelLine {
  readonly label: 'resource' | 'method';
  /** What stands after the colon, and how far into the line. */
  readonly value: string;
  readonly offset: number;
}

/** A line that is nothing but a call: `GET /orders/{id}`, `POST https://api.example.com/orders`. */
const CALL =
  /^\s*(?<method>GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?:https?:\/\/[^\s/]+)?(?<path>\/[^\s?]*)(?:\?\S*)?\s*$/du;

/** Recognises labels and announcements in prose. */
export interface CueReader {
  /** What a line labels, or null. */
  label(line: string): LabelLine | null;
  /** A line that names a resource by its call without a label, or null. */
  call(line: string): LabelLine | null;
  /**
   * What a passage announces, or null.
   *
   * @param text the passage
   * @param beforeTable whether a table follows right after it
   */
  cue(text: string, beforeTable: boolean): CueRole | null;
  /** Whether a passage announces a further part of the message before. */
  continues(text: string): boolean;
}

const readers = new WeakMap<Lexicon, CueReader>();

/** The reader of labels and announcements for a lexicon. */
export function cueReader(lexicon: Lexicon): CueReader {
  let reader = readers.get(lexicon);
  if (reader === undefined) {
    reader = makeCueReader(lexicon);
    readers.set(lexicon, reader);
  }
  return reader;
}

function makeCueReader(lexicon: Lexicon): CueReader {
  const label = (words: readonly string[]): RegExp => new RegExp(`^(?:${alternation(words)})\\s*:\\s*`, 'iu');
  const resource = label(lexicon.resourceLabels);
  const method = label(lexicon.methodLabels);
  return {
    label: (line) => {
      for (const [kind, pattern] of [
        ['resource', resource],
        ['method', method],
      ] as const) {
        const length = pattern.exec(line)?.[0].length;
        if (length !== undefined) return { label: kind, value: line.slice(length), offset: length };
      }
      return null;
    },
    call: (line) => {
      const call = CALL.exec(line);
      const { method: verb = '', path = '' } = call?.groups ?? {};
      const [at = 0] = call?.indices?.groups?.['path'] ?? [];
      return call && { label: 'resource', value: `${verb} ${path}`, offset: at - verb.length - 1 };
    },
    cue: (text, beforeTable) => {
      const passage = normalise(text);
      const opens = beforeTable && text.trimEnd().endsWith(':');
      for (const { role, phrase, whole } of lexicon.cues) {
        const first = phrase[0] ?? '';
        if (
          whole ? passage === first || (opens && passage.startsWith(`${first} `)) : contains(passage, phrase)
        ) {
          return role;
        }
      }
      return null;
    },
    continues: (text) => {
      const passage = normalise(text);
      return lexicon.continuations.some((phrase) => contains(passage, phrase));
    },
  };
}

function contains(passage: string, phrase: readonly string[]): boolean {
  let from = 0;
  for (const part of phrase) {
    const at = passage.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
