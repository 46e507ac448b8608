import { commands, window } from 'vscode';
import { filterDetail, filterText } from '../texts/filters.js';
import { FILTERS, isFilter, passes } from '../views/criteria/filter.js';
import type { AttestCommand } from './command.js';
import { t } from '../texts/t.js';

/** Chooses which criteria the view shows. */
export const filterCriteria: AttestCommand = {
  id: 'attest.filterCriteria',
  failure: () => t('The filter could not be set.'),
  async run({ criteriaView, state }, given) {
    if (isFilter(given)) return criteriaView.setFilter(given);
    const all = state.coverage.flatMap(({ criteria }) => criteria);
    const choices = FILTERS.map((filter) => ({
      label: filterText(filter),
      description: String(all.filter((criterion) => passes(criterion, filter)).length),
      detail: filterDetail(filter),
      picked: filter === criteriaView.filter,
      filter,
    }));
    const choice = await window.showQuickPick(choices, {
      placeHolder: t('Which criteria do you want to see?'),
    });
    if (choice) await criteriaView.setFilter(choice.filter);
  },
};

/** Shows all criteria again. */
export const clearFilter: AttestCommand = {
  id: 'attest.clearFilter',
  failure: () => t('The filter could not be cleared.'),
  run: ({ criteriaView }) => criteriaView.setFilter('all'),
};

/** Opens VS Code's own search within the tree. */
export const findInCriteria: AttestCommand = {
  id: 'attest.findInCriteria',
  failure: () => t('The search could not be opened.'),
  async run() {
    await commands.executeCommand('attest.criteria.focus');
    await commands.executeCommand('list.find');
  },
};
