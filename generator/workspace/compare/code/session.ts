import type { Project, SourceFile, Type, ts as Compiler } from 'ts-morph';
import { quote } from '../../../emit/typescript/quote.js';
import { callerOptions } from '../../verify.js';
import type { SideSdk } from './side-sdk.js';

/** What a type holds, as the compiler sees it. */
export interface DescribedType {
  /** The type on one line. */
  readonly text: string;
  /** Properties that an object of the type must have; of a union, those of its first member. */
  readonly required: readonly { readonly name: string; readonly type: string }[];
}

/** What the compiler says to code. */
export interface Compiled {
  /** The whole text, as callers would write it. */
  readonly code: string;
  /** First complaint with each SDK; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Side = 'before' | 'after';

/** Both SDKs in one compiler, in memory. Files that two comparisons share are parsed once. */
export class CompilerSession {
  readonly #project: Project;
  readonly #ts: typeof Compiler;
  readonly #present: Record<Side, Set<string>> = { before: new Set(), after: new Set() };
  #packageName = '';
  #exports: ReadonlySet<string> = new Set();

  private constructor(project: Project, ts: typeof Compiler) {
    this.#project = project;
    this.#ts = ts;
  }

  /** Loads the compiler. */
  static async open(): Promise<CompilerSession> {
    const { Project: Projects, ts } = await import('ts-morph');
    const project = new Projects({ useInMemoryFileSystem: true, compilerOptions: callerOptions(ts) });
    project.createSourceFile('/package.json', '{ "type": "module" }');
    return new CompilerSession(project, ts);
  }

  /**
   * Puts two SDKs in the place of those before.
   *
   * @param before the old SDK
   * @param after the new one
   */
  load(before: SideSdk, after: SideSdk): void {
    this.#put('before', before);
    this.#put('after', after);
    this.#packageName = before.packageName;
    const entry = this.#project.getSourceFile('/before/src/index.ts');
    this.#exports = new Set(entry?.getExportSymbols().map((symbol) => symbol.getName()) ?? []);
  }

  #put(side: Side, { files }: SideSdk): void {
    const wanted = new Set<string>();
    for (const [path, text] of files) {
      if (!path.endsWith('.ts')) continue;
      const at = `/${side}/${path}`;
      wanted.add(at);
      const known = this.#project.getSourceFile(at);
      if (known?.getFullText() !== text) this.#project.createSourceFile(at, text, { overwrite: true });
    }
    for (const at of this.#present[side]) {
      if (!wanted.has(at)) this.#project.getSourceFile(at)?.forget();
    }
    this.#present[side] = wanted;
  }

  /**
   * Describes types of the old SDK.
   *
   * @param types types as text
   * @returns what is known of each, in the same order; undefined where the SDK has no such type
   */
  describe(types: readonly string[]): readonly (DescribedType | undefined)[] {
    const lines = types.map((type, index) => `export type T${index} = ${type};`);
    const file = this.#write('before', 'types', lines.join('\n'));
    const failed = this.#failedLines(file, lines.length);
    const described = types.map((_, index) => {
      const alias = file.getTypeAlias(`T${index}`);
      if (alias === undefined || failed.has(index)) return undefined;
      return this.#describe(alias.getType(), alias.getTypeNodeOrThrow());
    });
    file.forget();
    return described;
  }

  #describe(type: Type, node: Parameters<Type['getText']>[0]): DescribedType {
    const { NoTruncation, InTypeAlias } = this.#ts.TypeFormatFlags;
    const textOf = (one: Type): string =>
      one.getText(node, NoTruncation | InTypeAlias).replaceAll(/import\("[^"]*"\)\./gu, '');
    const text = textOf(type);
    const [first = type] = type.isUnion() ? type.getUnionTypes() : [type];
    const required = first.isObject() || first.isIntersection() ? first.getProperties() : [];
    return {
      text,
      required: required
        .filter((property) => !property.isOptional())
        .map((property) => ({
          name: property.getName(),
          type: textOf(node === undefined ? property.getDeclaredType() : property.getTypeAtLocation(node)),
        })),
    };
  }

  /** Which of the last lines of a file do not compile, from 0; imports stand before them, and an empty line behind. */
  #failedLines(file: SourceFile, count: number): ReadonlySet<number> {
    const first = file.getEndLineNumber() - count;
    const lines = file.getPreEmitDiagnostics().map((one) => (one.getLineNumber() ?? 0) - first);
    return new Set(lines);
  }

  /**
   * Compiles code against both SDKs.
   *
   * @param bodies code below its imports
   */
  compile(bodies: readonly string[]): readonly Compiled[] {
    const files = bodies.map((body, index) => ({
      before: this.#write('before', String(index), body),
      after: this.#write('after', String(index), body),
    }));
    const compiled = files.map(({ before, after }): Compiled => ({
      code: before.getFullText().replaceAll("'./src/index.js'", quote(this.#packageName)),
      before: this.#complaint(before),
      after: this.#complaint(after),
    }));
    for (const { before, after } of files) {
      before.forget();
      after.forget();
    }
    return compiled;
  }

  #complaint(file: SourceFile): string | undefined {
    const [first] = file.getPreEmitDiagnostics();
    if (first === undefined) return undefined;
    const { messageText } = first.compilerObject;
    const text = this.#ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll(/\s+/gu, ' ');
    return text.replaceAll('"./src/index.js"', this.#packageName);
  }

  #write(side: Side, name: string, body: string): SourceFile {
    const imports = this.#importsOf(body);
    const text = imports === '' ? body : `${imports}\n\n${body}`;
    return this.#project.createSourceFile(`/${side}/caller-${name}.ts`, `${text}\n`, { overwrite: true });
  }

  /** Names of the package that code uses outside of strings: values where it calls them, else types. */
  #importsOf(body: string): string {
    const words = new Set(
      body.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gu, '').match(/(?<![\w$.])[A-Za-z_$][\w$]*/gu) ??
        [],
    );
    const used = [...words].filter((word) => this.#exports.has(word)).sort();
    const values = used.filter((word) => /^[a-z]/u.test(word));
    const types = used.filter((word) => !values.includes(word));
    const line = (kind: string, names: readonly string[]): string =>
      names.length === 0 ? '' : `import ${kind}{ ${names.join(', ')} } from './src/index.js';`;
    return [line('', values), line('type ', types)].filter((one) => one !== '').join('\n');
  }
}
