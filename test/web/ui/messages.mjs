/** What VS Code tells the user: notifications, dialogs, the status bar. */

export class Messages {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    this.items = page.locator('.notification-list-item:visible');
  }

  /** What the notifications say, newest first. */
  async all() {
    return this.items.locator('.notification-list-item-message').allInnerTexts();
  }

  /** What the notifications of the kind "error" say. */
  async errors() {
    const errors = this.items.filter({ has: this.page.locator('.codicon-error') });
    return errors.locator('.notification-list-item-message').allInnerTexts();
  }

  /** Waits for a notification that contains a text; returns all it says. */
  async waitFor(text) {
    const found = this.items.locator('.notification-list-item-message').filter({ hasText: text }).first();
    await found.waitFor();
    return found.innerText();
  }

  /** Presses a button of a notification or a dialog. */
  async press(label) {
    const buttons = this.page.locator(
      '.notification-list-item .monaco-button, .monaco-dialog-box .monaco-button',
    );
    await buttons.filter({ hasText: label }).first().click();
  }

  /** The entries of the status bar, as a screen reader would read them. */
  async statusBar() {
    const items = this.page.locator(
      '.statusbar-item:visible > a, .statusbar-item:visible .statusbar-item-label',
    );
    return items.evaluateAll((all) => [
      ...new Set(all.map((item) => item.getAttribute('aria-label') ?? item.textContent.trim())),
    ]);
  }
}
