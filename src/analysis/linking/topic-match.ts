import type { SectionContent } from '../../workspace/document.js';
import type { SectionScores } from './section-scores.js';
import type { Stance } from './stance.js';
import { tellingWords } from './trace.js';
import { TOPICS } from './topics.js';
import type { Because, TopicMatch } from './types.js';
import type { Vocabulary } from './vocabulary.js';

/** From this share of a typical example sentence's score on, a statement speaks to a topic. */
const SPEAKS = 0.22;
/** Without a strong term it must be this much like one. */
const SPEAKS_WITHOUT_STRONG = 0.4;
/** What the heading may add to a statement, as a share of the statement's own score. */
const HEADING_SHARE = 0.6;

/**
 * Judges one topic in one section: whether a statement speaks to it, and whether one says how. Undefined when nothing
 * speaks to it. `heading` is the heading's score of the topic.
 */
export function matchTopic(topic: number, scores: SectionScores, heading: number, content: SectionContent, vocabulary: Vocabulary): TopicMatch | undefined {
  const typical = vocabulary.typical[topic] ?? 1;
  const how = strength(scores.howScore[topic] ?? 0, heading, typical);
  const any = strength(scores.anyScore[topic] ?? 0, heading, typical);
  const substantiated = how >= (scores.howStrong[topic] === 1 ? SPEAKS : SPEAKS_WITHOUT_STRONG);
  const spoken = substantiated || any >= (scores.anyStrong[topic] === 1 ? SPEAKS : SPEAKS_WITHOUT_STRONG);
  if (!spoken) return undefined;
  const unit = (substantiated ? scores.bestHow[topic] : scores.bestAny[topic]) ?? -1;
  const match: TopicMatch = {
    topic: TOPICS[topic]?.topic.id ?? '',
    score: Math.min(1, substantiated ? how : any),
    substantiated,
    because: because(unit, topic, scores, content, vocabulary),
  };
  return substantiated ? match : { ...match, weakness: weaknessOf(scores.stances[unit]) };
}

function strength(own: number, heading: number, typical: number): number {
  return (own + Math.min(heading, own * HEADING_SHARE)) / typical;
}

function weaknessOf(stance: Stance | undefined): NonNullable<TopicMatch['weakness']> {
  return stance === 'negated' || stance === 'planned' || stance === 'placeholder' ? stance : 'mention-only';
}

function because(unit: number, topic: number, scores: SectionScores, content: SectionContent, vocabulary: Vocabulary): Because[] {
  const reasons: Because[] = [];
  const { sentences } = scores.units[unit] ?? { sentences: [] };
  for (const index of sentences) {
    const text = content.sentences[index]?.text ?? '';
    const terms = tellingWords(text, topic, vocabulary);
    if (terms.length > 0) reasons.push({ sentence: index, text, terms });
  }
  const inHeading = tellingWords(content.heading, topic, vocabulary);
  if (inHeading.length > 0) reasons.push({ sentence: -1, text: content.heading, terms: inHeading });
  return reasons;
}
