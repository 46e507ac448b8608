import type { DocumentAnalysis } from '../../../analysis/document-analysis.js';
import { standingsOf, type StandingContent } from '../../../analysis/rules/missing-content/standings.js';
import { nothingOn, wordsOfWeakness } from '../../../analysis/rules/support/weakness.js';
import { contentState } from '../../../analysis/topics/verdicts.js';
import { criterion } from '../../../catalog/criteria.js';
import { localise } from '../../../catalog/localise.js';
import type { Language } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { policyNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import { shortened } from '../page.js';
import { placeOfSentence } from '../place-of-sentence.js';
import { typeOf } from '../../../analysis/kinds/type-of.js';

/**
 * How an expected content stands. `found`: a sentence says how it is arranged. `weak`: the text on it denies, plans or
 * leaves it open. `unsure`: a sentence may be on it; neither counted nor called missing.
 */
export type ContentVerdict = 'found' | 'weak' | 'unsure' | 'missing' | 'not-applicable';

export interface DocumentContent {
  readonly id: string;
  readonly title: string;
  /** What the text should say. */
  readonly asks: string;
  readonly critical: boolean;
  readonly criteria: readonly string[];
  readonly state: ContentVerdict;
  /** Every sentence it rests on would be true of any company. */
  readonly generic: boolean;
  /** The nearest sentence, with its place. */
  readonly sentence?: string;
  readonly line?: number;
  readonly heading?: string;
  readonly why?: string;
  /** The person whose answer it rests on. */
  readonly answeredBy?: string;
}

export interface DocumentContents {
  readonly path: string;
  readonly title: string;
  readonly type?: string;
  readonly found: number;
  readonly expected: number;
  readonly contents: readonly DocumentContent[];
  /** The criteria that its text speaks to. */
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: readonly string[];
  }[];
  readonly note?: string;
}

/** Which of the contents expected of a document its text states, with the sentence and the place. */
export function documentContents(workspace: OpenWorkspace, path: string): DocumentContents {
  const document = policyNamed(workspace, path);
  const { facts } = workspace.analyser;
  const analysis = facts.analysisOf(document);
  const language = languageOf(workspace);
  const type = typeOf(document);
  const contents = type
    ? standingsOf(type, analysis, facts).map((one) => contentOf(one, document, analysis, language))
    : [];
  return {
    path: document.path,
    title: document.title,
    ...(type && { type: type.id }),
    found: contents.filter(({ state }) => state === 'found').length,
    expected: contents.length,
    contents,
    criteria: [...analysis.substantiated].map(([id, points]) => ({
      id,
      title: localise(criterion(id).title, language),
      points: [...new Set(points.map(({ point }) => point))],
    })),
    ...(!type && {
      note: 'The document is of no type in Attest’s catalogue, so no contents are expected of it.',
    }),
  };
}

function contentOf(
  { content, standing }: StandingContent,
  document: PolicyDocument,
  analysis: DocumentAnalysis,
  language: Language,
): DocumentContent {
  const match = analysis.contents.get(content.id);
  const answer = analysis.answered?.get(content.id);
  const because = match?.because[0];
  const place = because && placeOfSentence(document, because);
  const state = verdictOf(standing, analysis, content);
  return {
    id: content.id,
    title: localise(content.title, language),
    asks: localise(content.hint, language),
    critical: content.critical,
    criteria: content.criteria,
    state,
    generic: match?.generic === true,
    ...(because && because.text !== '' && { sentence: shortened(because.text) }),
    ...place,
    ...(state !== 'found' && state !== 'not-applicable' && { why: whyOf(state, match, document, language) }),
    ...(answer && { answeredBy: answer.by }),
  };
}

function verdictOf(
  standing: StandingContent['standing'],
  analysis: DocumentAnalysis,
  content: StandingContent['content'],
): ContentVerdict {
  if (standing === 'found-by-person') return 'found';
  return standing === 'missing' ? contentState(analysis, content) : standing;
}

function whyOf(
  state: ContentVerdict,
  match: Parameters<typeof wordsOfWeakness>[0] | undefined,
  document: PolicyDocument,
  language: Language,
): string {
  if (state === 'unsure')
    return language === 'nl'
      ? 'Deze zin kan erover gaan, maar dat is niet zeker genoeg om te tellen.'
      : 'This sentence may be on it, not surely enough to count.';
  return localise(match ? wordsOfWeakness(match) : nothingOn(document), language);
}
