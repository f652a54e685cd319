import type { ApiModel, Resource } from '../../model/model.js';
import type { Annotations, ElementParticle, Occurs, SimpleType } from '../../model/schema.js';
import { messageNodes } from '../../model/walk.js';
import { openSpecification } from './open.js';
import { inputExitCode, showDiagnostics, showErrors } from './show-diagnostics.js';
import type { ExitCode, Terminal } from './terminal.js';
import { exitCode, progressLine } from './terminal.js';

/** Arguments of `doctypist inspect`. */
export interface InspectArguments {
  readonly folder: string;
  readonly format: 'text' | 'tsv' | 'json';
  /** Only this resource. */
  readonly resource: string | undefined;
}

/** One parameter, element or attribute of the model. */
export interface InspectRow {
  readonly resource: string;
  readonly part: 'query' | 'request' | 'response';
  readonly path: string;
  readonly kind: 'parameter' | 'element' | 'attribute';
  /** Name of the codec; `-` for elements without text. */
  readonly codec: string;
  readonly min: number;
  /** `n` where unbounded. */
  readonly max: number | 'n';
  /** Ids of the sources, joined by `+`. */
  readonly sources: string;
}

const columns = ['resource', 'part', 'path', 'kind', 'codec', 'min', 'max', 'sources'] as const;

/**
 * Writes one line a parameter, element or attribute of the model.
 *
 * @param args the arguments
 * @param terminal where to write
 */
export async function runInspect(args: InspectArguments, terminal: Terminal): Promise<ExitCode> {
  const progress = progressLine(terminal);
  const { model, diagnostics } = await openSpecification(args.folder, progress.step);
  progress.done();
  if (model === undefined) {
    showErrors(diagnostics, args.format, terminal);
    return exitCode.input;
  }
  showDiagnostics(diagnostics, terminal, 'error');
  if (args.resource !== undefined && !model.resources.some((resource) => resource.name === args.resource)) {
    terminal.err(`there is no resource ${args.resource}; see \`doctypist inspect\` for all\n`);
    return exitCode.usage;
  }
  const rows = inspectRows(model).filter(
    (row) => args.resource === undefined || row.resource === args.resource,
  );
  if (args.format === 'json') terminal.out(`${JSON.stringify(rows, null, 2)}\n`);
  else if (args.format === 'tsv') for (const piece of tsv(rows)) terminal.out(piece);
  else terminal.out(text(model, rows, args.resource));
  return inputExitCode(diagnostics);
}

/**
 * All parameters, elements and attributes of a model, resource by resource, in document order.
 *
 * @param model the model
 */
export function inspectRows(model: ApiModel): readonly InspectRow[] {
  return model.resources.flatMap((resource) => [
    ...resource.parameters.map((parameter): InspectRow => {
      const occurs = { min: parameter.required ? 1 : 0, max: 1 };
      return row(resource, 'query', parameter.name, 'parameter', parameter.simple.codec, occurs, parameter);
    }),
    ...messageRows(model, resource, 'request'),
    ...messageRows(model, resource, 'response'),
  ]);
}

function messageRows(
  model: ApiModel,
  resource: Resource,
  part: 'request' | 'response',
): readonly InspectRow[] {
  const message = resource[part];
  if (message === undefined) return [];
  return [...messageNodes(message, model.types)].map((node) => {
    if (node.kind === 'attribute') {
      const { attribute } = node;
      const occurs = { min: attribute.required ? 1 : 0, max: 1 };
      return row(resource, part, node.path, 'attribute', attribute.simple.codec, occurs, attribute);
    }
    const codec = textOf(model, node.element)?.codec ?? '-';
    return row(resource, part, node.path, 'element', codec, node.occurs, node.element);
  });
}

function row(
  resource: Resource,
  part: InspectRow['part'],
  path: string,
  kind: InspectRow['kind'],
  codec: string,
  occurs: Occurs,
  node: Annotations,
): InspectRow {
  const sources = [...new Set(node.provenance.map((entry) => entry.source))].join('+');
  return {
    resource: resource.name,
    part,
    path,
    kind,
    codec,
    min: occurs.min,
    max: occurs.max ?? 'n',
    sources,
  };
}

function textOf(model: ApiModel, element: ElementParticle): SimpleType | undefined {
  if (element.type.kind === 'simple') return element.type.simple;
  const content = model.types[element.type.id]?.content;
  return content?.kind === 'text' ? content.simple : undefined;
}

/** In pieces: paths of what is nested deeply make more text than one string holds. */
function* tsv(rows: readonly InspectRow[]): Generator<string, void, undefined> {
  yield `${columns.join('\t')}\n`;
  for (let start = 0; start < rows.length; start += 1000) {
    const lines = rows
      .slice(start, start + 1000)
      .map((one) => columns.map((column) => one[column]).join('\t'));
    yield `${lines.join('\n')}\n`;
  }
}

function text(model: ApiModel, rows: readonly InspectRow[], only: string | undefined): string {
  const lines: string[] = [];
  for (const resource of model.resources) {
    if (only !== undefined && resource.name !== only) continue;
    const title = Object.values(resource.title)[0];
    const status = resource.status === 'referenced' ? '  (named, not described)' : '';
    lines.push(
      `${resource.method ?? '?'} ${resource.path}${title === undefined ? '' : `  ${title}`}${status}`,
    );
    for (const one of rows) {
      if (one.resource !== resource.name) continue;
      const occurs = one.min === one.max ? String(one.min) : `${one.min}..${one.max}`;
      lines.push(`  ${one.part.padEnd(8)} ${one.path}  ${one.codec}  ${occurs}  ${one.sources}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
