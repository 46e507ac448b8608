import { html, type TemplateResult } from 'lit';
import { STATE_NAMES, type StateName } from '../state/levels.js';
import type { ViewContext } from './context.js';
import { icon, STATE_ICONS } from './parts.js';

/** As in docs/readiness.md. */
const POINTS: Readonly<Record<StateName, number>> = {
  claimed: 0,
  substantiated: 20,
  approved: 40,
  evidenced: 40,
};

/** Unfolds what the score means. */
export function definitionButton({ words, ui, change }: ViewContext): TemplateResult {
  return html`<button
    class="unfold"
    aria-expanded=${ui.definition ? 'true' : 'false'}
    aria-controls="definition"
    @click=${() => change({ definition: !ui.definition })}
  >
    ${icon('question')}${words.t('definition.title')}${icon(ui.definition ? 'chevron-up' : 'chevron-down')}
  </button>`;
}

/** What the score means; takes the whole width, so that no card beside it grows with it. */
export function definition({ words, ui }: ViewContext): TemplateResult {
  return html`<section
    class="card definition"
    id="definition"
    aria-labelledby="definition-title"
    ?hidden=${!ui.definition}
  >
    <h2 id="definition-title">${words.t('definition.title')}</h2>
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
          (state) =>
            html`<tr>
              <th scope="row">
                <span class="state-icon tone-${state}">${icon(STATE_ICONS[state])}</span
                >${words.t(`state.${state}`)}
              </th>
              <td>${words.t(`definition.${state}`)}</td>
              <td class="number">${POINTS[state]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>${words.t('definition.rules')}</p>
  </section>`;
}
