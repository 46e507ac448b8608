import { html, nothing, type TemplateResult } from 'lit';
import { isFiltered, NO_FILTERS, type Filters } from '../state/filters.js';
import { choice } from './choice.js';
import type { ViewContext } from './context.js';
import { icon } from './parts.js';

/** Search field, choices and what they are narrowed to. */
export function gapFilters(context: ViewContext): TemplateResult {
  const { words, view, ui, change, post } = context;
  const { filters } = ui;
  const set = (key: keyof Filters) => (value: string) => change({ filters: { ...filters, [key]: value } });
  const groups = view.data.groups
    .filter(({ score }) => score !== undefined)
    .map(({ group, title }) => [group, `${group} ${title}`] as const);
  return html`<div class="filters" role="search" aria-label=${words.t('gaps.search')}>
      <vscode-textfield
        class="filter-text"
        type="search"
        label=${words.t('gaps.search')}
        placeholder=${words.t('gaps.search')}
        .value=${filters.text}
        @input=${(event: Event) => set('text')((event.target as HTMLInputElement).value)}
      >
        <span slot="content-before" class="codicon codicon-search" aria-hidden="true"></span>
      </vscode-textfield>
      ${choice(words.t('gaps.criticality'), filters.criticality, set('criticality'), [
        ['', words.t('gaps.allCriticalities')],
        ...(['critical', 'high', 'medium', 'low'] as const).map(
          (one) => [one, words.t(`criticality.${one}`)] as const,
        ),
      ])}
      ${choice(words.t('gaps.stage'), filters.stage, set('stage'), [
        ['', words.t('gaps.allStages')],
        ...(['text', 'approval', 'evidence', 'record'] as const).map(
          (one) => [one, words.t(`stage.${one}`)] as const,
        ),
      ])}
      ${choice(words.t('gaps.group'), filters.group, set('group'), [['', words.t('gaps.allGroups')], ...groups])}
    </div>
    ${
      isFiltered(filters)
        ? html`<div class="chips">
            ${
              filters.criterion === ''
                ? nothing
                : html`<span class="chip"
                      >${words.t('gaps.criterion', filters.criterion)}<button
                        class="icon-button"
                        title=${words.t('gaps.removeCriterion')}
                        aria-label=${words.t('gaps.removeCriterion')}
                        @click=${() => change({ filters: { ...filters, criterion: '' } })}
                      >
                        ${icon('close')}
                      </button></span
                    ><button
                      class="small-button"
                      @click=${() => post({ type: 'showCriterion', criterion: filters.criterion })}
                    >
                      ${icon('list-tree')}${words.t('gaps.inTree', filters.criterion)}
                    </button>`
            }
            <button class="small-button" data-clear @click=${() => change({ filters: NO_FILTERS })}>
              ${icon('clear-all')}${words.t('gaps.clear')}
            </button>
          </div>`
        : nothing
    }`;
}
