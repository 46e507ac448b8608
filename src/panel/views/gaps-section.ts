import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GapRow } from '../protocol.js';
import { isFiltered, NO_FILTERS } from '../state/filters.js';
import type { ViewContext } from './context.js';
import { gapFilters } from './gap-filters.js';
import { gapRow } from './gap-row.js';
import { icon } from './parts.js';

const LEVELS = ['critical', 'high', 'medium', 'low'] as const;

export const LEVEL_ICONS: Readonly<Record<(typeof LEVELS)[number], string>> = { critical: 'flame', high: 'error', medium: 'warning', low: 'info' };

/** The list of gaps, most critical first, with its filters. `shown` are those that pass them. */
export function gapsSection(context: ViewContext, shown: readonly GapRow[]): TemplateResult {
  const { words, view, ui } = context;
  const { gaps, allGaps } = view.data;
  const filtered = isFiltered(ui.filters);
  return html`<section class="gaps" id="gaps" aria-labelledby="gaps-title">
    <div class="gaps-head">
      <h2 id="gaps-title">${words.t('gaps.title')}</h2>
      <span class="count">${filtered ? words.t('gaps.shown', shown.length, gaps.length) : words.count('gaps.count', allGaps)}</span>
      ${gaps.length > 0 ? gapFilters(context) : nothing}
    </div>
    ${allGaps > gaps.length ? html`<p class="note">${words.t('gaps.leftOut', gaps.length, allGaps)}</p>` : nothing}
    ${gaps.length === 0 ? none(context) : shown.length === 0 ? noMatch(context) : list(context, shown)}
  </section>`;
}

function list(context: ViewContext, shown: readonly GapRow[]): TemplateResult {
  const { words } = context;
  let left = context.rows;
  const levels = LEVELS.map((level) => {
    const all = shown.filter(({ criticality }) => criticality === level);
    const drawn = all.slice(0, left);
    left -= drawn.length;
    return { level, all, drawn };
  });
  return html`<p class="hidden" id="gaps-keys">${words.t('gaps.keys')}</p>
    <div class="gap-levels">
      ${levels.map(({ level, all, drawn }) =>
        all.length === 0 || drawn.length === 0
          ? nothing
          : keyed(
              level,
              html`<h3 class="level-head tone-${level}" id="level-${level}">${icon(LEVEL_ICONS[level])}${words.t(`criticality.${level}`)}<span class="count">${words.number(all.length)}</span></h3>
                <ul class="gap-list" role="list" aria-labelledby="level-${level}" aria-describedby="gaps-keys">
                  ${repeat(
                    drawn,
                    ({ id }) => id,
                    (gap) => gapRow(gap, words),
                  )}
                </ul>`,
            ),
      )}
    </div>`;
}

function none({ words }: ViewContext): TemplateResult {
  return html`<div class="empty-part wide"><span class="codicon codicon-pass empty-icon tone-good" aria-hidden="true"></span><p>${words.t('gaps.none')}</p><p class="quiet">${words.t('gaps.none.detail')}</p></div>`;
}

function noMatch(context: ViewContext): TemplateResult {
  const { words, change } = context;
  return html`<div class="empty-part wide">
    <p>${words.t('gaps.noMatch')}</p>
    <vscode-button secondary @click=${() => change({ filters: NO_FILTERS })}>${words.t('gaps.clear')}</vscode-button>
  </div>`;
}

