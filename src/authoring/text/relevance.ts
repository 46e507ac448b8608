import type { Language } from '../../catalog/types.js';
import { subjectWords } from '../../reading/lexis/subject-words.js';

/** How much of a subject's vocabulary texts share: to choose what is worth sending. */
export class Relevance {
  readonly #words: ReadonlySet<string>;

  constructor(
    subject: string,
    private readonly language: Language,
  ) {
    this.#words = subjectWords(subject, language);
  }

  score(text: string): number {
    let count = 0;
    for (const word of subjectWords(text, this.language)) if (this.#words.has(word)) count += 1;
    return count;
  }

  /** The best texts, most relevant first; none that shares less than `least` words. */
  best<T>(items: readonly T[], textOf: (item: T) => string, most: number, least = 1): readonly T[] {
    return items
      .map((item, n) => ({ item, n, score: this.score(textOf(item)) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.n - b.n)
      .slice(0, most)
      .map(({ item }) => item);
  }
}
