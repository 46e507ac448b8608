import type { Language } from '../catalog/types.js';
import type { DraftOutcome } from './run-draft.js';

/** An honest account of a draft that was refused, as Markdown: what is wrong, and what was written. */
export function refusalReport(
  { judgement, reply, first }: DraftOutcome,
  model: string,
  language: Language,
): string {
  const nl = language === 'nl';
  const list = [...new Set(judgement.problems.map(({ message }) => message[language]))].map(
    (line) => `- ${line}`,
  );
  const before = first
    ? [...new Set(first.problems.map(({ message }) => message[language]))].map((line) => `- ${line}`)
    : [];
  return (
    [
      nl ? '# Concept geweigerd' : '# Draft refused',
      nl
        ? `${model} schreef een tekst die de controles niet doorstaat${first ? ', ook niet bij de tweede poging' : ''}. Uw document is niet gewijzigd.`
        : `${model} wrote a text that does not pass the checks${first ? ', also at the second try' : ''}. Your document was not changed.`,
      nl ? '## Wat er mis is' : '## What is wrong',
      list.join('\n'),
      ...(before.length > 0
        ? [
            nl ? '## Wat er bij de eerste poging mis was' : '## What was wrong at the first try',
            before.join('\n'),
          ]
        : []),
      nl ? '## Wat het model schreef' : '## What the model wrote',
      reply
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n'),
    ].join('\n\n') + '\n'
  );
}
