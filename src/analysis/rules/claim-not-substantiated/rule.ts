import { criterion } from '../../../catalog/criteria.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import type { CriterionId } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { claimsOf } from '../../claims.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { criterionState } from '../../topics/verdicts.js';
import type { DocumentRef } from '../../workspace-facts.js';
import { say } from '../support/say.js';
import { isExternal, placesOf } from '../../../workspace/link-target.js';
import { nothingOn, wordsOfWeakness } from '../support/weakness.js';
import { maySpeakTo } from './may-speak-to.js';

/**
 * A criterion the document claims without a sentence that says how it is met. When another document says it, a link to
 * that one is enough; without a link it is a hint. Criteria out of scope are another rule's.
 */
export const claimNotSubstantiated: DocumentRule = {
  meta: {
    code: 'claim-not-substantiated',
    title: say(
      'A criterion is claimed without text that says how it is met',
      'Een criterium wordt geclaimd zonder tekst die zegt hoe eraan wordt voldaan',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'criterion',
  },
  scope: 'document',
  *check(document, analysis, facts) {
    if (!isActive(document)) return;
    const seen = new Set<string>();
    for (const { id, range } of claimsOf(document)) {
      if (!isCriterionId(id) || seen.has(id)) continue;
      seen.add(id);
      const state = criterionState(analysis, id);
      if (state === 'found' || state === 'unsure' || (facts.hasConfig && !facts.inScope.has(id))) continue;
      // A sentence that denies or plans it speaks for itself.
      if (state === 'missing' && maySpeakTo(document, analysis, id)) continue;
      const { title } = criterion(id);
      const match = analysis.spoken.get(id);
      const weak = match ? wordsOfWeakness(match) : nothingOn(document);
      const open: Open = { criterion: id, links: linkedDocuments(document) };
      yield {
        uri: document.uri,
        range,
        criterion: id,
        severity: 'warning',
        message: say(
          `${id} (${title.en}) is claimed, but no text here says how it is met.`,
          `${id} (${title.nl}) wordt geclaimd, maar geen tekst hier zegt hoe eraan wordt voldaan.`,
        ),
        why: weak,
        data: { ...open },
      };
    }
  },
  complete(report, facts) {
    const { criterion: id, links } = report.data as unknown as Open;
    if (links.some((path) => facts.substantiates(path, id))) return undefined;
    const elsewhere = facts.substantiatedBy(id).filter(({ uri, draft }) => uri !== report.uri && !draft);
    return {
      ...report,
      severity: elsewhere.length > 0 ? 'info' : 'warning',
      why: say(`${report.why.en} ${advice(elsewhere).en}`, `${report.why.nl} ${advice(elsewhere).nl}`),
      data: { fix: 'draft', criterion: id, elsewhere: elsewhere.map(({ path }) => path) },
    };
  },
};

/** What `check` leaves to be asked of other documents. */
interface Open {
  readonly criterion: CriterionId;
  /** The paths of the documents that the text links to. */
  readonly links: readonly string[];
}

function advice([other]: readonly DocumentRef[]): { en: string; nl: string } {
  return other
    ? say(
        `“${other.title}” does describe it: link to that document, or remove the claim here.`,
        `“${other.title}” beschrijft het wel: verwijs naar dat document of verwijder de claim hier.`,
      )
    : say(
        'Write who does what and how often, or remove the claim. A claim without text is the first thing an auditor tests.',
        'Schrijf op wie wat doet en hoe vaak, of verwijder de claim. Een claim zonder tekst is het eerste dat een auditor toetst.',
      );
}

const LINKED = new WeakMap<PolicyDocument, readonly string[]>();

/** The paths of the documents a document links to. */
function linkedDocuments(document: PolicyDocument): readonly string[] {
  let paths = LINKED.get(document);
  if (!paths) {
    const targets = new Set(
      document.sections.flatMap(({ content }) => content.links.map(({ target }) => target)),
    );
    const files = [...targets].flatMap((target) => {
      if (isExternal(target)) return [];
      const { path } = placesOf(target, document.path);
      return path !== undefined && /\.(?:md|mdx|markdown)$/i.test(path) ? [path] : [];
    });
    paths = [...new Set(files)];
    LINKED.set(document, paths);
  }
  return paths;
}
