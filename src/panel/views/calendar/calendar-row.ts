import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { CalendarRow } from '../../calendar/rows.js';
import type { CalendarView } from '../../protocol.js';
import type { Words } from '../../state/words.js';
import { icon } from '../parts.js';

type StateWords = CalendarView['words'];
type AnyState = keyof StateWords['occurrence'] | keyof StateWords['evidence'];

/** Each state has a sign and a colour; its word is always there too. */
const SIGNS: Readonly<Record<AnyState, string>> = {
  found: 'pass-filled',
  late: 'history',
  weak: 'history',
  'not-occurring': 'dash',
  missing: 'error',
  due: 'bell-dot',
  open: 'circle-large',
  upcoming: 'calendar',
  optional: 'dash',
  complete: 'pass-filled',
  partial: 'warning',
  none: 'error',
  'not-due': 'calendar',
  'not-applicable': 'circle-slash',
};

/** One row, at a position in a list of some length. Its buttons carry what they do in `data-do`. */
export function calendarRow(
  row: CalendarRow,
  position: number,
  of: number,
  words: Words,
  states: StateWords,
): unknown {
  return guard([row, position, of, words], () => draw(row, position, of, words, states));
}

function draw(
  row: CalendarRow,
  position: number,
  of: number,
  words: Words,
  states: StateWords,
): TemplateResult {
  const { control } = row;
  const state = row.kind === 'entry' ? row.entry.state : row.events.state;
  const stateText =
    row.kind === 'entry' ? states.occurrence[row.entry.state] : states.evidence[row.events.state];
  return html`<li
    class="entry entry-${state}"
    data-entry=${row.id}
    data-control=${control.key}
    aria-posinset=${position}
    aria-setsize=${of}
  >
    <p class="entry-day">
      ${
        row.kind === 'entry'
          ? html`<time datetime=${row.entry.target}
              ><span class="hidden">${words.t('calendar.by', words.date(row.entry.target))}</span
              ><span aria-hidden="true">${words.day(row.entry.target)}</span></time
            >`
          : icon('zap')
      }
    </p>
    <div class="entry-text">
      <button class="entry-main" data-do="control" tabindex="-1">
        <span class="id">${control.id}</span> ${control.title}
      </button>
      <p class="entry-what">${control.evidence === '' ? words.t('calendar.noKind') : control.evidence}</p>
      <p class="entry-meta">
        <span class="with-icon"
          >${icon('account')}${control.owner === '' ? words.t('calendar.noOwner') : control.owner}</span
        >
        ${row.kind === 'entry' ? html`<span>${row.entry.label}</span>` : nothing}
        ${control.frequency === undefined ? nothing : html`<span>${control.frequency}</span>`}
        ${row.kind === 'entry' && row.entry.due !== row.entry.target ? html`<span>${words.t('calendar.last', words.date(row.entry.due))}</span>` : nothing}
      </p>
    </div>
    <p class="entry-state">
      ${icon(SIGNS[state])}<span><span class="entry-word">${stateText}</span>${progress(row, words)}</span>
    </p>
    <div class="entry-actions">${button(row, words)}</div>
  </li>`;
}

/** How much of it is there, where it is made of parts. */
function progress(row: CalendarRow, words: Words): TemplateResult | typeof nothing {
  if (row.kind === 'events') {
    const { events, covered } = row.events;
    const text =
      events === undefined
        ? words.t('calendar.events.unknown')
        : events === 0
          ? words.t('calendar.noEvents')
          : words.t('calendar.events', covered, events);
    return html`<span class="quiet">${text}</span>`;
  }
  const { of, found } = row.entry;
  return of > 1 ? html`<span class="quiet">${words.t('calendar.parts', found, of)}</span>` : nothing;
}

function button(row: CalendarRow, words: Words): TemplateResult | typeof nothing {
  const { control } = row;
  if (row.kind === 'events') {
    const { register, hasRegister } = row.events;
    if (register === undefined || !hasRegister) return nothing;
    const label = words.t('calendar.register.label', control.id, register);
    return html`<button
      class="small-button"
      data-do="register"
      tabindex="-1"
      title=${register}
      aria-label=${label}
    >
      ${icon('table')}${words.t('calendar.register')}
    </button>`;
  }
  const { files, label } = row.entry;
  if (files === 0) return nothing;
  const count = words.count('calendar.files', files);
  return html`<button
    class="small-button"
    data-do="evidence"
    tabindex="-1"
    aria-label=${words.t('calendar.files.label', control.id, label, count)}
  >
    ${icon(files === 1 ? 'file' : 'files')}${count}
  </button>`;
}
