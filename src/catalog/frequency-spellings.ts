import type { Frequency } from './types.js';

/**
 * What people write for each frequency in records, in lower case with hyphens for blanks. `reading/frequency` reads the
 * same words in prose; a test holds the two together.
 */
export const FREQUENCY_SPELLINGS: Readonly<Record<Frequency, readonly string[]>> = {
  continuous: ['continuously', 'ongoing', 'continu', 'doorlopend'],
  daily: ['every-day', 'each-day', 'dagelijks', 'elke-dag', 'iedere-dag', 'per-dag'],
  weekly: ['every-week', 'each-week', 'wekelijks', 'elke-week', 'iedere-week', 'per-week'],
  monthly: ['every-month', 'each-month', 'maandelijks', 'elke-maand', 'iedere-maand', 'per-maand'],
  quarterly: [
    'every-quarter',
    'each-quarter',
    'per-quarter',
    'every-three-months',
    'every-3-months',
    'driemaandelijks',
    'elk-kwartaal',
    'ieder-kwartaal',
    'per-kwartaal',
  ],
  semiannual: [
    'semi-annual',
    'semi-annually',
    'semiannually',
    'half-yearly',
    'twice-a-year',
    'every-six-months',
    'every-6-months',
    'halfjaarlijks',
    'elk-half-jaar',
    'ieder-half-jaar',
    'per-half-jaar',
    'twee-keer-per-jaar',
    '2x-per-jaar',
  ],
  annual: [
    'annually',
    'yearly',
    'every-year',
    'each-year',
    'once-a-year',
    'jaarlijks',
    'elk-jaar',
    'ieder-jaar',
    'per-jaar',
  ],
  'per-event': [
    'event-driven',
    'on-event',
    'ad-hoc',
    'as-needed',
    'on-demand',
    'per-gebeurtenis',
    'bij-gebeurtenis',
    'naar-behoefte',
    'per-geval',
  ],
  'per-change': ['every-change', 'each-change', 'per-wijziging', 'elke-wijziging', 'bij-elke-wijziging'],
  once: ['one-time', 'one-off', 'eenmalig'],
};
