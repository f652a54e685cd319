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

// As in scripts/kernel.mjs, which writes the text:
/** Characters from `#` on that stand for bytes; those behind them say that the next one stands for a higher byte. */
const FIRST = 35;
const COUNT = 87;
/** Added to each byte. */
const SHIFT = 8;

function compile(): WebAssembly.Module | null {
  const bytes = new Uint8Array(KERNEL_BINARY.length);
  let length = 0;
  let higher = 0;
  for (let i = 0; i < KERNEL_BINARY.length; i++) {
    const code = KERNEL_BINARY.charCodeAt(i) - FIRST;
    if (code >= COUNT) higher = (code - COUNT + 1) * COUNT;
    else {
      bytes[length++] = code + higher - SHIFT;
      higher = 0;
    }
  }
  try {
    return new WebAssembly.Module(bytes.subarray(0, length));
  } catch {
    return null;
  }
}

function isKernel(exports: object): exports is Exports {
  return 'memory' in exports && 'run' in exports && 'add' in exports && 'lines' in exports;
}
