import type { Language } from '../../catalog/types.js';
import { logistic } from '../learned/logistic.js';
import { SparseModel } from '../learned/sparse-model.js';
import { TextMemo } from '../lexis/text-memo.js';
import { ADMISSION_FEATURES, admissionValues, wordingOf, type Admitting } from './admission-features.js';
import english from './admissions-en.bin';
import dutch from './admissions-nl.bin';
import data from './admissions.json';

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, SparseModel>> = {};
const CHANCES = new TextMemo<number>();
const chanceBy = logistic(data, ADMISSION_FEATURES);

/** From this chance on, a reader of the sentence would say that it admits something; measured on companies left out. */
const SURE = 0.58;
/** The same of a plan: much that will be is a rule. */
const SURE_PLAN = 0.72;

/** Below this chance what the grammar takes for an admission is a pledge, a good record, a rule or a matter of scope more often. */
export const LIKELY_ADMISSION = 0.6;

/** How something is not as it should be: denied, put off, or otherwise (left undone, in part only, by exception). */
export type AdmissionKind = 'denied' | 'planned' | 'otherwise';

/**
 * What a statement admits: that something which should be so is not done, only planned, left undone, or done in part or by
 * exception only. Learned from admissions and their look-alikes (training/admissions), whatever their words.
 */
export function admissionIn(statement: Admitting): AdmissionKind | undefined {
  const isPlan = statement.force === 'plan';
  if (!isPlan && isFragment(statement)) return undefined;
  if (chanceOfAdmission(statement) < (isPlan ? SURE_PLAN : SURE)) return undefined;
  if (isPlan) return 'planned';
  return statement.force === 'denial' ? 'denied' : 'otherwise';
}

/** A list's item without an end, or a line that only introduces what comes after it: no sentence that says something by itself. */
function isFragment({ text, kind }: Admitting): boolean {
  return text.endsWith(':') || (kind === 'list-item' && !/[.!;]["”)]?$/.test(text));
}

/** How likely it is that a reader would call a statement an admission: 0 to 1. */
export function chanceOfAdmission(statement: Admitting): number {
  const { text, kind, force, language } = statement;
  return CHANCES.of(`${language} ${kind} ${force}`, text, (own) => {
    const read = { text: own, kind, force, language };
    const values = admissionValues(read, () => {
      const [against = 0, speaksFor = 0] = modelOf(language).score(wordingOf(read));
      return speaksFor - against;
    });
    return values === undefined ? 0 : chanceBy(values);
  });
}

function modelOf(language: Language): SparseModel {
  return (MODELS[language] ??= new SparseModel(FILES[language]()));
}
