import { criterion } from '../catalog/criteria.js';
import type { CriterionId, RequiredContent } from '../catalog/types.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import { claimsOf } from './claims.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { roleOf } from './linking/section-role.js';
import { nearness, nearnessOfSection, statementCount, statementsInSection } from './second-opinion.js';

/**
 * From these nearnesses on, a text says something of the matter, however unusual its words. The longer a text, the more
 * words it shares with any matter by chance: each doubling of its statements raises the bar by `slope`.
 */
const CLAIM = { base: 0.08, slope: 0.34 };
const CONTENT = { base: -0.07, slope: 0.19 };
/** When the text mentions a content without saying how, more is needed. */
const MENTIONED = 2;

function bar({ base, slope }: typeof CLAIM, statements: number): number {
  return base + slope * Math.log2(Math.max(4, statements));
}

/** From this score on linking's own word is enough; below it the text must be near as well. */
const TRUSTED = 0.35;

/**
 * Whether a document says anything of how a criterion is met. Used before a user is told that text is missing, so that
 * it is really missing; a faint link alone is not text.
 */
export function speaksTo(document: PolicyDocument, analysis: DocumentAnalysis, id: CriterionId): boolean {
  if (analysis.substantiated.get(id)?.some(({ match }) => match.score >= TRUSTED)) return true;
  const enough = bar(CLAIM, statementCount(document));
  const points = criterion(id).pointsOfFocus;
  if (points.some((point) => nearness(document, point) >= enough)) return true;
  // A tag in the text says where to look; there is less text there to share words by chance.
  return taggedSections(document, id).some((content) => {
    const enoughThere = bar(CLAIM, statementsInSection(content));
    return points.some((point) => nearnessOfSection(content, point) >= enoughThere);
  });
}

function taggedSections(document: PolicyDocument, id: CriterionId): SectionContent[] {
  const tagged = new Set(
    claimsOf(document).flatMap((claim) =>
      claim.id === id && claim.section !== undefined ? [claim.section] : [],
    ),
  );
  return [...tagged].flatMap((section) => document.sections[section]?.content ?? []);
}

const SUBSTANTIATED = new WeakMap<DocumentAnalysis, readonly CriterionId[]>();

/** The criteria that linking found in a document and that it certainly speaks to: what coverage counts. */
export function substantiatedCriteria(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
): readonly CriterionId[] {
  let ids = SUBSTANTIATED.get(analysis);
  if (!ids) {
    ids = [...analysis.substantiated.keys()].filter((id) => speaksTo(document, analysis, id));
    SUBSTANTIATED.set(analysis, ids);
  }
  return ids;
}

/** Whether a document says anything of how a required content is arranged, with the same leniency. */
export function carries(
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  content: RequiredContent,
): boolean {
  const match = analysis.contents.get(content.id);
  if (match?.substantiated && match.score >= TRUSTED) return true;
  // A content that is itself framing (purpose and scope) stands where nothing else can substantiate.
  if (match?.weakness === 'mention-only' && roleOf(content.title.en) === 'framing') return true;
  const weak = match !== undefined && !match.substantiated;
  return nearness(document, content) >= bar(CONTENT, statementCount(document)) * (weak ? MENTIONED : 1);
}
