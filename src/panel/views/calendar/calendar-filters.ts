import { html, nothing, type TemplateResult } from 'lit';
import {
  isCalendarFiltered,
  NO_CALENDAR_FILTERS,
  NO_OWNER,
  type CalendarFilters,
  type StateChoice,
} from '../../calendar/filters.js';
import type { CalendarModel } from '../../calendar/model.js';
import { choice } from '../choice.js';
import type { ViewContext } from '../context.js';
import { icon } from '../parts.js';

/** Search field, owner and state, and a way back to everything. */
export function calendarFilters(
  { words, ui, change }: ViewContext,
  { owners, someUnowned, states, calendar }: CalendarModel,
): TemplateResult {
  const filters = ui.calendar;
  const set = (key: keyof CalendarFilters) => (value: string) =>
    change({ calendar: { ...filters, [key]: value } });
  const nameOf = (state: StateChoice): string =>
    state === 'to-do'
      ? words.t('calendar.toDo')
      : state === 'not-occurring'
        ? calendar.words.evidence['not-applicable']
        : calendar.words.occurrence[state];
  return html`<div class="filters" role="search" aria-label=${words.t('calendar.search')}>
      <vscode-textfield
        class="filter-text"
        type="search"
        label=${words.t('calendar.search')}
        placeholder=${words.t('calendar.search')}
        .value=${filters.text}
        @input=${(event: Event) => set('text')((event.target as HTMLInputElement).value)}
      >
        <span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
      </vscode-textfield>
      ${choice(words.t('calendar.owner'), filters.owner, set('owner'), [
        ['', words.t('calendar.allOwners')],
        ...owners.map((owner) => [owner, owner] as const),
        ...(someUnowned ? [[NO_OWNER, words.t('calendar.noOwner')] as const] : []),
      ])}
      ${choice(words.t('calendar.state'), filters.state, set('state'), [
        ['', words.t('calendar.allStates')],
        ...states.map((state) => [state, capital(nameOf(state))] as const),
      ])}
    </div>
    ${
      isCalendarFiltered(filters)
        ? html`<div class="chips">
            <button class="small-button" data-clear @click=${() => change({ calendar: NO_CALENDAR_FILTERS })}>
              ${icon('clear-all')}${words.t('gaps.clear')}
            </button>
          </div>`
        : nothing
    }`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
