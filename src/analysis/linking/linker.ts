import { CRITERIA } from '../../catalog/criteria.js';
import type { CriterionId, Language } from '../../catalog/types.js';
import type { SectionContent } from '../../workspace/document.js';
import { compileVocabulary, type Vocabulary } from './compile-vocabulary.js';
import { CriterionScorer, type RankedCriterion } from './criterion-scorer.js';
import { PARAMETERS, type Parameters } from './parameters.js';
import { readSection, type SectionReading } from './section-reading.js';
import { roleOf } from './section-role.js';
import { substantiates } from './stance.js';
import { readWords } from './text-words.js';
import { TopicEvidence } from './topic-evidence.js';
import { bestTopic, matchTopic, type Judged } from './topic-match.js';
import { POINT_TOPICS } from './topics.js';
import type { Link, SectionLinks, TopicMatch } from './types.js';
import { vocabularyOf } from './vocabulary.js';

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
const NONE: ReadonlySet<number> = new Set();
const MOST_CANDIDATES = 12;
/** Candidates beyond these are kept for ranking only, without their points. */
const MOST_EXPLAINED = 8;
/** Links after a section's first need a statement of their own that is so much like a typical example. */
const FURTHER = 0.4;
/** When a criterion that is not published comes this near to the best, words as a whole do not decide between them: a statement must. */
const CONTESTED_FROM = 0.85;
const CONTESTED = 0.5;

/** Links sections to criteria and required contents. Pure: the same input gives the same output, in any order. */
export class Linker {
  readonly #byLanguage = new Map<
    Language,
    { vocabulary: Vocabulary; criteria: CriterionScorer; evidence: TopicEvidence }
  >();

  constructor(private readonly parameters: Parameters = PARAMETERS) {}

  /** Only published links are explained at once; the other candidates are found again when somebody asks for them. */
  link(content: SectionContent, context: SectionContext): LinkedSection {
    if (content.sentences.length === 0) return NO_LINKS;
    const { vocabulary, evidence } = this.#tools(content.language);
    const reading = readSection(content, vocabulary.lexicon);
    // What says nothing of how anything is done links to none, whatever its words speak for.
    const ranked = saysHow(content, reading) ? this.#rank(content, context, reading) : [];
    const published = this.#published(ranked);
    const first = ranked.slice(0, MOST_EXPLAINED).filter(({ criterion }) => published.has(criterion));
    evidence.read(reading, [...first.flatMap(pointsOf), ...context.contents]);
    const judged = { content, reading, evidence, vocabulary };
    const least = isContested(ranked, published)
      ? () => CONTESTED
      : (place: number) => (place === 0 ? 0 : FURTHER);
    const links = first
      .map((one) => this.#toLink(one, pointsOf(one), judged, true))
      .filter(isExplained)
      .filter((link, n) => bestHow(link) >= least(n));
    const contents = matches(context.contents, judged, false);
    return new Explained(links, contents, () => this.#candidates(content, context, links));
  }

  #candidates(content: SectionContent, context: SectionContext, links: readonly Link[]): Link[] {
    const { vocabulary, evidence } = this.#tools(content.language);
    const reading = readSection(content, vocabulary.lexicon);
    const ranked = this.#rank(content, context, reading);
    const published = saysHow(content, reading) ? this.#published(ranked) : NONE;
    const explained = ranked.slice(0, MOST_EXPLAINED);
    evidence.read(reading, explained.flatMap(pointsOf));
    const judged = { content, reading, evidence, vocabulary };
    const known = new Map(links.map((link) => [link.criterion, link]));
    return ranked.slice(0, MOST_CANDIDATES).map((one, n) => {
      const topics = n < MOST_EXPLAINED ? pointsOf(one) : [];
      return (
        known.get(idOf(one.criterion)) ?? this.#toLink(one, topics, judged, published.has(one.criterion))
      );
    });
  }

  /** The criteria that a section's words speak for. */
  #rank(
    content: SectionContent,
    context: SectionContext,
    reading: SectionReading,
  ): readonly RankedCriterion[] {
    const {
      vocabulary: { lexicon },
      criteria,
    } = this.#tools(content.language);
    return criteria.rank(reading, {
      ancestors: readWords(context.ancestors.join(' | '), lexicon),
      documentTitle: readWords(context.documentTitle, lexicon),
      expected: context.expected,
    });
  }

  #toLink(
    { criterion, score }: RankedCriterion,
    topics: readonly number[],
    judged: Judged,
    linked: boolean,
  ): Link {
    const points = [...matches(topics, judged, linked).values()];
    if (linked && !points.some(({ substantiated }) => substantiated)) {
      const best = bestTopic(topics, judged);
      if (best) points.unshift(best);
    }
    points.sort((a, b) => Number(b.substantiated) - Number(a.substantiated) || b.score - a.score);
    return { criterion: idOf(criterion), score: score / (score + this.parameters.section.minScore), points };
  }

  /** Which of the ranked criteria are published, of a section that says how something is done. */
  #published(ranked: readonly RankedCriterion[]): ReadonlySet<number> {
    const p = this.parameters.section;
    const least = Math.max(p.minScore, (ranked[0]?.score ?? 0) * p.minShare);
    const leastLocal = Math.max(
      p.minLocal,
      p.minLocalShare * ranked.reduce((best, { local }) => Math.max(best, local), 0),
    );
    const good = ranked.filter(({ score, local }) => score >= least && local >= leastLocal);
    return new Set(good.slice(0, p.mostLinks).map(({ criterion }) => criterion));
  }

  #tools(language: Language): { vocabulary: Vocabulary; criteria: CriterionScorer; evidence: TopicEvidence } {
    let tools = this.#byLanguage.get(language);
    if (!tools) {
      const { parameters } = this;
      const vocabulary =
        parameters === PARAMETERS ? vocabularyOf(language) : compileVocabulary(language, parameters);
      tools = {
        vocabulary,
        criteria: new CriterionScorer(vocabulary.criteria, vocabulary.lexicon.size, parameters.section),
        evidence: new TopicEvidence(vocabulary, parameters.topics.lengthNorm, parameters.section.lead),
      };
      this.#byLanguage.set(language, tools);
    }
    return tools;
  }
}

function pointsOf({ criterion }: RankedCriterion): readonly number[] {
  return POINT_TOPICS[criterion] ?? [];
}

function idOf(criterion: number): CriterionId {
  return CRITERIA[criterion]?.id ?? '';
}

/** Whether anything in a section says how something is done. */
function saysHow(content: SectionContent, reading: SectionReading): boolean {
  return reading.stances.some(substantiates) && roleOf(content.heading) === 'substance';
}

/** Whether a criterion that is not published comes near the best. */
function isContested(ranked: readonly RankedCriterion[], published: ReadonlySet<number>): boolean {
  const next = ranked.find(({ criterion }) => !published.has(criterion));
  return (next?.score ?? 0) >= (ranked[0]?.score ?? 0) * CONTESTED_FROM;
}

/** How much like a typical example the best statement is that says how. */
function bestHow({ points }: Link): number {
  return points.reduce((best, { score, substantiated }) => (substantiated ? Math.max(best, score) : best), 0);
}

/** A section that speaks of something; its candidates are found when they are asked for. */
class Explained implements LinkedSection {
  readonly #find: () => readonly Link[];
  #candidates: readonly Link[] | undefined;

  constructor(
    readonly links: readonly Link[],
    readonly contents: ReadonlyMap<number, TopicMatch>,
    find: () => readonly Link[],
  ) {
    this.#find = find;
  }

  get candidates(): readonly Link[] {
    return (this.#candidates ??= this.#find());
  }
}

/** A link that no statement explains is not shown. */
function isExplained({ points }: Link): boolean {
  return points.some(
    ({ substantiated, because }) => substantiated && because.some(({ sentence }) => sentence >= 0),
  );
}

function matches(topics: readonly number[], judged: Judged, linked: boolean): Map<number, TopicMatch> {
  const found = new Map<number, TopicMatch>();
  for (const topic of topics) {
    const match = matchTopic(topic, judged, linked);
    if (match) found.set(topic, match);
  }
  return found;
}

const LINKER = new Linker();

/** Links one section with the product's parameters. */
export function linkSection(content: SectionContent, context: SectionContext): LinkedSection {
  return LINKER.link(content, context);
}
