import { folderOf } from '../../../workspace/paths.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { nearest } from '../support/nearest.js';
import { say } from '../support/say.js';
import { isExternal, splitTarget } from '../support/targets.js';

const meta: RuleMeta = {
  code: 'dangling-link',
  title: say('A link leads to nothing', 'Een verwijzing leidt nergens heen'),
  severity: 'warning',
};

/** Links in text whose file or heading is not in the workspace. Addresses on the web are never looked at. */
export const danglingLink: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    for (const { content, startLine } of document.sections) {
      for (const { target, range } of content.links) {
        const report = check(document.uri, document.path, target, shift(range, startLine), facts);
        if (report) yield report;
      }
    }
  },
};

/** The `policies` of controls. They are written from the root of the workspace. */
export const danglingPolicyOfControl: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      for (const { value, valueRange } of control.policies) {
        const report = check(control.uri, 'controls.yaml', value, valueRange, facts);
        if (report) yield { ...report, criterion: control.criteria[0]?.value };
      }
    }
  },
};

function check(
  uri: string,
  from: string,
  target: string,
  range: Range,
  facts: DocumentFacts,
): Report | undefined {
  if (target === '' || target === '#' || isExternal(target)) return undefined;
  if (target.includes('\\')) {
    return {
      uri,
      range,
      message: say(
        `“${target}” is written with “\\”; links are written with “/”.`,
        `“${target}” is geschreven met “\\”; verwijzingen worden geschreven met “/”.`,
      ),
      why: say(
        'Only Windows takes “\\” for a step between folders: elsewhere, such as in the browser of an auditor, the link leads to nothing.',
        'Alleen Windows ziet “\\” als overgang tussen mappen: elders, zoals in de browser van een auditor, leidt de verwijzing nergens heen.',
      ),
      data: { fix: 'replaceAnchor', target, text: target.replaceAll('\\', '/') },
    };
  }
  const { path, anchor } = splitTarget(target, folderOf(from));
  const file = path === '' ? from : path;
  const why = say(
    'A reader, and an auditor, who follows it finds nothing; what it was to prove is not there. Correct the link, or write the document.',
    'Een lezer, en een auditor, die haar volgt vindt niets; wat zij moest aantonen is er niet. Verbeter de verwijzing of schrijf het document.',
  );
  if (file === undefined) {
    return {
      uri,
      range,
      message: say(`“${target}” leads out of the workspace.`, `“${target}” leidt buiten de werkruimte.`),
      why,
      data: { target },
    };
  }
  if (path !== '' && !facts.exists(file)) {
    return {
      uri,
      range,
      message: say(`“${file}” does not exist.`, `“${file}” bestaat niet.`),
      why,
      data: { fix: 'createFile', target, path: file },
    };
  }
  // Line anchors of code hosts and explicit HTML anchors are not headings.
  if (anchor === undefined || /^(?:l\d+|top|fn|user-content-)/.test(anchor)) return undefined;
  if (!facts.lacksAnchor(file, anchor)) return undefined;
  const meant = nearest(anchor, facts.slugs(file) ?? new Set(), 4);
  return {
    uri,
    range,
    message: say(
      `“${file}” has no heading “#${anchor}”.${meant ? ` Did you mean “#${meant}”?` : ''}`,
      `“${file}” heeft geen kop “#${anchor}”.${meant ? ` Bedoelde u “#${meant}”?` : ''}`,
    ),
    why,
    data: meant ? { fix: 'replaceAnchor', target, text: target.replace(/#.*$/, `#${meant}`) } : { target },
  };
}
