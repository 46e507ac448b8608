import { durationsIn } from '../quantity/durations.js';
import { monthsOf, roughHours } from '../quantity/hours.js';
import { frequenciesIn } from './frequencies.js';

/** `P1Y`, `P18M`, `12m`, as tools write a period of years or months. */
const ISO_PERIOD = /^P?(\d{1,2})([YM])$/i;

/**
 * The months between two times as a few words say, whatever their language: "annual", "elke 18 maanden", "2 years".
 * Undefined when they name no cadence.
 */
export function intervalMonths(written: string): number | undefined {
  const text = written.replaceAll('_', ' ');
  const standard = ISO_PERIOD.exec(text.trim());
  if (standard) return Number(standard[1]) * (standard[2]?.toUpperCase() === 'Y' ? 12 : 1);
  for (const language of ['en', 'nl'] as const) {
    const rate = frequenciesIn(text, language).find(({ perYear }) => typeof perYear === 'number')?.perYear;
    if (typeof rate === 'number' && rate > 0) return Math.max(1, Math.round(12 / rate));
    const [duration] = durationsIn(text, language);
    // What is told in days is told roughly: 365 days are a year.
    if (duration) return monthsOf(duration) ?? Math.round(roughHours(duration) / 730);
  }
  return undefined;
}
