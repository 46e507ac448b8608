import type { Language } from '../../catalog/types.js';
import type { PackedVocabulary } from './pack-vocabulary.js';

/**
 * Empty in the source: the build puts what `pack-vocabulary.entry.ts` gives in this module's place (see
 * scripts/data-modules.mjs). Without it vocabularies are compiled at run time, with the same result.
 */
export const PACKED_VOCABULARIES: Readonly<Partial<Record<Language, PackedVocabulary>>> = {};
