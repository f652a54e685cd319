import type { DtdDocument } from '../mirror.js';
import type { Context } from '../read/context.js';
import { isSgml } from '../read/sgml.js';
import { checkAmbiguity } from './ambiguity.js';
import { checkAttributes } from './attributes.js';
import { checkElements } from './elements.js';
import { checkGeneralEntities } from './general-entities.js';
import { checkNotations } from './notations.js';

/** Checks what only shows once everything is read: the validity constraints on declarations, mostly. */
export function checkDtd(dtd: DtdDocument, context: Context): void {
  const { findings } = context;
  // What an SGML DTD lacks by XML's rules is only noise beside its refusal.
  if (isSgml(context)) return;
  checkElements(dtd, findings);
  checkAmbiguity(dtd, findings);
  checkAttributes(dtd, findings);
  checkNotations(dtd, findings);
  checkGeneralEntities(context);
}
