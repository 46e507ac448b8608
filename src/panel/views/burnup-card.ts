import { html, nothing, svg, type TemplateResult } from 'lit';
import { burnupOf, UNITS, type Burnup } from '../charts/burnup.js';
import type { HistoryPoint } from '../protocol.js';
import type { PanelScore } from '../../server/panel-protocol.js';
import { STATE_NAMES } from '../state/levels.js';
import type { Words } from '../state/words.js';
import type { ViewContext } from './context.js';
import { commandButton, icon, STATE_ICONS } from './parts.js';

/** How many criteria were in each state, snapshot by snapshot up to now. */
export function burnupCard(context: ViewContext): TemplateResult {
  const { words, view, ui, change } = context;
  const { history, historyBroken } = view;
  const points = withNow(view.data.score, view.data.report.today, history);
  const burnup = burnupOf(points);
  return html`<section class="card burnup" aria-labelledby="burnup-title">
    <h2 id="burnup-title">${words.t('burnup.title')}</h2>
    ${
      historyBroken
        ? html`<div class="empty-part">
            <p>${words.t('burnup.broken')}</p>
            ${commandButton(context, 'openHistory', words.t('burnup.open'), { secondary: true })}
          </div>`
        : burnup
          ? html`${chart(burnup, words)} ${legend(view.data.score, words)}
              <details
                class="as-table"
                ?open=${ui.table}
                @toggle=${(event: Event) => change({ table: (event.currentTarget as HTMLDetailsElement).open })}
              >
                <summary>${words.t('burnup.table')}</summary>
                ${table(points, history, words)}
              </details>`
          : html`<div class="empty-part">
              <span class="codicon codicon-graph-line empty-icon" aria-hidden="true"></span>
              <p>${words.t(history.length === 0 ? 'burnup.empty' : 'burnup.single')}</p>
              <p class="quiet">${words.t('burnup.file')}</p>
              ${view.snapshotDue === undefined ? commandButton(context, 'saveSnapshot', words.t('action.saveSnapshot'), { secondary: true, icon: 'device-camera' }) : nothing}
            </div>`
    }
  </section>`;
}

/** The snapshots up to today, and today as it is now. */
function withNow(
  now: Omit<HistoryPoint, 'date'>,
  today: string,
  history: readonly HistoryPoint[],
): readonly HistoryPoint[] {
  return [...history.filter(({ date }) => date < today), { ...now, date: today }];
}

function chart(burnup: Burnup, words: Words): TemplateResult {
  return html`<div
    class="burnup-chart"
    role="img"
    aria-label=${words.t('burnup.chart', words.date(burnup.from), words.date(burnup.to))}
  >
    <svg
      class="plot"
      viewBox=${`0 0 ${UNITS} ${UNITS}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      ${burnup.areas.map(({ state, area }) => svg`<path class="area tone-${state}" d=${area}></path>`)}
      ${burnup.lines.map(({ y }) => svg`<line class="grid-line" x1="0" x2=${UNITS} y1=${y} y2=${y}></line>`)}
      ${burnup.areas.map(({ state, line }) => svg`<path class="area-line tone-${state}" d=${line}></path>`)}
      <path class="scope-line" d=${burnup.scope}></path>
    </svg>
    <svg class="labels" aria-hidden="true" focusable="false">
      ${burnup.lines.map(({ value, y }) => svg`<text class="tick-text" x="100%" y=${`${y / 10}%`} dy="4" text-anchor="end">${value}</text>`)}
    </svg>
    <svg class="labels bottom" aria-hidden="true" focusable="false">
      ${burnup.ticks.map(({ date, x }) => svg`<text class="tick-text" x=${`${x / 10}%`} y="14" text-anchor=${x > 960 ? 'end' : x < 40 ? 'start' : 'middle'}>${words.month(date)}</text>`)}
    </svg>
  </div>`;
}

function legend(now: PanelScore, words: Words): TemplateResult {
  return html`<ul class="legend" role="list">
    <li>
      <svg class="swatch" viewBox="0 0 16 8" aria-hidden="true" focusable="false">
        <line class="scope-line" x1="0" x2="16" y1="4" y2="4"></line></svg
      >${words.t('burnup.scope')} <strong>${now.criteria}</strong>
    </li>
    ${STATE_NAMES.map((state) => html`<li><span class="state-icon tone-${state}">${icon(STATE_ICONS[state])}</span>${words.t(`state.${state}`)} <strong>${now[state]}</strong></li>`)}
  </ul>`;
}

function table(
  points: readonly HistoryPoint[],
  history: readonly HistoryPoint[],
  words: Words,
): TemplateResult {
  const saved = new Set(history.map(({ date }) => date));
  return html`<table class="plain">
    <thead>
      <tr>
        <th scope="col">${words.t('burnup.date')}</th>
        <th scope="col" class="number">${words.t('heat.score')}</th>
        <th scope="col" class="number">${words.t('burnup.scope')}</th>
        ${STATE_NAMES.map((state) => html`<th scope="col" class="number">${words.t(`state.${state}`)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${[...points].reverse().map(
        (point) =>
          html`<tr>
            <th scope="row">
              ${words.date(point.date)}${saved.has(point.date) ? nothing : ` (${words.t('burnup.now').toLowerCase()})`}
            </th>
            <td class="number">${point.score}</td>
            <td class="number">${point.criteria}</td>
            ${STATE_NAMES.map((state) => html`<td class="number">${point[state]}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
