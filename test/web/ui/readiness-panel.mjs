/** What the tests of the readiness panel's pages share. */
import assert from 'node:assert/strict';
import { eventually } from './waiting.mjs';

/** The day the sample company is looked at. */
export const SETTINGS = { 'attest.today': '2026-11-24' };

/** Opens the panel; returns its frame once it shows results, down to the last. */
export async function openPanel(workbench, title = /SOC 2 readiness of/) {
  await workbench.palette.run('Attest: Open Readiness');
  const tab = workbench.page.locator('.tab.active').filter({ hasText: /Attest: (Readiness|Gereedheid)/ });
  await tab.waitFor();
  // Reading the workspace may take longer than a webview is waited for.
  const frame = await eventually(workbench.page, () => workbench.webview(title).catch(() => undefined), {
    timeout: 60_000,
    what: `a panel that shows ${title}`,
  });
  // What lies below the first screen is drawn after it.
  await frame.locator('#rest').waitFor({ state: 'detached' });
  return frame;
}

/** The text of the only element that matches, in one line. */
export const said = async (frame, selector) =>
  (await frame.locator(selector).innerText()).replace(/\s+/g, ' ').trim();
/** The overall score. */
export const score = async (frame) => Number(await said(frame, '.ring-text strong'));
/** How many rows there are, or pass the filters. */
export const count = async (frame) => Number((await said(frame, '.gaps-head > .count')).split(' ')[0]);

/**
 * Looks at parts of a page, named with the selectors to scroll to, in every theme: takes pictures called
 * `<name>-<part>-<theme>` and finds no violation of accessibility.
 */
export async function isAccessibleInEveryTheme(workbench, frame, name, parts) {
  for (const theme of ['light', 'dark', 'high-contrast', 'high-contrast-light']) {
    await workbench.appearance.setTheme(theme);
    for (const [part, selector] of parts) {
      await frame.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await workbench.page.waitForTimeout(300);
      await workbench.appearance.screenshot(`${name}-${part}-${theme}`);
    }
    assert.deepEqual(await workbench.appearance.accessibilityViolations(frame), [], theme);
  }
}

/** Turns back to the panel, whose tab is open; returns its frame, which may be another one. */
export async function returnToPanel(workbench) {
  await workbench.page.locator('.tab').filter({ hasText: 'Attest: Readiness' }).click();
  return workbench.webview(/SOC 2 readiness of/);
}
