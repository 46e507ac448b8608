import type { SectionContent } from '../../workspace/document.js';
import type { SectionReading } from './section-reading.js';
import type { Stance } from './stance.js';
import { tellingWords } from './telling-words.js';
import type { TopicEvidence } from './topic-evidence.js';
import { near } from './phrases.js';
import { strongKey } from './topic-index.js';
import { TOPICS } from './topics.js';
import type { Because, TopicMatch } from './types.js';
import type { Vocabulary } from './vocabulary.js';

/** From this share of a typical example sentence's score on, a statement with a strong term speaks to a topic. */
const SPEAKS = 0.22;
/** Without a strong term it must be this much like one. */
const SPEAKS_WITHOUT_STRONG = 0.4;
/** What the heading may add to a statement, as a share of the statement's own score. */
const HEADING_SHARE = 0.6;

/** The section under judgement. */
export interface Judged {
  readonly content: SectionContent;
  readonly reading: SectionReading;
  readonly evidence: TopicEvidence;
  readonly vocabulary: Vocabulary;
}

/**
 * Judges one topic in one section: whether a statement speaks to it, and whether one says how. Undefined when nothing
 * speaks to it.
 */
export function matchTopic(topic: number, section: Judged): TopicMatch | undefined {
  const { evidence, reading } = section;
  if (strength(evidence.any[topic] ?? 0, topic, section) < SPEAKS) return undefined;
  const howUnit = evidence.howUnit[topic] ?? 0;
  const how = strength(evidence.how[topic] ?? 0, topic, section);
  if (how >= SPEAKS && (how >= SPEAKS_WITHOUT_STRONG || isStrong(topic, howUnit, section))) {
    return { ...base(topic, how, howUnit, section), substantiated: true };
  }
  const anyUnit = evidence.anyUnit[topic] ?? 0;
  const any = strength(evidence.any[topic] ?? 0, topic, section);
  if (any < SPEAKS_WITHOUT_STRONG && !isStrong(topic, anyUnit, section)) return undefined;
  return { ...base(topic, any, anyUnit, section), substantiated: false, weakness: weaknessOf(reading.stances[anyUnit]) };
}

function strength(own: number, topic: number, { evidence, vocabulary }: Judged): number {
  return (own + Math.min(evidence.heading[topic] ?? 0, own * HEADING_SHARE)) / (vocabulary.typical[topic] ?? 1);
}

/** Whether the statement, its lead or the heading holds a strong term of the topic. */
function isStrong(topic: number, unit: number, { reading, vocabulary }: Judged): boolean {
  const { strong, phrasesAt, phrases } = vocabulary.topics;
  const first = vocabulary.lexicon.size;
  return [reading.words[unit], reading.leads[unit], reading.heading].some((words) =>
    words?.ids.some(
      (id, n) =>
        strong.has(strongKey(topic, id)) ||
        phrasesAt[id]?.some((phrase) => strong.has(strongKey(topic, first + phrase)) && near(words, phrases[phrase], n)),
    ),
  );
}

function base(topic: number, score: number, unit: number, section: Judged): Pick<TopicMatch, 'topic' | 'score' | 'because'> {
  return { topic: TOPICS[topic]?.topic.id ?? '', score: Math.min(1, score), because: because(unit, topic, section) };
}

function weaknessOf(stance: Stance | undefined): NonNullable<TopicMatch['weakness']> {
  return stance === 'negated' || stance === 'planned' || stance === 'placeholder' ? stance : 'mention-only';
}

function because(unit: number, topic: number, { content, reading, vocabulary }: Judged): Because[] {
  const reasons: Because[] = [];
  for (const sentence of reading.units[unit]?.sentences ?? []) {
    const text = content.sentences[sentence]?.text ?? '';
    const terms = tellingWords(text, topic, vocabulary);
    if (terms.length > 0) reasons.push({ sentence, text, terms });
  }
  const terms = tellingWords(content.heading, topic, vocabulary);
  if (terms.length > 0) reasons.push({ sentence: -1, text: content.heading, terms });
  return reasons;
}
