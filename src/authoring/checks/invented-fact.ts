import { isNew, quote, type Check } from './check.js';

/**
 * Tools, vendors, names, numbers, roles, dates, addresses and controls that neither the workspace nor the user states. The
 * fix turns each into a `[CONFIRM: …]` placeholder, which is a diagnostic of its own. Front matter has its own check.
 */
export const inventedFact: Check = function* (draft) {
  for (const verdict of draft.verified.verdicts) {
    if (verdict.kind !== 'invented') continue;
    const { quoteStart: start, quoteEnd: end, what, message } = verdict;
    const span = { start, end };
    if (!isNew(draft, span)) continue;
    const text = draft.draft.slice(start, end);
    yield {
      check: 'invented-fact',
      quote: quote(verdict.quote),
      span,
      message,
      // A whole promise is no value that somebody could confirm in its place; a whole practice stands, to be confirmed.
      ...(what !== 'promise' && {
        fix: {
          ...span,
          text:
            what === 'practice' && start === verdict.start && end === verdict.end
              ? `${text} ${draft.language === 'nl' ? '[CONFIRM: klopt dit?]' : '[CONFIRM: is this so?]'}`
              : `[CONFIRM: ${text.replace(/[[\]]/g, '').replace(/\s+/g, ' ')}]`,
        },
      }),
    };
  }
};
