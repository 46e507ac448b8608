import type { SectionReading } from './section-reading.js';
import { substantiates } from './stance.js';
import { NO_WORDS } from './text-words.js';
import { TopicScorer } from './topic-scorer.js';
import { TOPICS } from './topics.js';
import type { Vocabulary } from './compile-vocabulary.js';

/** The best statement on each topic, as parallel lists by topic. */
export interface Best {
  readonly score: Float32Array;
  /** Index into `SectionReading.units`. */
  readonly unit: Int16Array;
  /** 1 when the statement or its lead holds a strong term of the topic. */
  readonly strong: Uint8Array;
}

/** Finds the section's best statements on topics. Holds scratch memory: read it before the next section. */
export class TopicEvidence {
  /** Among the statements that say how. */
  readonly how = emptyBest();
  /** Among all statements. */
  readonly any = emptyBest();
  /** The heading's own. */
  readonly heading = emptyBest();
  readonly #scorer: TopicScorer;
  /** Topics scored in the section read last; some more than once. */
  readonly #touched: number[] = [];

  constructor(
    vocabulary: Vocabulary,
    lengthNorm: number,
    private readonly lead: number,
  ) {
    this.#scorer = new TopicScorer(vocabulary.topics, vocabulary.lexicon.size, lengthNorm);
  }

  /** Reads what a section says on some topics; on the others it is taken to say nothing. */
  read(section: SectionReading, topics: readonly number[]): void {
    this.#forget();
    if (topics.length === 0) return;
    this.#scorer.only(topics);
    this.#scorer.score(section.heading);
    this.#keep(this.heading, 0);
    for (let n = 0; n < section.words.length; n += 1) {
      this.#scorer.score(section.words[n] ?? NO_WORDS, section.leads[n], this.lead);
      this.#keep(this.any, n);
      if (substantiates(section.stances[n] ?? 'mention')) this.#keep(this.how, n);
    }
  }

  #forget(): void {
    const { how, any, heading } = this;
    for (const topic of this.#touched) {
      how.score[topic] = 0;
      any.score[topic] = 0;
      heading.score[topic] = 0;
    }
    this.#touched.length = 0;
  }

  #keep({ score, unit, strong }: Best, n: number): void {
    const { touched, values, strong: isStrong } = this.#scorer;
    for (const topic of touched) {
      const value = values[topic] ?? 0;
      const before = score[topic] ?? 0;
      if (value <= before) continue;
      if (before === 0) this.#touched.push(topic);
      score[topic] = value;
      unit[topic] = n;
      strong[topic] = isStrong[topic] ?? 0;
    }
  }
}

function emptyBest(): Best {
  return {
    score: new Float32Array(TOPICS.length),
    unit: new Int16Array(TOPICS.length),
    strong: new Uint8Array(TOPICS.length),
  };
}
