/** Units that durations are counted in. Months and years never become days: they have no fixed length. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How a number bounds what it counts. */
export type Bound = 'exact' | 'min' | 'max';

/** A word for a unit of time: so many of which unit, counted in working time or not. */
export interface UnitWord {
  readonly unit: TimeUnit;
  readonly times: number;
  readonly working?: boolean;
}

/** `over` and `under` bound by what is said of them: "no more than" is a maximum, "more than" a minimum. */
export type BoundWord = 'min' | 'max' | 'over' | 'under';

/** What one language knows of amounts; everything in small letters. */
export interface QuantityWords {
  /** The value of a number word, or undefined. */
  readonly number: (word: string) => number | undefined;
  readonly articles: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, UnitWord>;
  /** Words between a number and its unit that change nothing: `calendar`, `full`. */
  readonly fillers: ReadonlySet<string>;
  /** Words between a number and its unit that make it working time. */
  readonly working: ReadonlySet<string>;
  /** Phrases before a number, their words parted by spaces. */
  readonly before: ReadonlyMap<string, BoundWord>;
  /** Phrases behind a unit. */
  readonly after: ReadonlyMap<string, 'min' | 'max'>;
  /** Words that may stand between a bound and its number. */
  readonly between: ReadonlySet<string>;
  readonly negators: ReadonlySet<string>;
  /** Words that open a relative clause: a denial behind one is not that of the sentence. */
  readonly relative: ReadonlySet<string>;
  /** Phrases between a duration and the event it runs from. */
  readonly from: ReadonlySet<string>;
  /** Prepositions before which an article and a unit are a duration: "for a year". */
  readonly spans: ReadonlySet<string>;
  /** Words at which a group of words around a noun ends. */
  readonly stops: ReadonlySet<string>;
  /** Words that carry such a group on: `of`. */
  readonly links: ReadonlySet<string>;
  /** Determiners it may begin with. */
  readonly determiners: ReadonlySet<string>;
  /** Whether a word ends the group by its form, such as a Dutch participle. */
  readonly endsGroup: (word: string) => boolean;
  /** Whether the first noun ends the group: Dutch writes compounds as one word, English as several. */
  readonly endsAtNoun: boolean;
  /** Whether a word describes the noun behind it rather than being that noun. */
  readonly describes: (word: string) => boolean;
  /** Whether a word is the plural that a count is of. */
  readonly isPlural: (word: string) => boolean;
  /** What a text counts of itself before it tells them: two things, three reasons. */
  readonly ofText: ReadonlySet<string>;
}

/** A table of words in lines: `words of a line` to the value. */
export function table<T>(...rows: readonly (readonly [words: string, value: T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [words, value] of rows) for (const word of words.split(' ')) map.set(word, value);
  return map;
}

/** Phrases parted by `|`, each to the value. */
export function phrases<T>(...rows: readonly (readonly [phrases: string, value: T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [list, value] of rows) for (const phrase of list.split('|')) map.set(phrase, value);
  return map;
}

/** The words of a line. */
export function words(line: string): Set<string> {
  return new Set(line.split(/\s+/).filter((word) => word !== ''));
}
