import type { Language } from '../../catalog/types.js';
import { confirmForce } from '../force/confirm-force.js';
import { forceOf } from '../force/force.js';
import { SparseModel } from '../learned/sparse-model.js';
import { boostedTrees } from '../learned/trees.js';
import { TextMemo } from '../lexis/text-memo.js';
import { ADMISSION_FEATURES, admissionValues, wordingOf, type Admitting } from './admission-features.js';
import english from './admissions-en.bin';
import dutch from './admissions-nl.bin';
import data from './admissions.json';

const FILES: Readonly<Record<Language, () => Uint8Array>> = { en: english, nl: dutch };
const MODELS: Partial<Record<Language, SparseModel>> = {};
const CHANCES = new TextMemo<number>();
let chanceBy: ((values: readonly number[]) => number) | undefined;

/** From this chance on, a reader of the sentence would say that it admits something; measured on companies left out. */
const SURE = 0.5;

/** Below this chance what the grammar takes for an admission is a pledge, a good record, a rule or a matter of scope more often. */
export const LIKELY_ADMISSION = SURE;

/** The same on a page that claims a criterion, of a matter that policies arrange: there little else is meant. */
export const LIKELY_WHERE_CLAIMED = 0.12;

/** How something is not as it should be: denied, put off, or otherwise (left undone, in part only, by exception). */
export type AdmissionKind = 'denied' | 'planned' | 'otherwise';

/**
 * What a statement admits: that something which should be so is not done, only planned, left undone, or done in part or by
 * exception only. Learned from admissions and their look-alikes (training/admissions), whatever their words.
 */
export function admissionIn(stated: Admitting): AdmissionKind | undefined {
  const statement = ofNote(stated);
  const isPlan = statement.force === 'plan';
  if (!isPlan && isFragment(statement)) return undefined;
  if (chanceOfAdmission(statement) < SURE) return undefined;
  if (isPlan) return 'planned';
  return statement.force === 'denial' ? 'denied' : 'otherwise';
}

/** What is set off as a quotation is a note to the reader as a rule ("> Status, 9 January: …"): it arranges nothing, but may admit. */
function ofNote(statement: Admitting): Admitting {
  if (statement.kind !== 'quote') return statement;
  const { text, language } = statement;
  const force = confirmForce(forceOf(text, 'prose', language), text, 'prose', language);
  return { text, kind: 'prose', force, language };
}

/** A list's item without an end, or a line that only introduces what comes after it: no sentence that says something by itself. */
function isFragment({ text, kind }: Admitting): boolean {
  return text.endsWith(':') || (kind === 'list-item' && !/[.!;]["”)]?$/.test(text));
}

/** How likely it is that a reader would call a statement an admission: 0 to 1. */
export function chanceOfAdmission(statement: Admitting): number {
  const { text, kind, force, language } = ofNote(statement);
  return CHANCES.of(`${language} ${kind} ${force}`, text, (own) => {
    const read = { text: own, kind, force, language };
    const values = admissionValues(read, () => {
      const [against = 0, speaksFor = 0] = modelOf(language).score(wordingOf(read));
      return speaksFor - against;
    });
    if (values === undefined) return 0;
    chanceBy ??= boostedTrees(data, ADMISSION_FEATURES);
    return chanceBy(values);
  });
}

function modelOf(language: Language): SparseModel {
  return (MODELS[language] ??= new SparseModel(FILES[language]()));
}
