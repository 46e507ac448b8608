import type { KeyShape } from './shape.js';

/** Keys that several records share, with the other names people have for them. */
export const NAME: KeyShape = { also: ['naam'] };
export const DESCRIPTION: KeyShape = {
  also: ['omschrijving', 'beschrijving', 'toelichting', 'about', 'summary', 'samenvatting'],
};
export const REASON: KeyShape = { also: ['reden', 'why'] };
export const CRITERIA: KeyShape = {
  also: ['criterion', 'criterium', 'tsc', 'soc2', 'trust services criteria'],
};
export const STATEMENT: KeyShape = { also: ['text', 'tekst'] };
export const START: KeyShape = {
  also: ['begin', 'from', 'van', 'vanaf', 'start date', 'startdatum', 'begindatum'],
};
export const END: KeyShape = { also: ['eind', 'einde', 'to', 'tot', 'tot en met', 'end date', 'einddatum'] };
export const SPAN = { start: START, end: END } as const;
export const CLOSURES: KeyShape = {
  also: ['uitzonderingen', 'closures', 'sluitingen'],
  of: {
    date: { also: ['datum', 'on', 'op'] },
    ...SPAN,
    reason: REASON,
    controls: { also: ['maatregelen', 'beheersmaatregelen'] },
  },
};
