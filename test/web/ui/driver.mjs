/**
 * Drives VS Code from outside, as a user does: keyboard, mouse, and what is on the screen.
 * One `Workbench` is one server, one browser and one copy of a folder; several can run at the same time.
 */
import { join } from 'node:path';
import { repositoryRoot, startVsCodeWeb } from '../../../scripts/vscode-web.mjs';
import { launchChromium } from '../support/chromium.mjs';
import { copyOfFolder, sampleCompany } from '../support/sample.mjs';
import { Appearance, THEMES } from './appearance.mjs';
import { Editor } from './editor.mjs';
import { Messages } from './messages.mjs';
import { Palette } from './palette.mjs';
import { Views } from './views.mjs';
import { eventually } from './waiting.mjs';

/** For `extensionPaths`: language models that answer from a script. */
export const scriptedLanguageModels = join(repositoryRoot, 'test', 'web', 'providers', 'scripted-lm');

/** What moves, blinks or sticks only makes a picture depend on the moment it is taken. */
export const STEADY_SETTINGS = {
  'workbench.list.smoothScrolling': false,
  'workbench.tree.enableStickyScroll': false,
  'workbench.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
  'editor.stickyScroll.enabled': false,
  'editor.hover.delay': 100,
  'explorer.compactFolders': false,
  'files.autoSave': 'off',
};

const isLocal = (hostname) =>
  hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');

export class Workbench {
  #cleanups;

  /** @param {import('playwright-core').Page} page */
  constructor(page, cleanups) {
    this.page = page;
    this.#cleanups = cleanups;
    this.palette = new Palette(page);
    this.editor = new Editor(page, this.palette);
    this.views = new Views(page, this.palette);
    this.messages = new Messages(page);
    this.appearance = new Appearance(page, this.palette);
    /** Addresses outside this machine that the window asked for: none is ever needed. */
    this.outsideRequests = [];
    /** Errors that the page or the extension host logged. */
    this.errors = [];
  }

  /**
   * Starts VS Code on a copy of a folder and waits until it can be used.
   * @param {object} [options]
   * @param {string} [options.extension] the extension's folder; the repository by default
   * @param {string} [options.folder] the folder to copy and open; the sample company by default
   * @param {readonly string[]} [options.extensionPaths] further extensions, e.g. `[scriptedLanguageModels]`
   * @param {keyof typeof THEMES} [options.theme]
   * @param {Record<string, unknown>} [options.settings] default settings
   * @param {{width: number, height: number}} [options.viewport]
   */
  static async launch(options = {}) {
    const cleanups = [];
    try {
      const folder = await copyOfFolder(options.folder ?? sampleCompany);
      cleanups.push(folder.dispose);
      const theme = { 'workbench.colorTheme': THEMES[options.theme ?? 'dark'].id };
      const server = await startVsCodeWeb({
        extensionDevelopmentPath: options.extension ?? repositoryRoot,
        extensionPaths: options.extensionPaths,
        folderPath: folder.path,
        settings: { ...STEADY_SETTINGS, ...theme, ...options.settings },
      });
      cleanups.push(server.dispose);
      const context = await launchChromium({
        viewport: options.viewport ?? { width: 1400, height: 900 },
        reducedMotion: 'reduce',
      });
      cleanups.push(() => context.close());
      const page = context.pages()[0] ?? (await context.newPage());
      page.setDefaultTimeout(15_000);
      const workbench = new Workbench(page, cleanups);
      workbench.#listen(context);
      await page.goto(server.url, { timeout: 60_000 });
      await workbench.views.explorer.locator('.monaco-list-row').first().waitFor({ timeout: 60_000 });
      return workbench;
    } catch (error) {
      for (const cleanup of cleanups.reverse()) await cleanup();
      throw error;
    }
  }

  #listen(context) {
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && !isLocal(hostname)) this.outsideRequests.push(request.url());
    });
    this.page.on('pageerror', (error) => this.errors.push(error.stack || error.message));
    this.page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
  }

  /** Opens a `.code-workspace` file of the folder instead of the folder, and waits for its Explorer. */
  async openWorkspace(path) {
    const uri = encodeURIComponent(`vscode-test-web://mount/${path}`);
    await this.page.goto(`${new URL(this.page.url()).origin}/?workspace=${uri}`);
    await this.views.explorer.locator('.monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Opens a file of the workspace, e.g. "policies/access-control.md", at a line if given. */
  async openFile(path, { line } = {}) {
    await this.views.openInExplorer(path);
    await this.page
      .locator('.tab.active')
      .filter({ hasText: path.split('/').at(-1) })
      .waitFor();
    await this.editor.ready();
    if (line) await this.editor.goToLine(line);
  }

  /**
   * The inner frame of a webview, once it shows something.
   * @param {string | RegExp} [content] a text it must show, when several webviews are open
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async webview(content = /\S/) {
    const matches = (text) => (content instanceof RegExp ? content.test(text) : text.includes(content));
    const search = async () => {
      for (const frame of this.page.frames()) {
        // VS Code puts a webview's content two frames deep; the outer one carries its id in the address.
        if (!/[?&]id=/.test(frame.parentFrame()?.url() ?? '')) continue;
        const text = await frame
          .locator('body')
          .innerText({ timeout: 1000 })
          .catch(() => '');
        if (matches(text)) return frame;
      }
      return undefined;
    };
    return eventually(this.page, search, { what: `a webview that shows ${content}` });
  }

  /** Closes the browser, stops the server, removes the copy. */
  async dispose() {
    for (const cleanup of this.#cleanups.splice(0).reverse()) await cleanup();
  }
}
