/** Two companies in one window, each in a folder of its own. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually } from './waiting.mjs';

const policy = (title) => `---\ntitle: ${title}\nstatus: draft\n---\n\n# ${title}\n\nText.\n`;

describe('Two folders', () => {
  let workbench;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-two-'));
    for (const [name, title] of [
      ['alpha', 'Access Control Policy'],
      ['beta', 'Change Management Policy'],
    ]) {
      await mkdir(join(folder, name, 'policies'), { recursive: true });
      await writeFile(
        join(folder, name, 'soc2.yaml'),
        `organisation: { name: ${name} }\nreport: { type: II, categories: [security] }\n`,
      );
      await writeFile(join(folder, name, 'policies', 'policy.md'), policy(title));
    }
    await writeFile(
      join(folder, 'two.code-workspace'),
      JSON.stringify({ folders: [{ path: 'alpha' }, { path: 'beta' }] }),
    );
    workbench = await Workbench.launch({ extension: extensionUnderTest, folder });
    await workbench.openWorkspace('two.code-workspace');
    await workbench.views.openContainer('Attest');
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const test = uiTests(() => workbench);

  test('policies stand below the folder of their company', async () => {
    for (const other of ['Criteria', 'Evidence', 'Playbook']) {
      const header = workbench.page.locator(`.pane > .pane-header[aria-label^="${other}"]`).first();
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    const rows = await eventually(workbench.page, () => workbench.views.treeRows('Policies'), {
      accept: (all) => all.filter(({ level }) => level === 1).length === 2,
      what: 'two folders',
      timeout: 30_000,
    });
    const shown = rows
      .filter(({ label }) => !/^(?:Draft|To be written)$/.test(label))
      .map(({ level, label }) => `${level} ${label}`);
    assert.deepEqual(shown, ['1 alpha', '3 Access Control Policy', '1 beta', '3 Change Management Policy']);
    await workbench.appearance.screenshot('two-folders');
    assert.deepEqual(await workbench.messages.errors(), []);
  });
});
