/** Every command of the palette, run once: each does something that is seen, and none fails. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench, scriptedLanguageModels } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually, settled } from './waiting.mjs';

const read = async (name) => JSON.parse(await readFile(join(extensionUnderTest, name), 'utf8'));
const { contributes } = await read('package.json');
const texts = await read('package.nls.json');
const conditions = new Map(contributes.menus.commandPalette.map(({ command, when }) => [command, when]));

/** Commands that the palette shows only while a draft is open, or only where nothing is set up. */
const ELSEWHERE = new Set(
  contributes.commands
    .map(({ command }) => command)
    .filter((command) => {
      const when = conditions.get(command) ?? '';
      return when === 'false' || when.includes('attest-draft') || when.includes('criteriaFiltered');
    }),
);
/** Opens another folder in the same window, which would end the run. */
ELSEWHERE.add('attest.openSample');

/** Runs in the page. All that a user sees of the window, as text. */
function seen() {
  const parts = [
    '.quick-input-widget',
    '.notifications-toasts',
    '.notifications-center',
    '.tabs-container',
    '.sidebar',
    '.part.panel',
    '.monaco-dialog-box',
    '.zone-widget',
    '.editor-instance .view-lines',
    '.statusbar',
  ];
  const isVisible = (element) => element.offsetParent !== null || element.getClientRects().length > 0;
  return parts
    .flatMap((selector) => [...document.querySelectorAll(selector)].filter(isVisible))
    .map((element) => {
      const inputs = [...element.querySelectorAll('input')].map(
        ({ placeholder, value }) => placeholder + value,
      );
      const active = element.querySelector('.tab.active')?.getAttribute('data-resource-name') ?? '';
      return [element.innerText, ...inputs, active].join('\n');
    })
    .join('\n====\n');
}

describe('Each command of the palette', () => {
  let workbench;
  before(async () => {
    workbench = await Workbench.launch({
      extension: extensionUnderTest,
      extensionPaths: [scriptedLanguageModels],
      // A walkthrough or panel that opens by itself would look like what a command did.
      settings: { 'editor.minimap.enabled': false, 'files.simpleDialog.enable': true },
    });
    await workbench.views.openContainer('Attest');
    await workbench.views.treeRows('Criteria');
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  const dismiss = async () => {
    for (let n = 0; n < 3; n++) await workbench.page.keyboard.press('Escape');
    const clear = workbench.page.locator('.notifications-toasts .codicon-notifications-clear:visible');
    for (let n = 0; n < 6 && (await clear.count()) > 0; n++)
      await clear
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
  };

  for (const { command, title } of contributes.commands.filter(({ command: id }) => !ELSEWHERE.has(id))) {
    const label = `Attest: ${texts[title.replaceAll('%', '')]}`;
    test(label, async () => {
      const { page, palette } = workbench;
      await dismiss();
      // Where commands on a text are at home: a policy, with some of it selected.
      await workbench.openFile('policies/access-control.md', { line: 40 });
      await page.keyboard.press('Shift+ArrowDown');
      const before = await settled(page, () => page.evaluate(seen), 300);
      await palette.run(label);
      const shown = await eventually(
        page,
        async () => {
          const now = await page.evaluate(seen);
          const typed = await palette.input.inputValue({ timeout: 200 }).catch(() => '');
          return now !== before && !typed.startsWith('>') ? now : undefined;
        },
        { timeout: 12_000, what: `anything that ${command} does` },
      );
      assert.doesNotMatch(shown, /command '.*' not found|could not be|kon niet/i);
      assert.deepEqual(await workbench.messages.errors(), []);
      await dismiss();
    });
  }

  test('is named like the others: a verb first, three dots where it asks for more', () => {
    for (const { title } of contributes.commands) {
      const text = texts[title.replaceAll('%', '')];
      assert.match(text, /^[A-Z]/, text);
      assert.doesNotMatch(text, /…|\.$(?<!\.\.\.)/, text);
    }
  });
});
