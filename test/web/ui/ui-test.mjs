/** What every *.ui.mjs shares: which extension is tested, and a picture when a test fails. */
import { resolve } from 'node:path';
import { repositoryRoot } from '../../../scripts/vscode-web.mjs';

/** The repository, unless ATTEST_EXTENSION names another folder (such as an unpacked VSIX). */
export const extensionUnderTest = resolve(process.env.ATTEST_EXTENSION ?? repositoryRoot);

/**
 * Wraps a test's body: when it fails, the screen is kept in test-results/ under the test's title.
 * @param {() => import('./driver.mjs').Workbench | undefined} workbench
 */
export function uiTest(workbench, title, body) {
  return async (context) => {
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
  };
}
