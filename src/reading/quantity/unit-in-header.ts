import { tokensOf } from './tokens.js';

const UNITS = new Set(
  'minutes hours days weeks months years minuten uren uur dagen weken maanden jaren characters tekens'.split(
    ' ',
  ),
);

/** The unit that a column's header gives to the bare numbers below it: "Repair time (days)". */
export function timeUnitIn(header: string): string | undefined {
  return tokensOf(header).find(({ lower }) => UNITS.has(lower))?.lower;
}
