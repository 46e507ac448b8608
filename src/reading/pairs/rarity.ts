import type { Language } from '../../catalog/types.js';
import data from './rarity.json';

/** How rarely each stem stands in statements of policies, in halvings: 1 in half of them, 10 in one of a thousand. */
interface RarityData {
  /** Of a stem that was met too seldom to be listed. */
  readonly unknown: number;
  /** Stems by their rarity, joined by blanks. */
  readonly stems: readonly string[];
}

const KNOWN: Partial<Record<Language, ReadonlyMap<string, number>>> = {};

/** How rare a stem is in policies: the rarer, the more it tells that two statements share it. */
export function rarityOf(stem: string, language: Language): number {
  const known = (KNOWN[language] ??= unpack(data[language]));
  return known.get(stem) ?? data[language].unknown;
}

function unpack({ stems }: RarityData): ReadonlyMap<string, number> {
  return new Map(
    stems.flatMap((line, rarity) =>
      line === '' ? [] : line.split(' ').map((stem) => [stem, rarity] as const),
    ),
  );
}
