import type { ImportNote } from '../import-note.js';

/** What a template leaves to be filled in: `{{company_name}}`, `{{ .Name }}`. Shortcodes of Hugo are none. */
export const BLANK = /\{\{[ \t]{0,4}\.?[\w.-]{1,60}[ \t]{0,4}\}\}/g;

const MOST_NAMED = 12;

/** The note on what a template left to be filled in, by how often; none when nothing. */
export function blankNote(found: ReadonlyMap<string, number>): ImportNote[] {
  if (found.size === 0) return [];
  const named = [...found].slice(0, MOST_NAMED).map(([blank, count]) => `${blank} (${count})`);
  const list = named.join(', ') + (found.size > MOST_NAMED ? ', …' : '');
  return [
    {
      about: 'blanks',
      effect: 'check',
      en: `Fill in what the template leaves open: ${list}.`,
      nl: `Vul in wat het sjabloon openlaat: ${list}.`,
    },
  ];
}
