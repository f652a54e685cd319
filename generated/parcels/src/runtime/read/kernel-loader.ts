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
    const digits = new TextEncoder().encode(KERNEL_BINARY);
    const binary = new Uint8Array(digits.length / 2);
    for (let i = 0; i < binary.length; i++)
      binary[i] = (valueOf(digits[2 * i] ?? 0) << 4) | valueOf(digits[2 * i + 1] ?? 0);
    return new WebAssembly.Module(binary);
  } catch {
    return null;
  }
}

/** Of a hexadecimal digit in lower case. */
function valueOf(digit: number): number {
  return (digit & 15) + (digit >> 6) * 9;
}

function isKernel(exports: object): exports is Exports {
  return 'memory' in exports && 'run' in exports && 'add' in exports && 'lines' in exports;
}
