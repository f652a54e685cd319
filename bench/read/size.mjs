// Bytes of bundles: what a page that reads one resource has to load.
// node bench/read/size.mjs
import { gzipSync } from 'node:zlib';
import { report } from './measure.mjs';
import { bundle } from './runtime.mjs';

const bundles = {
  'decode alone': "export { decode } from './read/index.js';",
  'decode and decodeStream': "export { decode, decodeStream } from './read/index.js';",
  'the kernel in it': "export { KERNEL_BINARY } from './read/kernel-binary.js';",
  'all of reading': "export * from './read/index.js';",
  'encode alone': "export { encode } from './write/index.js';",
};
const figures = {};
for (const [name, contents] of Object.entries(bundles)) {
  const code = await bundle(contents, { minify: true });
  figures[`${name}, kB`] = code.length / 1000;
  figures[`${name}, kB gzip`] = gzipSync(code, { level: 9 }).length / 1000;
}
report(figures);
