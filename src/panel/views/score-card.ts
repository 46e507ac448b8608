import { html, svg, type TemplateResult } from 'lit';
import { STATE_NAMES } from '../state/levels.js';
import type { ViewContext } from './context.js';
import { definitionButton } from './definition.js';
import { bar, icon, STATE_ICONS, toneOf } from './parts.js';

const RADIUS = 54;
const LENGTH = 2 * Math.PI * RADIUS;

/** The overall score as a ring, with how many criteria reached each state, and how it is computed. */
export function scoreCard(context: ViewContext): TemplateResult {
  const { words, view, post } = context;
  const { score } = view.data;
  return html`<section class="card score" aria-labelledby="score-title">
    <h2 id="score-title">${words.t('score.title')}</h2>
    <div class="score-body">
      <div class="ring-box" role="img" aria-label=${words.t('score.value', score.score)}>
        <svg class="ring" viewBox="0 0 128 128" aria-hidden="true" focusable="false">
          <circle class="ring-track" cx="64" cy="64" r=${RADIUS}></circle>
          ${score.score > 0 ? svg`<circle class="ring-fill tone-${toneOf(score.score)}" cx="64" cy="64" r=${RADIUS} stroke-dasharray=${`${(LENGTH * score.score) / 100} ${LENGTH}`} transform="rotate(-90 64 64)"></circle>` : ''}
        </svg>
        <div class="ring-text" aria-hidden="true">
          <strong>${score.score}</strong><span>${words.t('score.of')}</span>
        </div>
      </div>
      <ul class="states" role="list">
        ${STATE_NAMES.map(
          (state) =>
            html`<li class="state-row">
              <span class="state-icon tone-${state}">${icon(STATE_ICONS[state])}</span>
              <span class="state-name"
                >${words.t(`state.${state}`)}<span class="quiet"
                  >${words.t(`state.${state}.short`)}</span
                ></span
              >
              <span class="state-count" aria-label=${words.t('score.state', score[state], score.criteria)}
                >${score[state]}<span class="quiet">/${score.criteria}</span></span
              >
              ${bar(score.criteria === 0 ? 0 : (100 * score[state]) / score.criteria, state)}
            </li>`,
        )}
      </ul>
    </div>
    <div class="score-actions">
      ${definitionButton(context)}
      <button
        class="small-button"
        data-command="exportReport"
        title=${words.t('score.export.detail')}
        @click=${() => post({ type: 'command', command: 'exportReport' })}
      >
        ${icon('export')}${words.t('score.export')}
      </button>
    </div>
  </section>`;
}
