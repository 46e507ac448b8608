/** From an empty folder: what is offered, the questions that make soc2.yaml, walkthrough, the first policy. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { SetUp } from './set-up.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

const OFFERED = ['Set Up SOC 2', 'Open the Sample Company', 'Adopt Existing Policies', 'Take the Tour'];

describe('Set-up in an empty folder', () => {
  let workbench;
  let folder;
  let setUp;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-empty-'));
    await writeFile(join(folder, 'README.md'), '# Northwind\n');
    workbench = await Workbench.launch({
      extension: extensionUnderTest,
      folder,
      viewport: { width: 1280, height: 720 },
    });
    setUp = new SetUp(workbench);
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const test = uiTests(() => workbench);

  test('the view offers four ways to begin, the first in sight, and nothing else', async () => {
    await workbench.views.openContainer('Attest');
    const buttons = workbench.page.locator('.sidebar .welcome-view-content .monaco-button:visible');
    await buttons.filter({ hasText: OFFERED[0] }).waitFor();
    assert.deepEqual(await buttons.allInnerTexts(), OFFERED);
    for (const button of await buttons.all()) {
      const box = await button.boundingBox();
      assert.ok(box && box.y + box.height < 720, 'a button is below the fold');
    }
    assert.equal(await workbench.page.locator('.sidebar .monaco-list-row:visible').count(), 0);
    await workbench.appearance.screenshotsInThemes('welcome');
  });

  test('the questions can be answered, taken back and checked', async () => {
    await workbench.palette.run('Attest: Set Up SOC 2 (Create soc2.yaml)...');
    await setUp.at(1);
    await workbench.palette.answer('');
    await workbench.page
      .locator('.quick-input-widget .quick-input-message')
      .getByText('Enter the name of the company.')
      .waitFor();
    await workbench.palette.answer('Northwind "Data" B.V.');
    await setUp.at(2);
    await setUp.back();
    await setUp.at(1);
    assert.equal(await workbench.palette.input.inputValue(), 'Northwind "Data" B.V.');
    await workbench.appearance.screenshot('wizard');
    await setUp.enter();
    await setUp.at(2);
  });

  test('Escape loses nothing: the questions go on where they were left', async () => {
    await workbench.palette.input.fill('Trips by ra');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.getByText('Your answers are kept.').first().waitFor();
    await workbench.appearance.screenshot('wizard-left');
    await workbench.palette.run('Attest: Set Up SOC 2 (Create soc2.yaml)...');
    await setUp.at(2);
    assert.equal(await workbench.palette.input.inputValue(), 'Trips by ra');
    await setUp.back();
    await setUp.at(1);
    assert.equal(await workbench.palette.input.inputValue(), 'Northwind "Data" B.V.');
    await setUp.enter();
  });

  test('what is not among the choices can be typed, and lists take one text after the other', async () => {
    await setUp.goTo('Where do the services run?');
    await workbench.palette.input.fill('Previder');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().click();
    await workbench.palette.input.fill('Microsoft Azure');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Microsoft Azure' })
      .click();
    await workbench.appearance.screenshot('wizard-own');
    await setUp.enter();
    await setUp.goTo('What do you promise customers');
    for (const promise of ['99.9% uptime', 'Data is deleted within 30 days']) {
      await workbench.palette.input.fill(promise);
      await workbench.page.locator('.quick-input-list .monaco-list-row').first().getByText(promise).waitFor();
      await workbench.page.keyboard.press('Enter');
      await eventually(workbench.page, async () => (await workbench.palette.input.inputValue()) === '', {
        what: `${promise} taken`,
      });
    }
    await workbench.appearance.screenshot('wizard-list');
  });

  test('soc2.yaml holds the answers, and the next three steps are named', async () => {
    await setUp.toTheEnd();
    const rows = await workbench.palette.labels();
    assert.equal(rows.length, 3, rows.join(' | '));
    assert.match(rows[0], /^1\. Write: Information security policy/);
    await workbench.appearance.screenshotsInThemes('next-steps', []);
    await workbench.appearance.screenshot('next-steps');
    await workbench.page.keyboard.press('Escape');
    await eventually(
      workbench.page,
      async () => (await workbench.editor.visibleText()).includes('name: "Northwind'),
      { what: 'soc2.yaml in the editor' },
    );
    await workbench.page.keyboard.press('Control+End');
    await eventually(
      workbench.page,
      async () => {
        const text = await workbench.editor.visibleText();
        return ['99.9% uptime', 'Previder', 'Data is deleted within 30 days'].every((one) =>
          text.includes(one),
        );
      },
      { what: 'the promises and suppliers' },
    );
    await workbench.appearance.screenshot('soc2-yaml');
  });

  test('nothing is called wrong before anything is written', async () => {
    const problems = await workbench.views.waitForProblems((all) => all.length > 0);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['missing-policy', 'info']],
    );
    await workbench.views.openContainer('Attest');
    const rows = await workbench.views.treeRows('Criteria');
    assert.ok(rows.some(({ description }) => description === 'not started'));
    assert.ok(rows.every(({ description }) => !/gap|error/i.test(description)));
    await workbench.appearance.screenshotsInThemes('not-started');
  });

  test('the walkthrough has a picture for every step', async () => {
    await workbench.palette.run('Attest: Open Walkthrough');
    const steps = workbench.page.locator('.gettingStartedContainer .getting-started-step');
    await steps.first().waitFor();
    const { contributes } = JSON.parse(await readFile(join(extensionUnderTest, 'package.json'), 'utf8'));
    assert.equal(await steps.count(), contributes.walkthroughs[0].steps.length);
    await workbench.appearance.screenshotsInThemes('walkthrough');
  });

  test('the walkthrough marks what was done before it was opened', async () => {
    await workbench.page
      .locator('[data-done-step-id$="#setup"].codicon-getting-started-step-checked')
      .waitFor({ timeout: 20_000 });
    const open = workbench.page.locator(
      '[data-done-step-id$="#policies"].codicon-getting-started-step-unchecked',
    );
    assert.equal(await open.count(), 1);
  });

  test('the first policy is made from a template, and moves the score', async () => {
    await workbench.palette.run('Attest: New Policy from Template...');
    const labels = await workbench.palette.labels();
    assert.ok(labels.includes('Access control policy'), labels.join(' | '));
    await workbench.palette.pick('Access control policy');
    await eventually(
      workbench.page,
      async () => (await workbench.editor.visibleText()).includes('type: access-control'),
      {
        what: 'the policy in the editor',
      },
    );
    const problems = await workbench.views.waitForProblems((all) =>
      all.some(({ code }) => code === 'placeholder'),
    );
    assert.ok(problems.length > 1, 'one problem only');
    await workbench.page
      .locator('.statusbar-item')
      .filter({ hasText: /SOC 2 [1-9]\d*%/ })
      .waitFor();
    await workbench.appearance.screenshot('first-policy');
  });

  test('nothing breaks on the way', async () => {
    assert.deepEqual(await workbench.messages.errors(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
