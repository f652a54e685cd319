/** Where a command writes to. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Diagnostics, progress and summaries. */
  readonly err: (text: string) => void;
  /** A person is watching: progress is shown and colours are used. */
  readonly interactive: boolean;
  /** Characters in a line of `out`, where that is a terminal. */
  readonly columns?: number | undefined;
}

/** Exit codes of all commands. */
export const exitCode = {
  fine: 0,
  /** Stale output, an invalid message, a breaking change. */
  findings: 1,
  usage: 2,
  /** The input cannot be read or says nothing consistent. */
  input: 3,
  /** A fault of the tool. */
  fault: 70,
} as const;

/** What a command ends with. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/**
 * Shows one line of progress that the next one replaces; nothing where nobody is watching.
 *
 * @param terminal where to
 */
export function progressLine(terminal: Terminal): {
  readonly step: (text: string) => void;
  readonly done: () => void;
} {
  if (!terminal.interactive) return { step: () => {}, done: () => {} };
  return {
    step: (text) => terminal.err(`\r\u001b[2K${text}`),
    done: () => terminal.err('\r\u001b[2K'),
  };
}
