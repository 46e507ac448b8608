import { bySection } from '../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import type { Topic } from '../catalog/types.js';
import { readUnits } from './linking/read-units.js';
import { substantiates, type Stance } from './linking/stance.js';
import { topicNumber, topicWords, TOPIC_COUNT, type TopicWords } from './topic-words.js';

/**
 * How near a document comes to saying how a topic is arranged, in unusual words: the weight of the words its best
 * statement shares with everything the catalogue has on the topic. Used before a gap is reported: linking asks whether
 * a text certainly speaks of a topic, a gap asks whether it certainly does not.
 */
export function nearness(document: PolicyDocument, topic: Topic): number {
  const number = topicNumber(topic);
  if (number < 0) return 0;
  const { nearness: known } = totals(document);
  let best = known[number] ?? 0;
  if (best === UNKNOWN) {
    best = 0;
    for (const section of readSections(document)) best = Math.max(best, nearnessIn(section, number));
    known[number] = best;
  }
  return best;
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
    const { index, heading, statements } = wordsIn(content);
    const fromHeading = weightOf(heading, number, index);
    const title = weightOf(index.wordsOf(topic.title[content.language]), number, index);
    const onSubject = fromHeading >= Math.min(HEADING_ALONE, title * TITLE);
    statements.forEach(({ words, denied, row, text }, n) => {
      const share = row && onSubject ? ROW : 1;
      const own = denied ? 0 : weightOf(words, number, index) * share;
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
  const number = topicNumber(topic);
  return number < 0 ? 0 : nearnessIn(read(content), number);
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
    const { index, heading, statements } = wordsIn(content);
    for (const { words, says, stance, text } of statements) {
      if (says) continue;
      for (const topic of topics) {
        const number = topicNumber(topic);
        const own = weightOf(words, number, index);
        const near = own + Math.min(own, weightOf(heading, number, index)) * HEADING;
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
  /** The words of its topics: see `TopicWords`. */
  readonly words: readonly number[];
  /** Says how something is done. */
  readonly says: boolean;
  /** Negated, planned, or left to be filled in. */
  readonly denied: boolean;
  readonly stance: Stance;
  readonly row: boolean;
  readonly text: string;
}

/** What is kept of a section: the words of its statements that say how something is done, as numbers. */
interface ReadSection {
  readonly index: TopicWords;
  readonly heading: readonly number[];
  /** How many statements say how. */
  readonly says: number;
  /** Their words one after the other, and where those of each end. */
  readonly words: Uint16Array;
  readonly ends: Uint32Array;
}

/** A section's statements in words: only asked for where something may be missing, and made again each time. */
interface SectionWords {
  readonly index: TopicWords;
  readonly heading: readonly number[];
  readonly statements: readonly Statement[];
}

/** Stands for a topic that was not asked for yet. */
const UNKNOWN = -1;

const READ = new WeakMap<SectionContent, ReadSection>();
const TOTALS = new WeakMap<
  PolicyDocument,
  { readonly nearness: Float32Array; readonly statements: number }
>();

function totals(document: PolicyDocument): { readonly nearness: Float32Array; readonly statements: number } {
  const known = TOTALS.get(document);
  if (known) return known;
  let statements = 0;
  for (const { says } of readSections(document)) statements += says;
  const result = { nearness: new Float32Array(TOPIC_COUNT).fill(UNKNOWN), statements };
  TOTALS.set(document, result);
  return result;
}

const readSections = bySection(({ content }) => read(content));

function read(content: SectionContent): ReadSection {
  const known = READ.get(content);
  if (known) return known;
  const index = topicWords(content.language);
  const { units, stances } = readUnits(content);
  const words: number[] = [];
  const ends: number[] = [];
  units.forEach(({ lead, text }, n) => {
    if (!substantiates(stances[n] ?? 'mention')) return;
    for (const word of index.wordsOf(lead, text)) words.push(word);
    ends.push(words.length);
  });
  const result = {
    index,
    heading: index.wordsOf(content.heading),
    says: ends.length,
    words: Uint16Array.from(words),
    ends: Uint32Array.from(ends),
  };
  READ.set(content, result);
  return result;
}

function wordsIn(content: SectionContent): SectionWords {
  const index = topicWords(content.language);
  const { units, stances } = readUnits(content);
  const statements = units.map((unit, n): Statement => {
    const stance = stances[n] ?? 'mention';
    const says = substantiates(stance);
    const text = `${unit.lead} ${unit.text}`;
    return {
      words: index.wordsOf(text),
      says,
      denied: !says && stance !== 'mention',
      stance,
      row: unit.kind === 'row',
      text,
    };
  });
  return { index, heading: index.wordsOf(content.heading), statements };
}

/** How near the statements of a section that say how come to a topic, in 32-bit floats. */
function nearnessIn({ index, heading, words, ends }: ReadSection, topic: number): number {
  let fromHeading = 0;
  for (const word of heading) fromHeading = Math.fround(fromHeading + index.weight(word, topic));
  let best = 0;
  let n = 0;
  for (const end of ends) {
    let own = 0;
    for (; n < end; n += 1) own = Math.fround(own + index.weight(words[n] ?? 0, topic));
    const near = own + Math.min(fromHeading, own) * HEADING;
    if (near >= KEPT && near > best) best = near;
  }
  return Math.fround(best);
}

function weightOf(words: readonly number[], topic: number, index: TopicWords): number {
  let sum = 0;
  for (const word of words) sum += index.weight(word, topic);
  return sum;
}
