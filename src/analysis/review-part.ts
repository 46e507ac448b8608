/** The parts of a review of the evidence, in the order of their weight. */
export const REVIEW_PARTS = ['missing', 'coverage', 'exceptions', 'not-showing', 'disorder'] as const;

export type ReviewPart = (typeof REVIEW_PARTS)[number];
