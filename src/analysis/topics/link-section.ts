import { CRITERIA } from '../../catalog/criteria.js';
import { genericStatements } from '../../reading/generic/generic-statements.js';
import { plainlyMissing } from '../../reading/plainly-missing.js';
import { substantiates, type Force } from '../../reading/statement.js';
import { readCriteria } from '../../reading/subjects/read-criteria.js';
import { readSubjects, type SubjectReading } from '../../reading/subjects/read-subjects.js';
import type { SectionContent } from '../../workspace/document.js';
import { linkFeatures, type SectionContext } from './link-features.js';
import { linkChance } from './link-verifier.js';
import { ON_TOPIC, spokenTopics, type SpokenStatement, type SpokenTopic } from './spoken-topics.js';
import { TOPICS, type LinkTopic } from './topics.js';
import { weaknessOf, type Because, type Link, type SectionLinks, type TopicMatch } from './types.js';

export interface LinkedSection extends SectionLinks {
  /** What the section says on topics, by index into `TOPICS`: points of focus and required contents. */
  readonly topics: ReadonlyMap<number, TopicMatch>;
}

const NO_LINKS: LinkedSection = { links: [], candidates: [], topics: new Map() };
/** From this chance on a link is published. */
const PUBLISHED = 0.6;
const MOST_LINKS = 4;
const MOST_CANDIDATES = 12;

/** Links one section to criteria and topics. Pure: the same input gives the same output, in any order. */
export function linkSection(content: SectionContent, context: SectionContext): LinkedSection {
  if (content.sentences.length === 0) return NO_LINKS;
  const reading = readSubjects(content, context.ancestors, context.subjects);
  const topics = new Map<number, TopicMatch>();
  for (const [topic, spoken] of spokenTopics(reading)) {
    const entry = TOPICS[topic];
    if (entry) topics.set(topic, toMatch(entry, spoken, reading, content.heading));
  }
  // What says nothing of how anything is done is linked to nothing, whatever it is about.
  const says = reading.statements.some(({ force }) => substantiates(force));
  const wholes = says ? readCriteria(content, context.ancestors) : { told: [], judged: [] };
  const candidates = linkFeatures(reading, wholes, context)
    .map(({ criterion, values }): Link => ({
      criterion: CRITERIA[criterion]?.id ?? '',
      score: linkChance(values),
      points: pointsOf(criterion, topics),
    }))
    .sort((a, b) => b.score - a.score || (a.criterion < b.criterion ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
  const links = candidates.filter(({ score, points }) => score >= PUBLISHED && points.some(isShown));
  return { links: links.slice(0, MOST_LINKS), candidates, topics };
}

/** A link that no sentence explains is not shown. */
function isShown({ substantiated }: TopicMatch): boolean {
  return substantiated;
}

function pointsOf(criterion: number, topics: ReadonlyMap<number, TopicMatch>): TopicMatch[] {
  const points: TopicMatch[] = [];
  for (const [topic, match] of topics) if (TOPICS[topic]?.criterion === criterion) points.push(match);
  return points.sort((a, b) => Number(b.substantiated) - Number(a.substantiated) || b.score - a.score);
}

function toMatch(
  { topic }: LinkTopic,
  { stating, weak }: SpokenTopic,
  reading: SubjectReading,
  heading: string,
): TopicMatch {
  const sure = stating.filter(({ chance }) => chance >= ON_TOPIC);
  const [surest] = sure;
  if (surest) {
    const generic = genericStatements(reading.statements, heading);
    return {
      topic: topic.id,
      score: surest.chance,
      substantiated: true,
      because: sure.map((one) => because(one, reading)),
      ...(sure.every(({ statement }) => generic.has(statement)) && { generic: true as const }),
    };
  }
  // A sentence that denies or plans the matter tells more than one that may be on it.
  const [worst = stating[0]] = weak;
  const force = worst && worst === weak[0] ? forceOfWeak(worst, reading) : undefined;
  return {
    topic: topic.id,
    score: Math.max(stating[0]?.chance ?? 0, weak[0]?.chance ?? 0),
    substantiated: false,
    because: worst ? [because(worst, reading)] : [],
    weakness: force === undefined ? 'mention-only' : weaknessOf(force),
  };
}

/** So surely a sentence that plainly denies or plans something must be on a topic to say so of the topic. */
const ADMITS = 0.4;
/** The same of one that may deny something else: "needs no separate ticket" is not about the tickets. */
const SURELY_ADMITS = 0.65;

/** What the nearest sentence that does not say how does to the topic; undefined when it merely may be on it. */
function forceOfWeak({ statement, chance }: SpokenStatement, reading: SubjectReading): Force | undefined {
  const one = reading.statements[statement];
  if (!one) return undefined;
  const isMissing = one.force === 'denial' || one.force === 'plan';
  if (!isMissing) return one.force;
  return chance >= (plainlyMissing(one) === undefined ? SURELY_ADMITS : ADMITS) ? one.force : undefined;
}

function because({ statement, chance }: SpokenStatement, { statements }: SubjectReading): Because {
  const one = statements[statement];
  return { sentence: one?.sentences[0] ?? -1, text: one?.text ?? '', chance };
}
