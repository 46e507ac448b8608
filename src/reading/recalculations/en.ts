import type { RecalculationWords } from './vocabulary.js';

export const EN: RecalculationWords = {
  // “compute” and “computing” are machines, “calculator” is a tool.
  calculation:
    /\b(?:re-?)?calculat(?:es?|ed|ing|ions?)\b|\bcomputes\b|\bcomputed\b|\b(?:adds?|added|adding|totals?|totalled|totalling) up\b|\bextrapolat(?:es?|ed|ing)\b|\bforecasts?\b/i,
  comparison:
    /\breconcil(?:es?|ed|ing|iations?)\b|\bcompar(?:es?|ed|ing|isons?)\b|\btall(?:y|ies|ied) with\b|\bmatch(?:es|ed|ing)? (?:\S+ ){1,8}(?:against|to|with)\b/i,
};
