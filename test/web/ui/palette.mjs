/** The command palette, quick picks and input boxes: all are one widget at the top of the window. */
import { settled } from './waiting.mjs';

const WIDGET = '.quick-input-widget:visible';

export class Palette {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.rows = page.locator(`${WIDGET} .monaco-list-row`);
    this.input = page.locator(`${WIDGET} .quick-input-filter input:not([type=checkbox])`);
  }

  /** Opens the palette with text typed in; returns the labels it offers. */
  async open(text = '') {
    await this.page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${text}`);
    return this.labels();
  }

  /** The labels that the open list shows (those in view), once it stands still. */
  async labels() {
    await this.rows.first().waitFor();
    const read = (rows) =>
      rows.map((row) => (row.querySelector('.label-name')?.textContent ?? row.textContent).trim());
    return settled(this.page, () => this.rows.evaluateAll(read), 100);
  }

  /** Runs a command by the title the palette shows, e.g. "Attest: Open Readiness". */
  async run(title) {
    const labels = await this.open(title);
    if (!labels.includes(title)) {
      await this.close();
      throw new Error(`The palette has no command "${title}". It offers: ${labels.slice(0, 5).join(' | ')}`);
    }
    await this.pick(title);
  }

  /** Chooses an entry of the open list by its label. */
  async pick(label) {
    const name = this.page.locator('.label-name').getByText(label, { exact: true });
    await this.rows.filter({ has: name }).first().click();
  }

  /** Types into the open input box or list and confirms it. */
  /** Answers the question that is open; `title` waits for the one of that name, as the one before may still be closing. */
  async answer(text, title) {
    await this.input.waitFor();
    if (title !== undefined) await this.page.locator('.quick-input-title', { hasText: title }).waitFor();
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  async close() {
    await this.page.keyboard.press('Escape');
  }
}
