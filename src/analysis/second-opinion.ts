import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import type { Language, Topic } from '../catalog/types.js';
import { readUnits } from './linking/read-units.js';
import { substantiates, type Stance } from './linking/stance.js';
import { topicIndex, topicNumber, TOPIC_COUNT, type WordTopics } from './topic-words.js';
import { stemsOf } from './text-stems.js';

/**
 * How near a document comes to saying how a topic is arranged, in unusual words: the weight of the words its best
 * statement shares with everything the catalogue has on the topic. Used before a gap is reported: linking asks whether
 * a text certainly speaks of a topic, a gap asks whether it certainly does not.
 */
export function nearness(document: PolicyDocument, topic: Topic): number {
  return totals(document).nearness[topicNumber(topic)] ?? 0;
}

/** How many statements of a document say how something is done. */
export function statementCount(document: PolicyDocument): number {
  return totals(document).statements;
}

/**
 * The nearness of the statements that pass a test, mentions included. The test sees the statement with the line or
 * header that leads it and, when `around`, the statements before and after it.
 */
export function statingNearness(
  document: PolicyDocument,
  topic: Topic,
  states: (text: string) => boolean,
  around: boolean,
): number {
  const number = topicNumber(topic);
  let best = 0;
  for (const { content } of document.sections) {
    const { heading, statements } = wordsIn(content);
    const fromHeading = weightOf(heading, number, content.language);
    const title = weightOf(
      stemsOf(topic.title[content.language], content.language),
      number,
      content.language,
    );
    const onSubject = fromHeading >= Math.min(HEADING_ALONE, title * TITLE);
    statements.forEach(({ words, denied, row, text }, n) => {
      const share = row && onSubject ? ROW : 1;
      const own = denied ? 0 : weightOf(words, number, content.language) * share;
      const near = own + Math.min(fromHeading, Math.max(own, HEADING_ALONE)) * HEADING;
      if (near <= best) return;
      const shown = around
        ? `${statements[n - 1]?.text ?? ''} ${text} ${statements[n + 1]?.text ?? ''}`
        : text;
      if (states(shown)) best = near;
    });
  }
  return best;
}

/** How near one section comes to a topic; for a section its author tagged with the criterion. */
export function nearnessOfSection(content: SectionContent, topic: Topic): number {
  const { topics, values } = read(content);
  return values[topics.indexOf(topicNumber(topic))] ?? 0;
}

/** How many statements of a section say how something is done. */
export function statementsInSection(content: SectionContent): number {
  return read(content).says;
}

/** A statement that speaks of a topic and does not count. */
export interface WeakStatement {
  readonly text: string;
  readonly stance: Stance;
}

/** The statement nearest to any of the topics among those that deny, plan or merely mention it. */
export function nearestWeak(document: PolicyDocument, topics: readonly Topic[]): WeakStatement | undefined {
  let best: WeakStatement | undefined;
  let least = WEAK;
  for (const { content } of document.sections) {
    const { heading, statements } = wordsIn(content);
    for (const { words, says, stance, text } of statements) {
      if (says) continue;
      for (const topic of topics) {
        const number = topicNumber(topic);
        const own = weightOf(words, number, content.language);
        const near = own + Math.min(own, weightOf(heading, number, content.language)) * HEADING;
        if (near <= least || (stance === 'mention' && near < MENTION)) continue;
        least = near;
        best = { text: text.trim(), stance };
      }
    }
  }
  return best;
}

/** What a statement must share with a topic to be quoted as the text on it. */
const WEAK = 0.6;
/** A mere mention must share more: short pointers share a word with many a topic. */
const MENTION = 1.2;
const HEADING = 0.5;
/** Under a heading on the subject, a row of a table says in few words what takes a sentence many. */
const ROW = 1.6;
/** What a heading on the subject gives a statement that shares no word with it, such as a row of numbers. */
const HEADING_ALONE = 0.5;
/** A heading with this share of the topic's own title is on the subject. */
const TITLE = 0.8;
/** Lesser nearness matters to nobody and is not kept. */
const KEPT = 0.3;

interface Statement {
  readonly words: readonly string[];
  /** Says how something is done. */
  readonly says: boolean;
  /** Negated, planned, or left to be filled in. */
  readonly denied: boolean;
  readonly stance: Stance;
  readonly row: boolean;
  readonly text: string;
}

/** What is kept of a section: numbers only, because thousands of sections are. */
interface ReadSection {
  readonly says: number;
  /** The topics its statements come near to, and how near. */
  readonly topics: Uint16Array;
  readonly values: Float32Array;
}

/** A section's statements in words: only asked for where something may be missing, and made again each time. */
interface SectionWords {
  readonly heading: readonly string[];
  readonly statements: readonly Statement[];
}

const READ = new WeakMap<SectionContent, ReadSection>();
const TOTALS = new WeakMap<
  PolicyDocument,
  { readonly nearness: Float32Array; readonly statements: number }
>();

function totals(document: PolicyDocument): { readonly nearness: Float32Array; readonly statements: number } {
  const known = TOTALS.get(document);
  if (known) return known;
  const best = new Float32Array(TOPIC_COUNT);
  let statements = 0;
  for (const { content } of document.sections) {
    const { topics, values, says } = read(content);
    statements += says;
    for (let n = 0; n < topics.length; n += 1) {
      const topic = topics[n] ?? 0;
      const value = values[n] ?? 0;
      if (value > (best[topic] ?? 0)) best[topic] = value;
    }
  }
  const result = { nearness: best, statements };
  TOTALS.set(document, result);
  return result;
}

function read(content: SectionContent): ReadSection {
  const known = READ.get(content);
  if (known) return known;
  const { heading, statements } = wordsIn(content);
  let says = 0;
  for (const statement of statements) if (statement.says) says += 1;
  const result = { says, ...nearTopics(heading, statements, content.language) };
  READ.set(content, result);
  return result;
}

function wordsIn(content: SectionContent): SectionWords {
  const { language } = content;
  const { units, stances } = readUnits(content);
  const statements = units.map((unit, n): Statement => {
    const stance = stances[n] ?? 'mention';
    const says = substantiates(stance);
    const text = `${unit.lead} ${unit.text}`;
    return {
      words: stemsOf(text, language),
      says,
      denied: !says && stance !== 'mention',
      stance,
      row: unit.kind === 'row',
      text,
    };
  });
  return { heading: stemsOf(content.heading, language), statements };
}

/** Scratch memory of `nearTopics`, all zero between calls. */
const FROM_HEADING = new Float32Array(TOPIC_COUNT);
const OWN = new Float32Array(TOPIC_COUNT);
const BEST = new Float32Array(TOPIC_COUNT);

/** One pass over the words gives the nearness to all topics. */
function nearTopics(
  heading: readonly string[],
  statements: readonly Statement[],
  language: Language,
): Pick<ReadSection, 'topics' | 'values'> {
  const index = topicIndex(language);
  const headed: number[] = [];
  const found: number[] = [];
  const touched: number[] = [];
  for (const word of heading) addWeight(index.get(word), FROM_HEADING, headed);
  for (const { words, says } of statements) {
    if (!says) continue;
    touched.length = 0;
    for (const word of words) addWeight(index.get(word), OWN, touched);
    for (const topic of touched) {
      const weight = OWN[topic] ?? 0;
      OWN[topic] = 0;
      const near = weight + Math.min(FROM_HEADING[topic] ?? 0, weight) * HEADING;
      const best = BEST[topic] ?? 0;
      if (near < KEPT || near <= best) continue;
      if (best === 0) found.push(topic);
      BEST[topic] = near;
    }
  }
  const topics = Uint16Array.from(found);
  const values = new Float32Array(found.length);
  for (let n = 0; n < found.length; n += 1) {
    const topic = found[n] ?? 0;
    values[n] = BEST[topic] ?? 0;
    BEST[topic] = 0;
  }
  for (const topic of headed) FROM_HEADING[topic] = 0;
  return { topics, values };
}

function addWeight(entry: WordTopics | undefined, into: Float32Array, touched: number[]): void {
  if (!entry) return;
  const { topics, weight } = entry;
  for (const topic of topics) {
    const before = into[topic] ?? 0;
    if (before === 0) touched.push(topic);
    into[topic] = before + weight;
  }
}

function weightOf(words: readonly string[], topic: number, language: Language): number {
  const index = topicIndex(language);
  let sum = 0;
  for (const word of words) {
    const entry = index.get(word);
    if (entry?.topics.includes(topic)) sum += entry.weight;
  }
  return sum;
}
