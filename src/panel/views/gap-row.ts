import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { GapRow } from '../protocol.js';
import type { Words } from '../state/words.js';
import { icon } from './parts.js';

/** Criteria named in a row; more are counted. */
const NAMED = 4;
const EFFORT = { low: 1, medium: 2, high: 3 } as const;

/** One gap, at a position in a list of some length. Its buttons carry what they do in `data-do`; the list listens for all of them at once. */
export function gapRow(gap: GapRow, position: number, of: number, words: Words): unknown {
  return guard([gap, position, of, words], () => row(gap, position, of, words));
}

function row(gap: GapRow, position: number, of: number, words: Words): TemplateResult {
  const { id, message, why, path, line } = gap;
  return html`<li
    class="gap level-${gap.criticality}"
    data-gap=${id}
    aria-posinset=${position}
    aria-setsize=${of}
  >
    <div class="gap-text">
      <button class="gap-main" data-do="reveal" tabindex="-1">${message}</button>
      <p class="gap-why" title=${why}>${why}</p>
      <p class="gap-meta">
        ${
          gap.criteria.length > 0
            ? html`<span class="gap-criteria"
                >${gap.criteria.slice(0, NAMED).map((one) => html`<span class="tag">${one}</span>`)}${gap.criteria.length > NAMED ? html`<span class="quiet">${words.t('gaps.more', gap.criteria.length - NAMED)}</span>` : nothing}</span
              >`
            : nothing
        }
        <span>${words.t(`stage.${gap.stage}`)}</span>
        <span class="effort">${effortSign(EFFORT[gap.effort])}${words.t(`effort.${gap.effort}`)}</span>
        ${path === undefined ? nothing : html`<span class="gap-path" title=${path}>${icon('file')}${path}${line === undefined ? nothing : `:${line}`}</span>`}
      </p>
    </div>
    <div class="gap-actions">
      ${gap.canDraft ? html`<button class="small-button" data-do="draft" tabindex="-1" aria-label=${words.t('gaps.draft.label', message)}>${icon('sparkle')}${words.t('gaps.draft')}</button>` : nothing}
      ${gap.isRule ? html`<button class="icon-button" data-do="explain" tabindex="-1" title=${words.t('gaps.explain')} aria-label=${words.t('gaps.explain.label', gap.code)}>${icon('question')}</button>` : nothing}
    </div>
  </li>`;
}

/** Three steps, as many filled as the work is much. */
function effortSign(filled: number): TemplateResult {
  return html`<svg class="effort-sign" viewBox="0 0 14 10" aria-hidden="true" focusable="false">
    <rect class=${filled >= 1 ? 'on' : ''} x="0" y="6.5" width="3.5" height="3.5"></rect>
    <rect class=${filled >= 2 ? 'on' : ''} x="5" y="3.5" width="3.5" height="6.5"></rect>
    <rect class=${filled >= 3 ? 'on' : ''} x="10" y="0.5" width="3.5" height="9.5"></rect>
  </svg>`;
}
