import type { Language } from '../../catalog/types.js';
import { mayHoldValue } from '../../reading/frequency/may-hold-value.js';
import { partsOf } from '../../reading/lexis/clause-parts.js';
import type { Matter } from '../../reading/matters/matter.js';
import { MATTER } from '../../reading/matters/matters.js';
import {
  isRhythmOfNoun,
  callsByName,
  headsOf,
  mattersOf,
  namesMatter,
  namesTerm,
  saysEnd,
  saysMatter,
  withoutMatter,
} from '../../reading/matters/matters-of.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { tokensOf } from '../../reading/quantity/tokens.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { isTier, objectOfHeading } from '../../reading/scope/heading-object.js';
import { narrowingIn, objectIn } from '../../reading/scope/narrowing.js';
import {
  classIn,
  dataKindsIn,
  eventKey,
  isOthersRule,
  namesScope,
  severityIn,
  withoutShare,
} from '../../reading/scope/scope.js';
import { withoutGloss } from '../../reading/scope/gloss.js';
import { ownerOfLabel, recordKeptIn, recordsOfLabel } from '../../reading/scope/record-kind.js';
import { systemsIn } from '../../reading/scope/systems.js';
import type { Statement } from './types.js';
import { dayValues, valuesFor, type FoundValue } from './values.js';

/** A statement before it is known where in a document it stands. */
export type Unplaced = Omit<Statement, 'section' | 'range'>;

/** Words that may state values, with what stands around them. */
export interface ValueText {
  readonly text: string;
  /** Heading, list lead, row label and column header. */
  readonly context: string;
  readonly heading: string;
  /** The enclosing headings, the document's title among them. */
  readonly above?: string;
  readonly label: string;
  /** The header of its column in a table. */
  readonly column?: string;
  /** The header of the rows' labels. */
  readonly labels?: string;
  readonly policyType?: string;
  readonly language: Language;
  /** How sure the classifier is that it is on a subject; undefined when it was not asked. */
  readonly chance?: (subject: string) => number;
  /** Whom a record is for when it names nobody: a promise is to customers. */
  readonly scope?: string;
}

/** A value with the words that tell what it is of: the whole text, or its own part when there are several values. */
interface Part {
  readonly words: string;
  readonly whole: boolean;
}

/** The numbers, times and cadences that a text states, each with what it is of. */
export function numbersIn(text: ValueText): Unplaced[] {
  if (!mayHoldValue(text.text, text.language)) return [];
  const whole = numbersOfOne(text);
  const parts = partsOf(withoutGloss(text.label)).map((part) => part.trim());
  if (parts.length < 2 || parts.length > MOST_JOINED || whole.length === 0) return whole;
  // "Rights in production and administrator roles | every quarter" holds for each of the two.
  const each = parts.flatMap((label) =>
    numbersOfOne({ ...text, label, context: text.context.replace(text.label, label) }),
  );
  const subjects = new Set(each.map(({ subject }) => subject));
  return [...whole.filter(({ subject }) => !subjects.has(subject)), ...each].map((one) => ({
    ...one,
    text: `${text.label}: ${text.text}`,
  }));
}

/** A label with more parts lists what a row is about in general. */
const MOST_JOINED = 4;

function numbersOfOne(text: ValueText): Unplaced[] {
  const known = new Map<string, readonly FoundValue[]>();
  const valuesIn = (words: string, kind: Matter['value']): readonly FoundValue[] => {
    const key = `${kind} ${words}`;
    let found = known.get(key);
    if (!found) {
      found = once(valuesFor(kind, words, text.language));
      if (kind === 'duration' && found.length === 0) found = dayValues(words, text.language);
      known.set(key, found);
    }
    return found;
  };
  const kinds = new Set(KINDS.filter((kind) => valuesIn(text.text, kind).length > 0));
  if (kinds.size === 0 || isOthersRule(text.text, text.language)) return [];
  const found: Unplaced[] = [];
  const take = (part: Part): void => {
    for (const matter of mattersOfPart(text, part, (kind) => kinds.has(kind))) {
      const meant = (words: string): readonly FoundValue[] =>
        valuesIn(words, matter.value).filter(
          (one) => one.kind !== 'cadence' || !isRhythmOfNoun(matter.id, words, one, text.language),
        );
      const [value, second] = meant(part.words);
      // Several values in the whole: their own parts tell what each is of.
      const isSeveral = meant(text.text).length > 1;
      if (!value || second || part.whole === isSeveral) continue;
      if (value.onTheDay && !matter.byDay) continue;
      const one = statement(matter, text, part, asTerm(matter, part, value, text.language));
      if (one) found.push(...ofEachRecord(one, text));
    }
  };
  take({ words: text.text, whole: true });
  if ([...kinds].some((kind) => valuesIn(text.text, kind).length > 1)) {
    const holdsValue = (part: string): boolean => [...kinds].some((kind) => valuesIn(part, kind).length > 0);
    for (const words of new Set([...partsOf(text.text), ...partsByAbbreviation(text.text, holdsValue)]))
      take({ words, whole: false });
  }
  return found;
}

/** "At most 1 hour of data (RPO 1 hour)" says one value twice. */
function once(values: readonly FoundValue[]): readonly FoundValue[] {
  return values.filter(
    (one, n) => !values.slice(0, n).some((other) => one.value === other.value && one.kind === other.kind),
  );
}

/** "Within 8 hours (RTO) with at most 1 hour of data lost (RPO)": an abbreviation in brackets names the value before it. */
function partsByAbbreviation(text: string, holdsValue: (part: string) => boolean): string[] {
  const parts = text.split(/(?<=\([A-Z]{2,6}\))\s/);
  // "The recovery time objective (RTO) is 4 hours": there it stands by its name, and the value after it.
  const named = parts.filter((part) => part.endsWith(')'));
  return parts.length > 1 && named.every(holdsValue) ? parts : [];
}

const KINDS: readonly Matter['value'][] = [
  'cadence',
  'duration',
  'either',
  'characters',
  'attempts',
  'percent',
];

function mattersOfPart(
  text: ValueText,
  { words, whole }: Part,
  holds: (kind: Matter['value']) => boolean,
): Matter[] {
  const around = `${text.heading} / ${text.context} / ${text.text}`;
  // In a table the column's header says what the cell is; the cell itself holds but the value.
  // "Longest exception: critical 30 days, high 90 days": the line's label belongs to each part.
  const line = /^[^:]{3,60}: /.exec(text.text)?.[0] ?? '';
  const own = whole ? (text.label === '' ? text.text : `${text.context} / ${text.text}`) : `${line}${words}`;
  const { language, chance, above, column, labels, policyType } = text;
  const headingOfRow = text.label === '' ? undefined : text.heading;
  const matters = mattersOf(
    {
      own,
      deed: withoutEvents(own, language),
      around,
      above,
      language,
      headingOfRow,
      column,
      labels,
      policyType,
      chance,
      isPart: !whole,
    },
    holds,
  );
  // What logs, backups and customers' data are kept for is a matter of its own.
  const isMeant = ({ byRecord }: Matter): boolean =>
    byRecord !== true || !matters.some((other) => other.byRecord !== true && other.cuedByHeading === true);
  if (whole) return matters.filter(isMeant);
  return matters.filter(
    ({ id, bySeverity }) =>
      saysMatter(id, words, language) || (bySeverity === true && severityIn(words, language) !== undefined),
  );
}

/**
 * What a value is besides its words: one that is called the retention period is exactly that, and what is deleted after so
 * long is kept no longer.
 */
function asTerm(
  { id, byRecord }: Matter,
  { words }: Part,
  value: FoundValue,
  language: Language,
): FoundValue {
  if (namesTerm(id, words, language)) return { ...value, bound: 'exact', from: undefined };
  return byRecord === true && saysEnd(id, words, language) ? { ...value, bound: 'max' } : value;
}

/** "Payslips and annual statements | 7 years" holds for each of them. */
function ofEachRecord(one: Unplaced, { label, language }: ValueText): Unplaced[] {
  const records = label === '' ? [] : recordsOfLabel(label, language);
  if (records.length < 2 || MATTER.get(one.subject)?.byRecord !== true) return [one];
  return records.map((record) => ({
    ...one,
    qualifiers: [...one.qualifiers.filter((own) => !own.startsWith(RECORD)), `${RECORD}${record}`].sort(),
  }));
}

const RECORD = 'record:';

/** A text without the events that its times run from: "after the laptop is handed in" tells nothing of laptops. */
function withoutEvents(text: string, language: Language): string {
  let rest = text;
  for (const { from } of durationsIn(text, language)) if (from !== undefined) rest = rest.replace(from, '');
  return rest;
}

function statement(matter: Matter, text: ValueText, part: Part, found: FoundValue): Unplaced | undefined {
  const value = Math.round(found.value * (matter.unit === 'hours' ? 24 : 1) * 1e4) / 1e4;
  const least =
    matter.fromEnd !== undefined && saysEnd(matter.id, part.words, text.language)
      ? matter.fromEnd
      : matter.from;
  if ((least !== undefined && value < least) || (matter.to !== undefined && value > matter.to))
    return undefined;
  const qualifiers = qualifiersOf(matter, text, part, found);
  if (!qualifiers) return undefined;
  const actors = rolesIn(text.text, text.language).filter(
    ({ kind, specific }) => kind !== 'people' && specific,
  );
  return {
    subject: matter.id,
    value,
    bound: found.bound === 'exact' ? matter.bound : found.bound,
    unit: matter.unit,
    amount: found.amount,
    event: matter.aimed === true ? undefined : eventOf(found, text.language),
    qualifiers: [...qualifiers].sort(),
    actors: actors.length === 1 ? actors.map((role) => roleKey(role.text)) : undefined,
    inTable: text.label === '' ? undefined : true,
    text: text.label === '' ? text.text : `${text.label}: ${text.text}`,
  };
}

/** What a value holds for; undefined when that cannot be told, so that it can be compared with nothing. */
function qualifiersOf(
  matter: Matter,
  text: ValueText,
  part: Part,
  found: FoundValue,
): Set<string> | undefined {
  const { language, context } = text;
  const label = withoutGloss(text.label);
  // With several values in a sentence only the value's own part tells its conditions.
  const own = withoutShare(part.whole ? text.text : part.words, language);
  const about = part.whole ? `${text.heading} / ${context} / ${own}` : own;
  const scopesIn = (words: string): readonly string[] =>
    (matter.scopes ?? []).filter((scope) => namesScope(scope, words, language));
  const named = scopesIn(about);
  // Below "Notifying customers and authorities" the sentence itself tells which of them it is about.
  const qualifiers = new Set(matter.byScope && named.length > 1 ? scopesIn(text.text) : named);
  if (part.whole && callsByName(matter.id, text.text, language)) qualifiers.delete('database');
  if (matter.byScope && qualifiers.size !== 1) {
    const scope = scopeBySubject(matter, text, [...qualifiers]);
    if (scope === undefined) return undefined;
    qualifiers.clear();
    qualifiers.add(scope);
  }
  if (matter.bySeverity || matter.byScope) {
    const severity =
      severityIn(part.whole ? (label === '' ? text.text : label) : part.words, language) ??
      (part.whole && label === '' ? severityIn(text.heading, language) : undefined);
    if (matter.bySeverity && severity === undefined) return undefined;
    if (severity !== undefined) qualifiers.add(`severity:${severity}`);
  }
  if (namesScope('non-production', about, language)) qualifiers.add('non-production');
  const isKnown = (word: string): boolean =>
    (matter.scopes ?? []).some((scope) => namesScope(scope, word, language)) ||
    (matter.byData === true && dataKindsIn(word, language).length > 0);
  const narrowed = narrowingOf(matter, text, part, isKnown);
  if (narrowed !== undefined) qualifiers.add(`kind:${narrowed}`);
  if (matter.byRecord) {
    const record = label === '' ? recordKeptIn(part.words, language) : recordsOfLabel(label, language)[0];
    if (record === undefined) return undefined;
    qualifiers.add(`${RECORD}${record}`);
    const owner = ownerOfLabel(text.label);
    if (owner !== undefined) qualifiers.add(`of:${owner}`);
    // What is deleted on request, or at the end of a contract, is another matter than how long it is kept.
    if (saysEnd(matter.id, part.words, language) && !matter.order?.includes(eventOf(found, language) ?? ''))
      return undefined;
  }
  const letter =
    matter.byClass === true ? classIn(label === '' ? part.words : label, label !== '') : undefined;
  if (letter !== undefined) qualifiers.add(`class:${letter}`);
  const plain = about.replace(text.label, label);
  if (matter.bySystem) {
    const systems = systemsIn(plain, language);
    // Who lists as many goes through them all.
    if (label === '' && systems.length >= MANY) qualifiers.delete('source-code');
    else for (const system of systems) qualifiers.add(`sys:${system}`);
  }
  if (matter.byData) for (const kind of dataKindsIn(about, language)) qualifiers.add(`data:${kind}`);
  const object = matter.byObject
    ? objectOf(matter, { ...text, label }, part)
    : matter.byRecord
      ? undefined
      : labelledObject(matter, { ...text, label }, isKnown);
  if (object !== undefined) qualifiers.add(`for:${object}`);
  const event = eventOf(found, language);
  // "15 minutes of transcripts", "after a disaster": an objective runs from the outage.
  if (matter.aimed === true) return qualifiers;
  if (event !== undefined && matter.since?.includes(event) !== true) qualifiers.add(`from:${event}`);
  return qualifiers;
}

/** How sure the classifier must be to tell whom a text means when it names nobody, or several. */
const TELLS = 0.7;

/** To whom, when the words do not tell: by what the text is surely about, or what its record is always for. */
function scopeBySubject(
  { scopeOf = {} }: Matter,
  { chance, scope }: ValueText,
  named: readonly string[],
): string | undefined {
  if (chance === undefined) return named.length === 0 ? scope : undefined;
  const [found] = Object.entries(scopeOf)
    .filter(([subject]) => chance(subject) >= TELLS)
    .map(([, one]) => one);
  return found === undefined || (named.length > 0 && !named.includes(found)) ? undefined : found;
}

/** So many systems in a sentence are all there are. */
const MANY = 3;

/** The event that a duration runs from. */
function eventOf({ from, kind, onTheDay }: FoundValue, language: Language): string | undefined {
  if (onTheDay) return 'leaving';
  return from === undefined || kind !== 'duration' ? undefined : eventKey(from, language);
}

function narrowingOf(
  { id }: Matter,
  { language, context, heading }: ValueText,
  { words, whole }: Part,
  isKnown: (word: string) => boolean,
): string | undefined {
  const heads = headsOf(id, language);
  if (heads.length === 0) return undefined;
  const own = narrowingIn(words, heads, language, true, isKnown);
  // A heading such as "Access in short" narrows nothing by what follows.
  return own ?? (whole ? narrowingIn(`${heading} / ${context}`, heads, language, false, isKnown) : undefined);
}

/** What an objective is for: the row's label, "for the …" in the sentence, or what the heading names. */
function objectOf(matter: Matter, text: ValueText, part: Part): string | undefined {
  const { id } = matter;
  const { label, language, heading } = text;
  if (label !== '') return saysMatter(id, label, language) ? objectOfHeading(heading, language) : fold(label);
  return fold(
    objectIn(part.words, language) ??
      (part.whole || matter.aimed !== true ? objectIn(text.text, language) : undefined) ??
      objectOfHeading(heading, language),
  );
}

/**
 * What a row or a labelled line ("Backup frequency: weekly") is about besides the matter: it says no more than its value,
 * so that the row's label, or the heading above the line, tells which system is meant.
 */
function labelledObject(
  { id, byLabel }: Matter,
  { label, text, heading, language }: ValueText,
  isKnown: (word: string) => boolean,
): string | undefined {
  if (!byLabel) return undefined;
  const line = /^[^:.]{3,40}: /.exec(text)?.[0];
  if (label === '' && (line === undefined || isKnown(line))) return undefined;
  if (label !== '' && isTier(label)) return fold(label);
  if (/^\p{L}$/u.test(label.trim())) return MATTER.get(id)?.byClass === true ? undefined : fold(label);
  const words = objectOfHeading(withoutMatter(id, label === '' ? heading : label, language), language)?.split(
    ' ',
  );
  return fold(words?.filter((word) => !isKnown(word) && !namesMatter(id, word, language)).join(' '));
}

/** A matter by its ID, when the subject is one. */
export function matterOf(subject: string): Matter | undefined {
  return MATTER.get(subject);
}

const SMALL = new Set(
  'the and system systems service services de het en systemen diensten platform product our onze'.split(' '),
);

function fold(text: string | undefined): string | undefined {
  const words =
    text && tokensOf(text).flatMap(({ lower, kind }) => (kind === 'mark' || SMALL.has(lower) ? [] : [lower]));
  return words && words.length > 0 ? words.join(' ') : undefined;
}
