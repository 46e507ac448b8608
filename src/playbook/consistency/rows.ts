import { contradicts } from '../../analysis/statements/compare.js';
import { eventNamed } from '../../analysis/statements/event-in-words.js';
import { isStricter } from '../../analysis/statements/stricter.js';
import { isGoverned } from '../../analysis/governed.js';
import { MATTER } from '../../reading/matters/matters.js';
import type { Localised } from '../../catalog/types.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import data from './subjects.yaml';
import { statedPlaces, type StatedPlace } from './stated-places.js';

/** A subject on which promises, policies, procedures and controls state values. */
export interface ConsistencySubject {
  readonly id: string;
  /** Matters of `reading/matters`. */
  readonly matters: readonly string[];
  /** Contents of policy types (`type/content`) that tell of it. */
  readonly contents?: readonly string[];
  readonly title: Localised;
}

export const CONSISTENCY_SUBJECTS = data as readonly ConsistencySubject[];

/**
 * `differs`: two places cannot both be kept. `event`: they run from different moments. `stricter`: somebody does more than
 * was promised. `promised-only`: no text or control carries the promise; `named`: texts name it by its ID, and no value
 * was read there; `draft-only`: only a draft or a planned control carries it. `single`: one place, nothing to compare.
 */
export type Verdict =
  'differs' | 'event' | 'stricter' | 'agrees' | 'promised-only' | 'named' | 'draft-only' | 'single';

/** One subject under one condition, with every place that states a value of it. */
export interface ConsistencyRow {
  readonly subject: ConsistencySubject;
  readonly matter: string;
  /** What the values hold for, as `Statement.qualifiers` without the event. */
  readonly conditions: readonly string[];
  readonly places: readonly StatedPlace[];
  readonly verdict: Verdict;
  /** Of a promise alone in its row: the documents that name it by its ID. */
  readonly namedIn: readonly string[];
  /** The place that binds, and those that cannot be kept with it. */
  readonly differences: readonly { readonly binding: StatedPlace; readonly others: readonly StatedPlace[] }[];
}

const KEPT = new WeakMap<Snapshot, readonly ConsistencyRow[]>();

/** Promises, policies, procedures and controls side by side, by subject and condition. Pure. */
export function consistencyRows(snapshot: Snapshot): readonly ConsistencyRow[] {
  let rows = KEPT.get(snapshot);
  if (!rows) KEPT.set(snapshot, (rows = read(snapshot)));
  return rows;
}

function read(snapshot: Snapshot): readonly ConsistencyRow[] {
  const places = statedPlaces(snapshot);
  return CONSISTENCY_SUBJECTS.flatMap((subject) =>
    subject.matters.flatMap((matter) => {
      const groups = new Map<string, StatedPlace[]>();
      for (const place of places) {
        if (place.statement.subject !== matter) continue;
        const key = conditionsOf(place).join('|');
        groups.set(key, [...(groups.get(key) ?? []), place]);
      }
      return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, all]) => rowOf(subject, matter, onceEach(all), snapshot));
    }),
  );
}

function rowOf(
  subject: ConsistencySubject,
  matter: string,
  places: readonly StatedPlace[],
  snapshot: Snapshot,
): ConsistencyRow {
  const inForce = places.filter(({ open }) => open === undefined);
  const differences = inForce.flatMap((binding, n) => {
    const others = inForce.slice(n + 1).filter((other) => cannotBothHold(binding, other));
    return others.length > 0 ? [{ binding, others }] : [];
  });
  const [first] = places;
  const verdict = differences.length > 0 ? 'differs' : verdictOf(inForce, places.length > inForce.length);
  const namedIn = verdict === 'promised-only' ? documentsNaming(places, snapshot) : [];
  return {
    subject,
    matter,
    conditions: first ? conditionsOf(first) : [],
    places,
    // Where one place differs from two, it is told once.
    differences: differences.slice(0, 1),
    verdict: namedIn.length > 0 ? 'named' : verdict,
    namedIn,
  };
}

function verdictOf(places: readonly StatedPlace[], hasOpen: boolean): Exclude<Verdict, 'differs' | 'named'> {
  const promises = places.filter((place) => place.in === 'promise');
  const own = places.filter((place) => place.in !== 'promise');
  if (promises.length > 0 && own.length === 0) return hasOpen ? 'draft-only' : 'promised-only';
  if (places.length < 2) return 'single';
  if (places.some((a) => places.some((b) => !isSameEvent(a, b)))) return 'event';
  const isMore = own.some((one) => promises.some((promise) => isStricter(one.statement, promise.statement)));
  return isMore ? 'stricter' : 'agrees';
}

/** The governed documents that name one of these promises by its ID. */
function documentsNaming(promises: readonly StatedPlace[], { documents }: Snapshot): readonly string[] {
  const ids = new Set(promises.flatMap(({ id }) => id ?? []));
  return [...documents.values()]
    .filter(isGoverned)
    .filter(({ sections }) =>
      sections.some(({ content }) =>
        content.sentences.some(({ text }) => text.split(NO_ID).some((word) => ids.has(word))),
      ),
    )
    .map(({ path }) => path)
    .sort();
}

/** What stands between IDs. */
const NO_ID = /[^\p{L}\p{N}._-]/u;

function cannotBothHold(a: StatedPlace, b: StatedPlace): boolean {
  return isSameEvent(a, b) && contradicts(a.statement, b.statement);
}

/** A text that names no event is read as running from the usual one of its matter, else from the other's. */
function isSameEvent(a: StatedPlace, b: StatedPlace): boolean {
  const usual = MATTER.get(a.statement.subject)?.since?.[0];
  const [one, other] = [eventNamed(a.statement) ?? usual, eventNamed(b.statement) ?? usual];
  return one === other || one === undefined || other === undefined;
}

function conditionsOf({ statement }: StatedPlace): readonly string[] {
  return statement.qualifiers.filter((one) => !one.startsWith('from:'));
}

/** Records state some values under several readings of the event; the one in the place's own words comes first. */
function onceEach(places: readonly StatedPlace[]): readonly StatedPlace[] {
  const seen = new Set<string>();
  return places.filter(({ path, line, id, statement }) => {
    const key = [path, line, id, statement.value, statement.text].join('\n');
    return seen.has(key) ? false : seen.add(key);
  });
}
