import type { Language } from '../../catalog/types.js';
import englishCriteria from './criteria-en.bin';
import dutchCriteria from './criteria-nl.bin';
import { LinearModel } from '../learned/linear-model.js';
import { SubjectModel } from './subject-model.js';
import englishSubjects from './subjects-en.bin';
import dutchSubjects from './subjects-nl.bin';

const SUBJECTS: Readonly<Record<Language, () => Uint8Array>> = { en: englishSubjects, nl: dutchSubjects };
const CRITERIA: Readonly<Record<Language, () => Uint8Array>> = { en: englishCriteria, nl: dutchCriteria };
const SUBJECT_MODELS: Partial<Record<Language, SubjectModel>> = {};
const CRITERIA_MODELS: Partial<Record<Language, LinearModel>> = {};

/** The classifier of statements by subject in a language; read when first needed. */
export function subjectModel(language: Language): SubjectModel {
  return (SUBJECT_MODELS[language] ??= new SubjectModel(SUBJECTS[language]()));
}

/** The classifier of whole sections by criterion (in the order of `CRITERIA`); read when first needed. */
export function criteriaModel(language: Language): LinearModel {
  return (CRITERIA_MODELS[language] ??= new LinearModel(CRITERIA[language]()));
}
