// Builds the kernel of the reader: kernel/*.ts (AssemblyScript) → runtime/read/kernel-binary.ts.
// node scripts/kernel.mjs
import asc from 'assemblyscript/asc';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const target = join(root, 'runtime/read/kernel-binary.ts');
/** Every SDK carries it, and the first document waits for it to be compiled. */
const MOST = 6144;

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

// As in runtime/read/kernel-loader.ts, which reads what is written here:
/** Characters from `#` on that stand for bytes; those behind them say that the next one stands for a higher byte. */
const FIRST = 35;
const COUNT = 87;
/** Added to each byte, so that the commonest take one character. */
const SHIFT = 8;

/** The kernel in characters of ASCII that compress well: half of two hexadecimal digits, less than base64. */
function textOf(binary) {
  const codes = [];
  for (const byte of binary) {
    const shifted = (byte + SHIFT) & 255;
    if (shifted >= COUNT) codes.push(FIRST + COUNT - 1 + Math.floor(shifted / COUNT));
    codes.push(FIRST + (shifted % COUNT));
  }
  return String.fromCharCode(...codes);
}

/** Text of the module that holds the kernel. */
export async function kernelModule() {
  return `/**
 * The kernel as WebAssembly, most bytes as one character: compressed, that is less than base64 or hexadecimal digits. Made of \`kernel/\` by \`node scripts/kernel.mjs\`; not to be edited.
 */
export const KERNEL_BINARY: string =
  ${JSON.stringify(textOf(await compileKernel()))};
`;
}

if (process.argv[1] === import.meta.filename) await writeFile(target, await kernelModule());
