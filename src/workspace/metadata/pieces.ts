import { labelNamed } from './field-names.js';
import { writtenDate, writtenPeriod, type DateOrder } from './written-date.js';

/** A label with its value that a piece of a line states without a colon. */
export interface Piece {
  readonly label: string;
  readonly value: string;
}

/** What leads from a label to its day. */
const LEADS_TO_DAY = /[\s,(]{0,3}(?:\b(?:on|in|op|per|van|of|dated|d\.d\.)\s)?\s{0,3}$/iu;
/** `reviewed annually`, `Review every 12 months`, `to be reviewed each year`. */
const REVIEW_FIRST =
  /^(?:(?:is |it is |to be |must be |wordt )?(?:reviewed|review|herzien|herziening|geëvalueerd|evaluatie|herbeoordeeld))\s+(?:at least |minimaal |ten minste )?(?!by\b|and\b|door\b|en\b|the\b|of\b|on\b|op\b|in\b)([\p{L}\d][\p{L}\d -]{2,40})$/iu;
/** `wordt iedere twee jaar herzien`, `de code wordt jaarlijks herzien`. */
const REVIEW_LAST =
  /^(?:(?:(?:het|de|dit|deze|it|this) ?\p{L}{0,30} )?(?:wordt|worden|is) )?(?!laatst|voor het|nog |reeds |al |door )(?:minimaal |ten minste )?([\p{L}\d][\p{L}\d -]{2,40}?) (?:herzien|geëvalueerd|herbeoordeeld|beoordeeld|nagelopen|reviewed)$/iu;
/** `Comes up for review every twelve months`, `due for review each year`. */
const REVIEW_DUE =
  /^(?:(?:it|this \p{L}{3,30}) )?(?:(?:comes up|is due|due|is up|up) for (?:a )?review|komt aan de orde voor herziening)\s(?!on\b|in\b|by\b|before\b)([\p{L}\d][\p{L}\d -]{2,40})$/iu;
/** What a sentence on the document begins with: `It was last approved on …`. */
export const ITSELF =
  /^(?:it|they|this \p{L}{3,30}|the \p{L}{3,30}|het|dit \p{L}{3,30}|deze \p{L}{3,30}) (?:was|is|has been|werd) /iu;
/** `wordt in januari 2027 opnieuw beoordeeld`, `will be reviewed again in January 2027`. */
const AGAIN =
  /(?:wordt|worden) (?:uiterlijk |vóór |voor )?(?:in|op) ([\p{L}\d][\p{L}\d -]{3,30}?) (?:opnieuw|weer) (?:beoordeeld|herzien|bekeken|geëvalueerd|vastgesteld)|(?:reviewed|revised|looked at) (?:again|next) (?:in|on|by|before) ([\p{L}\d][\p{L}\d -]{3,30})$/iu;
const LONGEST_LABEL = 40;
/** Who did it: `Last changed by Ada Byron`. */
const BY_NAME = /\s(?:by|door)\s\p{Lu}[\p{L} .'’-]{1,50}$/u;

/** When a sentence says that the text is reviewed again, as it writes that day or month. */
export function reviewedAgainIn(text: string, order: DateOrder | undefined): string | undefined {
  const found = AGAIN.exec(text);
  const when = found?.[1] ?? found?.[2];
  return when !== undefined && (writtenDate(when, order) ?? writtenPeriod(when)) ? when : undefined;
}

/** Whether a piece is the stamp of a wiki, which counts the changes of a page: `Last changed by Ada Byron on 3 June 2026`. */
export function isPageStamp(text: string, order: DateOrder | undefined): boolean {
  const day = writtenDate(text, order);
  if (!day) return false;
  const before = text.slice(0, day.start).replace(LEADS_TO_DAY, '');
  const by = BY_NAME.exec(before);
  return by !== null && labelNamed(before.slice(0, by.index))?.field === 'changed';
}

/**
 * What a piece without a colon states: words that are a label with a day behind them (“Last revised 30 September 2025”,
 * “Versie januari 2026”), or how often the document is reviewed (“reviewed annually”, “wordt jaarlijks herzien”).
 */
export function pieceIn(text: string, order: DateOrder | undefined): Piece | undefined {
  const review = REVIEW_FIRST.exec(text)?.[1] ?? REVIEW_DUE.exec(text)?.[1] ?? REVIEW_LAST.exec(text)?.[1];
  if (review !== undefined && !writtenDate(review, order) && !writtenPeriod(review))
    return { label: 'review', value: review };
  const day = writtenDate(text, order) ?? writtenPeriod(text);
  if (!day || text.slice(day.end).trim() !== '') return undefined;
  const whole = text.slice(0, day.start).replace(LEADS_TO_DAY, '').replace(ITSELF, '');
  // Who changed a page last neither owns nor approved it.
  const by = BY_NAME.exec(whole);
  const before =
    by && labelNamed(whole.slice(0, by.index))?.field === 'changed' ? whole.slice(0, by.index) : whole;
  if (before === '' || before.length > LONGEST_LABEL) return undefined;
  const field = labelNamed(before)?.field;
  if (field === undefined || field === 'owner' || field === 'approver') return undefined;
  return { label: before, value: text.slice(day.start, day.end) };
}
