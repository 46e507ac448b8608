import { lowerFirst } from '../../../catalog/lower-first.js';
import type { Localised } from '../../../catalog/types.js';
import type { PersonAnswer } from '../../../workspace/answers/person-answer.js';
import { placeOf } from '../../../workspace/answers/person-answer.js';
import type { Snapshot } from '../../../workspace/snapshot.js';
import { standingOf, type AnswerState } from '../../answers/state.js';
import type { WorkspaceRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';
import { typeOf } from '../../kinds/type-of.js';

/** An answer of a person that no longer counts, because the text it was given for is another now, or gone. */
export const answerStale: WorkspaceRule = {
  meta: {
    code: 'answer-stale',
    title: say('An answer of a person no longer counts', 'Een antwoord van een persoon telt niet meer'),
    severity: 'info',
    stage: 'record',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const answer of snapshot.answers) {
      const { state } = standingOf(answer, snapshot, facts);
      if (state === 'stands' || state === 'idle') continue;
      const what = subjectOf(answer, snapshot);
      yield {
        uri: answer.uri,
        range: answer.range,
        message: say(
          `The answer of ${answer.by} on ${what.en} no longer counts.`,
          `Het antwoord van ${answer.by} over ${what.nl} telt niet meer.`,
        ),
        why: reasonOf(answer, state),
        data: { fix: 'answerStale', key: answer.key, state },
      };
    }
  },
};

/** What the answer is about, within a sentence. */
function subjectOf({ content, criterion, document }: PersonAnswer, snapshot: Snapshot): Localised {
  if (criterion !== undefined)
    return say(`the link of ${document} to ${criterion}`, `de koppeling van ${document} aan ${criterion}`);
  const there = snapshot.documentAt(document);
  const title = (there && typeOf(there))?.contents.find(({ id }) => id === content)?.title;
  return title
    ? say(`“${lowerFirst(title.en)}” (${document})`, `“${lowerFirst(title.nl)}” (${document})`)
    : say(`“${content ?? ''}” (${document})`, `“${content ?? ''}” (${document})`);
}

function reasonOf(answer: PersonAnswer, state: Exclude<AnswerState, 'stands' | 'idle'>): Localised {
  const { quote = '', document, place = '' } = answer;
  switch (state) {
    case 'document-gone':
      return say(
        `There is no ${document} any more, and no document in which its text is found. Remove the answer, or give it for the document that took its place.`,
        `${document} is er niet meer, en geen document waarin de tekst ervan te vinden is. Verwijder het antwoord, of geef het voor het document dat ervoor in de plaats kwam.`,
      );
    case 'not-expected':
      return say(
        `${document} is of a kind of which this content is not expected.`,
        `Van het soort document dat ${document} is, wordt deze inhoud niet verwacht.`,
      );
    case 'place-gone':
      return say(
        `${placeOf(place).path} is not there any more, or does not count. Point to the place where it is stated now, or remove the answer.`,
        `${placeOf(place).path} is er niet meer of telt niet mee. Wijs de plaats aan waar het nu staat, of verwijder het antwoord.`,
      );
    case 'place-changed':
      return say(
        `The text of ${place} is another than on ${answer.date}. Read it, and confirm the answer if it still states this.`,
        `De tekst van ${place} is een andere dan op ${answer.date}. Lees die, en bevestig het antwoord als het er nog staat.`,
      );
    case 'text-changed':
      return answer.kind === 'wrong-link'
        ? say(
            `The text of the section is another than on ${answer.date}; it may be about the criterion now. Read it and confirm the answer, or remove it.`,
            `De tekst van de paragraaf is een andere dan op ${answer.date} en kan nu wel over het criterium gaan. Lees die en bevestig het antwoord, of verwijder het.`,
          )
        : say(
            `The sentence it was given for is not there any more as it was on ${answer.date}: ${quoted(quote)}. Confirm it for the sentence as it is now, or remove it.`,
            `De zin waarvoor het gegeven is, staat er niet meer zoals op ${answer.date}: ${quoted(quote)}. Bevestig het voor de zin zoals die nu luidt, of verwijder het.`,
          );
  }
}
