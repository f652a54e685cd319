import { KERNEL_BINARY } from './kernel-binary.js';
import type { Exports } from './kernel.js';
import { Kernel } from './kernel.js';

/** Undefined until it is asked for, null where there is no WebAssembly with vectors or none is allowed. */
let compiled: WebAssembly.Module | null | undefined;

/**
 * An instance of the kernel with memory of its own, compiled at the first call.
 *
 * @param capacity bytes of the window, with the zeros behind
 * @returns null where WebAssembly is missing, forbidden or out of memory: the tokeniser in TypeScript does the same
 */
export function newKernel(capacity: number): Kernel | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  try {
    const { exports } = new WebAssembly.Instance(compiled);
    return isKernel(exports) ? new Kernel(exports, capacity) : null;
  } catch {
    return null;
  }
}

function compile(): WebAssembly.Module | null {
  try {
    // Hexadecimal digits in lower case, four at a time: the first document waits for this.
    const digits = new Uint8Array(KERNEL_BINARY.length + 2);
    new TextEncoder().encodeInto(KERNEL_BINARY, digits);
    const fours = new Int32Array(digits.buffer, 0, digits.length >> 2);
    const pairs = new Uint16Array(fours.length);
    for (let i = 0; i < pairs.length; i++) {
      const four = fours[i] ?? 0;
      const values = (four & 0x0f0f0f0f) + ((four >> 6) & 0x01010101) * 9;
      const first = ((values << 4) & 0xf0) | ((values >> 8) & 0x0f);
      pairs[i] = first | ((values >> 4) & 0xf000) | ((values >> 16) & 0x0f00);
    }
    return new WebAssembly.Module(new Uint8Array(pairs.buffer, 0, KERNEL_BINARY.length >> 1));
  } catch {
    return null;
  }
}

function isKernel(exports: object): exports is Exports {
  return 'memory' in exports && 'run' in exports && 'add' in exports && 'lines' in exports;
}
