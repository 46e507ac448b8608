import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PanelCriterion, PanelGroup } from '../../server/panel-protocol.js';
import { levelOf, STATE_NAMES, type Level, type StateName } from '../state/levels.js';
import type { Words } from '../state/words.js';
import { inColumns } from '../state/columns.js';
import type { ViewContext } from './context.js';
import { icon, STATE_ICONS } from './parts.js';

/** The head of a table and the room below it, in rows. */
const HEAD = 1.7;

/** All criteria by state: a small table a group, in columns of about the same height. `later` stands in place of the tables. */
export function heatCard(context: ViewContext, later?: TemplateResult): TemplateResult {
  const { words, view, ui, change } = context;
  const { criteria, groups } = view.data;
  const outside = criteria.filter(({ inScope }) => !inScope).length;
  const shown = groups.filter(({ score }) => ui.outside || score !== undefined);
  const tables = shown.map((group) => ({
    group,
    rows: criteria.filter((criterion) => criterion.group === group.group),
  }));
  const columns = inColumns(tables, context.columns, ({ rows }) => rows.length + HEAD);
  return html`<section class="card heat" aria-labelledby="heat-title">
    <div class="card-head">
      <h2 id="heat-title">${words.t('heat.title')}</h2>
      <p class="quiet">${words.t('heat.hint')}</p>
      ${
        outside > 0
          ? html`<vscode-checkbox
              class="heat-outside"
              label=${words.t('heat.outside', outside)}
              ?checked=${ui.outside}
              @change=${(event: Event) => change({ outside: (event.target as HTMLInputElement).checked })}
            ></vscode-checkbox>`
          : nothing
      }
    </div>
    ${legend(words)}
    <div class="heat-columns">
      ${
        later ??
        columns.map(
          (column) =>
            html`<div class="heat-column">
              ${column.map(({ group, rows }) =>
                guard([JSON.stringify([group, rows]), words, ui.filters.criterion], () =>
                  groupTable(group, rows, context),
                ),
              )}
            </div>`,
        )
      }
    </div>
  </section>`;
}

function groupTable(
  { group, title, score }: PanelGroup,
  rows: readonly PanelCriterion[],
  context: ViewContext,
): TemplateResult {
  const { words } = context;
  const heads = STATE_NAMES.map(
    (state) =>
      html`<th scope="col" class="heat-head" title=${words.t(`state.${state}`)}>
        ${score ? icon(STATE_ICONS[state]) : nothing}<span class="hidden">${words.t(`state.${state}`)}</span>
      </th>`,
  );
  return html`<table class="heat-table ${score ? '' : 'outside'}" aria-label=${`${group} ${title}`}>
    <thead>
      <tr>
        <th scope="col" class="heat-group">
          <span class="row-button"
            ><span class="id">${group}</span><span class="row-title">${title}</span></span
          >
        </th>
        ${heads}
        <th scope="col" class="heat-score">
          <span class=${score ? '' : 'hidden'}>${score?.score ?? words.t('groups.outside')}</span
          ><span class="hidden">${words.t('heat.score')}</span>
        </th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((criterion) => row(criterion, context))}
    </tbody>
  </table>`;
}

function row(criterion: PanelCriterion, { words, ui, showGaps }: ViewContext): TemplateResult {
  const { id, title, inScope, score } = criterion;
  const chosen = ui.filters.criterion === id;
  const name = html`<span class="id">${id}</span><span class="row-title">${title}</span>`;
  return html`<tr class=${chosen ? 'chosen' : ''}>
    <th scope="row">
      ${inScope ? html`<button class="row-button heat-button" tabindex="-1" title=${title} aria-pressed=${chosen ? 'true' : 'false'} @click=${() => showGaps({ criterion: chosen ? '' : id, group: '' })}>${name}</button>` : html`<span class="row-button" title=${title}>${name}</span>`}
    </th>
    ${STATE_NAMES.map((state) => {
      const level = levelOf(criterion, state);
      return html`<td class="heat-cell" title=${detailOf(criterion, state, level, words)}>
        <span class="cell cell-${level} tone-${state}" role="img" aria-label=${levelText(level, words)}
          >${signOf(level)}</span
        >
      </td>`;
    })}
    <td class="heat-score">${score ?? nothing}</td>
  </tr>`;
}

/** Levels differ by shape too, so that colour is never the only sign. */
function signOf(level: Level): TemplateResult | typeof nothing {
  return level === 'full' ? icon('check') : level === 'na' ? icon('dash') : nothing;
}

function levelText(level: Level, words: Words): string {
  return words.t(`heat.${level}`);
}

function detailOf(
  { points, evidence }: PanelCriterion,
  state: StateName,
  level: Level,
  words: Words,
): string {
  const said = `${words.t(`state.${state}`)}: ${levelText(level, words)}`;
  if (level === 'out') return words.t('heat.out');
  if (state === 'substantiated' || state === 'approved')
    return `${said} (${words.t('heat.points', `${state === 'approved' ? points.approved : points.text}/${points.total}`, points.enough)})`;
  if (state === 'evidenced' && level === 'part') return `${said} (${words.t('heat.partEvidence')})`;
  return state === 'evidenced' && level === 'na'
    ? `${said} (${words.t(evidence === 'not-due' ? 'heat.notDue' : 'heat.noOccurrence')})`
    : said;
}

function legend(words: Words): TemplateResult {
  return html`<ul class="legend" role="list" aria-label=${words.t('heat.legend')}>
    ${STATE_NAMES.map((state) => html`<li><span class="state-icon tone-${state}">${icon(STATE_ICONS[state])}</span>${words.t(`state.${state}`)}</li>`)}
    <li class="legend-gap"></li>
    ${(['full', 'part', 'none', 'na'] as const).map((level) => html`<li><span class="cell cell-${level} tone-neutral" aria-hidden="true">${signOf(level)}</span>${levelText(level, words)}</li>`)}
  </ul>`;
}
