import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isCalendarFiltered, NO_CALENDAR_FILTERS } from '../../calendar/filters.js';
import type { CalendarModel } from '../../calendar/model.js';
import { UNDATED, type CalendarPart } from '../../calendar/parts.js';
import type { CalendarRow } from '../../calendar/rows.js';
import type { GroupWindow } from '../../windowed-list.js';
import type { ViewContext } from '../context.js';
import { commandButton, icon } from '../parts.js';
import { windowedRows } from '../windowed-rows.js';
import { calendarFilters } from './calendar-filters.js';
import { emptyCalendar } from './empty-calendar.js';
import { calendarRow } from './calendar-row.js';
import { monthStrip } from './month-strip.js';
import { unscheduledNote } from './unscheduled-note.js';

export interface CalendarPage {
  /** Null when it could not be made, undefined while it is waited for. */
  readonly model: CalendarModel | null | undefined;
  readonly windows: readonly GroupWindow<CalendarRow>[];
  /** Goes to a part of the list: a month, a mark. */
  show(part: string): void;
}

/** The page of the evidence to collect, month by month. */
export function calendarPage(context: ViewContext, { model, windows, show }: CalendarPage): TemplateResult {
  const { words, ui, change, post } = context;
  if (!model) return waiting(context, model === null);
  const { calendar, all, shown, months, parts } = model;
  if (all.length === 0) return emptyCalendar(context, calendar);
  const drawn = new Map(windows.map((window) => [window.key, window]));
  return html`${guard([calendar, words], () => unscheduledNote(context, calendar))}
    <section class="calendar" id="calendar" aria-labelledby="calendar-title">
      ${guard([model, words], () => monthStrip(months, calendar.today, words, show))}
      <div class="gaps-head">
        <h2 id="calendar-title">${words.t('calendar.title')}</h2>
        <span class="count"
          >${isCalendarFiltered(ui.calendar) ? words.t('calendar.shown', shown.length, all.length) : words.count('calendar.count', all.length)}</span
        >
        <button class="small-button" data-today @click=${() => show('mark-today')}>
          ${icon('target')}${words.t('calendar.goToday')}
        </button>
        <button
          class="small-button"
          data-command="exportCalendar"
          title=${words.t('calendar.export.detail')}
          @click=${() => post({ type: 'command', command: 'exportCalendar' })}
        >
          ${icon('export')}${words.t('calendar.export')}
        </button>
        ${guard([model, words], () => calendarFilters(context, model))}
      </div>
      ${calendar.allEntries > calendar.entries.length ? html`<p class="note">${words.t('calendar.leftOut', calendar.entries.length, calendar.allEntries)}</p>` : nothing}
      ${
        shown.length === 0
          ? html`<div class="empty-part wide">
              <p>${words.t('calendar.noMatch')}</p>
              <vscode-button secondary @click=${() => change({ calendar: NO_CALENDAR_FILTERS })}
                >${words.t('gaps.clear')}</vscode-button
              >
            </div>`
          : html`<p class="hidden" id="calendar-keys">${words.t('calendar.keys')}</p>
              ${repeat(
                parts,
                ({ key }) => key,
                (part) =>
                  part.kind === 'mark'
                    ? mark(part, context)
                    : rows(part, drawn.get(part.key), context, model),
              )}`
      }
    </section>`;
}

function mark(
  { key, mark, date }: Extract<CalendarPart, { kind: 'mark' }>,
  { words }: ViewContext,
): TemplateResult {
  return html`<p class="mark mark-${mark}" id="part-${key}">
    <span class="mark-text"
      >${icon(mark === 'today' ? 'target' : 'milestone')}${words.t(`calendar.${mark}`)}
      <time datetime=${date}>${words.date(date)}</time></span
    >
  </p>`;
}

function rows(
  { key, month, continued }: Extract<CalendarPart, { kind: 'rows' }>,
  window: GroupWindow<CalendarRow> | undefined,
  { words }: ViewContext,
  { calendar }: CalendarModel,
): TemplateResult {
  if (!window) return html``;
  const name = month === undefined ? words.t('calendar.undated') : words.longMonth(month);
  const title = html`<h3 class="level-head month-title ${continued ? 'hidden' : ''}" id="part-${key}">
    <span class="month-title-name">${continued ? words.t('calendar.continued', name) : name}</span
    ><span class="count">${words.number(window.rows.length)}</span>
  </h3>`;
  return html`${title}
    <ul
      class="gap-list ${key === UNDATED ? 'undated' : ''}"
      role="list"
      data-entry-group=${key}
      aria-labelledby="part-${key}"
      aria-describedby="calendar-keys"
    >
      ${windowedRows(window, (row, position) => calendarRow(row, position, window.rows.length, words, calendar.words))}
    </ul>`;
}

function waiting(context: ViewContext, failed: boolean): TemplateResult {
  const { words } = context;
  return failed
    ? html`<div class="status" role="alert">
        <h2>${words.t('calendar.failed')}</h2>
        <div class="status-actions">${commandButton(context, 'retry', words.t('failed.retry'))}</div>
      </div>`
    : html`<div class="status" role="status">
        <vscode-progress-ring aria-label=${words.t('calendar.loading')}></vscode-progress-ring>
        <p>${words.t('calendar.loading')}</p>
      </div>`;
}
