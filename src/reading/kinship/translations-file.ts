/** A word of the other language that stands for a word. */
export interface Translation {
  readonly word: string;
  /** How sure that is, 0 to 1. */
  readonly chance: number;
  /** It is translated so as well: it stands for all of the word, not for a part of a compound. */
  readonly isWhole: boolean;
}

/** What stands for a Dutch word in English. */
export type Translations = ReadonlyMap<string, readonly Translation[]>;

/** Chances are kept as one sign: a digit for the whole of a word, a letter for a part. */
const STEPS = 9;
const PARTS = 'abcdefghi';

/** A line a Dutch stem: the stem, then each English stem behind the sign of its chance. UTF-8. */
export function packTranslations(words: Translations): Uint8Array {
  const lines = [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nl, found]) =>
      [nl, ...found.map(({ word, chance, isWhole }) => `${signOf(chance, isWhole)}${word}`)].join(' '),
    );
  return new TextEncoder().encode(lines.join('\n'));
}

function signOf(chance: number, isWhole: boolean): string {
  const step = Math.max(1, Math.round(chance * STEPS));
  return isWhole ? String(step) : (PARTS[step - 1] ?? '');
}

/** The inverse of `packTranslations`. */
export function unpackTranslations(bytes: Uint8Array): Translations {
  return new Map(
    new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((line) => {
        const [nl = '', ...found] = line.split(' ');
        return [nl, found.map(translation)] as const;
      }),
  );
}

function translation(packed: string): Translation {
  const part = PARTS.indexOf(packed.slice(0, 1));
  const step = part < 0 ? Number(packed.slice(0, 1)) : part + 1;
  return { word: packed.slice(1), chance: step / STEPS, isWhole: part < 0 };
}
