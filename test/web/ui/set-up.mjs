/** The questions of the set-up, as a user goes through them by keyboard. */
import { eventually } from './waiting.mjs';

export class SetUp {
  /** @param {import('./driver.mjs').Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
  }

  /** The title of the question that is open; empty when none is. */
  title() {
    return this.page
      .locator('.quick-input-widget:visible .quick-input-title')
      .innerText({ timeout: 500 })
      .catch(() => '');
  }

  /** What is asked: the text below an input box, or in the box of a list. */
  async question() {
    const message = await this.page
      .locator('.quick-input-widget:visible .quick-input-message')
      .innerText({ timeout: 500 })
      .catch(() => '');
    const placeholder = await this.workbench.palette.input.getAttribute('placeholder').catch(() => '');
    return `${message} ${placeholder}`;
  }

  /** Waits for a question by its number. */
  async at(number) {
    await eventually(this.page, async () => (await this.title()).includes(`(${number}/`), {
      what: `question ${number}`,
    });
  }

  async back() {
    await this.page.locator('.quick-input-widget:visible .codicon-quick-input-back').click();
  }

  /** Enter, once the question that was open has gone. */
  async enter() {
    const before = await this.title();
    // A key that comes while one question makes place for the next is lost; a user would press it again.
    for (let pressed = 0; pressed < 5 && (await this.title()) === before; pressed++) {
      await this.page.keyboard.press('Enter');
      await eventually(this.page, async () => (await this.title()) !== before, { timeout: 4000 }).catch(
        () => undefined,
      );
    }
    if ((await this.title()) === before) throw new Error(`The question does not go away: ${before}`);
  }

  /** Takes what is proposed until a question comes up. */
  async goTo(text) {
    for (let n = 0; n < 40; n++) {
      if ((await this.question()).includes(text)) return;
      await this.enter();
    }
    throw new Error(`Nothing asks: ${text}`);
  }

  /** Takes what is proposed until the next steps are named. */
  async toTheEnd() {
    for (let n = 0; n < 40; n++) {
      if ((await this.title()).startsWith('What Next')) return;
      await this.enter();
    }
    throw new Error('The questions do not end.');
  }
}
