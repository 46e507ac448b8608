import { isCriterionId } from '../../catalog/criterion-ids.js';
import { isNew, type Check } from './check.js';

/** Criterion IDs that do not exist, and those outside the report's scope, in new text and in front matter. */
export const unknownCriterion: Check = function* (draft) {
  // "CC6.10-12" and "cc6.1" are written too; what looks like an ID in small letters is judged as one.
  for (const match of draft.draft.matchAll(/\b(?:CC|PI|P|A|C)\d{1,2}\.\d{1,2}\b/gi)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isNew(draft, span) || isVersion(draft.draft, span.start)) continue;
    const id = match[0].toUpperCase();
    if (!isCriterionId(id)) {
      yield {
        check: 'unknown-criterion',
        quote: match[0],
        span,
        message: { en: `Criterion ${match[0]} does not exist.`, nl: `Criterium ${match[0]} bestaat niet.` },
      };
    } else if (draft.facts.hasConfig && !draft.facts.inScope.has(id)) {
      yield {
        check: 'unknown-criterion',
        quote: match[0],
        span,
        message: {
          en: `Criterion ${id} is outside the scope of the report.`,
          nl: `Criterium ${id} valt buiten de scope van het rapport.`,
        },
      };
    }
  }
};

/** "annex A.5.1" of ISO 27001 and "Windows c1.3" are no criteria: those follow a letter, a dot or a slash. */
function isVersion(text: string, start: number): boolean {
  return (
    /[\w./-]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /\b(?:ISO[\w/\s]{0,20}|(?:annex|bijlage)\s{0,10})$/i.test(text.slice(Math.max(0, start - 24), start))
  );
}
