import type { RecalculationWords } from './vocabulary.js';

export const NL: RecalculationWords = {
  calculation:
    /\b(?:her|door|voor)?bereken(?:t|en|d|de|ing|ingen)?\b|\b(?:na|door)rekenen\b|\brekent (?:\S+ ){1,8}(?:na|door|uit)\b|\boptellen\b|\btelt (?:\S+ ){1,8}op\b|\bprognoses?\b/i,
  comparison:
    /\bvergelijk(?:t|en|ing|ingen)?\b|\bvergeleken\b|\b(?:afgestemd|aansluiting|reconciliaties?)\b|\bstemt (?:\S+ ){1,12}af\b|\bsluit (?:\S+ ){1,12}aan\b|\blegt (?:\S+ ){1,12}naast\b/i,
};
