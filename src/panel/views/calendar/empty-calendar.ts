import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarView } from '../../protocol.js';
import type { ViewContext } from '../context.js';
import { commandButton } from '../parts.js';
import { unscheduledNote } from './unscheduled-note.js';

/** A calendar without a date: why, and what to do about it. */
export function emptyCalendar(context: ViewContext, calendar: CalendarView): TemplateResult {
  const { words, view } = context;
  if (!calendar.scope)
    return status(
      'calendar',
      words.t('calendar.noPeriod'),
      words.t('calendar.noPeriod.detail'),
      view.data.hasConfig
        ? commandButton(context, 'openConfig', words.t('timeline.add'))
        : commandButton(context, 'createConfig', words.t('banner.setUp')),
    );
  if (calendar.recorded === 0)
    return status(
      'checklist',
      words.t('calendar.noControls'),
      words.t('calendar.noControls.detail'),
      commandButton(context, 'createControls', words.t('calendar.createControls')),
    );
  return calendar.unscheduled.length > 0
    ? html`${status('watch', words.t('calendar.noFrequency'), words.t('calendar.noFrequency.detail'))}
      ${unscheduledNote(context, calendar)}`
    : status('circle-slash', words.t('calendar.noneInOperation'), words.t('calendar.noneInOperation.detail'));
}

function status(
  sign: string,
  title: string,
  detail: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="status">
    <span class="codicon codicon-${sign} status-icon" aria-hidden="true"></span>
    <h2>${title}</h2>
    <p>${detail}</p>
    <div class="status-actions">${action}</div>
  </div>`;
}
