import {
  ANSWER_STATE_WORDS,
  ANSWER_WORDS,
  type ListedAnswer,
} from '../../analysis/answers/listed-answers.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { oneLine, visible } from '../../reporting/visible-text.js';

/** The answers as text, those that no longer count marked; a count below. */
export function formatAnswers(answers: readonly ListedAnswer[], language: Language): string {
  const dutch = language === 'nl';
  if (answers.length === 0)
    return dutch ? 'Nog niemand heeft iets geantwoord.' : 'Nobody has answered anything yet.';
  const lines = answers.flatMap(({ answer, state, path, subject }) => {
    const { kind, quote, place, why, by, date } = answer;
    const head = `${state === 'stands' ? '✓' : '○'} ${visible(path)}: ${localise(subject, language)}`;
    const where = quote !== undefined ? `“${quote}”` : place;
    return [
      `${head}: ${localise(ANSWER_WORDS[kind], language)} (${localise(ANSWER_STATE_WORDS[state], language)})`,
      ...(where === undefined ? [] : [`    ${oneLine(where)}`]),
      `    ${oneLine(`${by}, ${date}: ${why}`)}`,
    ];
  });
  const counted = answers.filter(({ state }) => state === 'stands').length;
  const sum = dutch
    ? `${counted} van ${answers.length} antwoorden tellen.`
    : `${counted} of ${answers.length} answers count.`;
  return [...lines, '', sum].join('\n');
}
