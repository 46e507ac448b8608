import type { FileProblem } from '../../../workspace/document.js';
import { isActive, wasMissed } from '../../governed.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

const meta: RuleMeta = {
  code: 'file-problem',
  title: say('A file cannot be read as it should', 'Een bestand is niet te lezen zoals het hoort'),
  severity: 'error',
  stage: 'record',
  effort: 'small',
  always: true,
};

/** Problems of documents: encoding, size, front matter. */
export const fileProblem: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, _analysis, facts) {
    // What is no policy may look as it likes.
    if (!isActive(document) && !wasMissed(document)) return;
    for (const problem of document.problems)
      // Of a day that has passed, or is to come, on either reading nobody needs to know which it was.
      if (!problem.readings || problem.readings[0] < facts.today !== problem.readings[1] < facts.today)
        yield report(document.uri, problem);
  },
};

/** Problems of soc2.yaml, controls, findings, manifests and registers. */
export const fileProblemOfRecord: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot) {
    for (const [uri, problems] of snapshot.fileProblems)
      for (const problem of problems) yield report(uri, problem);
  },
};

const WHY: Readonly<Record<FileProblem['code'], { readonly en: string; readonly nl: string }>> = {
  unreadable: say(
    'Nothing in this file is checked or counted.',
    'Niets in dit bestand wordt gecontroleerd of geteld.',
  ),
  'too-large': say(
    'Files of this size are not read, so that the editor stays fast. Split it.',
    'Bestanden van deze omvang worden niet gelezen, zodat de editor snel blijft. Splits het.',
  ),
  'too-slow': say(
    'Nothing in this file is checked or counted: the rest of the workspace went on without it.',
    'Niets in dit bestand wordt gecontroleerd of geteld: de rest van de werkruimte ging zonder verder.',
  ),
  'partly-read': say(
    'What was left out is neither checked nor counted.',
    'Wat is weggelaten wordt niet gecontroleerd en telt niet mee.',
  ),
  binary: say(
    'This is no text, whatever its name says; it is not read.',
    'Dit is geen tekst, wat de naam ook zegt; het wordt niet gelezen.',
  ),
  encoding: say(
    'Policies are read as UTF-8. Save the file as UTF-8, so that everybody sees the same text.',
    'Beleid wordt gelezen als UTF-8. Sla het bestand op als UTF-8, zodat iedereen dezelfde tekst ziet.',
  ),
  'yaml-syntax': say(
    'What stands after it may not be read as you mean it.',
    'Wat erna staat wordt misschien niet gelezen zoals u het bedoelt.',
  ),
  'yaml-schema': say(
    'The value is left out until it is as the format says.',
    'De waarde wordt weggelaten totdat die is zoals het formaat zegt.',
  ),
  'front-matter': say(
    'Owner, dates and claims are read from the front matter.',
    'Eigenaar, data en claims worden uit de front matter gelezen.',
  ),
  'outside-workspace': say(
    'Files outside the workspace are never read.',
    'Bestanden buiten de werkruimte worden nooit gelezen.',
  ),
};

function report(uri: string, { code, message, range, severity, repair }: FileProblem): Report {
  return { uri, range, severity, message, why: WHY[code], data: { ...repair, problem: code } };
}
