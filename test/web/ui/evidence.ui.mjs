/** The Evidence view and its commands, as a user sees and uses them. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

const startsWith = (text) => (row) => row.label.startsWith(text);

describe('Evidence', () => {
  let workbench;
  before(async () => {
    const settings = { 'workbench.hover.delay': 60_000, 'attest.today': '2026-11-24' };
    workbench = await Workbench.launch({ extension: extensionUnderTest, settings });
    await workbench.views.openContainer('Attest');
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  test('the view has what is missing first, then what is due, by date', async () => {
    const rows = await workbench.views.treeRows('Evidence');
    const groups = rows.filter(({ level }) => level === 1).map(({ label }) => label);
    assert.deepEqual(groups, ['To do, by date', 'Missing or incomplete', 'Complete so far', 'Not due yet']);
    const [first] = rows.filter(({ level }) => level === 2);
    assert.match(first.label, /^2026-09-30 AC-03 /);
    assert.match(first.ariaLabel, /missing/);
    const missing = rows.slice(
      rows.findIndex(startsWith('Missing')) + 1,
      rows.findIndex(startsWith('Complete')),
    );
    assert.deepEqual(
      missing.map(({ label }) => label),
      ['AC-03 Quarterly privileged access review'],
    );
  });

  test('a control shows its periods', async () => {
    await workbench.views.toggleRow('Evidence', startsWith('AC-03'));
    const rows = await workbench.views.treeRows('Evidence');
    const at = rows.findIndex(startsWith('AC-03'));
    assert.deepEqual(
      rows.slice(at + 1, at + 5).map(({ label, description }) => `${label} ${description}`),
      ['2026-Q3 missing', '2026-Q4 this period', '2027-Q1 to come', '2027-Q2 to come'],
    );
  });

  test('hashes are recorded, and verifying finds a file that was changed', async () => {
    await workbench.palette.run('Attest: Hash Evidence (Record SHA-256)');
    await workbench.messages.waitFor(/SHA-256 of 90 files recorded in \d+ manifests/);
    await workbench.palette.run('Attest: Verify Evidence (Compare SHA-256)');
    await workbench.messages.waitFor('99 files compared, 0 differ, 0 without');
    const file = 'evidence/access/AC-02/2026-Q3/2026-08-27_AC-02_user-access-review.txt';
    await workbench.openFile(file);
    await workbench.editor.ready();
    await workbench.page.keyboard.type('changed ');
    await workbench.palette.run('File: Save');
    await workbench.palette.run('Attest: Verify Evidence (Compare SHA-256)');
    await workbench.messages.waitFor('99 files compared, 1 differ');
    await workbench.views.waitForProblems((problems) =>
      problems.some(
        ({ message, severity }) =>
          severity === 'error' && message.includes('is not the file whose SHA-256 was recorded'),
      ),
    );
  });

  test('the folders of evidence are made after asking', async () => {
    await workbench.palette.run('Attest: Create Evidence Structure...');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /Create \d+ files[\s\S]*Nothing that exists is changed/);
    await workbench.messages.press('Create');
    await workbench.messages.waitFor(/\d+ files created/);
    await workbench.palette.run('Attest: Create Evidence Structure...');
    await workbench.messages.waitFor('Every folder of evidence is there already');
  });

  test('a sample is drawn and recorded', async () => {
    await workbench.palette.run('Attest: Select Sample...');
    await workbench.palette.pick('CM-01');
    await workbench.palette.pick('2026-09');
    await workbench.palette.answer('5');
    await workbench.palette.answer('auditor');
    await workbench.messages.waitFor('5 of 46 drawn');
    await eventually(
      workbench.page,
      async () => (await workbench.editor.visibleText()).includes('seed: auditor'),
      { what: 'the manifest' },
    );
  });

  test('calendar, review and register of kinds can be read', async () => {
    for (const [command, text] of [
      ['Show Evidence Calendar', 'Observation period: 2026-07-01'],
      ['Review Evidence', 'What the auditor will ask'],
      ['Show Evidence Kinds', 'User access review with sign-off'],
    ]) {
      await workbench.palette.run(`Attest: ${command}`);
      await eventually(
        workbench.page,
        async () => {
          for (const frame of workbench.page.frames())
            if (
              (
                await frame
                  .locator('body')
                  .innerText()
                  .catch(() => '')
              ).includes(text)
            )
              return true;
          return false;
        },
        { what: `${text} in the preview` },
      );
    }
    assert.deepEqual(await workbench.messages.errors(), []);
    await workbench.appearance.screenshot('evidence');
  });
});
