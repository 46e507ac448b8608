import { detectLanguage } from '../markdown/language.js';
import { writtenDate, type DateOrder } from './written-date.js';

const IN_FIGURES = /(?<![\d./-])(\d{1,2})([-/])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/-])/g;
const ISO = /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g;
const MOST = 400;

/**
 * Whether day or month stands first in a document's dates of figures, as its own dates show: 19 in 03/19/2024 is no
 * month, and 10/02/2023 beside 2023-10-02 is one day twice. In Dutch the day stands first. Undefined when none shows it,
 * or they show both.
 */
export function dateOrderOf(lines: readonly string[]): DateOrder | undefined {
  let dayFirst = 0;
  let monthFirst = 0;
  let seen = 0;
  const open: string[] = [];
  const iso = new Set<string>();
  for (const line of lines) {
    if (line.length > 5000 || !/\d[-/]\d/.test(line)) continue;
    for (const [day] of line.matchAll(ISO)) iso.add(day);
    for (const [text, a, , b] of line.matchAll(IN_FIGURES)) {
      if ((seen += 1) > MOST) break;
      if (Number(a) > 12 && Number(b) <= 12) dayFirst += 1;
      else if (Number(b) > 12 && Number(a) <= 12) monthFirst += 1;
      else open.push(text);
    }
  }
  // Days that stand there in another form as well tell only when nothing plainer does.
  if (dayFirst + monthFirst === 0)
    for (const text of open) {
      if (isIn(iso, text, 'day-first')) dayFirst += 1;
      if (isIn(iso, text, 'month-first')) monthFirst += 1;
    }
  if (dayFirst + monthFirst === 0 && open.length > 0 && isDutch(lines)) return 'day-first';
  if (dayFirst > 0 === monthFirst > 0) return undefined;
  return dayFirst > 0 ? 'day-first' : 'month-first';
}

/** So much of a text tells its language. */
const TELLING_LINES = 80;

function isDutch(lines: readonly string[]): boolean {
  return detectLanguage(lines.slice(0, TELLING_LINES).join('\n').slice(0, 8000), 'en') === 'nl';
}

function isIn(days: ReadonlySet<string>, text: string, order: DateOrder): boolean {
  const found = writtenDate(text, order);
  return found !== undefined && 'iso' in found && days.has(found.iso);
}
