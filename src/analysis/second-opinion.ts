import { CRITERIA } from '../catalog/criteria.js';
import { POLICY_TYPES } from '../catalog/policy-types.js';
import type { Language, Topic } from '../catalog/types.js';
import type { PolicyDocument, SectionContent } from '../workspace/document.js';
import { normaliseWord } from './linking/spelling.js';
import { stanceOf, substantiates } from './linking/stance.js';
import { isStopWord } from './linking/stop-words.js';
import { wordsOf } from './linking/tokenise.js';
import { unitsOf } from './linking/units.js';

/** A statement's own words, and whether it says how. */
interface Read {
  readonly words: ReadonlySet<string>;
  readonly says: boolean;
  /** Negated, planned, or left to be filled in. */
  readonly denied: boolean;
  readonly text: string;
  readonly row: boolean;
}

interface ReadSection {
  readonly heading: ReadonlySet<string>;
  readonly units: readonly Read[];
  readonly says: number;
}

const READ = new WeakMap<SectionContent, ReadSection>();
const TOPIC_WORDS = new WeakMap<Topic, Partial<Record<Language, ReadonlyMap<string, number>>>>();

/**
 * How near a document comes to saying how a topic is arranged, in unusual words: the weight of the words its best
 * statement shares with everything the catalogue has on the topic. Used before a gap is reported: linking asks whether
 * a text certainly speaks of a topic, a gap asks whether it certainly does not.
 */
export function nearness(document: PolicyDocument, topic: Topic): number {
  let best = 0;
  for (const { content } of document.sections) best = Math.max(best, nearnessOfSection(content, topic));
  return best;
}

/**
 * The same, over the statements that pass a test, mentions included. The test sees the statement with the line or
 * header that leads it and, when `around`, the statements before and after it.
 */
export function statingNearness(document: PolicyDocument, topic: Topic, states: (text: string) => boolean, around: boolean): number {
  let best = 0;
  for (const { content } of document.sections) {
    const { heading, units } = read(content);
    const weights = wordsOfTopic(topic, content.language);
    const fromHeading = weigh(heading, weights);
    units.forEach(({ words, denied, text, row }, n) => {
      const own = denied ? 0 : weigh(words, weights) * (row && fromHeading >= HEADING_ALONE ? ROW : 1);
      const near = own + Math.min(fromHeading, Math.max(own, HEADING_ALONE)) * HEADING;
      if (near > best && states(around ? `${units[n - 1]?.text ?? ''} ${text} ${units[n + 1]?.text ?? ''}` : text)) best = near;
    });
  }
  return best;
}

/** How many statements of a document say how something is done. */
export function statementCount(document: PolicyDocument): number {
  let count = COUNTS.get(document);
  if (count === undefined) {
    count = document.sections.reduce((sum, { content }) => sum + read(content).says, 0);
    COUNTS.set(document, count);
  }
  return count;
}

const COUNTS = new WeakMap<PolicyDocument, number>();

const NEARNESS = new WeakMap<SectionContent, Map<Topic, number>>();

function nearnessOfSection(content: SectionContent, topic: Topic): number {
  const known = NEARNESS.get(content) ?? new Map<Topic, number>();
  NEARNESS.set(content, known);
  const before = known.get(topic);
  if (before !== undefined) return before;
  const { heading, units } = read(content);
  const weights = wordsOfTopic(topic, content.language);
  const fromHeading = weigh(heading, weights);
  let best = 0;
  for (const { words, says } of units) {
    const own = says ? weigh(words, weights) : 0;
    if (own > 0) best = Math.max(best, own + Math.min(fromHeading, own) * HEADING);
  }
  known.set(topic, best);
  return best;
}

function weigh(words: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) sum += weights.get(word) ?? 0;
  return sum;
}

const HEADING = 0.5;
/** Under a heading on the subject, a row of a table says in few words what takes a sentence many. */
const ROW = 1.6;
/** What a heading on the subject gives a statement that shares no word with it, such as a row of numbers. */
const HEADING_ALONE = 0.5;

function read(content: SectionContent): ReadSection {
  const known = READ.get(content);
  if (known) return known;
  const { language } = content;
  const units = unitsOf(content).map((unit) => {
    const stance = stanceOf(unit, language);
    const text = `${unit.lead} ${unit.text}`;
    const says = substantiates(stance);
    return { words: new Set(stems(text, language)), says, denied: !says && stance !== 'mention', text, row: unit.kind === 'row' };
  });
  const result = { heading: new Set(stems(content.heading, language)), units, says: units.filter(({ says }) => says).length };
  READ.set(content, result);
  return result;
}

/** What the catalogue says on a topic, as words with weights: rare ones weigh more. */
function wordsOfTopic(topic: Topic, language: Language): ReadonlyMap<string, number> {
  const known = TOPIC_WORDS.get(topic) ?? {};
  TOPIC_WORDS.set(topic, known);
  return (known[language] ??= weightsOf(topic, language));
}

function weightsOf(topic: Topic, language: Language): ReadonlyMap<string, number> {
  const frequency = documentFrequency(language);
  const { total } = frequency;
  return new Map([...new Set(topicStems(topic, language))].map((word) => [word, Math.log(total / (frequency.counts.get(word) ?? 1)) / Math.log(total)]));
}

interface Frequencies {
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}
const FREQUENCIES: Partial<Record<Language, Frequencies>> = {};

function documentFrequency(language: Language): Frequencies {
  return (FREQUENCIES[language] ??= countWords(language));
}

function countWords(language: Language): Frequencies {
  const topics: readonly Topic[] = [...CRITERIA.flatMap(({ pointsOfFocus }) => pointsOfFocus), ...POLICY_TYPES.flatMap(({ contents }) => contents)];
  const counts = new Map<string, number>();
  for (const topic of topics) for (const word of new Set(topicStems(topic, language))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: topics.length, counts };
}

function topicStems(topic: Topic, language: Language): string[] {
  const { title, hint, examples, terms } = topic;
  const texts = [title[language], hint[language], ...examples[language], ...terms.strong[language], ...terms.support[language]];
  return stems(texts.join(' '), language);
}

/** Telling words, cut to the part that inflection leaves alone. */
function stems(text: string, language: Language): string[] {
  return wordsOf(text)
    .map(({ word }) => normaliseWord(word))
    .filter((word) => word.length > 2 && !/^\d/.test(word) && !isStopWord(word, language))
    .map((word) => word.slice(0, 6));
}
