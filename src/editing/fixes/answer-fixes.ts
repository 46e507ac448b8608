import { givenAgain } from '../../analysis/answers/make-answer.js';
import { eachReport } from '../../analysis/rule.js';
import { shorten } from '../markup.js';
import { lineOfAnswer, removeAnswer } from '../../workspace/answers/write-answers.js';
import { dataText, type Fix, type FixRequest } from './fix.js';

/** Characters of a sentence in a title. */
const SHOWN = 60;

/**
 * What a person can answer to the contents a document lacks. Which content, which sentence and why is asked when one is
 * chosen: twelve missing contents must not make thirty-six actions.
 */
export function answerContents({ diagnostic, file, context }: FixRequest): Fix[] {
  const contents = eachReport(diagnostic).flatMap((one) => dataText(one, 'content') ?? []);
  const { unsure } = diagnostic.data ?? {};
  const all = [...contents, ...(Array.isArray(unsure) ? unsure.map(String) : [])];
  if (!file.document || contents.length === 0) return [];
  const dutch = context.language === 'nl';
  const one = all.length === 1;
  const titles = {
    'stated-here': dutch
      ? one
        ? 'Dit staat hier…'
        : 'Een van deze staat hier…'
      : one
        ? 'This is stated here…'
        : 'One of these is stated here…',
    'stated-elsewhere': dutch
      ? one
        ? 'Dit staat elders…'
        : 'Een van deze staat elders…'
      : one
        ? 'This is stated elsewhere…'
        : 'One of these is stated elsewhere…',
    'does-not-apply': dutch
      ? one
        ? 'Dit is niet van toepassing…'
        : 'Een van deze is niet van toepassing…'
      : one
        ? 'This does not apply…'
        : 'One of these does not apply…',
  } as const;
  return (['stated-here', 'stated-elsewhere', 'does-not-apply'] as const).map((kind) => ({
    title: titles[kind],
    command: { name: 'giveAnswer', uri: file.uri, kind, contents: all },
  }));
}

/** Gives a stale answer again for the text as it is now, or takes it back. */
export function staleAnswer({ diagnostic, file, context }: FixRequest): Fix[] {
  const key = dataText(diagnostic, 'key');
  const answer = context.snapshot.answers.find((one) => one.key === key);
  if (key === undefined || !answer) return [];
  const dutch = context.language === 'nl';
  const again = givenAgain(answer, context.snapshot, { by: '', date: context.facts.today });
  const now = again?.quote === undefined ? '' : `: “${shorten(again.quote, SHOWN)}”`;
  const line = lineOfAnswer(file.text, key);
  const edit = line === undefined ? undefined : removeAnswer(file.text, line);
  return [
    ...(again
      ? [
          {
            title: (dutch ? 'Bevestig opnieuw' : 'Confirm again') + now,
            preferred: true,
            command: { name: 'confirmAnswer', key } as const,
          },
        ]
      : []),
    ...(edit
      ? [
          {
            title: dutch ? 'Verwijder dit antwoord' : 'Remove this answer',
            change: () => ({ edits: [{ uri: file.uri, ...edit }] }),
          },
        ]
      : []),
  ];
}
