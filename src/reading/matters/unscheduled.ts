import type { Language } from '../../catalog/types.js';
import { holdsLimit } from '../limits/limits.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { tokensOf } from '../quantity/tokens.js';
import { MATTERS } from './matters.js';
import { mattersOf, saysMatter } from './matters-of.js';

/** What makes somebody do it, other than the clock. */
const OCCASION: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns('if|when|upon|suspicion|suspect*|evidence of|sign of|indication*|after a'),
  nl: new WordPatterns('bij een|bij|indien|als|wanneer|vermoeden*|aanwijzing*'),
};
/** The clock. */
const CLOCK: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'on a timer|on a schedule|periodic*|at fixed intervals|at set intervals|routinely|regularly|by the calendar',
  ),
  nl: new WordPatterns(
    'periodiek*|op vaste tijden|met vaste tussenpozen|routinematig|volgens een schema|op de klok',
  ),
};

/**
 * The matters of which a text says that they are done only when something happens, or not by the clock: "passwords are
 * changed only when a leak is suspected".
 */
export function unscheduledIn(text: string, language: Language): string[] {
  const tokens = tokensOf(text);
  const onlyThen = holdsLimit('only', text, language) && OCCASION[language].test(tokens);
  const notByClock = CLOCK[language].test(tokens) && holdsLimit('denial', text, language);
  if (!onlyThen && !notByClock) return [];
  return MATTERS.filter(
    ({ id, mayBeUnscheduled }) => mayBeUnscheduled === true && saysMatter(id, text, language),
  )
    .filter(({ id, value }) =>
      mattersOf({ own: text, around: text, language }, (kind) => kind === value).some((one) => one.id === id),
    )
    .map(({ id }) => id);
}
