import { caseModel, caseNames, caseOptions } from './cases.js';
import { runtimeFiles } from './compile.js';
import { emit } from './emit.js';

/** All cases side by side, each with the runtime copied into it. */
export function allCases(): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of caseNames) {
    const options = { ...caseOptions(name), runtime: { kind: 'copy', files: runtimeFiles() } } as const;
    for (const [path, text] of emit(caseModel(name), options).files) {
      if (path.endsWith('.ts')) files.set(`${name}/${path}`, text);
    }
  }
  return files;
}
