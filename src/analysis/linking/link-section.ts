import { CRITERIA } from '../../catalog/criteria.js';
import type { CriterionId } from '../../catalog/types.js';
import type { SectionContent } from '../../workspace/document.js';
import { PARAMETERS, type Parameters } from './parameters.js';
import { roleOf } from './section-role.js';
import { scoreSection, scoreText, type SectionScores } from './section-scores.js';
import { TextScorer } from './text-scorer.js';
import { matchTopic } from './topic-match.js';
import { POINT_COUNT, TOPICS } from './topics.js';
import type { Link, SectionLinks, TopicMatch } from './types.js';
import { vocabularyOf, type Vocabulary } from './vocabulary.js';

/** What surrounds a section and colours how it is read. */
export interface SectionContext {
  /** Headings of the enclosing sections, nearest first. */
  readonly ancestors: readonly string[];
  readonly documentTitle: string;
  /** Criteria the document's policy type usually serves. */
  readonly expected: ReadonlySet<CriterionId>;
  /** Topics (indexes) of required contents to look for. */
  readonly contents: readonly number[];
}

export interface LinkedSection extends SectionLinks {
  /** Required contents the section speaks to, by topic index. */
  readonly contents: ReadonlyMap<number, TopicMatch>;
}

const NO_LINKS: LinkedSection = { links: [], candidates: [], contents: new Map() };
const MOST_CANDIDATES = 12;
/** Raw score at which a link is half sure; only for showing scores between 0 and 1. */
const HALF = 8;

/** Links one section to criteria and required contents. Pure; the same input gives the same output. */
export function linkSection(
  content: SectionContent,
  context: SectionContext,
  parameters: Parameters = PARAMETERS,
  vocabulary: Vocabulary = vocabularyOf(content.language),
): LinkedSection {
  if (content.sentences.length === 0) return NO_LINKS;
  const scorer = scorerOf(vocabulary);
  const scores = scoreSection(content, scorer, parameters);
  const heading = scoreText(content.heading, scorer, parameters);
  const around = surroundings(context, scorer, parameters);
  const points = rankPoints(scores, heading, around, parameters);
  const ranked = rankCriteria(points, context, parameters);
  const best = ranked[0]?.score ?? 0;
  const candidates = ranked.slice(0, MOST_CANDIDATES).map(
    ({ criterion, score, points: own }): Link => ({
      criterion: CRITERIA[criterion]?.id ?? '',
      score: score / (score + HALF),
      points: own.flatMap((topic) => matchTopic(topic, scores, heading[topic] ?? 0, content, vocabulary) ?? []),
    }),
  );
  const published = ranked.filter(({ score }) => score >= parameters.minScore && score >= best * parameters.minShare).length;
  const links = roleOf(content.heading) === 'substance' ? candidates.slice(0, published).filter(({ points: own }) => own.some(({ substantiated }) => substantiated)) : [];
  const contents = new Map<number, TopicMatch>();
  for (const topic of context.contents) {
    const match = matchTopic(topic, scores, heading[topic] ?? 0, content, vocabulary);
    if (match) contents.set(topic, match);
  }
  return { links, candidates, contents };
}

/** Raw scores of every criterion the section's text touches, best first; for measuring. */
export function rawRank(content: SectionContent, context: SectionContext, parameters: Parameters, vocabulary: Vocabulary): { criterion: CriterionId; score: number }[] {
  const scorer = scorerOf(vocabulary);
  const scores = scoreSection(content, scorer, parameters);
  const heading = scoreText(content.heading, scorer, parameters);
  const points = rankPoints(scores, heading, surroundings(context, scorer, parameters), parameters);
  return rankCriteria(points, context, parameters).map(({ criterion, score }) => ({ criterion: CRITERIA[criterion]?.id ?? '', score }));
}

const SCORERS = new WeakMap<Vocabulary, TextScorer>();

function scorerOf(vocabulary: Vocabulary): TextScorer {
  let scorer = SCORERS.get(vocabulary);
  if (!scorer) SCORERS.set(vocabulary, (scorer = new TextScorer(vocabulary)));
  return scorer;
}

function surroundings(context: SectionContext, scorer: TextScorer, parameters: Parameters): Float32Array {
  const sum = scoreText(context.documentTitle, scorer, parameters).map((value) => value * parameters.documentTitle);
  const ancestors = scoreText(context.ancestors.join(' | '), scorer, parameters);
  ancestors.forEach((value, n) => {
    sum[n] = (sum[n] ?? 0) + value * parameters.ancestor;
  });
  return sum;
}

/** Points the text itself speaks to, with what surrounds it added. */
function rankPoints(scores: SectionScores, heading: Float32Array, around: Float32Array, parameters: Parameters): Float32Array {
  const points = new Float32Array(POINT_COUNT);
  for (let n = 0; n < POINT_COUNT; n += 1) {
    const own = scores.total[n] ?? 0;
    if (own > 0) points[n] = own + parameters.heading * (heading[n] ?? 0) + (around[n] ?? 0);
  }
  return points;
}

interface RankedCriterion {
  readonly criterion: number;
  readonly score: number;
  /** Topic indexes, best first. */
  readonly points: readonly number[];
}

function rankCriteria(points: Float32Array, context: SectionContext, parameters: Parameters): RankedCriterion[] {
  const byCriterion: number[][] = CRITERIA.map(() => []);
  points.forEach((score, n) => {
    if (score > 0) byCriterion[TOPICS[n]?.criterion ?? 0]?.push(n);
  });
  const ranked: RankedCriterion[] = [];
  byCriterion.forEach((own, criterion) => {
    if (own.length === 0) return;
    own.sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0));
    let score = 0;
    own.forEach((point, k) => {
      score += (points[point] ?? 0) * parameters.nextPoint ** k;
    });
    if (context.expected.has(CRITERIA[criterion]?.id ?? '')) score *= 1 + parameters.policyType;
    ranked.push({ criterion, score, points: own });
  });
  return ranked.sort((a, b) => b.score - a.score || a.criterion - b.criterion);
}
