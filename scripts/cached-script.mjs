import { readFileSync } from 'node:fs';
// By its own name: the banner of the bundle imports `createRequire`.
import modules from 'node:module';
import { join } from 'node:path';
import { constants, Script } from 'node:vm';

/** What is behind the name of a script in the name of the file with its code. */
export const CODE_ENDING = '.code';

/**
 * Runs a script that stands beside this module, once in a thread like any module of CommonJS, with the code that V8 made of it when the tool was built. V8
 * refuses code of another version or made under other flags, and then compiles the script as it ever does.
 *
 * @param {string} name name of the file: one function in parentheses that takes what CommonJS gives a module
 * @returns {Record<string, unknown>} what the script exports
 */
export function runScript(name) {
  const folder = import.meta.dirname;
  const filename = join(folder, name);
  const require = modules.createRequire(filename);
  const known = require.cache[filename];
  if (known !== undefined) return known.exports;
  const script = new Script(readFileSync(filename, 'utf8'), {
    filename,
    cachedData: readIfThere(`${filename}${CODE_ENDING}`),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  require.cache[filename] = module;
  script.runInThisContext()(module.exports, require, module, filename, folder);
  return module.exports;
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
