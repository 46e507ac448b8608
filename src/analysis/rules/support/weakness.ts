import type { CriterionId, Localised } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import type { DocumentAnalysis } from '../../document-analysis.js';
import type { TopicMatch } from '../../linking/types.js';
import { quoted, say } from './say.js';

/** Why the document's text on a criterion does not count: the nearest sentence and what is wrong with it, or its absence. */
export function describeWeakness(analysis: DocumentAnalysis, document: PolicyDocument, criterion: CriterionId): Localised {
  let best: TopicMatch | undefined;
  for (const { candidates } of analysis.sections) {
    for (const link of candidates) {
      if (link.criterion !== criterion) continue;
      for (const point of link.points) if (point.weakness && point.score > (best?.score ?? 0)) best = point;
    }
  }
  return best
    ? weaknessOf(best)
    : say(`No sentence of “${document.title}” speaks to it.`, `Geen zin van “${document.title}” gaat erover.`);
}

/** What is wrong with a match that does not count. */
export function weaknessOf(match: TopicMatch): Localised {
  const text = match.because.find(({ sentence }) => sentence >= 0)?.text ?? match.because[0]?.text ?? '';
  const sentence = quoted(text);
  switch (match.weakness) {
    case 'negated':
      return say(`The only text on it says that it is not done: ${sentence}.`, `De enige tekst erover zegt dat het niet gebeurt: ${sentence}.`);
    case 'planned':
      return say(`The only text on it is a plan: ${sentence}.`, `De enige tekst erover is een voornemen: ${sentence}.`);
    case 'placeholder':
      return say(`The text on it is not filled in: ${sentence}.`, `De tekst erover is niet ingevuld: ${sentence}.`);
    default:
      return say(`It is mentioned, without saying what is done: ${sentence}.`, `Het wordt genoemd, zonder te zeggen wat er gebeurt: ${sentence}.`);
  }
}
