import type { Stance } from './stance.js';

/**
 * The few global numbers of linking. Tuned leaving one source out at a time; none belongs to a criterion or a source.
 */
export interface Parameters {
  readonly topics: TopicParameters;
  readonly criteria: CriterionParameters;
  readonly section: SectionParameters;
}

/** How much a word tells of a point of focus or required content, by where the catalogue names it. */
export interface TopicParameters {
  readonly strongWord: number;
  readonly strongPhrase: number;
  /** Share of a term's weight that each of its words has by itself. */
  readonly termPart: number;
  readonly supportWord: number;
  readonly supportPhrase: number;
  readonly example: number;
  readonly title: number;
  readonly hint: number;
  /** How much rarity among criteria counts. */
  readonly rarity: number;
  /** How much long statements are held back. */
  readonly lengthNorm: number;
}

/** How a criterion's words are pooled: everything the catalogue says of it as one weighted text, as BM25 sees it. */
export interface CriterionParameters {
  readonly title: number;
  readonly intent: number;
  readonly control: number;
  readonly pointTitle: number;
  readonly hint: number;
  readonly example: number;
  readonly strong: number;
  readonly support: number;
  /** Everyday words by which people speak of the criterion. */
  readonly everyday: number;
  /** Required contents that serve the criterion. */
  readonly content: number;
  /** BM25's saturation and length normalisation. */
  readonly saturation: number;
  readonly lengthNorm: number;
  readonly rarity: number;
  /** Factor on words that occur in example sentences only, never in a term or title. */
  readonly incidental: number;
}

export interface SectionParameters {
  /** Saturation of repeated words in a section. */
  readonly saturation: number;
  /** Weight of a word by where it stands, a statement's own words being 1. */
  readonly lead: number;
  readonly heading: number;
  readonly ancestor: number;
  readonly documentTitle: number;
  /** What the policy type adds, as a share, to the criteria it usually serves. */
  readonly policyType: number;
  /** What a criterion gains from the best of those it goes together with: in policy types, and in its own series. */
  readonly relatedByType: number;
  readonly relatedBySeries: number;
  readonly stance: Readonly<Record<Stance, number>>;
  /** A link is published from this raw score on, from this share of the section's best, and among the first so many. */
  readonly minScore: number;
  readonly minShare: number;
  readonly mostLinks: number;
  /** The same for what the section's own text and heading say by themselves: surroundings alone link nothing. */
  readonly minLocal: number;
  readonly minLocalShare: number;
}

export const PARAMETERS: Parameters = {
  topics: {
    strongWord: 1,
    strongPhrase: 1.25,
    termPart: 0.5,
    supportWord: 0.5,
    supportPhrase: 0.7,
    example: 0.8,
    title: 0.5,
    hint: 0.3,
    rarity: 0.9,
    lengthNorm: 0.3,
  },
  criteria: {
    title: 2,
    intent: 1.5,
    control: 1,
    pointTitle: 2,
    hint: 1,
    example: 1,
    strong: 1,
    support: 0.6,
    everyday: 3,
    content: 0.25,
    saturation: 5,
    lengthNorm: 0.7,
    rarity: 0.9,
    incidental: 0.6,
  },
  section: {
    saturation: 1.5,
    lead: 0.5,
    heading: 3,
    ancestor: 0.4,
    documentTitle: 0.3,
    policyType: 0.3,
    relatedByType: 0.3,
    relatedBySeries: 0.2,
    stance: {
      obligation: 1,
      practice: 1,
      prohibition: 1,
      mention: 0.4,
      negated: 0.15,
      planned: 0.15,
      placeholder: 0.15,
    },
    minScore: 34,
    minShare: 0.9,
    mostLinks: 3,
    minLocal: 30,
    minLocalShare: 0.7,
  },
};
