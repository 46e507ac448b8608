/** The first look: a user opens the sample company in VS Code for the web, and Attest is there. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';

const manifest = JSON.parse(await readFile(join(extensionUnderTest, 'package.json'), 'utf8'));
const english = await readFile(join(extensionUnderTest, 'package.nls.json'), 'utf8').then(
  JSON.parse,
  () => ({}),
);
/** A text of the manifest, with `%key%` looked up. */
const text = (value) => value.replace(/^%(.*)%$/, (_, key) => english[key]?.message ?? english[key] ?? key);

describe('First look', () => {
  let workbench;
  before(async () => {
    workbench = await Workbench.launch({ extension: extensionUnderTest });
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  test('the sample company is open', async () => {
    const names = await workbench.views.explorerRows();
    assert.ok(names.includes('soc2.yaml'), `the Explorer shows ${names.join(', ')}`);
  });

  test('the palette offers commands of Attest', async () => {
    const [{ category, title: first }] = manifest.contributes.commands;
    const titles = manifest.contributes.commands.map(({ title }) => text(title));
    const offered = await workbench.palette.open(text(category ?? first));
    await workbench.palette.close();
    assert.ok(
      offered.some((label) => titles.some((title) => label.endsWith(title))),
      `the palette offers ${offered.join(' | ')}`,
    );
  });

  test('every container of Attest is in the activity bar and opens', async () => {
    const containers = manifest.contributes.viewsContainers?.activitybar ?? [];
    assert.ok(containers.length > 0, 'the manifest declares no container');
    for (const { title } of containers) await workbench.views.openContainer(text(title));
  });

  test('a policy opens and can be read', async () => {
    await workbench.openFile('policies/access-control.md');
    assert.match(await workbench.editor.visibleText(), /access/i);
  });

  test('nothing is asked of the internet, and nothing breaks', async () => {
    assert.deepEqual(workbench.outsideRequests, []);
    assert.deepEqual(await workbench.messages.errors(), []);
    await workbench.appearance.screenshot('smoke');
  });
});
