/** "Fix all gaps" of a document that has more gaps than one draft takes. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';

const HEADINGS = 'Requests Removal Passwords Remote Service Shared Logging Physical Guest Emergency'.split(
  ' ',
);
const FRONT = [
  'title: Access Control Policy',
  'type: access-control',
  'owner: CTO',
  'approver: CEO',
  'version: "1.0"',
  'approved: 2026-06-01',
  'review: annual',
  'status: approved',
];

describe('Fix all gaps', () => {
  let workbench;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-gaps-'));
    await mkdir(join(folder, 'policies'));
    await writeFile(
      join(folder, 'soc2.yaml'),
      'version: 1\norganisation: { name: Northwind }\nreport: { type: II, categories: [security] }\n',
    );
    await writeFile(
      join(folder, 'policies', 'access.md'),
      `---\n${FRONT.join('\n')}\n---\n\n# Access Control Policy\n\n${HEADINGS.map((name) => `## ${name}\n`).join('\n')}`,
    );
    workbench = await Workbench.launch({ extension: extensionUnderTest, folder });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const test = uiTests(() => workbench);

  test('says how many gaps the draft is about, and goes on with the others', async () => {
    const { messages, palette, page, views } = workbench;
    await workbench.openFile('policies/access.md');
    await views.waitForProblems((all) => all.some(({ code }) => code === 'empty-section'));
    await page.locator('.tab').filter({ hasText: 'access.md' }).first().click();
    await palette.run('Attest: Fix All Gaps in This Document');
    await page.waitForTimeout(2000);
    // The question which model to use, when one is asked.
    await page.keyboard.press('Escape');
    const first = await messages.waitFor('The draft passed the checks.');
    const [, taken, open] = /about (\d+) of (\d+) gaps/.exec(first) ?? [];
    assert.equal(taken, '8', first);
    assert.ok(Number(open) > 8, first);
    await messages.press('Accept');
    const left = Number(/^(\d+) gaps? /.exec(await messages.waitFor(/gaps? (?:is|are) left/))?.[1]);
    assert.ok(left > 0 && left <= Number(open) - 8, `${left} of ${open}`);
    await messages.press('Draft the Next');
    await messages.waitFor('The draft passed the checks.');
    await messages.press('Discard');
    assert.deepEqual(await messages.errors(), []);
  });
});
