import { hoursOf } from '../../reading/quantity/hours.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { likelyOn, type StatedFact } from '../facts/stated.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import {
  consistencyRows,
  CONSISTENCY_SUBJECTS,
  type ConsistencyRow,
  type ConsistencySubject,
  type Verdict,
} from './rows.js';

/** A sentence with the times in it, in its own words; none where a control on the subject names no time. */
export interface TimedPlace {
  readonly fact: StatedFact;
  readonly times: readonly string[];
}

/** Sentences that are likely on one subject and do not name the same times: people must look whether they agree. */
export interface UnlikeTimes {
  readonly subject: ConsistencySubject;
  readonly places: readonly TimedPlace[];
}

/** The times of places with where they stand, in one line. */
export function placesInWords(places: readonly TimedPlace[]): string {
  return places.map(({ fact, times }) => `${times.join(', ') || '–'} (${fact.place})`).join('; ');
}

/** From this chance on a sentence with a time may be on a subject. */
const MAY_BE = 0.35;
/** The same in a document of the type that tells of the subject. */
const MAY_BE_THERE = 0.1;
/** From this chance on it is on it. */
const IS = 0.5;

interface Timed extends TimedPlace {
  readonly subject: ConsistencySubject;
  readonly chance: number;
  /** Lengths in hours, to tell whether two places name the same. */
  readonly lengths: readonly string[];
}

const KEPT = new WeakMap<Snapshot, readonly UnlikeTimes[]>();

/**
 * Times on one subject that differ from place to place and that the reader of values did not put side by side. It errs on
 * the side of showing: what it lists is a question, never a finding. Pure.
 */
export function unlikeTimes(snapshot: Snapshot): readonly UnlikeTimes[] {
  let found = KEPT.get(snapshot);
  if (!found) KEPT.set(snapshot, (found = read(snapshot)));
  return found;
}

function read(snapshot: Snapshot): readonly UnlikeTimes[] {
  const rows = consistencyRows(snapshot);
  const compared = rows.filter(({ verdict }) => COMPARED.has(verdict));
  // What stands beside another value in a row was compared already.
  const all = timed(snapshot).filter(({ fact }) => !isTold(fact, compared));
  return CONSISTENCY_SUBJECTS.flatMap((subject): UnlikeTimes[] => {
    const own = all.filter((one) => one.subject === subject);
    const withTimes = own.filter(({ times }) => times.length > 0);
    // Two sentences of policies often set times of different things; a promise or a control is held against them.
    const unlike = own.filter((a) =>
      own.some(
        (b) =>
          a.fact.from !== b.fact.from && (withTimes.includes(a) || withTimes.includes(b)) && !isSame(a, b),
      ),
    );
    const binding = own.filter((one) => !unlike.includes(one) && one.fact.from !== 'policy');
    return unlike.length === 0
      ? []
      : [{ subject, places: [...unlike, ...binding].map(({ fact, times }) => ({ fact, times })) }];
  });
}

/** Sentences with a time that stand in no row and beside no other: nobody compared them. */
export function timesLeft(snapshot: Snapshot): readonly TimedPlace[] {
  const rows = consistencyRows(snapshot);
  const unlike = new Set(unlikeTimes(snapshot).flatMap(({ places }) => places.map(({ fact }) => fact)));
  return likelyOn(snapshot, []).flatMap(({ fact, language }) => {
    const times = durationsIn(fact.text, language).map(({ text }) => text);
    return times.length === 0 || unlike.has(fact) || isTold(fact, rows) ? [] : [{ fact, times }];
  });
}

/** Verdicts of rows whose values stand beside each other. */
const COMPARED: ReadonlySet<Verdict> = new Set(['differs', 'event', 'stricter', 'agrees']);

/** Every sentence with a time, under the subject it is likeliest on; a control also where its promise stands. */
function timed(snapshot: Snapshot): readonly Timed[] {
  const best = new Map<StatedFact, Timed>();
  for (const subject of CONSISTENCY_SUBJECTS)
    for (const { fact, language, type, chance } of likelyOn(snapshot, subject.contents ?? [])) {
      const found = durationsIn(fact.text, language);
      // A control that surely is on the subject and names no time stands beside one that does.
      const isItsType = (subject.contents ?? []).some((key) => key.startsWith(`${type ?? ''}/`));
      if (
        chance < (found.length === 0 ? IS : isItsType ? MAY_BE_THERE : MAY_BE) ||
        (found.length === 0 && fact.from !== 'control')
      )
        continue;
      if ((best.get(fact)?.chance ?? 0) >= chance) continue;
      best.set(fact, {
        subject,
        fact,
        chance,
        times: found.map(({ text }) => text),
        lengths: found.map((one) => String(hoursOf(one) ?? one.text)),
      });
    }
  return [...best.values(), ...linked([...best.values()], snapshot)];
}

/** Controls that a promise names, beside it, where their own words put them elsewhere. */
function linked(found: readonly Timed[], { config }: Snapshot): readonly Timed[] {
  return (config?.commitments ?? []).flatMap(({ id, controls }) => {
    const promise = found.find(({ fact }) => fact.from === 'commitment' && fact.place.split(',')[0] === id);
    if (!promise) return [];
    return found
      .filter(
        ({ fact, subject, times }) =>
          fact.from === 'control' &&
          controls.includes(fact.place) &&
          subject !== promise.subject &&
          times.length > 0,
      )
      .map((one) => ({ ...one, subject: promise.subject }));
  });
}

/** Whether one names every time of the other: a control may name more than the promise it keeps. */
function isSame(a: Timed, b: Timed): boolean {
  return (
    b.lengths.length > 0 &&
    (a.lengths.every((one) => b.lengths.includes(one)) || b.lengths.every((one) => a.lengths.includes(one)))
  );
}

/** Whether a row of values that differ shows the place already. */
function isTold({ place }: StatedFact, rows: readonly ConsistencyRow[]): boolean {
  return rows.some(({ places }) =>
    places.some(({ id, path, line }) => place === id || place === `${path}:${line}`),
  );
}
