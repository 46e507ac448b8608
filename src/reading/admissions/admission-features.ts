import { admissionOf, tellsLeftUndone } from '../force/force.js';
import { chanceInForce } from '../force/chance-in-force.js';
import { speaksOfNow } from '../force/context-words.js';
import * as F from '../force/flags.js';
import { eachFeature } from '../learned/features.js';
import type { FeatureSource } from '../learned/sparse-model.js';
import { plainlyMissing } from '../plainly-missing.js';
import type { Force, Statement } from '../statement.js';
import { grammatical, withoutAsides, withoutNumber } from './clauses-of.js';
import { isStillSo, namesYear } from './cues.js';
import { eachFeatureOfForm, formOf } from './form.js';

/** What of a statement tells whether it admits something: nothing of what stands around it. */
export type Admitting = Pick<Statement, 'text' | 'kind' | 'force' | 'language'>;

/** What speaks for and against an admission, in the order of the values. */
export const ADMISSION_FEATURES = [
  'wording',
  'denial',
  'plan',
  'unclear',
  'duty',
  'allowed or advised',
  'surely missing',
  'likely missing',
  'denies what protects',
  'left undone',
  'year',
  'year in the past tense',
  'still so',
  'now',
  'must or will',
  'may or should',
  'past or perfect',
  'length',
  'list item',
  'negation',
  'imperative',
  'in force',
] as const;

/** Fewer words name a thing or go on with another sentence. */
const FEWEST_WORDS = 5;
/** Longer ones are no better for it. */
const MOST_WORDS = 30;
/** Where the logarithm of an ordinary length lies. */
const ORDINARY = 2.7;
/** How far the wording alone may lean. */
const FURTHEST = 5;

/** Says nothing by itself, or of something else. */
const SET_APART: ReadonlySet<Force> = new Set<Force>([
  'question',
  'placeholder',
  'struck',
  'example',
  'metadata',
  'definition',
  'pointer',
  'framing',
]);
const ALLOWS: ReadonlySet<Force> = new Set<Force>(['permission', 'recommendation', 'condition', 'reason']);

/** The features of the wording: words, and the form of the sentence. The trainer and the reader share them. */
export function wordingOf({ text, language }: Pick<Admitting, 'text' | 'language'>): FeatureSource {
  const own = withoutNumber(text);
  const form = formOf(grammatical(own, language));
  return (add) => {
    eachFeature([{ text: own, weight: 1 }], add);
    eachFeatureOfForm(form, add);
  };
}

/**
 * The values of a statement's features; undefined of one that nothing marks as more than a rule. `wording` gives how much
 * its wording speaks for an admission, and is asked for only when it matters.
 */
export function admissionValues(statement: Admitting, wording: () => number): readonly number[] | undefined {
  const { kind, force, language } = statement;
  if ((kind !== 'prose' && kind !== 'list-item') || SET_APART.has(force)) return undefined;
  const text = withoutAsides(withoutNumber(statement.text));
  const words = text.split(' ').length;
  if (words < FEWEST_WORDS) return undefined;
  const { clauses } = grammatical(text, language);
  // A phrase without a predicate tells of nothing that happened or did not: "Yearly review, based on new threats".
  if (!clauses.some((clause) => clause.kind === 'verb' || clause.kind === 'copula')) return undefined;
  // What had been so is told of a time that is over: "the plan had never been tested".
  if (language === 'en' && clauses.every(({ past, perfect }) => past && perfect)) return undefined;
  const isPast = clauses.some(({ past, perfect }) => past || perfect);
  const negated = clauses.some(({ negation }) => negation !== 'none');
  const year = namesYear(text);
  const still = isStillSo(text, language);
  const now = speaksOfNow(text, language);
  const isMissing = force === 'denial' || force === 'plan';
  if (!isMissing && !year && !still && !now && !isPast && !negated) return undefined;
  const missing = plainlyMissing({ ...statement, text });
  const modal = (bits: number): boolean => clauses.some(({ modality }) => (modality & bits) !== 0);
  return [
    Math.max(-FURTHEST, Math.min(FURTHEST, wording())) / 2,
    Number(force === 'denial'),
    Number(force === 'plan'),
    Number(force === 'unclear'),
    Number(force === 'obligation' || force === 'prohibition'),
    Number(ALLOWS.has(force)),
    Number(missing === 'surely'),
    Number(missing === 'likely'),
    Number(admissionOf(text, kind, language) === 'sure'),
    Number(tellsLeftUndone(text, kind, language)),
    Number(year),
    Number(year && isPast),
    Number(still),
    Number(now),
    Number(modal(F.MUST | F.WILL)),
    Number(modal(F.MAY | F.SHOULD)),
    Number(isPast),
    Math.log(Math.min(MOST_WORDS, words)) - ORDINARY,
    Number(kind === 'list-item'),
    Number(negated),
    Number(clauses.some((clause) => clause.kind === 'imperative')),
    Math.max(0, chanceInForce(text, language) - 0.5),
  ];
}
