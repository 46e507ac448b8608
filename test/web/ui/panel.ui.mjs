/** The readiness panel, as a user sees it: what it shows, how it follows the text, keyboard, themes, accessibility. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import {
  count,
  isAccessibleInEveryTheme,
  openPanel,
  returnToPanel,
  said,
  score,
  SETTINGS,
} from './readiness-panel.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually, settled } from './waiting.mjs';

describe('Readiness panel', () => {
  let workbench;
  let frame;
  before(async () => {
    workbench = await Workbench.launch({
      extension: extensionUnderTest,
      settings: SETTINGS,
      viewport: { width: 1500, height: 1000 },
    });
    frame = await openPanel(workbench);
  });
  after(() => workbench?.dispose());
  const test = uiTests(() => workbench);

  test('shows the score, the groups, all criteria and the gaps', async () => {
    assert.match(await said(frame, 'h1'), /Meridian Metrics/);
    assert.match(
      await said(frame, '.about'),
      /SOC 2 Type II.*Security, Availability, Confidentiality.*1 Jul 2026/,
    );
    assert.ok((await score(frame)) > 50);
    assert.equal(await frame.locator('.group-table tbody tr').count(), 13);
    assert.equal(await frame.locator('.heat-table tbody tr').count(), 61);
    assert.equal(await frame.locator('.heat-button').count(), 38, 'criteria in scope can be chosen');
    assert.ok((await count(frame)) > 10);
  });

  test('names what to do first above everything else, in the order of the gaps', async () => {
    const first = await frame.locator('.first-main').allInnerTexts();
    assert.equal(first.length, 3);
    const box = await frame.locator('.first').boundingBox();
    assert.ok(box && box.y + box.height < 500, 'it is above the fold');
    // The list draws the rows in view only.
    await frame.locator('[data-first=all]').click();
    const rows = () => frame.locator('.gap-main').allInnerTexts();
    await eventually(workbench.page, async () => (await rows()).length > 3, { what: 'the list of gaps' });
    assert.deepEqual(first, (await rows()).slice(0, 3));
    await frame.evaluate(() => window.scrollTo(0, 0));
  });

  test('shows when what happens', async () => {
    const dates = await frame.locator('.dates').innerText();
    for (const day of ['1 Jul 2026', '24 Nov 2026', '1 Apr 2027', '30 Jun 2027', '15 Sept 2027'])
      assert.ok(dates.includes(day), `${day} in ${dates}`);
    assert.match(await said(frame, '.timeline'), /40% of the observation period has passed/);
  });

  test('explains the score', async () => {
    const button = frame.getByRole('button', { name: 'How the score is made' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    await button.click();
    assert.match(await said(frame, '#definition'), /A published but empty policy scores nothing/);
    await button.click();
    assert.equal(await frame.locator('#definition').isVisible(), false);
  });

  test('obeys its own content security policy and asks nothing of the internet', () => {
    assert.deepEqual(
      workbench.errors.filter((error) => /Content Security Policy/.test(error)),
      [],
    );
    assert.deepEqual(workbench.outsideRequests, []);
  });

  test('narrows the gaps by words, choices and criterion', async () => {
    const all = await count(frame);
    await frame.locator('.filter-text input').fill('evidence 2026');
    await eventually(workbench.page, async () => (await count(frame)) < all, { what: 'fewer gaps' });
    for (const text of await frame.locator('.gap').allInnerTexts())
      assert.match(text.toLowerCase(), /evidence/);
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
    assert.equal(await count(frame), all);
    await frame.getByRole('button', { name: /^CC7\.2/ }).click();
    assert.match(await said(frame, '.chip'), /Only CC7\.2/);
    for (const text of await frame.locator('.gap .gap-criteria').allInnerTexts())
      assert.match(text, /CC7\.2|more/);
    await frame.getByRole('button', { name: 'Show gaps of all criteria again' }).click();
    assert.equal(await count(frame), all);
    await frame.locator('.filter-choice').nth(0).click();
    await frame.getByRole('option', { name: 'Critical', exact: true }).click();
    assert.deepEqual(
      await frame
        .locator('.level-head')
        .allInnerTexts()
        .then((heads) => heads.map((head) => head.split('\n')[0])),
      ['Critical'],
    );
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
  });

  test('is worked by keyboard alone', async () => {
    await frame.locator('.filter-choice').nth(2).focus();
    const focused = () =>
      frame.evaluate(
        () => document.activeElement?.closest('[data-gap]')?.querySelector('.gap-main').textContent ?? '',
      );
    await workbench.page.keyboard.press('Tab');
    await eventually(workbench.page, focused, { what: 'a focused gap' });
    await workbench.page.keyboard.press('Home');
    const first = await focused();
    await workbench.page.keyboard.press('ArrowDown');
    const second = await focused();
    assert.notEqual(second, first);
    await workbench.page.keyboard.press('End');
    const last = await focused();
    assert.ok(
      await frame.evaluate(() => document.activeElement.getBoundingClientRect().bottom <= window.innerHeight),
      'the focused row is in view',
    );
    await workbench.page.keyboard.press('Home');
    assert.equal(await focused(), first);
    assert.notEqual(last, first);
    await workbench.page.keyboard.press('ArrowRight');
    assert.equal(await frame.evaluate(() => document.activeElement.dataset.do), 'explain');
    await frame.locator('.heat-button').first().focus();
    await workbench.page.keyboard.press('ArrowDown');
    assert.match(await frame.evaluate(() => document.activeElement.textContent), /^CC1\.2/);
  });

  test('opens a gap where it is, beside the panel', async () => {
    await frame.locator('.filter-text input').fill('integrity monitoring worker nodes');
    await eventually(workbench.page, async () => (await count(frame)) === 1, { what: 'one gap' });
    await frame.locator('.gap-main').click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'logging-monitoring.md' }).waitFor();
    assert.match(await workbench.editor.visibleText(), /We do not currently run file integrity monitoring/);
    assert.ok(await frame.locator('.gap-main').isVisible(), 'the panel is still in view');
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
  });

  test('follows the text while someone types, and keeps focus and place', async () => {
    const before = { gaps: await count(frame), score: await score(frame) };
    const row = frame.locator('.gap-main').nth(2);
    const state = () =>
      frame.evaluate(() => ({
        gap: document.activeElement?.closest('[data-gap]')?.dataset.gap,
        top: Math.round(document.activeElement.getBoundingClientRect().top),
      }));
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const place = await settled(workbench.page, () => frame.evaluate(() => window.scrollY), 300);
    await workbench.page.locator('.tab').filter({ hasText: 'logging-monitoring.md' }).click();
    await workbench.editor.click('We do not currently run file integrity monitoring');
    await workbench.page.keyboard.press('Control+End');
    await workbench.editor.type('\n\nTB');
    // Another text than the approved one is a gap already.
    const typed = await settled(workbench.page, () => count(frame), 1500);
    await workbench.editor.type('D');
    // Back in the panel before the change arrives there.
    await row.focus();
    const kept = await state();
    assert.equal(await count(frame), typed, 'nothing has arrived yet');
    await eventually(workbench.page, async () => (await count(frame)) > typed, { what: 'a gap more' });
    const now = await settled(workbench.page, state, 300);
    assert.ok(kept.gap);
    assert.equal(now.gap, kept.gap, 'the same gap has the focus');
    assert.ok(Math.abs(now.top - kept.top) <= 4, `it stays where it was (${kept.top} and ${now.top})`);

    await workbench.page.locator('.tab').filter({ hasText: 'logging-monitoring.md' }).click();
    for (let n = 0; n < 8 && (await count(frame)) > before.gaps; n += 1) {
      await workbench.page.keyboard.press('Control+z');
      await workbench.page.waitForTimeout(800);
    }
    assert.equal(await count(frame), before.gaps);
    assert.equal(await score(frame), before.score);
    const after = await frame.evaluate(() => window.scrollY);
    assert.ok(Math.abs(after - place) <= 120, `the page stays where it was (${place} and ${after})`);
  });

  test('is as it was after it had been hidden', async () => {
    await frame.locator('.filter-text input').fill('policies');
    await frame.evaluate(() => window.scrollTo(0, 900));
    const before = await settled(workbench.page, () => frame.evaluate(() => window.scrollY), 400);
    const narrowed = await count(frame);
    await workbench.page.locator('.tab').filter({ hasText: 'Attest: Readiness' }).click();
    await workbench.openFile('soc2.yaml');
    frame = await returnToPanel(workbench);
    assert.equal(
      await eventually(workbench.page, () => frame.locator('.filter-text input').inputValue(), {
        what: 'the filter',
      }),
      'policies',
    );
    assert.equal(await count(frame), narrowed);
    await eventually(
      workbench.page,
      async () => Math.abs((await frame.evaluate(() => window.scrollY)) - before) < 5,
      { what: `the place ${before}` },
    );
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
    await frame.evaluate(() => window.scrollTo(0, 0));
  });

  test('shows progress over the saved snapshots, also as a table', async () => {
    assert.match(
      await frame.locator('.burnup-chart').getAttribute('aria-label'),
      /from 6 Jul 2026 to 24 Nov 2026/,
    );
    await frame.locator('.as-table summary').click();
    const rows = await frame.locator('.as-table tbody tr').allInnerTexts();
    assert.equal(rows.length, 11, 'ten snapshots and now');
    assert.match(rows[0], /24 Nov 2026 \(now\)/);
    assert.match(rows.at(-1), /6 Jul 2026\s+19\s+38\s+21\s+9\s+4\s+0/);
    await frame.locator('.as-table summary').click();
  });

  test('saves a snapshot, and stops asking for one', async () => {
    assert.match(await said(frame, '.banner'), /The last snapshot is 14 days old/);
    await frame.locator('.banner vscode-button').click();
    await workbench.messages.waitFor(/Snapshot saved: \d+ of 100/);
    await frame.locator('.banner').waitFor({ state: 'detached' });
    await workbench.openFile('.attest/readiness-history.json');
    const text = await workbench.editor.visibleText();
    assert.match(text, /"date":"2026-11-10"/);
    assert.match(text, /"date":"2026-11-24","score":\d+,"criteria":38/);
    frame = await returnToPanel(workbench);
  });

  test('drafts the text that a gap lacks', async () => {
    await frame.locator('.filter-text input').fill('names control NS-03');
    await eventually(workbench.page, async () => (await count(frame)) === 1, { what: 'one gap' });
    await frame.locator('.gap [data-do=draft]').click();
    // Nothing is changed before the user has seen it: the draft is a comparison, or a question which file to write in.
    await workbench.page.locator('.monaco-diff-editor, .quick-input-widget:visible').first().waitFor();
    await workbench.appearance.screenshot('panel-draft');
    await workbench.page.keyboard.press('Escape');
    frame = await returnToPanel(workbench);
    await frame.getByRole('button', { name: 'Clear Filters' }).click();
  });

  test('is accessible in every theme', async () => {
    await isAccessibleInEveryTheme(workbench, frame, 'panel', [
      ['top', 'h1'],
      ['criteria', '#heat-title'],
      ['gaps', '#gaps-title'],
    ]);
  });

  test('is there again when the window is loaded anew', async () => {
    // VS Code saves what its editors show now and then, and a slow machine later: each try gives it more time.
    for (const saving of [2500, 10_000, 25_000]) {
      await frame.locator('.filter-text input').fill('policies');
      await workbench.page.waitForTimeout(saving);
      await workbench.page.reload();
      await workbench.page
        .locator('.tab')
        .filter({ hasText: 'Attest: Readiness' })
        .waitFor({ timeout: 60_000 });
      const again = () => workbench.webview(/SOC 2 readiness of/).catch(() => undefined);
      frame = await eventually(workbench.page, again, { timeout: 60_000, what: 'the panel' });
      await workbench.page.waitForTimeout(2000);
      if ((await frame.locator('.filter-text input').inputValue()) === 'policies') break;
    }
    const filter = () => frame.locator('.filter-text input').inputValue();
    await eventually(workbench.page, filter, { what: 'the filter', accept: (text) => text === 'policies' });
  });

  test('nothing broke', async () => {
    assert.deepEqual(await workbench.messages.errors(), []);
  });
});

describe('Readiness panel in Dutch', () => {
  let workbench;
  before(async () => {
    workbench = await Workbench.launch({
      extension: extensionUnderTest,
      settings: { ...SETTINGS, 'attest.language': 'nl' },
    });
  });
  after(() => workbench?.dispose());

  uiTests(() => workbench)('speaks Dutch throughout', async () => {
    const frame = await openPanel(workbench, /SOC 2-gereedheid van/);
    const text = await frame.locator('main').innerText();
    for (const word of [
      'Onderbouwd',
      'Tijdlijn',
      'Logische en fysieke toegang',
      'van de observatieperiode is voorbij',
      'Hiaten',
      'Kritiek',
    ])
      assert.ok(text.includes(word), word);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'nl');
    await frame.locator('#tab-calendar').click();
    await frame.locator('.entry').first().waitFor();
    const calendar = await frame.locator('main').innerText();
    for (const word of [
      'Bewijskalender',
      'Exporteren',
      'Juli 2026',
      'Aanwezig',
      'Naar vandaag',
      'maandelijks',
    ])
      assert.ok(calendar.toLowerCase().includes(word.toLowerCase()), word);
    assert.doesNotMatch(calendar, /\b(missing|owner|to come|quarterly|Export)\b/);
    for (const english of [/\bgaps\b/i, /Readiness/, /Approved/, /not in scope/])
      assert.doesNotMatch(text, english);
  });
});

describe('Readiness panel without anything to show', () => {
  let workbench;
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attest-empty-'));
    await mkdir(join(folder, 'notes'));
    await writeFile(join(folder, 'notes', 'readme.txt'), 'Nothing here yet.\n');
    workbench = await Workbench.launch({ extension: extensionUnderTest, folder, settings: SETTINGS });
  });
  after(async () => {
    await workbench?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  uiTests(() => workbench)('says how to start, and starts it', async () => {
    const frame = await openPanel(workbench, /Start your SOC 2 readiness here/);
    assert.deepEqual(await workbench.appearance.accessibilityViolations(frame), []);
    await workbench.appearance.screenshot('panel-empty');
    await frame.locator('vscode-button').filter({ hasText: 'Set Up SOC 2' }).click();
    await workbench.palette.input.waitFor();
    await workbench.palette.close();
  });
});
