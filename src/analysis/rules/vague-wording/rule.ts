import type { SectionContent, Sentence } from '../../../workspace/document.js';
import { roleOfHeading } from '../../../reading/heading-role.js';
import type { Language } from '../../../catalog/types.js';
import { durationsIn } from '../../../reading/quantity/durations.js';
import {
  expects,
  recurs,
  repeatedIn,
  saysHowOften,
  vagueIn,
  type FoundVagueness,
} from '../../../reading/vagueness/vagueness.js';
import { statementsOf } from '../../../reading/read-statements.js';
import { substantiates } from '../../../reading/statement.js';
import { inSections } from '../../../workspace/by-section.js';
import { shift } from '../../../workspace/position.js';
import { isGoverned } from '../../governed.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { DocumentRule, RuleMeta, SectionReport } from '../../rule.js';
import { named } from '../../settle.js';
import { headingsAbove, surroundingsOf } from '../../statements/surroundings.js';
import { quoted, say } from '../support/say.js';
import { rangeWithin } from '../support/range-within.js';
import { thoseWithNothingFirmer } from './nothing-firmer.js';
import { onePerDocument } from './one-per-document.js';

const meta: RuleMeta = {
  code: 'vague-wording',
  title: say('Wording is too vague to test', 'Bewoording is te vaag om te toetsen'),
  severity: 'info',
  stage: 'text',
  effort: 'small',
  wording: true,
};

/**
 * Wording that cannot be tested in what a governed document says is done: "as appropriate", or "periodically" without a
 * frequency in the same sentence; only where the sentence carries something that is asked for, and no other one makes it
 * firmer. One diagnostic a document, with its places.
 */
export const vagueWording: DocumentRule = {
  meta,
  scope: 'document',
  *check(document, analysis) {
    if (isGoverned(document)) yield* thoseWithNothingFirmer(placed(document), document, analysis);
  },
  gather: (reports) => [onePerDocument(reports)],
};

const placed = inSections(({ content, startLine }, index, document): readonly Diagnostic[] => {
  // A purpose promises in general what the rules below it make precise.
  if (!mayBeVague(content) || roleOfHeading(content.heading, content.language) === 'framing') return [];
  return [...statedSentences(content, headingsAbove(document, index))].flatMap(([n, sentences]) => {
    const sentence = content.sentences[n];
    if (!sentence) return [];
    const following = content.sentences.slice(n + 1, n + 1 + FOLLOWING);
    return [...check(sentence, following, content.language)].map((one) =>
      named(meta, {
        ...one,
        uri: document.uri,
        range: shift(one.range, startLine),
        data: { ...one.data, section: index, sentences },
      }),
    );
  });
}, surroundingsOf);

function mayBeVague({ sentences }: SectionContent): boolean {
  return sentences.some(({ text }) => vagueIn(text) !== undefined || repeatedIn(text) !== undefined);
}

/** The sentences that say what is done or must be, in order, each with all those of its statement. */
function statedSentences(
  content: SectionContent,
  headings: readonly string[],
): ReadonlyMap<number, readonly number[]> {
  const stated = statementsOf(content, headings).filter(({ force }) => substantiates(force));
  return new Map(
    stated
      .flatMap(({ sentences }) => sentences.map((n): [number, readonly number[]] => [n, sentences]))
      .sort(([a], [b]) => a - b),
  );
}

/** So short a sentence is a head to what comes after it. */
const HEAD_WORDS = 3;
/** How many sentences after one may make it precise. */
const FOLLOWING = 4;
/** Words on time, which the next sentence may bound. */
const ON_TIME = /soon|timely|reasonable (?:time|period)|tijdig|snel|spoedig|termijn/i;
/** Words on what can be done. */
const FEASIBLE = /possible|feasible|practica|mogelijk|haalbaar|uitvoerbaar/i;
/** Words on what the moment asks: they stand in the place of a rhythm only where something is done again and again. */
const NEED = /need|necessary|nodig/i;
/** A condition besides the vague words. */
const CONDITION = /\b(?:if|when|in case|in the event|indien|als|wanneer|in geval)\b/i;

function* check(
  sentence: Sentence,
  following: readonly Sentence[],
  language: Language,
): Iterable<SectionReport> {
  const { text } = sentence;
  const vague = vagueIn(text);
  if (vague && expects(text) && !isMadePrecise(text, vague, following, language))
    yield report(sentence, vague.text, vague.start, false);
  const repeated = repeatedIn(text);
  if (!repeated || saysHowOften(`${sentence.lead ?? ''} ${text}`, language)) return;
  // "Periodic review." as the head of a paragraph that says how often.
  if (
    text.split(' ').length <= HEAD_WORDS &&
    following.slice(0, 1).some((next) => saysHowOften(next.text, language))
  )
    return;
  // "Reviewed regularly:" and a list that says how often.
  if (text.endsWith(':') && following.some((next) => saysHowOften(next.text, language))) return;
  yield report(sentence, repeated.text, repeated.start, true);
}

/** Whether the limit stands in the next sentence, or the condition elsewhere in this one. */
function isMadePrecise(
  text: string,
  { text: words, start, end }: FoundVagueness,
  following: readonly Sentence[],
  language: Language,
): boolean {
  if (ON_TIME.test(words)) return durationsIn(`${text} ${following[0]?.text ?? ''}`, language).length > 0;
  // How far it goes is told elsewhere in the sentence by a number of its own.
  if (FEASIBLE.test(words) && (saysHowOften(text, language) || durationsIn(text, language).length > 0))
    return true;
  if (NEED.test(words) && !recurs(text)) return true;
  return /necessary|nodig/i.test(words) && CONDITION.test(`${text.slice(0, start)} ${text.slice(end)}`);
}

function report(sentence: Sentence, words: string, at: number, frequency: boolean): SectionReport {
  const said = quoted(words, 60);
  return {
    range: rangeWithin(sentence, at, at + words.length),
    message: frequency
      ? say(`${said} does not say how often.`, `${said} zegt niet hoe vaak.`)
      : say(`${said} leaves open what is expected.`, `${said} laat open wat er verwacht wordt.`),
    why: frequency
      ? say(
          'No frequency stands in the sentence, so there is nothing to count. Write it: every quarter, at least once a year, after each release.',
          'In de zin staat geen frequentie, dus er valt niets te tellen. Schrijf die op: elk kwartaal, minstens eens per jaar, na elke release.',
        )
      : say(
          'An auditor cannot test it and staff cannot follow it. Name the condition, the limit or the person who decides.',
          'Een auditor kan het niet toetsen en medewerkers kunnen het niet volgen. Noem de voorwaarde, de grens of wie beslist.',
        ),
    data: { fix: 'reword', words, frequency },
  };
}
