/** The active text editor: what it shows, the cursor, hovers. */
import { placeOfText, visibleLines } from './dom.mjs';
import { settled } from './waiting.mjs';

const HOVERS = '.monaco-editor .monaco-resizable-hover:visible, .monaco-hover.workbench-hover:visible';

export class Editor {
  /**
   * @param {import('playwright-core').Page} page
   * @param {import('./palette.mjs').Palette} palette
   */
  constructor(page, palette) {
    this.page = page;
    this.palette = palette;
    this.root = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Waits until the editor shows text. */
  async ready() {
    await this.root.locator('.view-line').first().waitFor();
  }

  /** The text that the editor shows (only lines in view), once it stands still. */
  visibleText() {
    return settled(this.page, async () => (await this.root.evaluate(visibleLines)).join('\n'), 60);
  }

  async goToLine(line) {
    await this.palette.run('Go to Line/Column...');
    await this.palette.answer(`:${line}`);
    await this.ready();
  }

  /** Where a text is on the screen (its middle); throws when it is not in view. */
  async locate(text) {
    const place = await this.root.evaluate(placeOfText, text);
    if (!place) throw new Error(`"${text}" is not in view. In view is:\n${await this.visibleText()}`);
    return place;
  }

  /** Puts the cursor into a text of the editor. */
  async click(text, options) {
    const { x, y } = await this.locate(text);
    await this.page.mouse.click(x, y, options);
  }

  /** Types at the cursor. */
  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Hovers over a text; returns what the hover says. Throws when there is none. */
  async hover(text) {
    const { x, y } = await this.locate(text);
    await this.page.mouse.move(x - 40, y + 60);
    await this.page.mouse.move(x, y, { steps: 4 });
    const hover = this.page.locator(HOVERS).first();
    await hover.waitFor();
    // Providers answer one after the other: wait until the text no longer grows.
    const said = await settled(
      this.page,
      async () => (await hover.innerText()).replaceAll('\u00a0', ' ').trim(),
      300,
    );
    return said.replace(/^Loading\.\.\.\n?/, '');
  }
}
