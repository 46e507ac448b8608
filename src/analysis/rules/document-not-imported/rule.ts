import { uriOf } from '../../../workspace/paths.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** Files a message names; the repair offers all that are listed. */
const MOST_NAMED = 5;
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Documents among the policies that are in a format Attest does not read, such as Word or PDF: in one report. */
export const documentNotImported: WorkspaceRule = {
  meta: {
    code: 'document-not-imported',
    title: say(
      'Documents among the policies are in a format that is not read',
      'Documenten tussen het beleid staan in een formaat dat niet wordt gelezen',
    ),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'workspace',
  *check({ config, root, leftOut }) {
    const unread = leftOut.filter(({ reason }) => reason === 'other-format');
    if (unread.length === 0) return;
    const count = unread.reduce((sum, { more = 0 }) => sum + 1 + more, 0);
    const named = unread.slice(0, MOST_NAMED).map(({ path }) => path);
    const shown = named.join(', ') + (count > named.length ? ', …' : '');
    yield {
      uri: config?.uri ?? uriOf(root, 'soc2.yaml'),
      range: TOP,
      message:
        count === 1
          ? say(
              `A document among the policies is in a format that is not read, and counts as nothing: ${shown}`,
              `Een document tussen het beleid staat in een formaat dat niet wordt gelezen, en telt niet mee: ${shown}`,
            )
          : say(
              `${count} documents among the policies are in a format that is not read, and count as nothing: ${shown}`,
              `${count} documenten tussen het beleid staan in een formaat dat niet wordt gelezen, en tellen niet mee: ${shown}`,
            ),
      why: say(
        'What they state is not known: it may be what seems to be missing elsewhere, or contradict it. Import them as Markdown, or move originals that were imported out of the folder of policies.',
        'Wat erin staat is niet bekend: het kan zijn wat elders lijkt te ontbreken, of het tegenspreken. Importeer ze als Markdown, of verplaats al geïmporteerde originelen uit de map met beleid.',
      ),
      data: { fix: 'importDocuments', paths: unread.map(({ path }) => path), count },
    };
  },
};
