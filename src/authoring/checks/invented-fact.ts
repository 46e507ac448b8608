import type { Localised } from '../../catalog/types.js';
import type { FactKind } from '../facts/found-fact.js';
import { factsIn } from '../facts/text-facts.js';
import { sentenceAt, visibleText } from '../facts/visible-text.js';
import { isNew, quote, type Check } from './check.js';

const KINDS: Readonly<Record<FactKind, Localised>> = {
  tool: { en: 'tool or vendor', nl: 'tool of leverancier' },
  name: { en: 'name', nl: 'naam' },
  number: { en: 'number or frequency', nl: 'getal of frequentie' },
  role: { en: 'role', nl: 'rol' },
  date: { en: 'date', nl: 'datum' },
  address: { en: 'address', nl: 'adres' },
  control: { en: 'control', nl: 'beheersmaatregel' },
};

/**
 * Tools, vendors, names, numbers, roles, dates, addresses and controls that neither the workspace nor the user states.
 * The fix turns each into a `[CONFIRM: …]` placeholder, which is a diagnostic of its own. Front matter has its own
 * check.
 */
export const inventedFact: Check = function* (draft) {
  const text = visibleText(draft.draft);
  for (const fact of factsIn(text)) {
    const span = { start: fact.start, end: fact.end };
    if (!isNew(draft, span) || draft.known.states(fact, headed(text, fact), draft.language)) continue;
    const kind = KINDS[fact.kind];
    yield {
      check: 'invented-fact',
      quote: quote(fact.text),
      span,
      message: {
        en: `“${quote(fact.text)}” is a ${kind.en} that neither the workspace nor soc2.yaml states.`,
        nl: `“${quote(fact.text)}” is een ${kind.nl} die niet in de werkruimte of in soc2.yaml staat.`,
      },
      fix: { ...span, text: `[CONFIRM: ${fact.text.replace(/[[\]]/g, '').replace(/\s+/g, ' ')}]` },
    };
  }
};

/** The sentence of a fact with the heading it stands under: together they tell what it is about. */
function headed(text: string, span: { readonly start: number; readonly end: number }): string {
  const headings = text.slice(0, span.start).match(/^#{1,6} .*$/gm);
  const row = text.slice(text.lastIndexOf('\n', span.start - 1) + 1).split('\n')[0] ?? '';
  return [headings?.at(-1) ?? '', row.trimStart().startsWith('|') ? row : '', sentenceAt(text, span)].join(
    ' ',
  );
}
