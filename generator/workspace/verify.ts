import type { Node as SyntaxNode, ts as Compiler } from 'ts-morph';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { DiagnosticCollector } from '../diagnostics/diagnostic.js';
import type { Emitted } from './emit.js';
import { workspaceRules } from './rules.js';

/** What verification of an emitted SDK found. */
export interface Verified {
  readonly diagnostics: readonly Diagnostic[];
  /** The public surface: every export of the entry module with its type, sorted. */
  readonly surface: string;
}

/**
 * Type-checks an emitted SDK, lists its public surface, and checks that prettier would change nothing.
 *
 * @param emitted what generation makes
 * @param imported files that the SDK finds outside of itself: text by path from the root of the file system
 */
export async function verifySdk(
  { files, handWritten }: Pick<Emitted, 'files' | 'handWritten'>,
  imported: ReadonlyMap<string, string>,
): Promise<Verified> {
  const collector = new DiagnosticCollector(workspaceRules);
  await checkFormat(files, handWritten, collector);
  const surface = await checkTypes(files, imported, collector);
  return { diagnostics: collector.all, surface };
}

async function checkFormat(
  files: ReadonlyMap<string, string>,
  handWritten: ReadonlySet<string>,
  collector: DiagnosticCollector<typeof workspaceRules>,
): Promise<void> {
  const prettier = await import('prettier');
  for (const [path, text] of files) {
    // What is written by hand is formatted where it is written, and JSON is laid out by its own rules.
    if (!path.endsWith('.ts') || path.startsWith('src/runtime/') || handWritten.has(path)) continue;
    const formatted = await prettier.format(text, { ...formatOptions, filepath: path });
    if (formatted === text) continue;
    const line = firstDifference(text, formatted);
    collector.report('verify-format', `${path} is not in final form`, [{ file: path, line, column: 1 }]);
  }
}

/**
 * What the compiler is told when it checks an SDK, or code that uses one.
 *
 * @param ts the compiler
 */
export function callerOptions(ts: typeof Compiler): Compiler.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
}

/** How generated TypeScript is laid out. */
export const formatOptions = { printWidth: 100, singleQuote: true } as const;

function firstDifference(a: string, b: string): number {
  const right = b.split('\n');
  const index = a.split('\n').findIndex((line, at) => line !== right[at]);
  return index < 0 ? 1 : index + 1;
}

async function checkTypes(
  files: ReadonlyMap<string, string>,
  imported: ReadonlyMap<string, string>,
  collector: DiagnosticCollector<typeof workspaceRules>,
): Promise<string> {
  const { Node, Project, ts } = await import('ts-morph');
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      ...callerOptions(ts),
      verbatimModuleSyntax: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      declaration: true,
    },
  });
  for (const [path, text] of imported) project.getFileSystem().writeFileSync(path, text);
  for (const [path, text] of files) {
    if (path.endsWith('.ts') || path === 'package.json') project.createSourceFile(`/${path}`, text);
  }
  for (const problem of project.getPreEmitDiagnostics()) {
    const file = problem.getSourceFile();
    const start = problem.getStart();
    const at = file !== undefined && start !== undefined ? file.getLineAndColumnAtPos(start) : undefined;
    const message = ts.flattenDiagnosticMessageText(problem.compilerObject.messageText, ' ');
    collector.report('verify-types', message, [
      { file: file?.getFilePath().slice(1) ?? 'src/index.ts', line: at?.line ?? 1, column: at?.column ?? 1 },
    ]);
  }
  const entry = project.getSourceFile('/src/index.ts');
  if (entry === undefined) return '';
  const lines: string[] = [];
  for (const [name, declarations] of entry.getExportedDeclarations()) {
    for (const declaration of declarations) {
      const text = Node.isVariableDeclaration(declaration)
        ? `const ${name}: ${declaration.getType().getText(declaration)}`
        : Node.isFunctionDeclaration(declaration)
          ? `function ${name}${signature(declaration.getType().getText(declaration))}`
          : flatten(withoutDocs(declaration));
      lines.push(text);
    }
  }
  return `${[...new Set(lines)].sort().join('\n')}\n`;

  function withoutDocs(declaration: SyntaxNode): string {
    return ts
      .createPrinter({ removeComments: true })
      .printNode(ts.EmitHint.Unspecified, declaration.compilerNode, declaration.getSourceFile().compilerNode);
  }
}

/** `(a: string) => number` as it stands behind the name of a function. */
function signature(type: string): string {
  return flatten(type).replace(/\) => (?!.*\) => )/u, '): ');
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^export /u, '');
}
