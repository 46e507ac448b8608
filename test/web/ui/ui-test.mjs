/** What every *.ui.mjs shares: which extension is tested, and a picture when a test fails. */
import { resolve } from 'node:path';
import { it } from 'node:test';
import { repositoryRoot } from '../../../scripts/vscode-web.mjs';

/** The repository, unless ATTEST_EXTENSION names another folder (such as an unpacked VSIX). */
export const extensionUnderTest = resolve(process.env.ATTEST_EXTENSION ?? repositoryRoot);

/**
 * Declares tests of one workbench: `test(title, body)`. When one fails, the screen is kept in test-results/ under its
 * title.
 * @param {() => import('./driver.mjs').Workbench | undefined} workbench
 */
export function uiTests(workbench) {
  return (title, body) =>
    it(title, async (context) => {
      try {
        await body(context);
      } catch (error) {
        const name = `ui-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
        const path = await workbench()
          ?.appearance.screenshot(name)
          .catch(() => undefined);
        if (path) context.diagnostic(`Screenshot: ${path}`);
        throw error;
      }
    });
}
