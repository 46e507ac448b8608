import { CRITERIA } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import type { SectionParameters } from './parameters.js';
import type { Postings } from './postings.js';
import { relatedCriteria, type Related } from './relations.js';
import type { SectionReading } from './section-reading.js';
import type { TextWords } from './text-words.js';

/** A criterion (index into `CRITERIA`) with its raw score in a section. */
export interface RankedCriterion {
  readonly criterion: number;
  readonly score: number;
  /** What the section's own text and heading give by themselves. */
  readonly local: number;
}

/** What stands around a section, as catalogue words. */
export interface Surroundings {
  readonly ancestors: TextWords;
  readonly documentTitle: TextWords;
  /** Criteria the document's policy type usually serves. */
  readonly expected: ReadonlySet<CriterionId>;
}

/** Ranks criteria for sections. Holds scratch memory: use one at a time. */
export class CriterionScorer {
  /** By word of the lexicon: its weighted count in the section. */
  readonly #counts: Float32Array;
  readonly #present: number[] = [];
  readonly #scores = new Float32Array(CRITERIA.length);
  readonly #local = new Float32Array(CRITERIA.length);
  /** By criterion: its score with what related criteria add. */
  readonly #sums = new Float64Array(CRITERIA.length);
  /** Criteria, the best first. */
  readonly #order = new Uint8Array(CRITERIA.length);
  /** By criterion: those it goes together with, as rows. */
  readonly #related: RelatedRows;

  constructor(
    private readonly weights: Postings,
    words: number,
    private readonly p: SectionParameters,
  ) {
    this.#counts = new Float32Array(words);
    this.#related = flatten(relatedCriteria(p.relatedByType, p.relatedBySeries));
  }

  /** Criteria a section's text touches, best first; those of equal score in the order of the standard. */
  rank(section: SectionReading, around: Surroundings): RankedCriterion[] {
    const { p } = this;
    section.words.forEach((words, n) => {
      const factor = p.stance[section.stances[n] ?? 'mention'];
      this.#count(words, factor);
      this.#count(section.leads[n], factor * p.lead);
    });
    if (this.#present.length === 0) return [];
    this.#count(section.heading, p.heading);
    this.#weigh(this.#local);
    this.#count(around.ancestors, p.ancestor);
    this.#count(around.documentTitle, p.documentTitle);
    this.#weigh(this.#scores);
    this.#forget();
    CRITERIA.forEach(({ id }, n) => {
      if (around.expected.has(id)) this.#scores[n] = (this.#scores[n] ?? 0) * (1 + p.policyType);
    });
    return this.#withRelated();
  }

  #count(words: TextWords | undefined, weight: number): void {
    for (const id of words?.ids ?? []) {
      const before = this.#counts[id] ?? 0;
      if (before === 0) this.#present.push(id);
      this.#counts[id] = before + weight;
    }
  }

  #forget(): void {
    for (const id of this.#present) this.#counts[id] = 0;
    this.#present.length = 0;
  }

  /** Adds up what the words counted so far say of each criterion. */
  #weigh(scores: Float32Array): void {
    const { start, columns, weights } = this.weights;
    const { saturation } = this.p;
    scores.fill(0);
    for (const id of this.#present) {
      const count = this.#counts[id] ?? 0;
      const factor = (count * (saturation + 1)) / (count + saturation);
      const end = start[id + 1] ?? 0;
      for (let n = start[id] ?? 0; n < end; n += 1) {
        const criterion = columns[n] ?? 0;
        scores[criterion] = (scores[criterion] ?? 0) + factor * (weights[n] ?? 0);
      }
    }
  }

  #withRelated(): RankedCriterion[] {
    const count = this.#scores.length;
    const { start, others, shares } = this.#related;
    const sums = this.#sums;
    const order = this.#order;
    let found = 0;
    for (let criterion = 0; criterion < count; criterion += 1) {
      const own = this.#scores[criterion] ?? 0;
      if (own <= 0) continue;
      let best = 0;
      const end = start[criterion + 1] ?? 0;
      for (let n = start[criterion] ?? 0; n < end; n += 1) {
        const from = (shares[n] ?? 0) * (this.#scores[others[n] ?? 0] ?? 0);
        if (from > best) best = from;
      }
      const sum = own + best;
      sums[criterion] = sum;
      // Into its place among those before it; of equal sums the earlier criterion stays first.
      let at = found;
      for (; at > 0 && (sums[order[at - 1] ?? 0] ?? 0) < sum; at -= 1) order[at] = order[at - 1] ?? 0;
      order[at] = criterion;
      found += 1;
    }
    const ranked: RankedCriterion[] = [];
    for (let n = 0; n < found; n += 1) {
      const criterion = order[n] ?? 0;
      ranked.push({ criterion, score: sums[criterion] ?? 0, local: this.#local[criterion] ?? 0 });
    }
    return ranked;
  }
}

/** Row n holds the entries from `start[n]` up to `start[n + 1]`. */
interface RelatedRows {
  readonly start: Uint16Array;
  readonly others: Uint8Array;
  readonly shares: Float64Array;
}

function flatten(rows: readonly (readonly Related[])[]): RelatedRows {
  const start = new Uint16Array(rows.length + 1);
  rows.forEach(({ length }, n) => {
    start[n + 1] = (start[n] ?? 0) + length;
  });
  const entries = rows.flat();
  return {
    start,
    others: Uint8Array.from(entries, ({ criterion }) => criterion),
    shares: Float64Array.from(entries, ({ share }) => share),
  };
}
