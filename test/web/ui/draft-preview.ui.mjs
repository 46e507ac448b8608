/** A draft in the diff editor: what stands beside its sentences, and what can be done with it by keyboard. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { scriptedLanguageModels, Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

const REFUSED = 'Access is reviewed every quarter by the Head of Security, as CC9.9 asks.';

const DOCUMENT = `---
title: Access Control Policy
type: access-control
owner: CTO
approver: CEO
version: "1.0"
approved: 2026-06-01
review: annual
status: approved
---

# Access Control Policy

## Access reviews

## Removal

The Head of Security removes the access of leavers within 24 hours.
`;

/** What stands behind the lines of an editor: VS Code draws it as generated content. */
const wordsBeside = (editor) =>
  editor.evaluate((root) =>
    [...root.querySelectorAll('.view-lines span')]
      .map((span) => globalThis.getComputedStyle(span, '::after').content)
      .join(' '),
  );

describe('A draft in its editor', () => {
  let workbench;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-draft-'));
    await mkdir(join(folder, 'policies'));
    await writeFile(
      join(folder, 'soc2.yaml'),
      'version: 1\norganisation: { name: Northwind }\nreport: { type: II, categories: [security] }\n',
    );
    await writeFile(join(folder, 'policies', 'access.md'), DOCUMENT);
    workbench = await Workbench.launch({
      extension: extensionUnderTest,
      extensionPaths: [scriptedLanguageModels],
      folder,
      settings: { 'attest.today': '2026-11-24' },
    });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const test = uiTests(() => workbench);

  test('shows why it is refused beside the sentence, in every theme', async () => {
    const { appearance, page, palette } = workbench;
    await workbench.openFile('policies/access.md');
    await workbench.views.waitForProblems((all) => all.some(({ code }) => code === 'empty-section'));
    await palette.run('Scripted: Set Reply');
    await palette.answer(REFUSED);
    await palette.run('Attest: Choose Language Model...');
    await palette.pick('Scripted ok');
    await page.locator('.tab').filter({ hasText: 'access.md' }).first().click();
    await workbench.editor.goToLine(DOCUMENT.split('\n').indexOf('## Access reviews') + 1);
    await palette.run('Attest: Fix All Gaps in This Section');
    const modified = page.locator('.editor.modified');
    await modified.getByText('CC9.9').first().waitFor({ timeout: 60_000 });
    await eventually(page, async () => (await wordsBeside(modified)).includes('CC9.9 does not exist'), {
      what: 'the reason beside the sentence',
      timeout: 20_000,
    });
    await appearance.screenshotsInThemes('draft-refused', ['light', 'dark', 'high-contrast']);
  });

  test('can be used anyway, on record', async () => {
    const { appearance, messages, page, palette } = workbench;
    await page.locator('.tab').filter({ hasText: 'draft by Scripted ok' }).click();
    await palette.run('Attest: Use the Refused Draft Anyway...');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /overruled\.yaml/);
    await appearance.screenshot('draft-use-anyway');
    await messages.press('Use Anyway');
    await palette.answer('The auditor numbers it so.');
    await palette.answer('Jane Doe', 'Who Answers?');
    await page.locator('.tab.active').filter({ hasText: 'access.md' }).waitFor();
    await eventually(page, async () => (await workbench.editor.visibleText()).includes('CC9.9'), {
      what: 'the new text, in view',
      timeout: 20_000,
    });
    await appearance.screenshot('draft-taken-over');
    await workbench.openFile('overruled.yaml');
    const record = await workbench.editor.visibleText();
    for (const part of ['unknown-criterion', 'by: Jane Doe', 'why: The auditor numbers it so.', 'sha256-'])
      assert.ok(record.includes(part), `“${part}” is missing in:\n${record}`);
    assert.deepEqual(await messages.errors(), []);
  });
});
