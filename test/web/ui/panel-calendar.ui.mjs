/* global requestAnimationFrame */
/** The evidence calendar in the readiness panel: months, marks, filters, keyboard, opening, export, themes. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { Workbench } from './driver.mjs';
import {
  count,
  isAccessibleInEveryTheme,
  openPanel,
  returnToPanel,
  said,
  SETTINGS,
} from './readiness-panel.mjs';
import { extensionUnderTest, uiTests } from './ui-test.mjs';
import { eventually, settled } from './waiting.mjs';

describe('Evidence calendar in the readiness panel', () => {
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
  const focused = (selector) =>
    frame.evaluate(
      (one) => document.activeElement?.closest(one)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      selector,
    );
  /** Opens a file in the column beside the panel, where a register or the controls are open. */
  const openBeside = async (path, at) => {
    const there = workbench.page.locator('.tab').filter({ hasText: /\.csv|controls\.yaml/ });
    await there.first().click();
    await workbench.openFile(path, at);
  };
  /** Chooses a value of a filter: 0 is the owner, 1 the state. */
  const choose = async (filter, name) => {
    await frame.locator('.filter-choice').nth(filter).click();
    await frame.getByRole('option', { name, exact: true }).click();
  };
  const clear = () => frame.getByRole('button', { name: 'Clear Filters' }).click();
  const press = (key) => workbench.page.keyboard.press(key);
  /** Texts of all rows, also of those that are only in the page once they are scrolled to. */
  const allRows = () =>
    frame.evaluate(async () => {
      const rows = new Map();
      for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
        window.scrollTo(0, y);
        for (let frames = 0; frames < 3; frames += 1)
          await new Promise((done) => requestAnimationFrame(done));
        for (const row of document.querySelectorAll('.entry'))
          rows.set(row.dataset.entry, row.textContent.replace(/\s+/g, ' ').trim());
      }
      window.scrollTo(0, 0);
      return [...rows.values()];
    });

  test('is a page of its own, with what is missing on its tab', async () => {
    const tab = frame.getByRole('tab', { name: /Evidence calendar/ });
    assert.match(await said(frame, '#tab-calendar'), /1 missing/);
    await frame.getByRole('tab', { name: 'Readiness' }).focus();
    await press('ArrowRight');
    assert.equal(await tab.getAttribute('aria-selected'), 'true');
    assert.equal(await frame.evaluate(() => document.activeElement.id), 'tab-calendar');
    await frame.locator('.entry').first().waitFor();
    assert.equal(await frame.locator('.gap').count(), 0);
  });

  test('lists each month of the period with owner, evidence, dates and state', async () => {
    assert.equal(await frame.locator('.month').count(), 12);
    assert.match(
      await said(frame, '.month:nth-child(3) .hidden'),
      /^September 2026: 20 to collect, 18 there, 1 missing, 1 this period$/,
    );
    assert.equal(await frame.locator('.month-button[aria-current=date]').count(), 1);
    const rows = await allRows();
    assert.equal(rows.length, await count(frame), 'every collection can be reached by scrolling');
    const missing = rows.filter((row) => /missing/i.test(row));
    assert.equal(missing.length, 1);
    assert.match(
      missing[0],
      /by 30 Sept 2026.*AC-03 Quarterly privileged access review.*Daan Kuipers \(CTO\).*2026-Q3 quarterly evidence until 30 Oct 2026/,
    );
    assert.match(rows.at(-1), /events with evidence/);
  });

  test('marks today and the ends of the period between what is before and after them', async () => {
    const marks = (await frame.locator('.mark').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(marks, [
      'Observation period starts 1 Jul 2026',
      'Today 24 Nov 2026',
      'Observation period ends 30 Jun 2027',
    ]);
    await frame.getByRole('button', { name: 'Go to Today' }).click();
    await eventually(
      workbench.page,
      () =>
        frame.evaluate(() => {
          const { top } = document.querySelector('#part-mark-today').getBoundingClientRect();
          return top >= 0 && top < 200;
        }),
      { what: 'the mark of today in view' },
    );
    assert.match(await focused('.entry'), /by 30 Nov 2026/);
  });

  test('narrows by owner, state and words', async () => {
    const all = await count(frame);
    await choose(0, 'Daan Kuipers (CTO)');
    const ofOne = await count(frame);
    assert.ok(ofOne > 0 && ofOne < all);
    for (const row of await frame.locator('.entry-meta').allInnerTexts()) assert.match(row, /Daan Kuipers/);
    await choose(1, 'Missing');
    assert.equal(await count(frame), 1);
    assert.match(await said(frame, '.entry-main'), /^AC-03/);
    await clear();
    await frame.locator('.filter-text input').fill('backups 2026-q4');
    await eventually(workbench.page, async () => (await count(frame)) === 1, { what: 'one row' });
    await frame.locator('.filter-text input').fill('nothing has this name');
    await frame.getByText('No collection matches the filters.').waitFor();
    await frame.locator('.filters ~ .chips [data-clear]').click();
    assert.equal(await count(frame), all);
  });

  test('is worked by keyboard alone', async () => {
    await frame.locator('.month-button').first().focus();
    await press('ArrowRight');
    await press('ArrowRight');
    assert.match(await focused('.month-button'), /^September 2026/);
    await press('Enter');
    await eventually(workbench.page, () => focused('.entry'), { what: 'a focused row' });
    assert.match(await focused('.entry'), /17 Sept/);
    const first = await focused('.entry-main');
    await press('ArrowDown');
    assert.notEqual(await focused('.entry-main'), first);
    await press('End');
    assert.match(await focused('.entry'), /events with evidence/);
    assert.ok(
      await frame.evaluate(() => document.activeElement.getBoundingClientRect().bottom <= window.innerHeight),
      'the focused row is in view',
    );
    await press('Home');
    assert.match(await focused('.entry'), /27 Jul/);
    assert.ok(
      await frame.evaluate(() => {
        const { left, top } = document.activeElement.getBoundingClientRect();
        return document.elementFromPoint(left + 3, top + 3)?.closest('.entry') !== null;
      }),
      'nothing covers the focused row',
    );
    // The first row has no evidence yet; the next one has.
    await press('ArrowDown');
    await press('ArrowRight');
    assert.equal(await frame.evaluate(() => document.activeElement.dataset.do), 'evidence');
    assert.equal(
      await frame.locator('.entry:has(button[tabindex="0"])').count(),
      1,
      'one row is a stop for Tab',
    );
  });

  test('opens a control where it is written, and the evidence that shows it', async () => {
    await frame.locator('.filter-text input').fill('AC-03');
    await eventually(workbench.page, async () => (await count(frame)) === 4, { what: 'four quarters' });
    await frame.locator('.entry-main').first().focus();
    await press('Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: 'controls.yaml' }).waitFor();
    await eventually(
      workbench.page,
      async () => /AC-03[\s\S]*Quarterly privileged access review/.test(await workbench.editor.visibleText()),
      { what: 'AC-03' },
    );
    assert.ok(await frame.locator('.entry-main').first().isVisible(), 'the panel is still in view');
    await frame.locator('.filter-text input').fill('AC-02');
    await eventually(
      workbench.page,
      async () => /AC-02/.test(await frame.locator('.entry').first().innerText()),
      { what: 'AC-02' },
    );
    await frame.getByRole('button', { name: 'Open the evidence of AC-02 for 2026-Q3: 2 files' }).click();
    await workbench.palette.pick('2026-08-27_AC-02_user-access-review.txt');
    await workbench.page
      .locator('.tab.active')
      .filter({ hasText: '2026-08-27_AC-02_user-access-review.txt' })
      .waitFor();
    await frame.locator('.filter-text input').fill('HR-01');
    await frame.locator('[data-do=register]').first().click();
    await workbench.page.locator('.tab.active').filter({ hasText: /\.csv/ }).waitFor();
    await clear();
  });

  test('is exported by the command that exists', async () => {
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    await workbench.palette.input.waitFor();
    assert.deepEqual(
      (await workbench.palette.labels()).map((label) => label.split(/[\s,]/)[0]),
      ['iCalendar', 'CSV', 'Markdown'],
    );
    await workbench.palette.close();
  });

  test('follows the files, and keeps focus and place', async () => {
    const all = await count(frame);
    const row = frame.locator('.entry-main').nth(9);
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await row.focus();
    const entry = await frame.evaluate(() => document.activeElement.closest('[data-entry]').dataset.entry);
    const top = () =>
      frame
        .locator(`[data-entry="${entry}"]`)
        .evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const kept = await settled(workbench.page, top, 400);
    // Measured before the change is on its way, however fast it arrives.
    await openBeside('controls.yaml');
    await press('Control+End');
    await workbench.editor.type(
      '\n  - { id: NEW-1, title: Added just now, owner: CTO, frequency: monthly, status: implemented }',
    );
    await frame.locator(`[data-entry="${entry}"] .entry-main`).focus();
    await eventually(workbench.page, async () => (await count(frame)) > all, { what: 'more to collect' });
    assert.ok(
      await frame.evaluate(
        (id) =>
          [...document.querySelectorAll('[data-entry]')].findIndex((one) => one.dataset.entry === id) > 9,
        entry,
      ),
      'rows were added above it',
    );
    const now = await settled(workbench.page, top, 400);
    assert.ok(Math.abs(now - kept) <= 4, `it stays where it was (${kept} and ${now})`);
    assert.equal(
      await frame.evaluate(() => document.activeElement.closest('[data-entry]')?.dataset.entry),
      entry,
      'the same row has the focus',
    );
  });

  test('is accessible in every theme', async () => {
    await isAccessibleInEveryTheme(workbench, frame, 'calendar', [
      ['top', 'h1'],
      ['today', '#part-mark-today'],
      ['end', '#part-undated'],
    ]);
  });

  test('is as it was after it had been hidden, and so is the other page', async () => {
    await choose(1, 'To come');
    const narrowed = await count(frame);
    await frame.evaluate(() => window.scrollTo(0, 700));
    const before = await settled(workbench.page, () => frame.evaluate(() => window.scrollY), 400);
    // Not the mouse: it would have to scroll to the tab first.
    await frame.evaluate(() => document.querySelector('#tab-readiness').click());
    await frame.locator('.ring-box').waitFor();
    await eventually(workbench.page, async () => (await frame.evaluate(() => window.scrollY)) === 0, {
      what: 'the top of the other page',
    });
    await frame.getByRole('tab', { name: /Evidence calendar/ }).click();
    const place = async () => Math.abs((await frame.evaluate(() => window.scrollY)) - before) < 5;
    await eventually(workbench.page, place, { what: `the place ${before}` });
    await workbench.page.locator('.tab').filter({ hasText: 'Attest: Readiness' }).click();
    await workbench.openFile('soc2.yaml');
    frame = await returnToPanel(workbench);
    await frame.locator('.entry').first().waitFor();
    assert.equal(await count(frame), narrowed);
    await eventually(workbench.page, place, { what: `the place ${before}` });
    await clear();
  });

  test('says what to do when there is no observation period', async () => {
    await openBeside('soc2.yaml', { line: 76 });
    assert.match(await workbench.editor.visibleText(), /periods:/);
    // The list of periods and both of its entries.
    for (let line = 0; line < 3; line += 1) {
      await press('Home');
      await workbench.editor.type('# ');
      await press('ArrowDown');
    }
    await frame.getByText('No observation period yet').waitFor({ timeout: 20_000 });
    assert.deepEqual(await workbench.appearance.accessibilityViolations(frame), []);
    await workbench.appearance.screenshot('calendar-no-period');
    await frame.locator('.status vscode-button').click();
    await workbench.page.locator('.tab.active').filter({ hasText: 'soc2.yaml' }).waitFor();
    for (let n = 0; n < 6; n += 1) await press('Control+z');
  });

  test('nothing broke', async () => {
    assert.deepEqual(await workbench.messages.errors(), []);
  });
});
