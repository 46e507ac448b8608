import type { PolicyType, RequiredContent } from '../../../catalog/types.js';
import { saysMoreThanBlanks } from '../../../reading/force/unfilled.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import { contentState } from '../../topics/verdicts.js';
import type { TopicMatch } from '../../topics/types.js';
import type { DocumentFacts } from '../../workspace-facts.js';

/**
 * How an expected content stands in a document: by its text, or by the answer of a person. `found-by-person`: a person
 * says where it is stated, here or elsewhere, and the text there is as it was.
 */
export type ContentStanding = 'found' | 'found-by-person' | 'not-applicable' | 'unsure' | 'missing';

export interface StandingContent {
  readonly content: RequiredContent;
  readonly standing: ContentStanding;
}

/** What a summary counts besides what is missing; plain JSON. */
export interface ContentCounts {
  /** Those that a person pointed out included. */
  readonly found: number;
  readonly byPeople: number;
  readonly notApplicable: readonly string[];
  readonly unsure: readonly string[];
}

/** How every content that a type expects stands in a document of that type. */
export function standingsOf(
  type: PolicyType,
  analysis: DocumentAnalysis,
  facts: Pick<DocumentFacts, 'placeOf'>,
): readonly StandingContent[] {
  return type.contents.map((content) => ({ content, standing: standingOf(content, analysis, facts) }));
}

function standingOf(
  content: RequiredContent,
  analysis: DocumentAnalysis,
  facts: Pick<DocumentFacts, 'placeOf'>,
): ContentStanding {
  const answer = analysis.answered?.get(content.id);
  if (answer?.kind === 'does-not-apply') return 'not-applicable';
  const state = contentState(analysis, content);
  // The rule is there but for what is still to be filled in, which is reported by itself.
  if (state === 'weak' && isBlankInRule(analysis.contents.get(content.id))) return 'unsure';
  if (state === 'found') return analysis.pointedOut?.has(content.id) ? 'found-by-person' : 'found';
  if (answer?.kind === 'stated-elsewhere' && facts.placeOf(answer)) return 'found-by-person';
  return state === 'unsure' ? 'unsure' : 'missing';
}

function isBlankInRule(match: TopicMatch | undefined): boolean {
  return match?.weakness === 'placeholder' && match.because.some(({ text }) => saysMoreThanBlanks(text));
}

export function countsOf(standings: readonly StandingContent[]): ContentCounts {
  const those = (...wanted: readonly ContentStanding[]): readonly string[] =>
    standings.filter(({ standing }) => wanted.includes(standing)).map(({ content }) => content.id);
  return {
    found: those('found', 'found-by-person').length,
    byPeople: those('found-by-person').length,
    notApplicable: those('not-applicable'),
    unsure: those('unsure'),
  };
}
