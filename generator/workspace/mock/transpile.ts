/**
 * Loads what turns TypeScript into JavaScript; Node 20 cannot do it by itself. Types are taken away, nothing is
 * checked.
 *
 * @returns turns one module, of a path that messages show, into JavaScript; throws where it cannot be parsed
 */
export async function typeScriptParser(): Promise<(path: string, text: string) => string> {
  const { ts } = await import('ts-morph');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return (path, text) => {
    const { outputText, diagnostics = [] } = ts.transpileModule(text, {
      compilerOptions,
      fileName: path,
      reportDiagnostics: true,
    });
    const [first] = diagnostics;
    if (first === undefined) return outputText;
    const line = text.slice(0, first.start ?? 0).split('\n').length;
    throw new SyntaxError(`${path}:${line}: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`);
  };
}
