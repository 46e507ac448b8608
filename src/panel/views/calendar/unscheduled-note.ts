import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarView } from '../../protocol.js';
import type { ViewContext } from '../context.js';
import { icon } from '../parts.js';

/** Controls named; more are counted. */
const NAMED = 6;

/** Says which controls do not say how often they run, each a button that opens it; nothing when all do. */
export function unscheduledNote(
  { words, post }: Pick<ViewContext, 'words' | 'post'>,
  { unscheduled, controls }: CalendarView,
): TemplateResult | typeof nothing {
  if (unscheduled.length === 0) return nothing;
  const named = new Set(unscheduled.slice(0, NAMED));
  return html`<div class="banner unscheduled" role="note">
    ${icon('warning')}<span>${words.count('calendar.unscheduled', unscheduled.length)}</span>
    ${controls
      .filter(({ key }) => named.has(key))
      .map(
        ({ key, id, title }) =>
          html`<button
            class="small-button"
            title=${title}
            @click=${() => post({ type: 'revealControl', control: key })}
          >
            ${id}
          </button>`,
      )}
    ${unscheduled.length > NAMED ? html`<span class="quiet more">${words.t('calendar.unscheduled.more', unscheduled.length - NAMED)}</span>` : nothing}
  </div>`;
}
