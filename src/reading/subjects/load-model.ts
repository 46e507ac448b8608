import type { Language } from '../../catalog/types.js';
import englishCriteria from './criteria-en.bin';
import dutchCriteria from './criteria-nl.bin';
import englishJudged from './judged-en.bin';
import { LinearModel } from '../learned/linear-model.js';
import { SubjectModel } from './subject-model.js';
import englishSubjects from './subjects-en.bin';
import dutchSubjects from './subjects-nl.bin';

const SUBJECTS: Readonly<Record<Language, () => Uint8Array>> = { en: englishSubjects, nl: dutchSubjects };
const CRITERIA: Readonly<Record<Language, () => Uint8Array>> = { en: englishCriteria, nl: dutchCriteria };
/** Readers judged English sections only. */
const JUDGED: Readonly<Partial<Record<Language, () => Uint8Array>>> = { en: englishJudged };
const SUBJECT_MODELS: Partial<Record<Language, SubjectModel>> = {};
const CRITERIA_MODELS: Partial<Record<Language, LinearModel>> = {};
const JUDGED_MODELS: Partial<Record<Language, LinearModel>> = {};

/** The classifier of statements by subject in a language; read when first needed. */
export function subjectModel(language: Language): SubjectModel {
  return (SUBJECT_MODELS[language] ??= new SubjectModel(SUBJECTS[language]()));
}

/** The classifier of whole sections by criterion (in the order of `CRITERIA`); read when first needed. */
export function criteriaModel(language: Language): LinearModel {
  return (CRITERIA_MODELS[language] ??= new LinearModel(CRITERIA[language]()));
}

/** The classifier of whole sections by criterion that was learned from sections readers judged; undefined in a language without any. */
export function judgedModel(language: Language): LinearModel | undefined {
  const file = JUDGED[language];
  return file && (JUDGED_MODELS[language] ??= new LinearModel(file()));
}
