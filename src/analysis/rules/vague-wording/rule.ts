import type { Sentence } from '../../../workspace/document.js';
import { roleOfHeading } from '../../../reading/heading-role.js';
import type { Language } from '../../../catalog/types.js';
import { durationsIn } from '../../../reading/quantity/durations.js';
import {
  expects,
  repeatedIn,
  saysHowOften,
  vagueIn,
  type FoundVagueness,
} from '../../../reading/vagueness/vagueness.js';
import type { SectionReport, SectionRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';
import { rangeWithin } from '../support/range-within.js';

/** Wording that cannot be tested: "as appropriate", or "periodically" without a frequency in the same sentence. */
export const vagueWording: SectionRule = {
  meta: {
    code: 'vague-wording',
    title: say('Wording is too vague to test', 'Bewoording is te vaag om te toetsen'),
    severity: 'info',
  },
  scope: 'section',
  *check(content) {
    // A purpose promises in general what the rules below it make precise.
    if (roleOfHeading(content.heading, content.language) === 'framing') return;
    for (const [n, sentence] of content.sentences.entries()) {
      // A question asks for nothing.
      if (sentence.kind === 'table-header' || sentence.kind === 'quote' || sentence.text.endsWith('?'))
        continue;
      yield* check(sentence, content.sentences.slice(n + 1, n + 1 + FOLLOWING), content.language);
    }
  },
};

/** How many sentences after one may make it precise. */
const FOLLOWING = 4;
/** Words on time, which the next sentence may bound. */
const ON_TIME = /soon|timely|reasonable (?:time|period)|tijdig|snel|spoedig|termijn/i;
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
          'In de zin staat geen frequentie, dus er valt niets te tellen. Schrijf haar op: elk kwartaal, minstens eens per jaar, na elke release.',
        )
      : say(
          'An auditor cannot test it and staff cannot follow it. Name the condition, the limit or the person who decides.',
          'Een auditor kan het niet toetsen en medewerkers kunnen het niet volgen. Noem de voorwaarde, de grens of wie beslist.',
        ),
    data: { fix: 'reword', words },
  };
}
