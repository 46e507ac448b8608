import { html, nothing, svg, type TemplateResult } from 'lit';
import { timelineOf, type Mark, type MarkKind, type Timeline } from '../charts/timeline.js';
import type { Words } from '../state/words.js';
import type { ViewContext } from './context.js';
import { commandButton } from './parts.js';

/** The report's dates on a line, and once more as a list with what is left of the time. */
export function timelineCard(context: ViewContext): TemplateResult {
  const { words, view } = context;
  const timeline = timelineOf(view.data.report);
  return html`<section class="card timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">${words.t('timeline.title')}</h2>
    ${
      timeline
        ? html`${chart(timeline, words)}
            <ol class="dates" role="list">
              ${timeline.marks.map((mark) => entry(mark, words))}
            </ol>
            ${view.data.report.period ? html`<p class="quiet">${progressText(timeline, words)}</p>` : nothing}`
        : html`<div class="empty-part">
            <p>${words.t('timeline.empty')}</p>
            ${view.data.hasConfig ? commandButton(context, 'openConfig', words.t('timeline.add'), { secondary: true }) : commandButton(context, 'createConfig', words.t('banner.setUp'), { secondary: true })}
          </div>`
    }
  </section>`;
}

function chart(timeline: Timeline, words: Words): TemplateResult {
  const { period, ticks, marks } = timeline;
  return html`<svg
    class="timeline-chart"
    role="img"
    aria-label=${words.t('timeline.chart', words.date(timeline.from), words.date(timeline.to))}
  >
    <line class="axis" x1="0" x2="100%" y1="36" y2="36"></line>
    ${ticks.map(({ date, x }) => svg`<line class="tick" x1=${`${x}%`} x2=${`${x}%`} y1="36" y2="42"></line><text class="tick-text" x=${`${x}%`} y="56" text-anchor=${x > 93 ? 'end' : x < 4 ? 'start' : 'middle'}>${words.month(date)}</text>`)}
    ${
      period
        ? svg`<rect class="period" x=${`${period.x}%`} y="28" width=${`${period.width}%`} height="16" rx="4"></rect>
          ${period.done > 0 ? svg`<rect class="period-done" x=${`${period.x}%`} y="28" width=${`${period.done}%`} height="16" rx="4"></rect>` : nothing}`
        : nothing
    }
    ${marks.filter(({ kind }) => kind !== 'start' && kind !== 'end').map(({ kind, x }) => svg`<svg x=${`${x}%`} y="36" overflow="visible">${shape(kind)}</svg>`)}
  </svg>`;
}

/** Each kind of date has a shape of its own, around the point 0, 0. */
function shape(kind: MarkKind): TemplateResult {
  switch (kind) {
    case 'today':
      return svg`<line class="mark-today" x1="0" x2="0" y1="-26" y2="14"></line><path class="mark-today" d="M-5 -30H5L0 -22Z"></path>`;
    case 'start':
    case 'end':
      return svg`<rect class="mark-period" x="-5" y="-5" width="10" height="10" rx="2"></rect>`;
    case 'renewal':
      return svg`<path class="mark-renewal" d="M0 -7L7 6H-7Z"></path>`;
    case 'target':
      return svg`<path class="mark-target" d="M0 -8L8 0L0 8L-8 0Z"></path>`;
    case 'asOf':
      return svg`<circle class="mark-target" r="6.5"></circle>`;
  }
}

function entry({ kind, date, days }: Mark, words: Words): TemplateResult {
  const when =
    days === 0
      ? words.t('timeline.now')
      : days > 0
        ? words.count('timeline.in', days)
        : words.count('timeline.ago', -days);
  return html`<li class="date ${kind}">
    <svg class="date-sign" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
      ${kind === 'today' ? svg`<path class="mark-today" d="M-6 -5H6L0 6Z"></path>` : shape(kind)}
    </svg>
    <span class="date-name">${words.t(`timeline.${kind}`)}</span>
    <span class="date-day"
      ><time datetime=${date}>${words.date(date)}</time
      >${kind === 'today' ? nothing : html`<span class="quiet">${when}</span>`}</span
    >
  </li>`;
}

function progressText({ progress }: Timeline, words: Words): string {
  if (progress === undefined) return words.t('timeline.before');
  return progress > 100 ? words.t('timeline.after') : words.t('timeline.progress', progress);
}
