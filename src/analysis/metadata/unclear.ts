import { intervalMonths } from '../../reading/frequency/interval.js';
import { rolesIn } from '../../reading/roles/roles.js';
import type { Language } from '../../catalog/types.js';
import type { PolicyDocument, Unplaced } from '../../workspace/document.js';
import { writtenDate, writtenPeriod } from '../../workspace/metadata/written-date.js';
import type { MetadataKey } from './lacking.js';

/** What stands where a document speaks of itself and may be what an auditor asks, though nobody can tell. */
export interface Unclear extends Unplaced {
  /** What it may say. */
  readonly keys: readonly MetadataKey[];
}

/** Labels that say plainly that somebody, or something, is not who owns or approves the document. */
const OF_OTHERS =
  /^(?:co-?)?(?:author|auteur|opstel|opgesteld|writ|geschreven|prepar|creat|aangemaakt|edit|redact|review|contribut|audience|appl(?:y|ies)|scope|distribut|doelgroep|geldt|toepassing|van toepassing|department|afdeling|company|organi[sz]ation|bedrijf|categor|class|rubric|tag|layout|present|aanwezig|vervang|supersed|replac|support|related|parent|title|docum|menu|slug|file|system|last tested)/i;
/** Labels that end with whom to turn to: “shout at”, “questions to”, “vragen bij”. */
const TURNS_TO = /(?:^|[\s_-])(?:at|to|by|with|who|whom|wie|bij|aan|door|naar|contact|vragen|questions?)$/i;
const NAME = /^\p{L}[\p{L}.'’-]{1,20}(?: \p{L}[\p{L}.'’-]{0,20}){0,2}(?: \([^()]{1,40}\))?$/u;
const NAMES_BETWEEN = /\s{0,3}(?:[,;&+/]|\b(?:and|en)\b)\s{0,3}/u;
const MOST_NAMES = 6;
/** A year, or a month with figures: of when something was, or will be. */
const SOME_DAY = /(?<![\d.])(?:19|20)\d{2}(?![\d.])|(?<!\p{L})\p{L}{3,9}\.? ['’]?\d{2}(?!\d)/u;

/** First name and surname. */
const SOMEBODY = /(?<!\p{L})\p{Lu}[\p{Ll}’'-]+ (?:(?:van|de|der|den|von|ten|ter) ){0,3}\p{Lu}[\p{Ll}’'-]+/u;
const ALL: readonly MetadataKey[] = ['owner', 'approver', 'approved', 'review'];

const UNCLEAR = new WeakMap<PolicyDocument, readonly Unclear[]>();

/** What a document says of itself in words that are not understood, with what each may be. */
export function unclearOf(document: PolicyDocument): readonly Unclear[] {
  const known = UNCLEAR.get(document);
  if (known) return known;
  const { frontMatter, language } = document;
  const found = (frontMatter?.unplaced ?? []).flatMap((one): Unclear[] => {
    const keys = keysOf(one, language);
    return keys.length > 0 ? [{ ...one, keys }] : [];
  });
  const { changed, status, approved, review } = frontMatter ?? {};
  // “Review: after the audit” names no time, as far as is understood.
  if (review && isNoCadence(review.value))
    found.push({ label: '', text: review.value, valueRange: review.valueRange, keys: ['review'] });
  // Of a text in force its day may be that of its approval.
  if (changed && !approved && status?.value === 'approved')
    found.push({ label: '', text: changed.value, valueRange: changed.valueRange, keys: ['approved'] });
  UNCLEAR.set(document, found);
  return found;
}

/** Whether what stands for how often a document is reviewed cannot be read as a time. */
export function isNoCadence(review: string): boolean {
  return intervalMonths(review) === undefined;
}

function keysOf({ label, text }: Unplaced, language: Language): readonly MetadataKey[] {
  if (OF_OTHERS.test(label.trim()) || isTime(label)) return [];
  const isDay = writtenDate(text) !== undefined || writtenPeriod(text) !== undefined || SOME_DAY.test(text);
  // A sentence with a name and a day may say who owns it, or who approved it when.
  if (isDay) return label === '' && SOMEBODY.test(text) ? [...ALL] : ['approved', 'review'];
  return mayBeSomebody(label, text, language) ? ['owner', 'approver'] : [];
}

/** A time is no name of a property: a row of “2026 Q1” plans something then. */
function isTime(label: string): boolean {
  const text = label.trim();
  const time = writtenPeriod(text);
  return time?.start === 0 && time.end === text.length;
}

function mayBeSomebody(label: string, text: string, language: Language): boolean {
  const [role] = rolesIn(text, language);
  if (role?.start === 0 && role.kind !== 'people') return true;
  const names = text.split(NAMES_BETWEEN).filter((name) => name !== '');
  if (names.length === 0 || names.length > MOST_NAMES || /\d/.test(text)) return false;
  if (TURNS_TO.test(label.trim())) return names.every((name) => NAME.test(name));
  // A name by itself among pieces of a line is written as names are.
  // A name may be followed by a function: "Sanne Bouwkamp, teamleider platform".
  return label === '' && names.every((name) => NAME.test(name)) && /^\p{Lu}/u.test(names[0] ?? '');
}
