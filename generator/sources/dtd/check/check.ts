import type { DtdDocument } from '../mirror.js';
import type { Context } from '../read/context.js';
import { checkAmbiguity } from './ambiguity.js';
import { checkAttributes } from './attributes.js';
import { checkElements } from './elements.js';
import { checkGeneralEntities } from './general-entities.js';
import { checkNotations } from './notations.js';

/** Checks what only shows once everything is read: the validity constraints on declarations, mostly. */
export function checkDtd(dtd: DtdDocument, context: Context): void {
  const { findings } = context;
  checkElements(dtd, findings);
  checkAmbiguity(dtd, findings);
  checkAttributes(dtd, findings);
  checkNotations(dtd, findings);
  checkGeneralEntities(context);
}
