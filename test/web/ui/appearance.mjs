/** How the window looks: themes, pictures, accessibility. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { repositoryRoot } from '../../../scripts/vscode-web.mjs';

/** VS Code's own themes: the setting's value, the label in the picker, the class of the window. */
export const THEMES = {
  light: { id: 'Light Modern', label: 'Light Modern', className: 'vs' },
  dark: { id: 'Dark Modern', label: 'Dark Modern', className: 'vs-dark' },
  'high-contrast': { id: 'Default High Contrast', label: 'Dark High Contrast', className: 'hc-black' },
  'high-contrast-light': {
    id: 'Default High Contrast Light',
    label: 'Light High Contrast',
    className: 'hc-light',
  },
};

export class Appearance {
  /**
   * @param {import('playwright-core').Page} page
   * @param {import('./palette.mjs').Palette} palette
   */
  constructor(page, palette) {
    this.page = page;
    this.palette = palette;
  }

  /**
   * Switches the colour theme while VS Code runs.
   * @param {keyof typeof THEMES} theme
   */
  async setTheme(theme) {
    const { label, className } = THEMES[theme];
    await this.page.evaluate(() => document.activeElement?.blur()); // a focused webview would keep the keys
    await this.palette.run('Preferences: Color Theme');
    await this.palette.input.fill(label);
    await this.palette.labels();
    await this.palette.pick(label);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** Saves a picture under test-results/ (or to an absolute path); returns where it is. */
  async screenshot(name) {
    const file = name.endsWith('.png') ? name : `${name}.png`;
    const path = isAbsolute(file) ? file : join(repositoryRoot, 'test-results', file);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }

  /** Saves one picture for each theme: `<name>-<theme>.png`. */
  async screenshotsInThemes(name, themes = ['light', 'dark', 'high-contrast']) {
    const paths = [];
    for (const theme of themes) {
      await this.setTheme(theme);
      paths.push(await this.screenshot(`${name}-${theme}`));
    }
    return paths;
  }

  /**
   * Checks accessibility with axe: of a frame (such as a webview's) or of the whole page.
   * @returns {Promise<{id: string, impact: string, help: string, nodes: string[]}[]>} the violations
   */
  async accessibilityViolations(frame = this.page.mainFrame()) {
    await frame.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    return frame.evaluate(async () => {
      const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ html }) => html),
      }));
    });
  }
}
