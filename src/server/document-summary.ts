import { ANSWER_STATE_WORDS, ANSWER_WORDS, type ListedAnswer } from '../analysis/answers/listed-answers.js';
import { approvalGaps, lacksOwner, type ApprovalGap } from '../analysis/approval.js';
import { APPROVAL_GAP_WORDS, proofInWords, VERDICT_WORDS } from '../analysis/approval/words.js';
import { kindOf } from '../analysis/kinds/kind-of.js';
import { nextReviewOf } from '../analysis/review-cadence.js';
import { localise } from '../catalog/localise.js';
import type { Language } from '../catalog/types.js';
import type { ApprovalProof } from '../workspace/approval-proof.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { DocumentSummary } from './policy-protocol.js';
import type { SeverityCounts } from './protocol.js';
import { typeOf } from '../analysis/kinds/type-of.js';

/** A document as the list of policies shows it. */
export function documentSummary(
  document: PolicyDocument,
  today: string,
  language: Language,
  problems: SeverityCounts,
  answers: readonly ListedAnswer[],
  proof?: ApprovalProof,
): DocumentSummary {
  const type = typeOf(document);
  const gaps = approvalGaps(document, today, proof);
  return {
    uri: document.uri,
    path: document.path,
    title: document.title,
    kind: kindOf(document).kind,
    kindWhy: localise(kindOf(document).why, language),
    type: type?.id,
    typeTitle: type && localise(type.title, language),
    state: stateOf(gaps),
    hasOwner: !lacksOwner(gaps),
    detail: detailOf(document, gaps, language, proof),
    ...(proof && { approval: { verdict: proof.verdict, text: proofInWords(proof, language) } }),
    problems,
    answers: answerLines(answers, language),
  };
}

function stateOf(gaps: readonly ApprovalGap[]): DocumentSummary['state'] {
  if (gaps.includes('withdrawn')) return 'retired';
  if (gaps.includes('draft')) return 'draft';
  if (gaps.length === 0) return 'approved';
  return gaps.every((gap) => gap === 'review') ? 'overdue' : 'incomplete';
}

function detailOf(
  { frontMatter }: PolicyDocument,
  gaps: readonly ApprovalGap[],
  language: Language,
  proof: ApprovalProof | undefined,
): string {
  const lacks = gaps
    .filter((gap) => gap !== 'draft' && gap !== 'withdrawn')
    .map((gap) => localise(APPROVAL_GAP_WORDS[gap], language));
  if (lacks.length > 0) return lacks.join(', ');
  const next = nextReviewOf(frontMatter);
  const review = next && (language === 'nl' ? `herziening ${next}` : `review ${next}`);
  const version =
    frontMatter?.version &&
    (language === 'nl' ? `versie ${frontMatter.version.value}` : `version ${frontMatter.version.value}`);
  const proven =
    gaps.length === 0 ? localise(VERDICT_WORDS[proof?.verdict ?? 'stated'], language) : undefined;
  return [frontMatter?.owner?.value, version, review, proven].filter((part) => part !== undefined).join(', ');
}

function answerLines(answers: readonly ListedAnswer[], language: Language): readonly string[] {
  return [...answers]
    .sort((a, b) => Number(b.state === 'stands') - Number(a.state === 'stands'))
    .map(({ answer, state, subject }) => {
      const said = localise(ANSWER_WORDS[answer.kind], language);
      const counts = state === 'stands' ? '' : ` (${localise(ANSWER_STATE_WORDS[state], language)})`;
      return `${localise(subject, language)}: ${said}${counts}, ${answer.by}, ${answer.date}`;
    });
}
