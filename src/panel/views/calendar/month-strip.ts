import { html, nothing, svg, type TemplateResult } from 'lit';
import { BARS, type Bar, type MonthSummary } from '../../calendar/months.js';
import { monthOf } from '../../calendar/rows.js';
import type { TextKey } from '../../texts/en.js';
import type { Words } from '../../state/words.js';

const TEXTS: Readonly<Record<Bar, TextKey>> = {
  found: 'calendar.there',
  missing: 'calendar.missing',
  due: 'calendar.due',
  open: 'calendar.open',
  upcoming: 'calendar.upcoming',
};

/** The months of the period beside each other, with what is there, missing and to come in each; choosing one goes to it. */
export function monthStrip(
  months: readonly MonthSummary[],
  today: string,
  words: Words,
  show: (month: string) => void,
): TemplateResult {
  return html`<ol class="months" role="list" aria-label=${words.t('calendar.months')}>
    ${months.map((month) => {
      const isNow = month.month === monthOf(today);
      return html`<li class="month ${isNow ? 'now' : ''}">
        ${
          month.of === 0
            ? html`<div class="month-box">${inside(month, isNow, words)}</div>`
            : html`<button
                class="month-box month-button"
                tabindex="-1"
                aria-current=${isNow ? 'date' : nothing}
                @click=${() => show(month.month)}
              >
                ${inside(month, isNow, words)}
              </button>`
        }
      </li>`;
    })}
  </ol>`;
}

function inside(month: MonthSummary, isNow: boolean, words: Words): TemplateResult {
  const { counts, of } = month;
  // The two most telling counts; the rest is in the text that is read aloud.
  const told = (['missing', 'due', 'open', 'upcoming', 'found'] as const).filter((bar) => counts[bar] > 0);
  const name = words.longMonth(month.month);
  const said = [
    of === 0 ? words.t('calendar.month.empty', name) : words.t('calendar.month', name, of),
    ...BARS.filter((bar) => counts[bar] > 0).map((bar) => words.t(TEXTS[bar], counts[bar])),
    ...(isNow ? [words.t('calendar.today')] : []),
  ];
  return html`<span class="hidden">${said.join(', ')}</span>
    <span class="month-head" aria-hidden="true"
      ><span class="month-name">${words.month(`${month.month}-01`)}</span
      >${isNow ? html`<span class="month-now">${words.t('calendar.today')}</span>` : nothing}</span
    >
    ${bars(month)}
    <span class="month-counts" aria-hidden="true"
      >${told.slice(0, 2).map((bar) => html`<span class="count-${bar}">${words.t(TEXTS[bar], counts[bar])}</span>`)}</span
    >`;
}

/** Each kind's share of the month's whole. */
function bars({ counts, of }: MonthSummary): TemplateResult {
  let x = 0;
  const shares = BARS.map((bar) => {
    const from = x;
    const width = of === 0 ? 0 : (100 * counts[bar]) / of;
    x += width;
    return { bar, from, width };
  }).filter(({ width }) => width > 0);
  return html`<svg class="bar month-bar" aria-hidden="true" focusable="false">
    <rect class="bar-track" width="100%" height="100%"></rect>
    ${shares.map(({ bar, from, width }) => svg`<rect class="share share-${bar}" x=${`${from}%`} width=${`${width}%`} height="100%"></rect>`)}
  </svg>`;
}
