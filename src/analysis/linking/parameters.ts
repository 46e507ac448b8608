import type { Stance } from './stance.js';

/** The few global numbers of linking. Tuned leaving one source out at a time; none belongs to a criterion or a source. */
export interface Parameters {
  /** Weights of a word in a topic by where the catalogue names it. */
  readonly strongWord: number;
  readonly strongPhrase: number;
  /** Share of a term's weight that each of its words has by itself. */
  readonly termPart: number;
  readonly supportWord: number;
  readonly supportPhrase: number;
  readonly example: number;
  readonly title: number;
  readonly hint: number;
  readonly intent: number;
  /** How much rarity among criteria counts. */
  readonly idfPower: number;
  /** Exponent with which statements add up: 1 sums them, a large one takes the best. */
  readonly norm: number;
  /** How much long statements are held back. */
  readonly lengthNorm: number;
  /** What a lead or column header adds to a statement. */
  readonly lead: number;
  /** What the heading, enclosing headings and the document's title add to a point the text itself speaks to. */
  readonly heading: number;
  readonly ancestor: number;
  readonly documentTitle: number;
  /** What the policy type adds, as a share, to the criteria it usually serves. */
  readonly policyType: number;
  /** What the second, third … point of a criterion adds. */
  readonly nextPoint: number;
  readonly stance: Readonly<Record<Stance, number>>;
  /** A link is published from this raw score on, and from this share of the section's best. */
  readonly minScore: number;
  readonly minShare: number;
}

export const PARAMETERS: Parameters = {
  strongWord: 1,
  strongPhrase: 1.25,
  termPart: 0.5,
  supportWord: 0.5,
  supportPhrase: 0.7,
  example: 0.8,
  title: 0.5,
  hint: 0.3,
  intent: 0.15,
  idfPower: 0.9,
  norm: 1.5,
  lengthNorm: 0.3,
  lead: 0.4,
  heading: 1,
  ancestor: 0.3,
  documentTitle: 0.3,
  policyType: 0.4,
  nextPoint: 0.4,
  stance: { obligation: 1, practice: 1, prohibition: 1, mention: 0.4, negated: 0.15, planned: 0.15, placeholder: 0.15 },
  minScore: 4.5,
  minShare: 0.85,
};
