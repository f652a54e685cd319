import type { ApiModel } from '../../model/model.js';
import type { OutputDifference } from '../output.js';
import type { Terminal } from './terminal.js';

/** What a run of `generate` came to. */
export interface Summary {
  readonly model: ApiModel;
  readonly difference: OutputDifference;
  /** How many warnings reading the documents gave. */
  readonly warnings: number;
  readonly milliseconds: number;
}

/**
 * Writes what was read, found and written.
 *
 * @param summary what the run came to
 * @param format text for people, JSON for programs
 * @param terminal where to write
 */
export function showSummary(summary: Summary, format: 'text' | 'json', terminal: Terminal): void {
  const { model, difference } = summary;
  const counts = countsOf(model);
  const written = difference.added.length + difference.changed.length;
  if (format === 'json') {
    const files = { written, removed: difference.removed.length, unchanged: difference.unchanged.length };
    terminal.out(`${JSON.stringify({ ...counts, warnings: summary.warnings, files }, null, 2)}\n`);
    return;
  }
  const sources = Object.entries(counts.sources).map(([kind, count]) => `${count} ${plural(kind, count)}`);
  const lines = [
    `${model.api.title}`,
    `  sources        ${sources.join(', ')}`,
    `  resources      ${counts.resources.documented} described, ${counts.resources.referenced} only named`,
    `  types          ${counts.types} in ${counts.messages} messages, ${counts.parameters} parameters`,
    `  contradictions ${counts.contradictions.total}: ${counts.contradictions.policy} settled by the policy, ${counts.contradictions.overlay} by the overlay`,
    ...counts.contradictions.byCode.map(
      ({ code, policy, overlay }) =>
        `    ${code.padEnd(28)} ${policy} by the policy, ${overlay} by the overlay`,
    ),
    ...(summary.warnings === 0
      ? []
      : [`  warnings       ${summary.warnings}; \`doctypist validate\` lists them`]),
    `  files          ${written} written, ${difference.removed.length} removed, ${difference.unchanged.length} unchanged`,
    `  time           ${(summary.milliseconds / 1000).toFixed(2)} s`,
    '',
  ];
  terminal.out(lines.join('\n'));
}

interface Counts {
  readonly sources: Readonly<Record<string, number>>;
  readonly resources: { readonly documented: number; readonly referenced: number };
  readonly types: number;
  readonly messages: number;
  readonly parameters: number;
  readonly contradictions: {
    readonly total: number;
    readonly policy: number;
    readonly overlay: number;
    readonly byCode: readonly { readonly code: string; readonly policy: number; readonly overlay: number }[];
  };
}

function countsOf(model: ApiModel): Counts {
  const { resources, contradictions } = model;
  const sources: Record<string, number> = {};
  for (const { kind } of model.sources) sources[kind] = (sources[kind] ?? 0) + 1;
  const settled = (by: 'policy' | 'overlay', code?: string): number =>
    contradictions.filter((found) => found.settledBy === by && (code === undefined || found.code === code))
      .length;
  const codes = [...new Set(contradictions.map((found) => found.code))].sort();
  return {
    sources,
    resources: {
      documented: resources.filter((resource) => resource.status === 'documented').length,
      referenced: resources.filter((resource) => resource.status === 'referenced').length,
    },
    types: Object.keys(model.types).length,
    messages: resources
      .flatMap(({ request, response }) => [request, response])
      .filter((one) => one !== undefined).length,
    parameters: resources.reduce((sum, resource) => sum + resource.parameters.length, 0),
    contradictions: {
      total: contradictions.length,
      policy: settled('policy'),
      overlay: settled('overlay'),
      byCode: codes.map((code) => ({
        code,
        policy: settled('policy', code),
        overlay: settled('overlay', code),
      })),
    },
  };
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}
