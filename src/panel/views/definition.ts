import { html, type TemplateResult } from 'lit';
import { STATE_NAMES, type StateName } from '../state/levels.js';
import type { ViewContext } from './context.js';
import { icon, STATE_ICONS } from './parts.js';

/** As in docs/readiness.md. */
const POINTS: Readonly<Record<StateName, number>> = { claimed: 0, substantiated: 40, approved: 20, evidenced: 40 };

/** What the score means, to unfold. */
export function definition({ words, ui, change }: ViewContext): TemplateResult {
  return html`<details
    class="definition"
    ?open=${ui.definition}
    @toggle=${(event: Event) => change({ definition: (event.currentTarget as HTMLDetailsElement).open })}
  >
    <summary>${icon('question')}${words.t('definition.title')}</summary>
    <p>${words.t('definition.intro')}</p>
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">${words.t('definition.state')}</th>
          <th scope="col">${words.t('definition.when')}</th>
          <th scope="col" class="number">${words.t('definition.points')}</th>
        </tr>
      </thead>
      <tbody>
        ${STATE_NAMES.map(
          (state) => html`<tr>
            <th scope="row"><span class="state-icon tone-${state}">${icon(STATE_ICONS[state])}</span>${words.t(`state.${state}`)}</th>
            <td>${words.t(`definition.${state}`)}</td>
            <td class="number">${POINTS[state]}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p>${words.t('definition.rules')}</p>
  </details>`;
}
