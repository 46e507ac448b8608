import type { Localised } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { TopicMatch, Weakness } from '../../topics/types.js';
import { quoted, say } from './say.js';

/** What is wrong with a match that does not count. */
export function wordsOfWeakness({ because, weakness = 'mention-only' }: TopicMatch): Localised {
  return WORDS[weakness](quoted(because[0]?.text ?? ''));
}

/** That no sentence speaks of the matter. */
export function nothingOn(document: PolicyDocument): Localised {
  return say(
    `No sentence of “${document.title}” speaks to it.`,
    `Geen zin van “${document.title}” gaat erover.`,
  );
}

const WORDS: Readonly<Record<Weakness, (sentence: string) => Localised>> = {
  negated: (sentence) =>
    say(
      `The only text on it says that it is not done: ${sentence}.`,
      `De enige tekst erover zegt dat het niet gebeurt: ${sentence}.`,
    ),
  planned: (sentence) =>
    say(
      `The only text on it is a plan: ${sentence}.`,
      `De enige tekst erover is een voornemen: ${sentence}.`,
    ),
  placeholder: (sentence) =>
    say(`The text on it is not filled in: ${sentence}.`, `De tekst erover is niet ingevuld: ${sentence}.`),
  generic: (sentence) =>
    say(
      `The only text on it would be true of any company: ${sentence}.`,
      `De enige tekst erover geldt voor elk bedrijf: ${sentence}.`,
    ),
  'mention-only': (sentence) =>
    say(
      `The nearest text mentions it without saying what is done: ${sentence}.`,
      `De tekst die er het dichtst bij komt noemt het zonder te zeggen wat er gebeurt: ${sentence}.`,
    ),
};
