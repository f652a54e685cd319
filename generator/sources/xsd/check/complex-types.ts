import type { XsdComplexType } from '../mirror.js';
import type { BuildContext } from '../schema/context.js';

/** Checks a complex type. */
export function checkComplexType(_context: BuildContext, _type: XsdComplexType): void {}
