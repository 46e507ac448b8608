import { isStandard } from './quantities.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import { contentWords } from '../../reading/lexis/content-words.js';
import { nameKey } from '../../reading/names/names.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { Aligner } from '../alignment/aligner.js';
import { sourceOfNumber } from '../alignment/number-source.js';
import { isStatedDate } from './dates.js';
import type { FoundFact } from './found-fact.js';
import { likeness, shareOf, type Weigh } from './likeness.js';
import { plainWords, readLine, type ReadLine } from './read-line.js';
import { isSameValue } from './same-value.js';
import type { StatedLine } from './stated-line.js';

/** A line with what was read of it. */
export interface StatedReading {
  readonly line: StatedLine;
  readonly read: ReadLine;
}

/** A line that is like a statement, and how much: 1 is the same words. */
export interface LikeLine extends StatedReading {
  readonly likeness: number;
  /** How much they have in common of whichever says less. */
  readonly share: number;
}

/** What the user typed, with the stems of its words. */
export interface Told extends StatedReading {
  readonly stems: ReadonlySet<string>;
}

/** Finds who states a fact among any number of lines. */
export class FactIndex {
  readonly #names = new Map<string, StatedLine>();
  readonly #words = new Map<string, StatedLine>();
  readonly #roles = new Map<string, StatedLine>();
  readonly #dates = new Map<string, StatedLine>();
  readonly #byStem = new Map<string, StatedReading[]>();
  readonly #told: Told[] = [];
  readonly #holders = new Map<string, string[]>();
  readonly #series = new Set<string>();
  readonly #all: StatedReading[] = [];
  readonly #count: number;
  #aligner: Aligner | undefined;

  constructor(lines: readonly StatedLine[]) {
    this.#count = lines.length;
    for (const line of lines) this.#add({ line, read: readLine(line.text, line.about, line.language) });
  }

  #add(one: StatedReading): void {
    const { line, read } = one;
    this.#all.push(one);
    const first = (map: Map<string, StatedLine>, key: string): void => {
      if (!map.has(key)) map.set(key, line);
    };
    for (const [word] of line.text.matchAll(/\p{Lu}[\p{L}\p{N}]+|\p{Ll}{1,3}\p{Lu}[\p{L}\p{N}]+/gu))
      first(this.#words, word.toLowerCase());
    // As a whole too, because a line can be a name by itself.
    if (line.text.length < 60) {
      first(this.#names, nameKey(line.text));
      first(this.#roles, roleKey(line.text));
    }
    if (line.owner !== undefined) first(this.#roles, roleKey(line.owner));
    for (const role of read.roles) first(this.#roles, role);
    for (const fact of read.facts) {
      if (fact.kind === 'role') first(this.#roles, fact.key);
      // A register of events holds so many dates that any would be stated.
      else if (fact.kind === 'date') {
        if (line.source.kind !== 'register') first(this.#dates, fact.key);
      } else if (fact.kind !== 'number') first(this.#names, fact.key);
    }
    for (const stem of read.words) {
      const there = this.#byStem.get(stem);
      if (there) there.push(one);
      else this.#byStem.set(stem, [one]);
    }
    if (line.source.kind === 'control' && line.source.id !== undefined)
      this.#series.add(seriesOf(line.source.id));
    if (line.always)
      this.#told.push({
        ...one,
        stems: new Set(contentWords(line.text, line.language).map((word) => word.stem)),
      });
    if (line.holds !== undefined) {
      const role = roleKey(line.holds);
      this.#holders.set(role, [...(this.#holders.get(role) ?? []), line.text]);
    }
  }

  /** Whether a fact is one to look for: what looks like a control of no series of the company (UTF-8) is not. */
  judges({ kind, key }: FoundFact): boolean {
    return kind !== 'control' || this.#series.has(seriesOf(key));
  }

  /** How many lines there are. */
  get size(): number {
    return this.#count;
  }

  /** What the user typed. */
  get told(): readonly Told[] {
    return this.#told;
  }

  /** Who holds a role, by its key. */
  get holders(): ReadonlyMap<string, readonly string[]> {
    return this.#holders;
  }

  /** How telling a word is: the rarer among the lines, the more. */
  readonly weigh: Weigh = (stem) =>
    Math.log(1 + (this.#count + 1) / (1 + (this.#byStem.get(stem)?.length ?? 0)));

  /**
   * The line that states a fact; undefined when none does. A number counts only where it is about what the statement is
   * about. Across languages subjects are compared by what was learned of them, or not at all when `strict`.
   */
  whoStates(fact: FoundFact, statement: ReadLine, strict = false): StatedLine | undefined {
    switch (fact.kind) {
      case 'tool':
      case 'name':
      case 'address':
      case 'control':
        return (
          this.#names.get(fact.key) ??
          this.#firstOf(this.#names, fact.covers ?? []) ??
          this.#phrase(fact.text) ??
          this.#wordByWord(fact.key)
        );
      case 'role':
        return this.#roles.get(fact.key) ?? this.#phrase(fact.text);
      case 'date':
        return this.#dates.get(fact.key) ?? this.#partOfDate(fact.key);
      case 'number':
        return this.#number(fact, statement, strict);
    }
  }

  /** The lines most like a statement, the likest first; only those at least `least` alike. */
  nearest(statement: ReadLine, least: number, most = 5): LikeLine[] {
    const tried = new Set<StatedReading>();
    const found: LikeLine[] = [];
    const stems = [...statement.own]
      .filter((stem) => this.#byStem.has(stem))
      .sort((a, b) => (this.#byStem.get(a)?.length ?? 0) - (this.#byStem.get(b)?.length ?? 0));
    // What two lines share most telling is rare; common words alone make none alike.
    for (const stem of stems.slice(0, RAREST)) {
      for (const one of (this.#byStem.get(stem) ?? []).slice(0, MOST_TRIED)) {
        if (tried.has(one)) continue;
        tried.add(one);
        const value = likeness(statement, one.read, this.weigh);
        if (value < least) continue;
        found.push({ ...one, likeness: value, share: shareOf(statement, one.read, this.weigh) });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
  }

  /** The lines that have any telling word in common with a statement, those with most of it first. */
  sharing(statement: ReadLine): LikeLine[] {
    return this.nearest(statement, 0, MOST_TRIED).sort((a, b) => b.share - a.share);
  }

  /** Whether a line of this sort is among them. */
  some(test: (one: StatedReading) => boolean): boolean {
    return this.#all.some(test);
  }

  /** The first line of this sort. */
  find(test: (one: StatedReading) => boolean): StatedReading | undefined {
    return this.#all.find(test);
  }

  /** A line that holds the very words, whatever their case. */
  phrase(text: string): StatedLine | undefined {
    return this.#phrase(text);
  }

  #number(fact: FoundFact, statement: ReadLine, strict: boolean): StatedLine | undefined {
    const told = this.#told.find(({ read }) => read.facts.some((other) => isSameValue(fact, other)));
    if (told) return told.line;
    // A standard's number is its name: another standard in a line much like it is no rival.
    const named =
      isStandard(fact.key) && this.#all.find(({ read }) => read.facts.some(({ key }) => key === fact.key));
    if (named) return named.line;
    const { stated, rival } = sourceOfNumber(fact, statement, this.aligner);
    if (!stated || rival || (strict && stated.line.language !== statement.language)) return undefined;
    return stated.line;
  }

  /** The line on the very matter of a statement that has another number in the place of one of the statement's. */
  rivalOf(fact: FoundFact, statement: ReadLine): StatedLine | undefined {
    if (fact.kind !== 'number') return undefined;
    if (this.#told.some(({ read }) => read.facts.some((other) => isSameValue(fact, other)))) return undefined;
    return sourceOfNumber(fact, statement, this.aligner).rival?.line;
  }

  /** Puts statements next to the lines that say the same. */
  get aligner(): Aligner {
    return (this.#aligner ??= new Aligner(this.#all));
  }

  #firstOf(map: ReadonlyMap<string, StatedLine>, keys: readonly string[]): StatedLine | undefined {
    for (const key of keys) {
      const line = map.get(key);
      if (line) return line;
    }
    return undefined;
  }

  /** A name may be stated word by word: "AWS KMS keys", "Aurora" of "Aurora PostgreSQL". */
  #wordByWord(key: string): StatedLine | undefined {
    const words = key.split(' ');
    return words.every((word) => this.#words.has(word)) ? this.#words.get(words[0] ?? '') : undefined;
  }

  /** A line that holds the very words, whatever their case. */
  #phrase(text: string): StatedLine | undefined {
    const phrase = plainWords(text);
    const stems = [...readLine(text, '', 'en').own, ...readLine(text, '', 'nl').own];
    for (const stem of stems)
      for (const { line, read } of this.#byStem.get(stem) ?? []) if (read.plain.includes(phrase)) return line;
    return undefined;
  }

  #partOfDate(key: string): StatedLine | undefined {
    for (const [date, line] of this.#dates) if (isStatedDate(key, new Set([date]))) return line;
    return undefined;
  }
}

function seriesOf(id: string): string {
  return withoutEnd(withoutEnd(id, /\d/), /-/);
}

const RAREST = 8;
const MOST_TRIED = 400;
