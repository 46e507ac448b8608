import type { Localised } from '../../catalog/types.js';
import type { NotRead, UnreadRow } from './register.js';

const WHY: Readonly<Record<NotRead, (text: string) => Localised>> = {
  'no-date': () => ({ en: 'no date', nl: 'geen datum' }),
  number: (text) => ({
    en: `“${text}” is a bare number, not a date`,
    nl: `“${text}” is een los getal, geen datum`,
  }),
  'not-a-date': (text) => ({ en: `“${text}” is no date`, nl: `“${text}” is geen datum` }),
  ambiguous: (text) => ({
    en: `“${text}” can be read day first or month first, and nothing in the column settles it; set report.dateOrder (dmy or mdy) in soc2.yaml`,
    nl: `“${text}” is te lezen met de dag of de maand voorop, en niets in de kolom geeft uitsluitsel; zet report.dateOrder (dmy of mdy) in soc2.yaml`,
  }),
  mixed: (text) => ({
    en: `“${text}” can be read day first or month first, and the column has both`,
    nl: `“${text}” is te lezen met de dag of de maand voorop, en de kolom heeft beide`,
  }),
  'other-order': (text) => ({
    en: `“${text}” is no date in the stated order of day and month`,
    nl: `“${text}” is geen datum in de opgegeven volgorde van dag en maand`,
  }),
  'no-header': (text) => ({
    en: `there are dates (“${text}”) but no header above them`,
    nl: `er staan datums (“${text}”) maar geen kop erboven`,
  }),
  quote: () => ({
    en: 'a quotation mark is never closed; nothing was read from here on',
    nl: 'een aanhalingsteken wordt nergens gesloten; vanaf hier is niets gelezen',
  }),
  rows: () => ({
    en: 'more than 200,000 rows; nothing was read from here on',
    nl: 'meer dan 200.000 rijen; vanaf hier is niets gelezen',
  }),
};

/** Which row was not read and why: "row 4: no date", with the sheet where there are several. */
export function unreadText({ sheet, row, why, text }: UnreadRow): Localised {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  const reason = WHY[why](short);
  const place = sheet === undefined ? '' : `${sheet}, `;
  return { en: `${place}row ${row}: ${reason.en}`, nl: `${place}rij ${row}: ${reason.nl}` };
}

/** The rows that were not read, the first `most` of them named. */
export function unreadTexts(rows: readonly UnreadRow[], most: number): Localised {
  const texts = rows.slice(0, most).map(unreadText);
  const rest = rows.length - texts.length;
  return {
    en: `${texts.map(({ en }) => en).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`,
    nl: `${texts.map(({ nl }) => nl).join('; ')}${rest > 0 ? `; en nog ${rest}` : ''}`,
  };
}
