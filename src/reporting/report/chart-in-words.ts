import type { RootContent } from 'mdast';
import type { Language } from '../../catalog/types.js';
import type { Chart } from './chart.js';
import { list } from './tree.js';
import { longDate } from './words.js';

/** What a chart shows where nothing can be drawn. The figures of bars stand in the table beside them already. */
export function chartInWords(chart: Chart, language: Language): RootContent[] {
  if (chart.kind === 'bars') return [];
  return [list(chart.marks.map(({ date, label }) => `${longDate(date, language)}: ${label}`))];
}
