import type { Sentence } from '../../../workspace/document.js';
import { roleOf } from '../../linking/section-role.js';
import { cadencesIn, durationsIn } from '../../statements/values.js';
import type { SectionReport, SectionRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';
import { rangeWithin } from '../support/range-within.js';
import { OBLIGATION, REPEATED, VAGUE } from './words.js';

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
    if (roleOf(content.heading) === 'framing') return;
    for (const [n, sentence] of content.sentences.entries()) {
      // A question asks for nothing.
      if (sentence.kind === 'table-header' || sentence.kind === 'quote' || sentence.text.endsWith('?'))
        continue;
      yield* check(sentence, content.sentences.slice(n + 1, n + 1 + FOLLOWING));
    }
  },
};

/** How many sentences after one may make it precise. */
const FOLLOWING = 4;
/** Words on time, which the next sentence may bound. */
const ON_TIME = /soon|timely|reasonable (?:time|period)|tijdig|snel|spoedig|termijn/i;
/** A condition besides the vague words. */
const CONDITION = /\b(?:if|when|in case|in the event|indien|als|wanneer|in geval)\b/i;

function* check(sentence: Sentence, following: readonly Sentence[]): Iterable<SectionReport> {
  const { text } = sentence;
  const vague = VAGUE.exec(text);
  if (vague && OBLIGATION.test(text) && !isMadePrecise(text, vague, following))
    yield report(sentence, vague[0], vague.index, false);
  const repeated = REPEATED.exec(text);
  if (!repeated || hasFrequency(text, sentence.lead)) return;
  // "Reviewed regularly:" and a list that says how often.
  if (text.endsWith(':') && following.some((next) => hasFrequency(next.text, undefined))) return;
  yield report(sentence, repeated[0], repeated.index, true);
}

/** Whether the limit stands in the next sentence, or the condition elsewhere in this one. */
function isMadePrecise(text: string, vague: RegExpExecArray, following: readonly Sentence[]): boolean {
  const [words] = vague;
  if (ON_TIME.test(words)) return durationsIn(`${text} ${following[0]?.text ?? ''}`).length > 0;
  const rest = `${text.slice(0, vague.index)} ${text.slice(vague.index + words.length)}`;
  return /necessary|nodig/i.test(words) && CONDITION.test(rest);
}

/** A frequency, a term or a trigger in the same sentence makes "regularly" testable. */
function hasFrequency(text: string, lead: string | undefined): boolean {
  const all = lead === undefined ? text : `${lead} ${text}`;
  return (
    cadencesIn(all).length > 0 ||
    durationsIn(all).length > 0 ||
    /\b(?:at least|minimum of|every|each|per|after (?:each|every)|upon|whenever|minstens|ten minste|minimaal|elke|elk|iedere|ieder|bij elke|na elke|bi-?annual|biennial|at planned intervals of)\b/i.test(
      all,
    )
  );
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
