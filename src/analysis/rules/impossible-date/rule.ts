import { datesIn } from '../../../reading/dates/dates.js';
import type { SectionRule } from '../../rule.js';
import { rangeWithin } from '../support/range-within.js';
import { say } from '../support/say.js';

/** A day that no calendar has: 30 February, 31 November. */
export const impossibleDate: SectionRule = {
  meta: {
    code: 'impossible-date',
    title: say('A date that does not exist', 'Een datum die niet bestaat'),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'section',
  *check(content) {
    for (const sentence of content.sentences) {
      for (const { iso, orElse, text, start, end } of datesIn(sentence.text)) {
        if (exists(iso) || (orElse !== undefined && exists(orElse))) continue;
        yield {
          range: rangeWithin(sentence, start, end),
          message: say(`There is no day “${text}”.`, `De dag “${text}” bestaat niet.`),
          why: say(
            'The month has no such day, so nobody can tell when it was or is to be. An auditor takes it for a document that nobody checked.',
            'De maand heeft die dag niet, dus niemand weet wanneer het was of moet zijn. Een auditor ziet een document dat niemand heeft nagekeken.',
          ),
        };
      }
    }
  },
};

/** Whether the calendar has the day; of a month, quarter or year by itself there is nothing to doubt. */
function exists(iso: string): boolean {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return true;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
