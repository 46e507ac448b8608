const CITED =
  /^\W*(?:req(?:uirement)?s?\b|art(?:\.|icle|ikel)? ?\d|§|annex\b|bijlage\b|clause \d|section \d|cc\d|pi\d|a1\.|c1\.|p\d\.\d|a\.\d|\d+\.\d+\.\d+)/i;

/** Whether a row's label cites an article or requirement of others: then the row says how that is met, in their words. */
export function isCitation(label: string): boolean {
  return CITED.test(label);
}
