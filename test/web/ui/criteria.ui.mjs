/** The Criteria and Policies views, as a user sees and uses them. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

const startsWith = (text) => (row) => row.label.startsWith(text);

describe('Criteria and policies', () => {
  let workbench;
  before(async () => {
    // A tooltip under the pointer would take the wheel from the tree.
    const settings = { 'workbench.hover.delay': 60_000 };
    workbench = await Workbench.launch({ extension: extensionUnderTest, settings });
    await workbench.views.openContainer('Attest');
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  test('the tree lists all criteria with their points, and says them aloud', async () => {
    const rows = await workbench.views.treeRows('Criteria');
    const groups = rows.filter(({ level }) => level === 1);
    assert.equal(groups.length, 13, groups.map(({ label }) => label).join(', '));
    const access = rows.find(startsWith('CC6.1'));
    assert.match(access.label, /^CC6\.1 · \d+\/\d+ · \S/);
    assert.match(access.ariaLabel, /in scope, claimed, substantiated, approved/);
    const privacy = groups.find(startsWith('P ·'));
    assert.equal(privacy.description, 'out of scope');
  });

  test('the badge counts the gaps', async () => {
    const containers = await workbench.views.containers();
    assert.ok(
      containers.some((label) => /^Attest - .*not substantiated/.test(label)),
      containers.join(' | '),
    );
  });

  test('a place opens where it stands', async () => {
    await workbench.views.toggleRow('Criteria', startsWith('CC1.1'));
    const rows = await workbench.views.treeRows('Criteria');
    const at = rows.findIndex(startsWith('CC1.1'));
    assert.ok(rows[at + 1].level > rows[at].level, 'CC1.1 has nothing below it');
    await (await workbench.views.row('Criteria', (row) => row.index === rows[at + 1].index)).click();
    await workbench.editor.ready();
    assert.ok((await workbench.editor.visibleText()).length > 0);
  });

  test('a filter shows only gaps until it is cleared', async () => {
    await workbench.palette.run('Attest: Filter Criteria...');
    await workbench.palette.pick('With a gap');
    const labels = await eventually(
      workbench.page,
      async () => (await workbench.views.treeRows('Criteria')).map(({ label }) => label),
      { what: 'a shorter tree', accept: (all) => all.length < 20 },
    );
    assert.ok(
      labels.some((label) => label.startsWith('CC3.3')),
      labels.join(' | '),
    );
    await workbench.palette.run('Attest: Clear Filter');
    await eventually(workbench.page, async () => (await workbench.views.treeRows('Criteria')).length > 45, {
      what: 'the whole tree',
    });
  });

  test('policies are grouped by state', async () => {
    const rows = await workbench.views.treeRows('Policies');
    const states = rows.filter(({ level }) => level === 1).map(({ label }) => label);
    for (const state of ['Approved', 'Approval incomplete', 'Review overdue', 'Draft'])
      assert.ok(states.includes(state), states.join(', '));
  });

  test('the status bar tells the readiness', async () => {
    const items = await workbench.messages.statusBar();
    assert.ok(
      items.some((item) => /SOC 2 readiness \d+ percent/.test(item)),
      items.join(' | '),
    );
  });

  test('it can be read in every theme', async () => {
    await workbench.openFile('policies/logging-monitoring.md');
    await workbench.views.problems();
    await workbench.views.openContainer('Attest');
    await workbench.appearance.screenshotsInThemes('criteria');
    assert.deepEqual(await workbench.messages.errors(), []);
  });
});
