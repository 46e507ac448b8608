import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { GapRow, ReadyView } from '../protocol.js';
import type { GroupWindow } from '../windowed-list.js';
import type { ViewContext } from './context.js';
import { burnupCard } from './burnup-card.js';
import { calendarPage, type CalendarPage } from './calendar/calendar-page.js';
import { definition } from './definition.js';
import { firstCard } from './first-card.js';
import { gapsSection } from './gaps-section.js';
import { groupsCard } from './groups-card.js';
import { heatCard } from './heat-card.js';
import { pageTabs } from './page-tabs.js';
import { commandButton, icon } from './parts.js';
import { scoreCard } from './score-card.js';
import { emptyPage } from './status-pages.js';
import { timelineCard } from './timeline-card.js';

/**
 * What the chosen page is drawn from: the rows of gaps in view, or the calendar. Without `windows` the page ends at an
 * element with the ID `REST`, below the first cards or, with `heat`, at the tables of criteria.
 */
export type PageContent =
  | {
      readonly page: 'readiness';
      readonly heat: boolean;
      readonly windows: readonly GroupWindow<GapRow>[] | undefined;
    }
  | ({ readonly page: 'calendar' } & CalendarPage);

/** The ID of the element that stands for the rest of the page. */
export const REST = 'rest';

/** The page of a workspace that has been read. */
export function page(context: ViewContext, content: PageContent): TemplateResult {
  const { words, view, ui } = context;
  const { data } = view;
  if (data.documents === 0 && !data.hasConfig)
    return html`<h1 class="hidden">${words.t('title')}</h1>
      ${emptyPage(context, 'start')}`;
  const top = guard([words, view], () => html`${header(context)}${configFault(context)}`);
  if (isEmpty(view)) return html`${top}${emptyPage(context, 'noScope')}`;
  return html`${top}${guard([words, view, ui.page], () => pageTabs(context))}
    <div class="page" id="page" role="tabpanel" aria-labelledby="tab-${content.page}">
      ${content.page === 'calendar' ? calendarPage(context, content) : readinessPage(context, content)}
    </div>`;
}

function readinessPage(
  context: ViewContext,
  { heat, windows }: Extract<PageContent, { page: 'readiness' }>,
): TemplateResult {
  const { words, view, ui, columns } = context;
  // Scrolling draws other gaps, and nothing else.
  const first = guard([words, view, ui.definition, ui.table], () => overview(context));
  const isWhole = windows !== undefined;
  const rest = html`<div id=${REST}></div>`;
  const criteria = guard([words, view, ui.filters.criterion, ui.outside, columns, isWhole], () =>
    heatCard(context, isWhole ? undefined : rest),
  );
  return html`${first}${isWhole || heat ? criteria : rest}${isWhole ? gapsSection(context, windows) : nothing}`;
}

/** Whether there is nothing to have gaps in. */
export function isEmpty({ data }: ReadyView): boolean {
  return (data.documents === 0 && !data.hasConfig) || data.score.criteria === 0;
}

function overview(context: ViewContext): TemplateResult {
  const { words, view } = context;
  const { data } = view;
  return html`${data.hasConfig ? nothing : html`<div class="banner" role="note">${icon('info')}<span>${words.t('banner.noConfig')}</span>${commandButton(context, 'createConfig', words.t('banner.setUp'))}</div>`}
    ${
      view.snapshotDue === undefined || view.historyBroken
        ? nothing
        : html`<div class="banner" role="note">
            ${icon('device-camera')}<span>${view.snapshotDue === 'first' ? words.t('due.first') : words.count('due.days', view.snapshotDue)}</span>${commandButton(context, 'saveSnapshot', words.t('action.saveSnapshot'))}
          </div>`
    }
    <div class="cards">
      ${firstCard(context)} ${scoreCard(context)} ${timelineCard(context)} ${definition(context)}
      ${groupsCard(context)} ${burnupCard(context)}
    </div>`;
}

/** Says why the figures do not rest on what soc2.yaml says, on every page. */
function configFault(context: ViewContext): TemplateResult | typeof nothing {
  const { words, view } = context;
  const fault = view.data.configFault;
  if (!fault) return nothing;
  const line = String(fault.range.start.line + 1);
  const [said, shown] =
    fault.kind === 'unreadable'
      ? [words.t('banner.badConfig', fault.path, fault.message), words.t('banner.toLine', line)]
      : [words.t('banner.noCategories', fault.path), words.t('banner.toLine', line)];
  return html`<div class="banner warning" role="note">
    ${icon('warning')}<span>${said}</span>${commandButton(context, 'showConfigFault', shown)}
  </div>`;
}

function header(context: ViewContext): TemplateResult {
  const { words, view, post } = context;
  const { folders, data } = view;
  const { organisation, type, categories, period } = data.report;
  const about = [type ? words.t('report.type', type) : words.t('report.none'), categories.join(', ')];
  if (period) about.push(`${words.date(period.start)} – ${words.date(period.end)}`);
  return html`<header class="top">
    <div class="top-text">
      <h1>${organisation === undefined ? words.t('title') : words.t('title.of', organisation)}</h1>
      <p class="about">${about.map((part) => html`<span>${part}</span>`)}</p>
    </div>
    <div class="top-actions">
      ${
        folders.length > 1
          ? html`<vscode-single-select
              class="folder"
              label=${words.t('folder.label')}
              .value=${data.folder}
              @change=${(event: Event) => post({ type: 'selectFolder', folder: (event.target as HTMLInputElement).value })}
            >
              ${folders.map(({ folder, name }) => html`<vscode-option value=${folder} ?selected=${folder === data.folder}>${name}</vscode-option>`)}
            </vscode-single-select>`
          : nothing
      }
      ${commandButton(context, 'checkWorkspace', words.t('action.check'), { secondary: true, icon: 'run-all' })}
      ${commandButton(context, 'saveSnapshot', words.t('action.saveSnapshot'), { secondary: true, icon: 'device-camera' })}
    </div>
  </header>`;
}
