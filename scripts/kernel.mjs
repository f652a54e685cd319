// Builds the kernel of the reader: kernel/*.ts (AssemblyScript) → runtime/read/kernel-binary.ts.
// node scripts/kernel.mjs
import asc from 'assemblyscript/asc';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'runtime/read/kernel-binary.ts');
/** Browsers compile no more than this on their main thread without being asked to wait. */
const MOST = 4096;

const OPTIONS = '-O3 --noAssert --converge --runtime stub --use abort= --enable simd --initialMemory 5';

/** Bytes of the compiled kernel. */
export async function compileKernel() {
  let binary;
  const { error, stderr } = await asc.main(
    ['kernel.ts', '--baseDir', join(root, 'kernel'), '--outFile', 'kernel.wasm', ...OPTIONS.split(' ')],
    {
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') binary = contents;
      },
    },
  );
  if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
  if (binary.length >= MOST) throw new Error(`The kernel has ${binary.length} bytes, ${MOST} are too many`);
  return binary;
}

/** Text of the module that holds the kernel. */
export async function kernelModule() {
  const hex = Buffer.from(await compileKernel()).toString('hex');
  return `/**
 * The kernel as WebAssembly, two digits a byte: compressed, that is less than base64. Made of \`kernel/\` by \`node scripts/kernel.mjs\`; not to be edited.
 */
export const KERNEL_BINARY: string =
  '${hex}';
`;
}

if (process.argv[1] === import.meta.filename) await writeFile(target, await kernelModule());
