import { collectVocabulary } from './compile-vocabulary.js';
import { packVocabulary } from './pack-vocabulary.js';
import { PARAMETERS } from './parameters.js';

/** The vocabularies of the product: what the build runs and keeps. */
export const packed = {
  en: packVocabulary(collectVocabulary('en', PARAMETERS), 'en'),
  nl: packVocabulary(collectVocabulary('nl', PARAMETERS), 'nl'),
};
