import { criterion } from '../catalog/criteria.js';
import type { CriterionId, RequiredContent } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { roleOf } from './linking/section-role.js';
import { nearness, statementCount } from './second-opinion.js';

/**
 * From these nearnesses on, a text says something of the matter, however unusual its words. The longer a text, the more
 * words it shares with any matter by chance: each doubling of its statements raises the bar by `slope`.
 */
const CLAIM = { base: 0.08, slope: 0.34 };
const CONTENT = { base: -0.07, slope: 0.19 };
/** When the text mentions a content without saying how, more is needed. */
const MENTIONED = 2;

function bar({ base, slope }: typeof CLAIM, document: PolicyDocument): number {
  return base + slope * Math.log2(Math.max(4, statementCount(document)));
}

/**
 * Whether a document says anything of how a criterion is met. More lenient than a published link: to tell a user that
 * text is missing, it must really be missing.
 */
export function speaksTo(document: PolicyDocument, analysis: DocumentAnalysis, id: CriterionId): boolean {
  if (analysis.substantiated.has(id)) return true;
  const enough = bar(CLAIM, document);
  return criterion(id).pointsOfFocus.some((point) => nearness(document, point) >= enough);
}

/** Whether a document says anything of how a required content is arranged, with the same leniency. */
export function carries(document: PolicyDocument, analysis: DocumentAnalysis, content: RequiredContent): boolean {
  const match = analysis.contents.get(content.id);
  if (match?.substantiated) return true;
  // A content that is itself framing (purpose and scope) stands where nothing else can substantiate.
  if (match?.weakness === 'mention-only' && roleOf(content.title.en) === 'framing') return true;
  return nearness(document, content) >= bar(CONTENT, document) * (match ? MENTIONED : 1);
}
