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
    for (const sentence of content.sentences) {
      if (sentence.kind === 'table-header' || sentence.kind === 'quote') continue;
      yield* check(sentence);
    }
  },
};

function* check(sentence: Sentence): Iterable<SectionReport> {
  const { text } = sentence;
  const vague = VAGUE.exec(text);
  if (vague && OBLIGATION.test(text)) yield report(sentence, vague[0], vague.index, false);
  const repeated = REPEATED.exec(text);
  if (repeated && !hasFrequency(text, sentence.lead))
    yield report(sentence, repeated[0], repeated.index, true);
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
