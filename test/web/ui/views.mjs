/** The side bar and the panel: containers, trees, the Explorer, Problems. */
import { allRows, indexOfPath, rowOf } from './dom.mjs';
import { eventually } from './waiting.mjs';

export class Views {
  /**
   * @param {import('playwright-core').Page} page
   * @param {import('./palette.mjs').Palette} palette
   */
  constructor(page, palette) {
    this.page = page;
    this.palette = palette;
    this.explorer = page.locator('.explorer-folders-view .monaco-list').first();
  }

  /** The titles of the activity bar. */
  async containers() {
    const actions = this.page.locator('.activitybar .composite-bar .action-label');
    return actions.evaluateAll((all) => all.map((element) => element.getAttribute('aria-label')));
  }

  /** Opens a container of the activity bar by its title, e.g. "Attest". */
  async openContainer(title) {
    const action = this.page.locator(`.activitybar .action-label[aria-label^="${title}"]`).first();
    const open = await action.evaluate((element) =>
      element.closest('.action-item').classList.contains('checked'),
    );
    // Forced, because a badge may cover it.
    if (!open) await action.click({ force: true });
    await this.page.locator('.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  /** The pane of a view by its title; opened when it is folded. */
  async pane(title) {
    // VS Code hides the header of a view that is alone in its container; its pane is there all the same.
    // A description, such as that of a filter, comes after the title.
    const header = this.page
      .locator(
        `.pane > .pane-header[aria-label="${title} Section"], .pane > .pane-header[aria-label^="${title} - "]`,
      )
      .first();
    await header.waitFor({ state: 'attached' });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    return header.locator('xpath=..');
  }

  async #list(title) {
    const list = (await this.pane(title)).locator('.monaco-list').first();
    await list.locator('.monaco-list-row').first().waitFor();
    return list;
  }

  /**
   * All rows of a tree view, also those that a scroll would show.
   * @returns {Promise<{label: string, description: string, level: number, expanded?: boolean, ariaLabel: string}[]>}
   */
  async treeRows(title) {
    return allRows(this.page, await this.#list(title));
  }

  /** One row of a tree view, scrolled into view. */
  async row(title, label) {
    return rowOf(this.page, await this.#list(title), label);
  }

  /** Opens or closes a tree row. */
  async toggleRow(title, label) {
    const row = await this.row(title, label);
    const before = await row.getAttribute('aria-expanded');
    await row.locator('.monaco-tl-twistie').click();
    await eventually(this.page, async () => (await row.getAttribute('aria-expanded')) !== before, {
      what: `"${label}" toggled`,
    });
  }

  /** The names in the Explorer, folders and files as they are open now. */
  async explorerRows() {
    await this.openContainer('Explorer');
    return (await allRows(this.page, this.explorer)).map(({ label }) => label);
  }

  /** Opens a file in the Explorer, folder by folder (Go to File does not find every file on the web). */
  async openInExplorer(path) {
    await this.openContainer('Explorer');
    const labels = path.split('/');
    for (let depth = 1; depth <= labels.length; depth++) {
      const part = labels.slice(0, depth);
      const index = await eventually(
        this.page,
        async () => indexOfPath(await allRows(this.page, this.explorer), part),
        {
          what: `${part.join('/')} in the Explorer`,
          accept: (at) => at !== undefined,
        },
      );
      const row = await rowOf(this.page, this.explorer, (each) => each.index === index);
      if (depth === labels.length) await row.dblclick();
      else if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    }
  }

  /**
   * What the Problems view lists, in its order.
   * @returns {Promise<{file: string, message: string, severity: 'error'|'warning'|'info', source?: string, code?: string, line: number}[]>}
   */
  async problems() {
    const panel = this.page.locator('.markers-panel:visible');
    if ((await panel.count()) === 0) await this.palette.run('Problems: Focus on Problems View');
    await panel.waitFor();
    let file = '';
    const found = [];
    for (const row of await allRows(this.page, panel.locator('.monaco-list').first())) {
      if (row.level === 1) file = row.description ? `${row.description}/${row.label}` : row.label;
      else if (row.severity) {
        const { message, severity, source, code, line } = row;
        found.push({ file, message, severity, source, code, line });
      }
    }
    return found;
  }

  /** Waits until the problems satisfy a condition; returns them. */
  async waitForProblems(condition, { timeout = 20_000 } = {}) {
    let problems = [];
    await eventually(this.page, async () => condition((problems = await this.problems())), {
      timeout,
      what: 'the expected problems',
    });
    return problems;
  }
}
