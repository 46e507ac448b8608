import type { SectionContent } from '../../workspace/document.js';
import type { SectionReading } from './section-reading.js';
import type { Stance } from './stance.js';
import { tellingWords } from './telling-words.js';
import type { Best, TopicEvidence } from './topic-evidence.js';
import { NO_WORDS } from './text-words.js';
import { TOPICS } from './topics.js';
import type { Because, TopicMatch } from './types.js';
import { CELL_GAP } from './units.js';
import type { Vocabulary } from './compile-vocabulary.js';

/** From this share of a typical example sentence's score on, a statement with a strong term speaks to a topic. */
const SPEAKS = 0.22;
/** Without a strong term it must be this much like one. */
const SPEAKS_WITHOUT_STRONG = 0.4;
/** A section already linked to the topic's criterion by its words as a whole needs this share of those figures. */
const LINKED = 0.6;
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
 * speaks to it. `linked` tells that the section is linked to the topic's criterion.
 */
export function matchTopic(topic: number, section: Judged, linked: boolean): TopicMatch | undefined {
  const how = howOf(topic, section);
  const { any } = section.evidence;
  const substantiated = speaks(topic, how, section, linked);
  if (!substantiated && !speaks(topic, any, section, linked)) return undefined;
  return toMatch(topic, substantiated ? how : any, substantiated, section);
}

/** The best of several topics on which a statement says how, however faintly; undefined when none says anything. */
export function bestTopic(topics: readonly number[], section: Judged): TopicMatch | undefined {
  let best: number | undefined;
  for (const topic of topics) {
    const score = strength(topic, howOf(topic, section), section);
    if (score > 0 && (best === undefined || score > strength(best, howOf(best, section), section)))
      best = topic;
  }
  return best === undefined ? undefined : toMatch(best, howOf(best, section), true, section);
}

/** To topics such as a document's purpose, a statement of purpose is what says how. */
function howOf(topic: number, { evidence, vocabulary }: Judged): Best {
  return vocabulary.statedByMention[topic] === 1 ? evidence.any : evidence.how;
}

function toMatch(topic: number, best: Best, substantiated: boolean, section: Judged): TopicMatch {
  const unit = best.unit[topic] ?? 0;
  const match = {
    topic: TOPICS[topic]?.topic.id ?? '',
    score: Math.min(1, strength(topic, best, section)),
    substantiated,
    because: because(unit, topic, section),
  };
  return substantiated ? match : { ...match, weakness: weaknessOf(section.reading.stances[unit]) };
}

function speaks(topic: number, best: Best, section: Judged, linked: boolean): boolean {
  const score = strength(topic, best, section) / (linked ? LINKED : 1);
  if (score < SPEAKS) return false;
  return (
    score >= SPEAKS_WITHOUT_STRONG || best.strong[topic] === 1 || holdsStrong(section.evidence.heading, topic)
  );
}

function holdsStrong({ score, strong }: Best, topic: number): boolean {
  return (score[topic] ?? 0) > 0 && strong[topic] === 1;
}

/** How much like a typical example the best statement is, helped by the heading. */
function strength(topic: number, best: Best, { evidence, vocabulary }: Judged): number {
  const own = best.score[topic] ?? 0;
  return (
    (own + Math.min(evidence.heading.score[topic] ?? 0, own * HEADING_SHARE)) /
    (vocabulary.typical[topic] ?? 1)
  );
}

function weaknessOf(stance: Stance | undefined): NonNullable<TopicMatch['weakness']> {
  return stance === 'negated' || stance === 'planned' || stance === 'placeholder' ? stance : 'mention-only';
}

/** The statement's sentences (a row's cells) that hold telling words, then the heading. */
function because(unit: number, topic: number, { content, reading, vocabulary }: Judged): Because[] {
  const reasons: Because[] = [];
  const words = reading.words[unit];
  const { sentences, offset } = reading.units[unit] ?? { sentences: [], offset: 0 };
  let from = -offset;
  const telling = words ? tellingWords(reading.units[unit]?.text ?? '', words, topic, vocabulary) : [];
  for (const sentence of sentences) {
    const text = content.sentences[sentence]?.text ?? '';
    const inside = telling.filter(({ start, end }) => start >= from && end <= from + text.length);
    if (inside.length > 0)
      reasons.push({
        sentence,
        text,
        terms: inside.map(({ start, end }) => text.slice(start - from, end - from)),
      });
    from += text.length + CELL_GAP.length;
  }
  const [first] = sentences;
  if (reasons.length === 0 && first !== undefined) {
    // What tells is the lead or the column headers.
    const { lead } = reading.units[unit] ?? { lead: '' };
    const inLead = tellingWords(lead, reading.leads[unit] ?? NO_WORDS, topic, vocabulary).map(
      ({ start, end }) => lead.slice(start, end),
    );
    if (inLead.length > 0)
      reasons.push({ sentence: first, text: content.sentences[first]?.text ?? '', terms: inLead });
  }
  const inHeading = tellingWords(content.heading, reading.heading, topic, vocabulary).map(({ start, end }) =>
    content.heading.slice(start, end),
  );
  if (inHeading.length > 0) reasons.push({ sentence: -1, text: content.heading, terms: inHeading });
  return reasons;
}
