import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GapRow } from '../protocol.js';
import { isFiltered, NO_FILTERS } from '../state/filters.js';
import type { GroupWindow } from '../windowed-list.js';
import type { ViewContext } from './context.js';
import { gapFilters } from './gap-filters.js';
import { gapRow } from './gap-row.js';
import { icon } from './parts.js';
import { windowedRows } from './windowed-rows.js';

const LEVEL_ICONS: Readonly<Record<GapRow['criticality'], string>> = {
  critical: 'flame',
  high: 'error',
  medium: 'warning',
  low: 'info',
};

/** The list of gaps, most critical first, with its filters. `windows` are the rows to draw of those that pass them. */
export function gapsSection(context: ViewContext, windows: readonly GroupWindow<GapRow>[]): TemplateResult {
  const { words, view, ui } = context;
  const { gaps, allGaps } = view.data;
  const filtered = isFiltered(ui.filters);
  const shown = windows.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<section class="gaps" id="gaps" aria-labelledby="gaps-title">
    <div class="gaps-head">
      <h2 id="gaps-title">${words.t('gaps.title')}</h2>
      <span class="count"
        >${filtered ? words.t('gaps.shown', shown, gaps.length) : words.count('gaps.count', allGaps)}</span
      >
      ${gaps.length > 0 ? gapFilters(context) : nothing}
    </div>
    ${allGaps > gaps.length ? html`<p class="note">${words.t('gaps.leftOut', gaps.length, allGaps)}</p>` : nothing}
    ${gaps.length === 0 ? none(context) : shown === 0 ? noMatch(context) : list(context, windows)}
  </section>`;
}

function list({ words }: ViewContext, windows: readonly GroupWindow<GapRow>[]): TemplateResult {
  return html`<p class="hidden" id="gaps-keys">${words.t('gaps.keys')}</p>
    ${repeat(
      windows,
      ({ key }) => key,
      (window) => {
        const { key, rows } = window;
        const level = key as GapRow['criticality'];
        return html`<h3 class="level-head tone-${level}" id="level-${level}">
            ${icon(LEVEL_ICONS[level])}${words.t(`criticality.${level}`)}<span class="count"
              >${words.number(rows.length)}</span
            >
          </h3>
          <ul
            class="gap-list"
            role="list"
            data-gap-group=${level}
            aria-labelledby="level-${level}"
            aria-describedby="gaps-keys"
          >
            ${windowedRows(window, (gap, position) => gapRow(gap, position, rows.length, words))}
          </ul>`;
      },
    )}`;
}

function none({ words }: ViewContext): TemplateResult {
  return html`<div class="empty-part wide">
    <span class="codicon codicon-pass empty-icon tone-good" aria-hidden="true"></span>
    <p>${words.t('gaps.none')}</p>
    <p class="quiet">${words.t('gaps.none.detail')}</p>
  </div>`;
}

function noMatch(context: ViewContext): TemplateResult {
  const { words, change } = context;
  return html`<div class="empty-part wide">
    <p>${words.t('gaps.noMatch')}</p>
    <vscode-button secondary @click=${() => change({ filters: NO_FILTERS })}
      >${words.t('gaps.clear')}</vscode-button
    >
  </div>`;
}
