import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import { isoOf } from '../evidence/day.js';
import { ownersIn, stretchesOf, type Stretch } from '../evidence/history.js';
import type { Span } from '../evidence/period-label.js';
import type { Control } from '../workspace/records.js';
import { FREQUENCY_WORDS } from './evidence-words.js';

/** How often a control runs in a period, with each change: “monthly; weekly from 2026-07-01”. */
export function rhythmText(control: Control, period: Span | undefined, language: Language): string {
  const stretches = period ? stretchesOf(control, period) : [];
  const [first, ...rest] = stretches;
  const own = { frequency: control.frequency, alsoPer: control.alsoPer, rule: control.rrule };
  return [
    wordsOf(first ?? own, control, language),
    ...rest.map(
      (one) =>
        `${wordsOf(one, control, language)} ${language === 'nl' ? 'vanaf' : 'from'} ${isoOf(one.start)}`,
    ),
  ]
    .filter((text, n) => n > 0 || text !== '')
    .join('; ');
}

/** Who owns a control in a period, with each change: “CTO; Head of Security from 2026-07-01”. */
export function ownersText(control: Control, period: Span | undefined, language: Language): string {
  if (!period) return control.owner ?? '';
  const from = language === 'nl' ? 'vanaf' : 'from';
  return ownersIn(control, period)
    .map((one) => (one.from > period.start ? `${one.owner} ${from} ${isoOf(one.from)}` : one.owner))
    .join('; ');
}

function wordsOf(
  { frequency, alsoPer, rule }: Pick<Stretch, 'frequency' | 'alsoPer' | 'rule'>,
  { unreadFrequency }: Control,
  language: Language,
): string {
  const words = [frequency, alsoPer].flatMap((one) =>
    one === undefined ? [] : [localise(FREQUENCY_WORDS[one], language)],
  );
  return rule ?? (words.join(language === 'nl' ? ' en ' : ' and ') || (unreadFrequency ?? ''));
}
