import type { Frequency } from '../catalog/types.js';
import { isOfEvents } from '../workspace/frequency-field.js';
import type { Day } from './day.js';
import type { Span } from './period-label.js';
import { windowsOf } from './windows.js';

/**
 * The last days of the windows of a period that are still ahead, for a control that is not set up yet. Yearly work is
 * spread: `place` says which of how many yearly controls it is.
 */
export function daysAhead(
  frequency: Frequency,
  period: Span,
  today: Day,
  place: { readonly n: number; readonly of: number },
): readonly Day[] {
  const from = Math.max(period.start, today);
  if (frequency === 'annual')
    return [from + Math.round(((period.end - from) * (Math.max(0, place.n) + 1)) / (place.of + 1))];
  if (isOfEvents(frequency)) return [period.end];
  return windowsOf(frequency, period)
    .map(({ end }) => end)
    .filter((end) => end >= today);
}
