/** Bytes of the compiled kernel. */
export declare function compileKernel(): Promise<Uint8Array>;
/** Text of the module that holds the kernel. */
export declare function kernelModule(): Promise<string>;
