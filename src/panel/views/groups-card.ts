import { html, type TemplateResult } from 'lit';
import type { ViewContext } from './context.js';
import { bar, toneOf } from './parts.js';

/** A bar for each group of criteria; choosing one narrows the gaps to it. */
export function groupsCard({ words, view, showGaps }: ViewContext): TemplateResult {
  return html`<section class="card groups" aria-labelledby="groups-title">
    <h2 id="groups-title">${words.t('groups.title')}</h2>
    <table class="group-table">
      <thead class="hidden">
        <tr>
          <th scope="col">${words.t('groups.group')}</th>
          <th scope="col">${words.t('groups.score')}</th>
        </tr>
      </thead>
      <tbody>
        ${view.data.groups.map(
          ({ group, title, score }) =>
            html`<tr class=${score ? '' : 'outside'}>
              <th scope="row">
                ${
                  score
                    ? html`<button
                        class="row-button"
                        title=${words.t('groups.show', title)}
                        @click=${() => showGaps({ group, criterion: '' })}
                      >
                        <span class="id">${group}</span><span class="row-title">${title}</span>
                      </button>`
                    : html`<span class="row-button"
                        ><span class="id">${group}</span><span class="row-title">${title}</span></span
                      >`
                }
              </th>
              <td class="bar-cell">
                ${score ? html`${bar(score.score, toneOf(score.score))}<span class="bar-value">${score.score}</span>` : html`<span class="quiet">${words.t('groups.outside')}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
