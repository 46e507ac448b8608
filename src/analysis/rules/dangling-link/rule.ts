import { inSections } from '../../../workspace/by-section.js';
import { folderOf } from '../../../workspace/paths.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import { named } from '../../settle.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { nearest } from '../support/nearest.js';
import { say } from '../support/say.js';
import { isExternal, splitTarget, type Target } from '../support/targets.js';

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
    for (const link of placedLinks(document)) {
      const fault = faultOf(link, document.path, facts);
      if (fault === undefined) continue;
      // What is said of it depends on the fault alone, and is made anew only when that is another.
      if (link.reported?.fault.key !== fault.key)
        link.reported = { fault, diagnostic: named(meta, report(document.uri, link, fault)) };
      yield link.reported.diagnostic;
    }
  },
};

/** A link within the workspace, with what was last reported on it. */
interface Link extends Target {
  readonly target: string;
  readonly range: Range;
  reported?: { readonly fault: Fault; readonly diagnostic: Diagnostic };
}

const placedLinks = inSections(({ content, startLine }, _, { path }) =>
  content.links.flatMap(({ target, range }) => linkTo(target, path, shift(range, startLine))),
);

/** `/security/access/`: a page of the site that the documents are published on, not a file. */
const PAGE_OF_SITE = /^\/(?:[^./?#]+\/)*[^./?#]*(?:[?#].*)?$/;

function linkTo(target: string, from: string, range: Range): Link[] {
  if (target === '' || target === '#' || isExternal(target) || PAGE_OF_SITE.test(target)) return [];
  return [{ target, range, ...splitTarget(target, folderOf(from)) }];
}

/** The `policies` of controls. They are written from the root of the workspace. */
export const danglingPolicyOfControl: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      for (const { value, valueRange } of control.policies) {
        for (const link of linkTo(value, 'controls.yaml', valueRange)) {
          const fault = faultOf(link, 'controls.yaml', facts);
          if (fault) yield { ...report(control.uri, link, fault), criterion: control.criteria[0]?.value };
        }
      }
    }
  },
};

/** What is wrong with a link. */
interface Fault {
  /** Tells it from other faults of the same link. */
  readonly key: string;
  readonly message: Report['message'];
  readonly why: Report['why'];
  readonly data: Report['data'];
}

const NOTHING_THERE = say(
  'A reader, and an auditor, who follows it finds nothing; what it was to prove is not there. Correct the link, or write the document.',
  'Een lezer, en een auditor, die haar volgt vindt niets; wat zij moest aantonen is er niet. Verbeter de verwijzing of schrijf het document.',
);

function faultOf({ target, path, anchor }: Link, from: string, facts: DocumentFacts): Fault | undefined {
  if (target.includes('\\'))
    return {
      key: 'backslash',
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
  if (path === undefined)
    return {
      key: 'outside',
      message: say(`“${target}” leads out of the workspace.`, `“${target}” leidt buiten de werkruimte.`),
      why: NOTHING_THERE,
      data: { target },
    };
  const file = path === '' ? from : path;
  if (path !== '' && !facts.exists(file))
    return {
      key: 'missing',
      message: say(`“${file}” does not exist.`, `“${file}” bestaat niet.`),
      why: NOTHING_THERE,
      data: { fix: 'createFile', target, path: file },
    };
  // Line anchors of code hosts and explicit HTML anchors are not headings.
  if (anchor === undefined || /^(?:l\d+|top|fn|user-content-)/.test(anchor)) return undefined;
  if (!facts.lacksAnchor(file, anchor)) return undefined;
  const meant = nearest(anchor, facts.slugs(file) ?? new Set(), 4);
  return {
    key: `anchor ${meant ?? ''}`,
    message: say(
      `“${file}” has no heading “#${anchor}”.${meant ? ` Did you mean “#${meant}”?` : ''}`,
      `“${file}” heeft geen kop “#${anchor}”.${meant ? ` Bedoelde u “#${meant}”?` : ''}`,
    ),
    why: NOTHING_THERE,
    data: meant ? { fix: 'replaceAnchor', target, text: target.replace(/#.*$/, `#${meant}`) } : { target },
  };
}

function report(uri: string, { range }: Link, { message, why, data }: Fault): Report {
  return { uri, range, message, why, data };
}
