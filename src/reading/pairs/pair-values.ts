import type { Language } from '../../catalog/types.js';
import { kinship } from '../kinship/kinship.js';
import { substantiates, type Force } from '../statement.js';
import { TELLING, type GivenValue, type GivenValues, type Side, type TellingWord } from './side.js';

/** What tells of two statements whether they can both hold, in the order of the values. */
export const PAIR_FEATURES = [
  'coverage least',
  'coverage most',
  'coverage with around least',
  'coverage with around most',
  'around alike',
  'rarest shared',
  'second shared',
  'third shared',
  'shared in all',
  'rarest unshared least',
  'rarest unshared most',
  'unshared least',
  'unshared most',
  'own words least',
  'own words most',
  'names shared',
  'names unshared least',
  'names unshared most',
  'durations',
  'duration differs',
  'duration agrees',
  'duration ratio',
  'duration bounds clash',
  'duration units differ',
  'events alike',
  'events differ',
  'rhythms',
  'rhythm differs',
  'rhythm agrees',
  'rhythm ratio',
  'rhythm at least',
  'rhythm against event',
  'duration against rhythm',
  'counts',
  'count differs',
  'count agrees',
  'count units alike',
  'dates',
  'date differs',
  'date agrees',
  'moment differs',
  'moment agrees',
  'moment against duration',
  'roles',
  'role differs',
  'role agrees',
  'tools of one kind differ',
  'tools agree',
  'denied once',
  'denied twice',
  'prohibited once',
  'allowed or practised',
  'only',
  'only twice',
  'for all',
  'for all twice',
  'may',
  'exception',
  'condition',
  'both bind',
  'values of a kind',
  'another value',
  'subjects alike',
  'subjects sure',
  'shared with around',
  'scopes differ',
  'scope of one',
  'data differ',
  'data of one',
  'systems differ',
  'system of one',
  'severity differs',
  'class differs',
  'class of one',
  'known events differ',
  'known event of one',
  'beginnings alike',
  'beginning said least',
  'rows',
] as const;

const KIN = 0.4;
const IN_AROUND = 0.6;

/** The values of the features for two statements of one language, whichever comes first. */
export function pairValues(a: Side, b: Side): number[] {
  const here = covered(a, b);
  const there = covered(b, a);
  const both = (one: number, other: number): [number, number] => [Math.min(one, other), Math.max(one, other)];
  const shared = here.shared.sort((x, y) => y - x);
  const names = (mine: Side, theirs: Side): number =>
    mine.names.filter((one) => !theirs.names.includes(one)).length +
    mine.tools.filter(({ id }) => !theirs.tools.some((one) => one.id === id)).length;
  const d = compare(a.durations, b.durations);
  const r = compare(a.rhythms, b.rhythms);
  const c = compare(a.counts, b.counts, true);
  const dates = setsOf(a.dates, b.dates, (x, y) => x.startsWith(y) || y.startsWith(x));
  const moments = setsOf(a.moments, b.moments);
  const roles = setsOf(a.roles, b.roles);
  const otherTools =
    a.tools.some((x) => b.tools.some((y) => x.kind === y.kind && x.id !== y.id)) &&
    !a.tools.some((x) => b.tools.some((y) => x.id === y.id));
  const n = (value: boolean): number => (value ? 1 : 0);
  const twice = (pick: (side: Side) => boolean): [number, number] => [
    n(pick(a) || pick(b)),
    n(pick(a) && pick(b)),
  ];
  const [denied, deniedTwice] = twice(({ denies, force }) => denies || force === 'prohibition');
  const [only, onlyTwice] = twice((one) => one.only);
  const [all, allTwice] = twice((one) => one.all);
  const valueDiffers =
    d.differs || r.differs || c.differs || dates.differs || moments.differs || roles.differs || otherTools;
  const valueAgrees = d.agrees || r.agrees || c.agrees || dates.agrees || moments.agrees || roles.agrees;
  return [
    ...both(here.own, there.own),
    ...both(here.withAround, there.withAround),
    alike(a.around, b.around),
    shared[0] ?? 0,
    shared[1] ?? 0,
    shared[2] ?? 0,
    shared.reduce((sum, one) => sum + one, 0),
    ...both(here.rarestLeft, there.rarestLeft),
    ...both(here.left, there.left),
    ...both(a.own.length, b.own.length),
    n(
      a.names.some((one) => b.names.includes(one)) ||
        a.tools.some(({ id }) => b.tools.some((o) => o.id === id)),
    ),
    ...both(names(a, b), names(b, a)),
    n(d.both),
    n(d.differs),
    n(d.agrees),
    d.ratio,
    n(d.clash),
    n(d.units),
    n(d.eventsAlike || r.eventsAlike),
    n(d.eventsDiffer || r.eventsDiffer),
    n(r.both),
    n(r.differs),
    n(r.agrees),
    r.ratio,
    n([...a.rhythms, ...b.rhythms].some(({ bound }) => bound === 'min')),
    n(r.units),
    n(
      (a.durations.length > 0 && b.rhythms.length > 0 && a.rhythms.length + b.durations.length === 0) ||
        (b.durations.length > 0 && a.rhythms.length > 0 && b.rhythms.length + a.durations.length === 0),
    ),
    n(c.both),
    n(c.differs),
    n(c.agrees),
    n(c.unitsAlike),
    n(dates.both),
    n(dates.differs),
    n(dates.agrees),
    n(moments.differs),
    n(moments.agrees),
    n(
      (a.moments.length > 0 && b.durations.length > 0 && b.moments.length === 0) ||
        (b.moments.length > 0 && a.durations.length > 0 && a.moments.length === 0),
    ),
    n(roles.both),
    n(roles.differs),
    n(roles.agrees),
    n(otherTools),
    n(a.tools.some((x) => b.tools.some((y) => x.id === y.id))),
    denied - deniedTwice,
    deniedTwice,
    n((a.force === 'prohibition') !== (b.force === 'prohibition')),
    n(isDone(a.force) || isDone(b.force)),
    only,
    onlyTwice,
    all,
    allTwice,
    n(a.may || b.may || a.force === 'permission' || b.force === 'permission'),
    n(a.excepts || b.excepts),
    n(a.conditional || b.conditional),
    n(substantiates(a.force) && substantiates(b.force)),
    n(valueDiffers),
    n(valueAgrees),
    subjectsAlike(a, b),
    Math.min(a.subjects[0]?.chance ?? 0, b.subjects[0]?.chance ?? 0),
    sharedAll(a, b),
    ...apart(a.scopes, b.scopes),
    ...apart(a.data, b.data),
    ...apart(a.systems, b.systems),
    n(a.severity !== undefined && b.severity !== undefined && a.severity !== b.severity),
    ...apart(a.classes, b.classes),
    ...apart(a.events, b.events),
    n(a.first.some((one) => b.first.includes(one))),
    Math.min(saidOf(a.first, b), saidOf(b.first, a)),
    n(a.isRow) + n(b.isRow),
  ];
}

/** Whether both name some and none in common, and whether one names some that the other does not. */
function apart(a: readonly string[], b: readonly string[]): [number, number] {
  const common = a.some((one) => b.includes(one));
  const [mine, theirs] = [a.some((one) => !b.includes(one)), b.some((one) => !a.includes(one))];
  return [!common && mine && theirs ? 1 : 0, mine !== theirs ? 1 : 0];
}

/** How many of some stems a statement says in its own words. */
function saidOf(stems: readonly string[], side: Side): number {
  return stems.filter((stem) => has(side.own, stem)).length;
}

function isDone(force: Force): boolean {
  return force === 'permission' || force === 'practice';
}

/** So much the words that two statements share must tell, in halvings. */
const ENOUGH = 8;
const ENOUGH_ON_SUBJECT = 5;

const ON_ONE_SUBJECT = 0.3;

/** Whether two statements share enough telling words to be on one thing. */
export function shareEnough(a: Side, b: Side): boolean {
  const shared = sharedAll(a, b);
  return shared >= ENOUGH || (shared >= ENOUGH_ON_SUBJECT && subjectsAlike(a, b) >= ON_ONE_SUBJECT);
}

/** What the words tell that both say, one of them at least in the statement itself. */
function sharedAll(a: Side, b: Side): number {
  let shared = 0;
  for (const { stem, rarity } of a.own)
    if (rarity >= TELLING && (has(b.own, stem) || has(b.around, stem))) shared += rarity;
  for (const { stem, rarity } of b.own) if (rarity >= TELLING && has(a.around, stem)) shared += rarity;
  return shared;
}

function has(words: readonly TellingWord[], stem: string): boolean {
  return words.some((one) => one.stem === stem);
}

/** How far two statements are on the same subjects, 0 to 1. */
function subjectsAlike(a: Side, b: Side): number {
  let alike = 0;
  for (const { subject, chance } of a.subjects)
    alike += Math.min(chance, b.subjects.find((one) => one.subject === subject)?.chance ?? 0);
  return Math.min(1, alike);
}

/** Whether a statement that gives these values can clash with another: what gives none is never compared. */
export function canClash({ durations, rhythms, counts, moments }: GivenValues): boolean {
  return durations.length + rhythms.length + counts.length + moments.length > 0;
}

/** Whether two statements may be worth comparing at all: they give other values of a kind. */
export function mayClash(a: Side, b: Side): boolean {
  if (arrangesNothing(a.force) || arrangesNothing(b.force)) return false;
  if (saysTheSame(a, b) || areOnOthers(a, b)) return false;
  if (compare(a.durations, b.durations).differs || compare(a.rhythms, b.rhythms).differs) return true;
  if (compare(a.counts, b.counts, true).differs || setsOf(a.moments, b.moments).differs) return true;
  const isTimed = (one: Side, other: Side): boolean =>
    one.durations.length > 0 &&
    other.durations.length === 0 &&
    other.moments.length + other.rhythms.length > 0;
  return isTimed(a, b) || isTimed(b, a);
}

/** Whether who does what the first says within its time is done before the time that the other promises. */
export function isSooner({ durations }: Side, { durations: promised }: Side): boolean {
  return (
    durations.length > 0 &&
    durations.every(
      (own) => own.bound === 'max' && promised.every((one) => one.bound === 'max' && own.value <= one.value),
    )
  );
}

/** What arranges nothing. */
const SILENT: ReadonlySet<Force> = new Set<Force>([
  'metadata',
  'pointer',
  'question',
  'placeholder',
  'struck',
  'example',
  'framing',
  // What will be does not hold yet.
  'plan',
  'recommendation',
]);

/** Whether a statement of this force arranges nothing, so that it goes with all others. */
export function arrangesNothing(force: Force): boolean {
  return SILENT.has(force);
}

/** They name other conditions, kinds of data, systems, severities or classes, and so are on other things. */
function areOnOthers(a: Side, b: Side): boolean {
  return (
    apart(a.scopes, b.scopes)[0] === 1 ||
    apart(a.scopes.filter(isOfItsOwn), b.scopes.filter(isOfItsOwn)).includes(1) ||
    apart(a.data, b.data)[0] === 1 ||
    apart(a.systems, b.systems)[0] === 1 ||
    apart(a.classes, b.classes)[0] === 1 ||
    (a.severity !== undefined && b.severity !== undefined && a.severity !== b.severity)
  );
}

/** Conditions with rules of their own, so that what names one is on something else than what names none. */
const OF_THEIR_OWN = new Set(
  'admin service-account customer vendor mobile non-production staging internal wireless removable-media shared-account'.split(
    ' ',
  ),
);

function isOfItsOwn(scope: string): boolean {
  return OF_THEIR_OWN.has(scope);
}

/** They give one value of the kind and neither allows or denies what the other does not. */
function saysTheSame(a: Side, b: Side): boolean {
  if (a.denies !== b.denies || a.force === 'permission' || b.force === 'permission') return false;
  const [d, r, c] = [
    compare(a.durations, b.durations),
    compare(a.rhythms, b.rhythms),
    compare(a.counts, b.counts, true),
  ];
  return (d.agrees || r.agrees || c.agrees) && !d.differs && !r.differs && !c.differs;
}

interface Covered {
  /** The share of its telling words that the other says, by rarity. */
  readonly own: number;
  readonly withAround: number;
  readonly shared: number[];
  readonly left: number;
  readonly rarestLeft: number;
}

function covered(a: Side, b: Side): Covered {
  let all = 0;
  let own = 0;
  let withAround = 0;
  let left = 0;
  let rarestLeft = 0;
  const shared: number[] = [];
  for (const word of a.own) {
    const inOwn = nearest(word, b.own, a);
    const inAround = inOwn >= KIN ? 0 : nearest(word, b.around, a);
    all += word.rarity;
    own += word.rarity * inOwn;
    withAround += word.rarity * Math.max(inOwn, inAround * IN_AROUND);
    if (inOwn >= KIN) shared.push(word.rarity * inOwn);
    else if (inAround < KIN) {
      left += word.rarity;
      rarestLeft = Math.max(rarestLeft, word.rarity);
    }
  }
  return {
    own: all === 0 ? 0 : own / all,
    withAround: all === 0 ? 0 : withAround / all,
    shared,
    left,
    rarestLeft,
  };
}

function nearest({ stem }: TellingWord, words: readonly TellingWord[], { language }: Side): number {
  if (has(words, stem)) return 1;
  const known = kinOf(stem, language);
  let best = 0;
  for (const other of words) {
    let kin = known.get(other.stem);
    if (kin === undefined) {
      kin = kinship({ stem, language }, { stem: other.stem, language });
      if (known.size < MOST_KIN) known.set(other.stem, kin);
    }
    if (kin > best) best = kin;
  }
  return best;
}

/** Words whose kin is remembered before that starts afresh, and how many of each: the same few are compared again and again. */
const MOST_WORDS = 2000;
const MOST_KIN = 1000;
const KIN_OF: Record<Language, Map<string, Map<string, number>>> = { en: new Map(), nl: new Map() };

function kinOf(stem: string, language: Language): Map<string, number> {
  const words = KIN_OF[language];
  let known = words.get(stem);
  if (!known) {
    if (words.size >= MOST_WORDS) words.clear();
    words.set(stem, (known = new Map()));
  }
  return known;
}

function alike(a: readonly TellingWord[], b: readonly TellingWord[]): number {
  let shared = 0;
  let all = 0;
  for (const { stem, rarity } of a) {
    all += rarity;
    if (b.some((one) => one.stem === stem)) shared += rarity;
  }
  return all === 0 ? 0 : shared / all;
}

interface Compared {
  readonly both: boolean;
  readonly differs: boolean;
  readonly agrees: boolean;
  readonly ratio: number;
  readonly clash: boolean;
  readonly units: boolean;
  readonly unitsAlike: boolean;
  readonly eventsAlike: boolean;
  readonly eventsDiffer: boolean;
}

const APART = 1.02;

function compare(a: readonly GivenValue[], b: readonly GivenValue[], ofUnit = false): Compared {
  let agrees = false;
  let ratio = 0;
  let clash = false;
  let units = false;
  let unitsAlike = false;
  let eventsAlike = false;
  let eventsDiffer = false;
  let comparable = false;
  for (const x of a)
    for (const y of b) {
      if (x.unit === y.unit) unitsAlike = true;
      else units = true;
      if (ofUnit && x.unit !== y.unit) continue;
      comparable = true;
      const [low, high] = [Math.min(x.value, y.value), Math.max(x.value, y.value)];
      const apart = low === 0 ? (high === 0 ? 1 : 100) : high / low;
      if (x.unit === y.unit && (apart <= APART || goTogether(x, y))) agrees = true;
      const distance = Math.log2(Math.min(apart, 1000));
      ratio = ratio === 0 ? distance : Math.min(ratio, distance);
      const [less, more] = x.value <= y.value ? [x, y] : [y, x];
      if (apart > APART && less.bound !== 'min' && more.bound !== 'max') clash = true;
      if (x.from.length > 0 && y.from.length > 0) {
        if (x.from.some((one) => y.from.includes(one))) eventsAlike = true;
        else eventsDiffer = true;
      }
    }
  return {
    both: a.length > 0 && b.length > 0,
    differs: comparable && !agrees,
    agrees,
    ratio,
    clash,
    units,
    unitsAlike,
    eventsAlike,
    eventsDiffer,
  };
}

/** A bound and a value that keeps it: "at least twice a year" and every quarter, "within 60 days" and after 30. */
function goTogether(x: GivenValue, y: GivenValue): boolean {
  const [less, more] = x.value <= y.value ? [x, y] : [y, x];
  if (less.bound === 'min') return more.bound !== 'min';
  return less.bound === 'exact' && more.bound === 'max';
}

interface ComparedSets {
  readonly both: boolean;
  readonly differs: boolean;
  readonly agrees: boolean;
}

function setsOf(
  a: readonly string[],
  b: readonly string[],
  isSame: (x: string, y: string) => boolean = (x, y) => x === y,
): ComparedSets {
  const agrees = a.some((x) => b.some((y) => isSame(x, y)));
  const both = a.length > 0 && b.length > 0;
  return { both, differs: both && !agrees, agrees };
}
