import type { Language } from '../../catalog/types.js';
import { assembleVocabulary, compileVocabulary, type Vocabulary } from './compile-vocabulary.js';
import { unpackVocabulary } from './pack-vocabulary.js';
import { PACKED_VOCABULARIES } from './packed-vocabularies.js';
import { PARAMETERS } from './parameters.js';

const BUILT = new Map<Language, Vocabulary>();

/** The vocabulary of a language: read out of the catalogue by the build, assembled when first asked for. */
export function vocabularyOf(language: Language): Vocabulary {
  let built = BUILT.get(language);
  if (!built) {
    const packed = PACKED_VOCABULARIES[language];
    built = packed
      ? assembleVocabulary(language, unpackVocabulary(packed, language), PARAMETERS)
      : compileVocabulary(language);
    BUILT.set(language, built);
  }
  return built;
}
