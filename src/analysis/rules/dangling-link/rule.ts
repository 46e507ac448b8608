import { documentKey } from '../../../reading/references/documents.js';
import { inSections } from '../../../workspace/by-section.js';
import type { TextLink } from '../../../workspace/document.js';
import { isExternal, isGenerated, placesOf, type LinkPlaces } from '../../../workspace/link-target.js';
import { shift, type Range } from '../../../workspace/position.js';
import { pageAddress } from '../../facts/page-addresses.js';
import { isActive } from '../../governed.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { DocumentRule, Report, RuleMeta, WorkspaceRule } from '../../rule.js';
import { named } from '../../settle.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { nearest } from '../support/nearest.js';
import { say } from '../support/say.js';
import { upTo } from '../../../workspace/text-ends.js';

const meta: RuleMeta = {
  code: 'dangling-link',
  title: say('A link leads to nothing', 'Een verwijzing leidt nergens heen'),
  severity: 'warning',
  stage: 'record',
  effort: 'small',
};

/**
 * Links in text whose file or heading is not in the workspace: one report for each thing that is missing, where it is
 * linked to first. Addresses on the web are never looked at.
 */
export const danglingLink: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, _analysis, facts) {
    if (!isActive(document)) return;
    const missing = new Map<
      string,
      { readonly link: Link; readonly fault: Fault; readonly others: Range[] }
    >();
    for (const link of placedLinks(document)) {
      const fault = faultOf(link, document.path, facts);
      if (fault === undefined) continue;
      const there = missing.get(fault.key);
      if (there) there.others.push(link.range);
      else missing.set(fault.key, { link, fault, others: [] });
    }
    for (const { link, fault, others } of missing.values()) {
      // What is said of it depends on the fault alone, and is made anew only when that is another.
      if (link.reported?.fault.key !== fault.key)
        link.reported = { fault, diagnostic: named(meta, report(document.uri, link, fault)) };
      const { diagnostic } = link.reported;
      yield others.length === 0 ? diagnostic : { ...diagnostic, related: relatedTo(document.uri, others) };
    }
  },
};

function relatedTo(uri: string, ranges: readonly Range[]): Diagnostic['related'] {
  const message = say('Linked to here, too.', 'Ook hier wordt ernaar verwezen.');
  return ranges.map((range) => ({ uri, range, message }));
}

/** A link within the workspace, with what was last reported on it. */
interface Link extends LinkPlaces {
  readonly target: string;
  readonly by: TextLink['by'];
  readonly range: Range;
  reported?: { readonly fault: Fault; readonly diagnostic: Diagnostic };
}

const placedLinks = inSections(({ content, startLine }, _, { path }) =>
  content.links.flatMap(({ target, range, by }) => linkTo(target, path, shift(range, startLine), by)),
);

/** `/security/access/`, `/handbook/plan.html`: a page of the site that the documents are published on, not a file. */
const PAGE_OF_SITE =
  /^(?:\{\{[^{}]{1,80}\}\}|\{%[^{}]{1,80}%\})?\/(?:[^./?#]+\/)*[^./?#]*(?:\.html?)?(?:[?#].*)?$/i;

function linkTo(target: string, from: string, range: Range, by?: TextLink['by']): Link[] {
  if (target === '' || target === '#' || isExternal(target) || isGenerated(target)) return [];
  return [{ target, by, range, ...placesOf(target, from, by) }];
}

/** The `policies` of controls. They are written from the root of the workspace. */
export const danglingPolicyOfControl: WorkspaceRule = {
  meta,
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      for (const { value, valueRange } of control.policies) {
        // By its title, or its file's name alone.
        if (!/[/#]/.test(value) && facts.documentsNamed(documentKey(value)).length > 0) continue;
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
  /** Tells what is missing. */
  readonly key: string;
  readonly message: Report['message'];
  readonly why: Report['why'];
  readonly data: Report['data'];
}

const NOTHING_THERE = say(
  'A reader, and an auditor, who follows it finds nothing; what it was to prove is not there. Correct the link, or write the document.',
  'Wie de verwijzing volgt, lezer of auditor, vindt niets; wat die moest aantonen is er niet. Verbeter de verwijzing of schrijf het document.',
);

function faultOf(link: Link, from: string, facts: DocumentFacts): Fault | undefined {
  const { target, path, anchor } = link;
  if (target.includes('\\')) return backslash(link, from, facts);
  const file = path === '' ? from : fileOf(link, facts);
  if (file === undefined) return missing(link, facts);
  if (anchor === undefined || !facts.lacksAnchor(file, anchor)) return undefined;
  // Only what GitHub knows is proposed, and only where the link leads to the file on GitHub, too.
  const meant =
    file === path || path === ''
      ? nearest(
          anchor,
          facts.anchors(file)?.onGitHub ?? new Set<string>(),
          // Of a short name half another is another word.
          Math.min(4, Math.floor(anchor.length / 2)),
        )
      : undefined;
  return {
    key: `anchor ${file}#${anchor} ${meant ?? ''}`,
    message: say(
      `“${file}” has no heading “#${anchor}”.${meant ? ` Did you mean “#${meant}”?` : ''}`,
      `“${file}” heeft geen kop “#${anchor}”.${meant ? ` Bedoelde u “#${meant}”?` : ''}`,
    ),
    why: NOTHING_THERE,
    data: meant
      ? {
          fix: 'replaceAnchor',
          target,
          text: target.includes('#') ? `${upTo(target, '#')}#${meant}` : target,
        }
      : { target },
  };
}

/** The file that a link leads to, on GitHub or on a site. */
function fileOf({ path, by, sites }: Link, facts: DocumentFacts): string | undefined {
  if (by === undefined && path !== undefined && facts.exists(path)) return path;
  const site = sites().find((one) => facts.exists(one));
  // "10-passwords.md" is the page "passwords" of its site; a page may have a name of its own, too.
  return (
    site ??
    (path !== undefined && !/\.(?!html?$)\w{1,5}$/i.test(path)
      ? facts.documentsAtPage(pageAddress(path))[0]?.path
      : undefined)
  );
}

function backslash({ target, by }: Link, from: string, facts: DocumentFacts): Fault {
  const text = target.replaceAll('\\', '/');
  const { path, anchor } = placesOf(text, from, by);
  const leads =
    path !== undefined && path !== '' && facts.exists(path) && !(anchor && facts.lacksAnchor(path, anchor));
  return {
    key: `backslash ${target}`,
    message: say(
      `“${target}” is written with “\\”; links are written with “/”.`,
      `“${target}” is geschreven met “\\”; verwijzingen worden geschreven met “/”.`,
    ),
    why: say(
      'Only Windows takes “\\” for a step between folders: elsewhere, such as in the browser of an auditor, the link leads to nothing.',
      'Alleen Windows ziet “\\” als overgang tussen mappen: elders, zoals in de browser van een auditor, leidt de verwijzing nergens heen.',
    ),
    data: leads ? { fix: 'replaceAnchor', target, text } : { target },
  };
}

const ADDRESS = /^[^\s/@?#]+@[^\s/@?#]+\.[a-z]{2,}$/i;

function missing(link: Link, facts: DocumentFacts): Fault | undefined {
  const { target, path, by } = link;
  // What a site has of its own cannot be told.
  if (PAGE_OF_SITE.test(target)) return undefined;
  if (by === 'page' && isNamedPage(target, facts)) return undefined;
  if (path === undefined)
    return {
      key: `outside ${target}`,
      message: say(`“${target}” leads out of the workspace.`, `“${target}” leidt buiten de werkruimte.`),
      why: NOTHING_THERE,
      data: { target },
    };
  if (ADDRESS.test(target))
    return {
      key: `address ${target}`,
      message: say(
        `“${target}” is an e-mail address, and linked to as a file.`,
        `“${target}” is een e-mailadres, en er wordt naar verwezen als naar een bestand.`,
      ),
      why: say(
        'Without “mailto:” the link leads to a file of that name, which does not exist.',
        'Zonder “mailto:” leidt de verwijzing naar een bestand met die naam, en dat bestaat niet.',
      ),
      data: { fix: 'replaceAnchor', target, text: `mailto:${target}` },
    };
  // `@/policies/b.md` and what is found by its name are no paths from here.
  const isPath = by === undefined && !/^@(?:site)?\//.test(target);
  const shown = isPath ? path : (link.sites()[0] ?? path);
  return {
    // However a page is linked to, it is missing once.
    key: `missing ${shown.replace(/(?:\/(?:index|_index|readme))?\.(?:md|mdx|markdown|html?)$|\/$/i, '')}`,
    message: say(`“${shown}” does not exist.`, `“${shown}” bestaat niet.`),
    why: NOTHING_THERE,
    data: isPath ? { fix: 'createFile', target, path } : { target },
  };
}

/** Hugo finds a page by its name alone, wherever it stands. */
function isNamedPage(target: string, facts: DocumentFacts): boolean {
  const name = upTo(target, '?#').replace(/\.\w+$/, '');
  return !name.includes('/') && facts.documentsNamed(documentKey(name)).length > 0;
}

function report(uri: string, { range }: Link, { message, why, data }: Fault): Report {
  return { uri, range, message, why, data };
}
