import type { DiagnosticCollector } from '../../../diagnostics/diagnostic.js';
import type { Section } from '../page.js';
import type { tableRules } from '../rules.js';
import type { Lexicon } from '../vocabulary/lexicon.js';
import type { ClassifiedGrid } from './classify.js';
import type { CueReader } from './cues.js';
import type { DraftSection } from './split.js';

/** A section with its tables classified, by grid. */
export interface ClassifiedSection extends DraftSection {
  readonly tables: ReadonlyMap<object, ClassifiedGrid>;
}

/** What a section is read with. */
export interface SectionContext extends Pick<Section, 'resources' | 'resourcesFrom' | 'method'> {
  readonly cues: CueReader;
  readonly lexicon: Lexicon;
  readonly found: DiagnosticCollector<typeof tableRules>;
}
