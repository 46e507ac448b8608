/** What must work in the Node extension host with the packaged extension: by title, a check on the workbench. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../web/ui/waiting.mjs';

export const checks = {
  'the view lists all 61 criteria': async ({ page, views }) => {
    await views.openContainer('Attest');
    const groups = await eventually(
      page,
      async () => (await views.treeRows('Criteria')).filter(({ level }) => level === 1),
      { what: '13 groups of criteria', accept: ({ length }) => length === 13, timeout: 90_000 },
    );
    for (const { label } of groups.filter(({ expanded }) => expanded === false))
      await views.toggleRow('Criteria', (row) => row.label === label);
    const all = await views.treeRows('Criteria');
    const ids = all.map(({ label }) => /^((?:CC|A|C|PI|P)\d\.\d) /.exec(label)?.[1]).filter(Boolean);
    assert.equal(new Set(ids).size, 61, ids.join(' '));
  },

  'diagnostics are in Problems': async ({ views }) => {
    const found = await views.waitForProblems(
      (all) =>
        ['claim-not-substantiated', 'dangling-link', 'duplicate-control'].every((code) =>
          all.some((one) => one.code === code),
        ),
      { timeout: 60_000 },
    );
    assert.ok(found.length > 10, `${found.length} problems`);
  },

  'a policy is made from a template and saved on disk': async ({ page, palette, editor, folder }) => {
    await palette.run('Attest: New Policy from Template...');
    await palette.labels();
    await palette.answer('Password policy');
    await eventually(page, async () => (await editor.visibleText()).includes('type: password'), {
      what: 'the policy in the editor',
    });
    await page.keyboard.press('Control+s');
    await eventually(
      page,
      () =>
        readFile(join(folder, 'policies', 'password.md'), 'utf8').then(
          (text) => text.includes('type: password'),
          () => false,
        ),
      { what: 'policies/password.md on disk' },
    );
  },

  'the readiness panel shows the score': async ({ page, palette }) => {
    await palette.run('Attest: Open Readiness');
    await eventually(
      page,
      async () => {
        for (const frame of page.frames()) {
          const text = await frame
            .locator('body')
            .innerText({ timeout: 1000 })
            .catch(() => '');
          if (/Security/.test(text) && /CC6/.test(text)) return true;
        }
        return false;
      },
      { what: 'the panel', timeout: 60_000 },
    );
  },

  'nothing failed on the way': async ({ messages }) => {
    assert.deepEqual(await messages.errors(), []);
  },
};
