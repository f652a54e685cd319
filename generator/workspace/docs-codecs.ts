import { codecByName } from '../../runtime/codecs/by-name.js';
import { list, union } from '../../runtime/index.js';
import type { CodecRegistry } from '../emit/tables/evaluate.js';

/** The codecs of the runtime: examples are read by the same codecs as messages. */
export const docsCodecs: CodecRegistry = { byName: codecByName, list, union };
