import type { Localised, Topic } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { TopicMatch } from '../../linking/types.js';
import { nearestWeak } from '../../second-opinion.js';
import { quoted, say } from './say.js';

/** Why the document's text on topics does not count: the nearest sentence and what is wrong with it, or its absence. */
export function describeWeakness(document: PolicyDocument, topics: readonly Topic[]): Localised {
  const weak = nearestWeak(document, topics);
  return weak ? wordsFor(weak.stance, weak.text) : nothingOn(document);
}

/** What is wrong with a match that does not count. */
export function weaknessOf(match: TopicMatch): Localised {
  const text = match.because.find(({ sentence }) => sentence >= 0)?.text ?? match.because[0]?.text ?? '';
  return wordsFor(match.weakness ?? 'mention', text);
}

/** That no sentence speaks of the matter. */
function nothingOn(document: PolicyDocument): Localised {
  return say(
    `No sentence of “${document.title}” speaks to it.`,
    `Geen zin van “${document.title}” gaat erover.`,
  );
}

function wordsFor(weakness: string, text: string): Localised {
  const sentence = quoted(text);
  switch (weakness) {
    case 'negated':
      return say(
        `The only text on it says that it is not done: ${sentence}.`,
        `De enige tekst erover zegt dat het niet gebeurt: ${sentence}.`,
      );
    case 'planned':
      return say(
        `The only text on it is a plan: ${sentence}.`,
        `De enige tekst erover is een voornemen: ${sentence}.`,
      );
    case 'placeholder':
      return say(
        `The text on it is not filled in: ${sentence}.`,
        `De tekst erover is niet ingevuld: ${sentence}.`,
      );
    default:
      return say(
        `The nearest text mentions it without saying what is done: ${sentence}.`,
        `De tekst die er het dichtst bij komt noemt het zonder te zeggen wat er gebeurt: ${sentence}.`,
      );
  }
}
