import { phrases } from '../quantity/vocabulary.js';

/** Words that leave to the reader what is expected. A word behind `-` makes them say something: "as appropriate steps". */
export const EN_VAGUE = phrases<true>([
  `as appropriate|when appropriate|where appropriate|if appropriate|as deemed appropriate|when deemed appropriate|where deemed appropriate
|as necessary|when necessary|where necessary|as deemed necessary|when deemed necessary|where deemed necessary|as needed|when needed|where needed
|as applicable and appropriate|as feasible|when feasible|where feasible|if feasible|as practicable|when practicable|where practicable|if practicable
|if possible|where possible|wherever possible|where practical|wherever practical|wherever feasible
|as far as possible|as far as practicable|as far as reasonable|to the extent possible|to the extent practicable|to the extent feasible
|in a timely manner|in a timely fashion|within a reasonable time|within a reasonable period|within a reasonable timeframe
|as soon as practicable|as soon as possible|as soon as reasonably practicable|as soon as reasonably possible|best effort|best efforts
|reasonable steps|reasonable efforts|reasonable measures|adequate measures|adequate steps|adequate controls
|at its discretion|at their discretion|at the manager 's discretion|and so on|from time to time`.replaceAll(
    '\n',
    '',
  ),
  true,
]);
/** Nouns behind "as appropriate" that it describes. */
export const EN_APPROPRIATE =
  /^(?:steps?|measures?|controls?|actions?|safeguards?|procedures?|person\w{0,12}|level\w{0,6}|training)$/;
/** Words for something that repeats, without saying how often. */
export const EN_REPEATED = phrases<true>([
  `periodically|on a periodic basis|on a regular basis|on regular basis|at regular intervals|at periodic intervals|at planned intervals|on regular intervals
|regularly|frequently|routinely|occasionally`.replaceAll('\n', ''),
  true,
]);
/** What is done again and again: "periodic reviews". */
export const EN_AGAIN = new Set(['periodic', 'regular']);
export const EN_DONE = new Set(
  'review reviews test tests assessment assessments check checks audit audits scan scans'.split(' '),
);
/** Words that tie what repeats to an occasion or a least, which can be tested. */
export const EN_TIED = new Set('at least|minimum of|every|each|per|upon|whenever'.split('|'));
/** Words by which something is expected of somebody. */
export const EN_EXPECTS = new Set(
  `must shall should will is are be require requires ensure ensures review reviews test tests monitor monitors check checks remove removes
   notify notifies notified notifying contact contacts contacted`.split(/\s+/),
);
/** Beginnings of words for what is done again and again, or must be done in time. */
export const EN_RECURS =
  'review test monitor check audit scan patch assess evaluat remov revok notif train back'.split(' ');
