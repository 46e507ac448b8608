import type { Language } from '../../catalog/types.js';
import { SubjectModel } from './subject-model.js';
import english from './weights-en.bin';
import dutch from './weights-nl.bin';

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, SubjectModel>> = {};

/** The classifier of a language; read when first needed. */
export function subjectModel(language: Language): SubjectModel {
  return (MODELS[language] ??= new SubjectModel(FILES[language]()));
}
