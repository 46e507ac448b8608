import type { Language } from '../../catalog/types.js';
import { datesIn } from '../dates/dates.js';
import { frequenciesIn } from '../frequency/frequencies.js';
import { momentsIn } from '../clock/clock.js';
import { contentWords } from '../lexis/content-words.js';
import { deniesIn, holdsLimit } from '../limits/limits.js';
import { countsIn } from '../quantity/counts.js';
import { tokensOf } from '../quantity/tokens.js';
import { durationsIn } from '../quantity/durations.js';
import { roughHours } from '../quantity/hours.js';
import type { Bound } from '../quantity/vocabulary.js';
import { rolesIn } from '../roles/roles.js';
import { dataKindsIn, eventKey, scopesIn, severityIn } from '../scope/scope.js';
import { systemsIn } from '../scope/systems.js';
import type { Force, StatementKind } from '../statement.js';
import { namesIn, nameKey } from '../names/names.js';
import type { SubjectChance } from '../subjects/subject-model.js';
import { rarityOf } from './rarity.js';

/** A word must be as rare as this to tie two statements. */
export const TELLING = 5;

/** A statement with what stands around it. */
export interface Spoken {
  readonly text: string;
  /** The line that introduces the list, or the headers of a row's columns. */
  readonly lead: string;
  /** Its own heading and those that enclose it, nearest first. */
  readonly headings: readonly string[];
  readonly kind: StatementKind;
  readonly language: Language;
  readonly force: Force;
  /** What it is on, with chances. */
  readonly subjects: readonly SubjectChance[];
}

/** A word with how telling it is. */
export interface TellingWord {
  readonly stem: string;
  readonly rarity: number;
}

/** A value of one kind that a statement gives. */
export interface GivenValue {
  readonly value: number;
  readonly bound: Bound;
  /** What is counted, by its last word's stem; the unit of time of a duration. */
  readonly unit: string;
  /** The stems of the event from which time runs. */
  readonly from: readonly string[];
}

/** The values that a statement gives. */
export interface GivenValues {
  readonly durations: readonly GivenValue[];
  readonly rhythms: readonly GivenValue[];
  readonly counts: readonly GivenValue[];
  readonly moments: readonly string[];
  /** The events from which its durations run. */
  readonly events: readonly string[];
}

/** A statement as it is held against another. */
export interface Side extends GivenValues {
  readonly language: Language;
  readonly force: Force;
  readonly subjects: readonly SubjectChance[];
  readonly own: readonly TellingWord[];
  readonly around: readonly TellingWord[];
  readonly dates: readonly string[];
  readonly roles: readonly string[];
  readonly names: readonly string[];
  readonly tools: readonly { readonly id: string; readonly kind: string }[];
  /** Conditions, kinds of data and systems that it names, its own lead included. */
  readonly scopes: readonly string[];
  readonly data: readonly string[];
  readonly systems: readonly string[];
  readonly severity: string | undefined;
  readonly classes: readonly string[];
  /** What it begins with is most often what it is about. */
  readonly first: readonly string[];
  readonly isRow: boolean;
  readonly denies: boolean;
  readonly only: boolean;
  readonly all: boolean;
  readonly may: boolean;
  readonly excepts: boolean;
  readonly conditional: boolean;
}

/** The words of a statement, each once, with how telling they are. */
export function ownWords({ text, language }: Pick<Spoken, 'text' | 'language'>): readonly TellingWord[] {
  return telling(text, language);
}

/** The times, rhythms and numbers that a statement gives. */
export function givenValues({ text, language }: Pick<Spoken, 'text' | 'language'>): GivenValues {
  const durations = durationsIn(text, language);
  return {
    durations: durations.map((one) => ({
      value: roughHours(one),
      bound: one.bound,
      unit: one.working ? 'working' : 'time',
      from: one.from === undefined ? [] : telling(one.from, language).map(({ stem }) => stem),
    })),
    rhythms: frequenciesIn(text, language).flatMap(({ perYear, bound, event }) =>
      perYear === 'continuous'
        ? []
        : [
            {
              value: perYear === 'per-event' ? 0 : perYear,
              bound,
              unit: perYear === 'per-event' ? 'event' : 'year',
              from: event === undefined ? [] : telling(event, language).map(({ stem }) => stem),
            },
          ],
    ),
    counts: countsIn(text, language).map(({ value, bound, unit }) => ({
      value,
      bound,
      unit: unit === '%' ? '%' : (telling(unit, language).at(-1)?.stem ?? ''),
      from: [],
    })),
    moments: momentsIn(text, language).map(({ key }) => key),
    events: durations.flatMap(({ from }) => (from === undefined ? [] : [eventKey(from, language)])),
  };
}

/** What a statement is compared by. */
export function sideOf(
  spoken: Spoken,
  own: readonly TellingWord[] = ownWords(spoken),
  values: GivenValues = givenValues(spoken),
): Side {
  const { text, lead, headings, kind, language, force, subjects } = spoken;
  const stems = new Set(own.map(({ stem }) => stem));
  const around = telling([lead, ...headings].join(' / '), language).filter(({ stem }) => !stems.has(stem));
  const names = namesIn(text, language);
  const led = lead === '' ? text : `${lead} ${text}`;
  return {
    language,
    force,
    subjects,
    own,
    around,
    ...values,
    dates: datesIn(text).map(({ iso }) => iso),
    roles: rolesIn(text, language)
      .filter(({ kind }) => kind !== 'people')
      .map(({ key }) => key),
    names: names.filter(({ kind }) => kind === 'name').map((one) => nameKey(one.text)),
    tools: names.flatMap(({ tool }) => (tool ? [{ id: tool.name, kind: tool.job ?? tool.area }] : [])),
    scopes: scopesIn(led, language).filter((one) => !TIMES.has(one)),
    data: dataKindsIn(led, language),
    systems: systemsIn(led, language),
    severity: severityIn(text, language),
    classes: classesIn(text),
    first: own.slice(0, FIRST).map(({ stem }) => stem),
    isRow: kind === 'row',
    denies: deniesIn(text, language).length > 0,
    only: holdsLimit('only', text, language),
    all: holdsLimit('universal', text, language) || holdsLimit('absolute', text, language),
    may: holdsLimit('may', text, language),
    excepts: holdsLimit('exception', text, language),
    conditional: holdsLimit('condition', text, language),
  };
}

/** Conditions that are rhythms: those are values here. */
const TIMES = new Set(['daily', 'weekly', 'monthly', 'annual']);
/** So many telling words at its beginning. */
const FIRST = 2;
const CLASSES = new Set(
  'class klasse category categorie tier level niveau grade ernst severity prioriteit priority type'.split(
    ' ',
  ),
);

/** What it says of which class it holds for: "category A", "tier 1", "P1". */
function classesIn(text: string): string[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ lower }, n) => {
    const before = tokens[n - 1]?.lower ?? '';
    if (/^(?:[a-e]|[0-5]|i{1,3}|iv)$/.test(lower) && CLASSES.has(before)) return [lower];
    const joined = /^(?:p|sev|s|tier)-?([0-5])$/.exec(lower)?.[1];
    return joined === undefined ? [] : [joined];
  });
}

function telling(text: string, language: Language): TellingWord[] {
  const found = new Map<string, number>();
  for (const { stem } of contentWords(text, language)) found.set(stem, rarityOf(stem, language));
  return [...found].map(([stem, rarity]) => ({ stem, rarity }));
}

/** The stems by which others that may be on the same are found. */
export function tellingStems(own: readonly TellingWord[]): readonly string[] {
  return own.flatMap(({ stem, rarity }) => (rarity >= TELLING ? [stem] : []));
}
