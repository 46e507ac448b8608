import { clashChance, CLASHES, likeness } from '../../reading/pairs/clash.js';
import { canClash, isSooner } from '../../reading/pairs/pair-values.js';
import {
  givenValues,
  ownWords,
  sideOf,
  tellingStems,
  type Side,
  type TellingWord,
} from '../../reading/pairs/side.js';
import { MATTER } from '../../reading/matters/matters.js';
import type { Range } from '../../workspace/position.js';
import type { Statement } from '../statements/types.js';
import type { DocumentRef } from '../workspace-facts.js';
import type { Clash, PlacedSaid, Said, Spot } from './said.js';

/** More statements are not compared: what they cost grows with their number. */
const MOST = 20_000;
/** A word that so many statements hold finds nothing. */
const MOST_WITH_A_WORD = 300;

/** What two statements must share at least, counted in the workspace itself. */
const OTHERS = 500;
const TELLING_HERE = 5.5;
const LEAST_SHARED = 2;
const ENOUGH_HERE = 13;

interface Entry {
  readonly uri: string;
  readonly key: string;
  placed: PlacedSaid;
  readonly own: readonly TellingWord[];
  readonly stems: readonly string[];
  /** What it is compared by; undefined of one that gives no value, which clashes with none. */
  readonly side: Side | undefined;
  /** The matters known by name on which it states a value: those are compared by rules of their own. */
  readonly matters: readonly string[];
  /** Those it clashes with, with the chance. */
  readonly clashes: Map<Entry, number>;
}

/** An entry that may clash with another. */
type Valued = Entry & { readonly side: Side };

/** The entries that hold a word, and how many: those without a value only tell how rare it is. */
interface WithWord {
  count: number;
  readonly valued: Set<Valued>;
}

/** Holds what all documents and records say against each other. An edit costs what the changed statements cost. */
export class SaidIndex {
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #byStem = new Map<string, WithWord>();
  #count = 0;
  /** Pairs that clash. */
  #clashing = 0;
  #clashes: readonly Clash[] | undefined;

  /** Replaces what a file says; true when other statements clash than before, or elsewhere. */
  update(
    uri: string,
    document: DocumentRef | undefined,
    said: readonly Said[],
    statements: readonly Statement[],
  ): boolean {
    const before = this.#entries.get(uri) ?? [];
    if (before.length === 0 && said.length === 0) return false;
    const known = new Map<string, Entry[]>();
    for (const entry of before) {
      const alike = known.get(entry.key);
      if (alike) alike.push(entry);
      else known.set(entry.key, [entry]);
    }
    const onMatters = statements.filter(({ subject }) => MATTER.has(subject));
    let changed = false;
    const entries: Entry[] = [];
    const fresh: Entry[] = [];
    for (const one of document ? said : []) {
      const matters = mattersOf(one, onMatters);
      const key = keyOf(one, matters);
      const placed: PlacedSaid = { document: document as DocumentRef, said: one };
      const same = known.get(key)?.shift();
      if (same) {
        if (same.clashes.size > 0) changed = true;
        same.placed = placed;
        entries.push(same);
        continue;
      }
      if (this.#count + fresh.length >= MOST) break;
      const entry = entryOf(uri, key, placed, matters);
      entries.push(entry);
      fresh.push(entry);
    }
    const gone = [...known.values()].flat();
    for (const entry of gone) if (this.#remove(entry)) changed = true;
    for (const entry of fresh) if (this.#add(entry)) changed = true;
    if (entries.length > 0) this.#entries.set(uri, entries);
    else this.#entries.delete(uri);
    // How rare a word is in the whole tells as well.
    const isOther = changed || (this.#clashing > 0 && (fresh.length > 0 || gone.length > 0));
    if (isOther) this.#clashes = undefined;
    return isOther;
  }

  /** Every two statements that clash, once, the likeliest first. */
  clashes(): readonly Clash[] {
    this.#clashes ??= [...this.#entries.values()]
      .flat()
      .flatMap((entry) =>
        [...entry.clashes].flatMap(([other, chance]) =>
          isMeasured(entry, other) && this.#areOnOneThing(entry, other)
            ? [asClash(entry, other, chance)]
            : [],
        ),
      )
      .sort((a, b) => b.chance - a.chance || (placeOf(a) < placeOf(b) ? -1 : 1));
    return this.#clashes;
  }

  /**
   * How likely it is that what stands at two places is on one thing, 0 to 1; undefined where nothing that can be compared
   * stands, or the two are in different languages.
   */
  likenessOf(a: Spot, b: Spot): number | undefined {
    const [ours, theirs] = [this.#at(a), this.#at(b)];
    const chances = ours.flatMap((one) =>
      theirs.flatMap((other) => (one.language === other.language ? [likeness(one, other)] : [])),
    );
    return chances.length === 0 ? undefined : Math.max(...chances);
  }

  #at({ uri, range }: Spot): readonly Side[] {
    return (this.#entries.get(uri) ?? []).flatMap(({ placed: { said }, own }) =>
      said.record === undefined && covers(said.range, range) ? [sideOf(said.spoken, own)] : [],
    );
  }

  /** A word that half of the company's statements hold ties no two of them, however rare it is elsewhere. */
  #areOnOneThing(a: Entry, b: Entry): boolean {
    return tieTogether(a, b, (stem, rarity) => Math.min(rarity, this.#rarityHere(stem)));
  }

  /** In halvings, as if there were so many more statements: of few, nothing can be told. */
  #rarityHere(stem: string): number {
    return Math.log2((this.#count + OTHERS) / (this.#byStem.get(stem)?.count ?? 1));
  }

  #add(entry: Entry): boolean {
    if (isValued(entry))
      for (const other of this.#near(entry)) {
        const chance = clashChance(entry.side, other.side);
        if (chance < CLASHES) continue;
        entry.clashes.set(other, chance);
        other.clashes.set(entry, chance);
      }
    for (const stem of entry.stems) {
      let there = this.#byStem.get(stem);
      if (!there) this.#byStem.set(stem, (there = { count: 0, valued: new Set() }));
      there.count += 1;
      if (isValued(entry)) there.valued.add(entry);
    }
    this.#count += 1;
    this.#clashing += entry.clashes.size;
    return entry.clashes.size > 0;
  }

  /** Those it has to be compared with. */
  #near(entry: Valued): readonly Valued[] {
    const found = new Set<Valued>();
    for (const stem of entry.stems) {
      const there = this.#byStem.get(stem);
      if (!there || there.count > MOST_WITH_A_WORD) continue;
      for (const other of there.valued) found.add(other);
    }
    return [...found].filter(
      (other) =>
        tieTogether(entry, other, (_, rarity) => rarity) &&
        areApart(entry, other) &&
        !areLeftToRules(entry, other) &&
        !keepsPromise(entry, other) &&
        !keepsPromise(other, entry),
    );
  }

  #remove(entry: Entry): boolean {
    for (const stem of entry.stems) {
      const there = this.#byStem.get(stem);
      if (!there) continue;
      there.count -= 1;
      if (isValued(entry)) there.valued.delete(entry);
      if (there.count === 0) this.#byStem.delete(stem);
    }
    for (const other of entry.clashes.keys()) other.clashes.delete(entry);
    this.#count -= 1;
    this.#clashing -= entry.clashes.size;
    return entry.clashes.size > 0;
  }
}

function covers(whole: Range, part: Range): boolean {
  return whole.start.line <= part.start.line && part.start.line <= whole.end.line;
}

function entryOf(uri: string, key: string, placed: PlacedSaid, matters: readonly string[]): Entry {
  const { spoken } = placed.said;
  const own = ownWords(spoken);
  const values = givenValues(spoken);
  return {
    uri,
    key,
    placed,
    own,
    stems: tellingStems(own),
    side: canClash(values) ? sideOf(spoken, own, values) : undefined,
    matters,
    clashes: new Map(),
  };
}

function isValued(entry: Entry): entry is Valued {
  return entry.side !== undefined;
}

/** Whether two share enough words that tell enough. */
function tieTogether(a: Entry, b: Entry, weigh: (stem: string, rarity: number) => number): boolean {
  let [words, told] = [0, 0];
  for (const { stem, rarity } of a.own) {
    if (rarity < TELLING_HERE || !b.stems.includes(stem)) continue;
    const weight = weigh(stem, rarity);
    if (weight < TELLING_HERE) continue;
    words += 1;
    told += weight;
  }
  return words >= LEAST_SHARED && told >= ENOUGH_HERE;
}

/** Who is sooner than was promised keeps the promise. */
function keepsPromise(own: Valued, promise: Valued): boolean {
  return promise.placed.said.record?.kind === 'commitment' && isSooner(own.side, promise.side);
}

/** Of a matter that both are known to be on, the rules for it tell; against a record they may be overruled. */
function areLeftToRules(a: Entry, b: Entry): boolean {
  const isWithRecord = (a.placed.said.record ?? b.placed.said.record) !== undefined;
  return !isWithRecord && a.matters.some((one) => b.matters.includes(one));
}

/** The matters on which some statements in the same lines, or in the same record, are. */
function mattersOf({ range, record }: Said, statements: readonly Statement[]): readonly string[] {
  const here = statements.filter((one) =>
    record
      ? one.record?.id === record.id
      : !one.record && one.range.start.line <= range.end.line && range.start.line <= one.range.end.line,
  );
  return [...new Set(here.map(({ subject }) => subject))].sort();
}

/**
 * Not what stands together, and not two records of one file, which are of different things; nor two texts of which neither
 * is a policy, as nothing is said of those.
 */
function areApart(a: Entry, b: Entry): boolean {
  const [one, other] = [a.placed.said, b.placed.said];
  if (isNoPolicy(one) && isNoPolicy(other))
    return one.record !== undefined && other.record !== undefined && one.record.kind !== other.record.kind;
  return a.uri !== b.uri || one.section !== other.section;
}

function isNoPolicy({ beside, record }: Said): boolean {
  return beside === true || record !== undefined;
}

/** Prose is measured against records, a policy against what stands beside it, and of two texts the later against the earlier. */
function isMeasured({ placed }: Entry, { placed: other }: Entry): boolean {
  const [mine, theirs] = [placed.said.record, other.said.record];
  if ((mine === undefined) !== (theirs === undefined)) return mine === undefined;
  if (placed.said.beside !== other.said.beside) return placed.said.beside === undefined;
  return rankOf(placed) > rankOf(other);
}

function rankOf({ document, said }: PlacedSaid): string {
  const { line, character } = said.range.start;
  return `${said.record?.kind === 'commitment' ? 0 : 1} ${document.path} ${String(line).padStart(7, '0')} ${String(character).padStart(7, '0')}`;
}

function asClash(entry: Entry, other: Entry, chance: number): Clash {
  return { here: entry.placed, there: other.placed, chance };
}

function placeOf({ here, there }: Clash): string {
  return `${rankOf(here)} ${rankOf(there)}`;
}

/** Two statements with the same key are held against others with the same result. */
function keyOf({ spoken, section, record, beside }: Said, matters: readonly string[]): string {
  const { text, lead, headings, force, kind } = spoken;
  return [
    record?.id ?? section,
    beside ? 'beside' : '',
    kind,
    force,
    text,
    lead,
    ...headings,
    ...matters,
  ].join('\n');
}
