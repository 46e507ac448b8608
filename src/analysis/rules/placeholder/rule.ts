import type { SectionRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

/** Text that was left to be filled in. */
export const placeholder: SectionRule = {
  meta: {
    code: 'placeholder',
    title: say('Text was left to be filled in', 'Er staat nog tekst die ingevuld moet worden'),
    severity: 'warning',
  },
  scope: 'section',
  *check(content) {
    for (const { text, range } of content.placeholders) {
      yield {
        range,
        message: say(
          `${quoted(text, 60)} is still to be filled in.`,
          `${quoted(text, 60)} moet nog worden ingevuld.`,
        ),
        why: say(
          'An auditor reads a placeholder as a control that does not exist yet, and the sentence around it counts for nothing.',
          'Een auditor leest een invulplek als een maatregel die nog niet bestaat, en de zin eromheen telt niet mee.',
        ),
        data: { fix: 'select', range },
      };
    }
  },
};
