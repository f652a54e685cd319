import handlebars from 'handlebars';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Compiles the templates ahead of time: the compiler of Handlebars takes longer to load than all the rest. */
export const compiledTemplates = {
  name: 'compiled-templates',
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]workspace[\\/]built-in-templates\.ts$/ }, async ({ path }) => ({
      contents: `${await templateModule()}\n${await readerOf(path)}`,
      loader: 'ts',
      resolveDir: join(root, 'generator/workspace'),
    }));
  },
};

async function templateModule() {
  const folder = join(root, 'templates');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const specifications = await Promise.all(
    files.map(async (file) => {
      const path = relative(folder, file).split(sep).join('/');
      const code = handlebars.precompile(await readFile(file, 'utf8'), {
        noEscape: true,
        strict: true,
        knownHelpersOnly: true,
      });
      return `[${JSON.stringify(path)}, ${code}]`;
    }),
  );
  return [
    "import runtime from 'handlebars/runtime.js';",
    "import { reviveTemplates } from '../emit/templates.js';",
    `const specifications = new Map([${specifications.join(',\n')}]);`,
    'export async function builtInTemplates() { return reviveTemplates(specifications, runtime.create()); }',
  ].join('\n');
}

/** The part of the module that reads templates of users stays as it is. */
async function readerOf(path) {
  const text = await readFile(path, 'utf8');
  const start = text.indexOf('/**\n * Reads the templates of a folder.');
  return `import { readdirSync, readFileSync } from 'node:fs';\nimport { join, relative, sep } from 'node:path';\n${text.slice(start)}`;
}
