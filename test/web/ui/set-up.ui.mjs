/** From an empty folder: the questions that make soc2.yaml, walkthrough, the first policy. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

describe('Set-up in an empty folder', () => {
  let workbench;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-empty-'));
    await writeFile(join(folder, 'README.md'), '# Northwind\n');
    workbench = await Workbench.launch({ extension: extensionUnderTest, folder });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const test = uiTests(() => workbench);
  /** The title of the question that is open; empty when none is. */
  const title = () =>
    workbench.page
      .locator('.quick-input-widget:visible .quick-input-title')
      .innerText({ timeout: 500 })
      .catch(() => '');

  test('the view says what to do first', async () => {
    await workbench.views.openContainer('Attest');
    const pane = await workbench.views.pane('Policies');
    await pane.getByText('New Policy from Template').first().waitFor();
    await workbench.appearance.screenshot('welcome');
  });

  test('the questions can be answered, taken back and checked', async () => {
    await workbench.palette.run('Attest: Set Up SOC 2 (Create soc2.yaml)...');
    await eventually(workbench.page, async () => (await title()).includes('(1/'), {
      what: 'the first question',
    });
    await workbench.palette.answer('');
    await workbench.page
      .locator('.quick-input-widget .quick-input-message')
      .getByText('Enter the name of the company.')
      .waitFor();
    await workbench.palette.answer('Northwind "Data" B.V.');
    await eventually(workbench.page, async () => (await title()).includes('(2/'), {
      what: 'the second question',
    });
    await workbench.page.locator('.quick-input-widget:visible .codicon-quick-input-back').click();
    await eventually(workbench.page, async () => (await title()).includes('(1/'), {
      what: 'the first question again',
    });
    assert.equal(await workbench.palette.input.inputValue(), 'Northwind "Data" B.V.');
    await workbench.appearance.screenshot('wizard');
    for (let asked = await title(); asked !== ''; asked = await title()) {
      const before = asked;
      // A key that comes while one question makes place for the next is lost; a user would press it again.
      for (let pressed = 0; pressed < 5 && (await title()) === before; pressed++) {
        await workbench.page.keyboard.press('Enter');
        await eventually(workbench.page, async () => (await title()) !== before, { timeout: 4000 }).catch(
          () => undefined,
        );
      }
      assert.notEqual(await title(), before, 'the question does not go away');
    }
    await eventually(
      workbench.page,
      async () => (await workbench.editor.visibleText()).includes('name: "Northwind'),
      {
        what: 'soc2.yaml in the editor',
      },
    );
    const text = await workbench.editor.visibleText();
    assert.match(text, /organisation:/);
    assert.match(text, /stage|employees/);
    await workbench.appearance.screenshot('soc2-yaml');
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

  test('the first policy is made from a template', async () => {
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
      ['placeholder', 'draft-policy'].every((wanted) => all.some(({ code }) => code === wanted)),
    );
    assert.ok(problems.some(({ code }) => code === 'draft-policy'));
    await workbench.appearance.screenshot('first-policy');
  });

  test('nothing breaks on the way', async () => {
    assert.deepEqual(await workbench.messages.errors(), []);
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
