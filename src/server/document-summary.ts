import { ANSWER_STATE_WORDS, ANSWER_WORDS, type ListedAnswer } from '../analysis/answers/listed-answers.js';
import { approvalGaps, type ApprovalGap } from '../analysis/approval.js';
import { nextReviewOf } from '../analysis/review-cadence.js';
import { localise } from '../catalog/localise.js';
import { policyType } from '../catalog/policy-types.js';
import type { Language, Localised } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { DocumentSummary } from './policy-protocol.js';
import type { SeverityCounts } from './protocol.js';

const LACKS: Readonly<Record<ApprovalGap, Localised>> = {
  owner: { en: 'no owner', nl: 'geen eigenaar' },
  approver: { en: 'no approver', nl: 'geen goedkeurder' },
  version: { en: 'no version', nl: 'geen versie' },
  approved: { en: 'no approval date', nl: 'geen goedkeuringsdatum' },
  review: { en: 'review overdue', nl: 'herziening te laat' },
  draft: { en: 'draft', nl: 'concept' },
  withdrawn: { en: 'retired', nl: 'vervallen' },
  'same-person': { en: 'owner approved it alone', nl: 'alleen door de eigenaar goedgekeurd' },
};

/** A document as the list of policies shows it. */
export function documentSummary(
  document: PolicyDocument,
  today: string,
  language: Language,
  problems: SeverityCounts,
  answers: readonly ListedAnswer[],
): DocumentSummary {
  const type = document.policyType === undefined ? undefined : policyType(document.policyType);
  const gaps = approvalGaps(document, today);
  return {
    uri: document.uri,
    path: document.path,
    title: document.title,
    type: type?.id,
    typeTitle: type && localise(type.title, language),
    state: stateOf(gaps),
    detail: detailOf(document, gaps, language),
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

function detailOf({ frontMatter }: PolicyDocument, gaps: readonly ApprovalGap[], language: Language): string {
  const lacks = gaps
    .filter((gap) => gap !== 'draft' && gap !== 'withdrawn')
    .map((gap) => localise(LACKS[gap], language));
  if (lacks.length > 0) return lacks.join(', ');
  const next = nextReviewOf(frontMatter);
  const review = next && (language === 'nl' ? `herziening ${next}` : `review ${next}`);
  const version =
    frontMatter?.version &&
    (language === 'nl' ? `versie ${frontMatter.version.value}` : `version ${frontMatter.version.value}`);
  return [frontMatter?.owner?.value, version, review].filter((part) => part !== undefined).join(', ');
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
