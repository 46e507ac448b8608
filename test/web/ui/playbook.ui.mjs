/** The Playbook view, as a user sees and uses it. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';

const labelled = (label) => (row) => row.label === label;

describe('Playbook', () => {
  let workbench;
  before(async () => {
    const settings = { 'workbench.hover.delay': 60_000, 'attest.today': '2026-11-24' };
    workbench = await Workbench.launch({ extension: extensionUnderTest, settings });
    await workbench.views.openContainer('Attest');
    // Four views share the side bar; the others make room.
    for (const title of ['Criteria', 'Policies', 'Evidence']) await fold(workbench, title);
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  test('shows the steps with how much of each is done, and why an entry is not', async () => {
    const rows = await workbench.views.treeRows('Playbook');
    const steps = rows.filter(({ level }) => level === 1).map(({ label }) => label);
    assert.equal(steps.length, 13);
    assert.deepEqual(steps.slice(0, 3), [
      'Report type and scope',
      '1. Set up the workspace',
      '2. Measure readiness',
    ]);
    const mapping = rows.find(labelled('Tools and controls against the criteria'));
    assert.match(mapping.ariaLabel, /needs attention, No control serves CC3\.3, A1\.1\./);
    assert.match(rows.find(labelled('2. Measure readiness')).description, /^\d\/3$/);
    await workbench.appearance.screenshot('playbook-view');
  });

  test('an entry that is chosen becomes a page with the facts of the company', async () => {
    await (await workbench.views.row('Playbook', labelled('Controls without documentation'))).click();
    await workbench.page
      .locator('.tab.active')
      .filter({ hasText: 'undocumented-controls.md' })
      .waitFor({ timeout: 30_000 });
    assert.match(await workbench.editor.visibleText(), /NS-03/);
    await workbench.messages.waitFor(/undocumented-controls\.md was written/);
    await workbench.appearance.screenshot('playbook-page');
  });

  test('a page that Attest made does not make its entry done', async () => {
    await (await workbench.views.row('Playbook', labelled('The audit phase by phase'))).click();
    await workbench.page
      .locator('.tab.active')
      .filter({ hasText: 'audit-process.md' })
      .waitFor({ timeout: 30_000 });
    const row = (await workbench.views.treeRows('Playbook')).find(labelled('The audit phase by phase'));
    assert.doesNotMatch(row.ariaLabel, /, done, /);
  });

  test('nothing is asked of the internet', () => {
    assert.deepEqual(workbench.outsideRequests, []);
  });
});

async function fold(workbench, title) {
  const header = workbench.page.locator(`.pane > .pane-header[aria-label="${title} Section"]`).first();
  await header.waitFor({ state: 'attached' });
  if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
}
