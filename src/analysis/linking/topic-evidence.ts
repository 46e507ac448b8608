import type { SectionReading } from './section-reading.js';
import { substantiates } from './stance.js';
import { TopicScorer } from './topic-scorer.js';
import { TOPICS } from './topics.js';
import type { Vocabulary } from './vocabulary.js';

/** Finds, for every topic, the section's best statement. Holds scratch memory: read it before the next section. */
export class TopicEvidence {
  /** By topic: score and unit of the best statement that says how. */
  readonly how = new Float32Array(TOPICS.length);
  readonly howUnit = new Int16Array(TOPICS.length);
  /** By topic: score and unit of the best statement of any stance. */
  readonly any = new Float32Array(TOPICS.length);
  readonly anyUnit = new Int16Array(TOPICS.length);
  /** By topic: the heading's score. */
  readonly heading = new Float32Array(TOPICS.length);
  readonly #scorer: TopicScorer;

  constructor(
    vocabulary: Vocabulary,
    lengthNorm: number,
    private readonly lead: number,
  ) {
    this.#scorer = new TopicScorer(vocabulary.topics, vocabulary.lexicon.size, lengthNorm);
  }

  read(section: SectionReading): void {
    this.how.fill(0);
    this.any.fill(0);
    this.heading.fill(0);
    const scorer = this.#scorer;
    scorer.score(section.heading);
    for (const topic of scorer.touched) this.heading[topic] = scorer.values[topic] ?? 0;
    section.words.forEach((words, n) => {
      scorer.score(words, section.leads[n], this.lead);
      const says = substantiates(section.stances[n] ?? 'mention');
      const { values } = scorer;
      for (const topic of scorer.touched) {
        const score = values[topic] ?? 0;
        if (score > (this.any[topic] ?? 0)) {
          this.any[topic] = score;
          this.anyUnit[topic] = n;
        }
        if (says && score > (this.how[topic] ?? 0)) {
          this.how[topic] = score;
          this.howUnit[topic] = n;
        }
      }
    });
  }
}
