import type { Option, Question } from '../../authoring/set-up/question.js';
import type { Soc2Answers } from '../../authoring/set-up/soc2-yaml.js';
import { localise } from '../../catalog/localise.js';
import { language } from '../client/settings.js';
import { ask, askFields, askList, pickMany, pickOne, type Answer, type Choice, type Place } from './steps.js';

/** What is kept of a question that is left before it is answered. */
export interface Unfinished {
  /** What was typed the last time. */
  readonly text: string | undefined;
  typed(text: string): void;
  /** What was chosen or listed so far. */
  said(part: Partial<Soc2Answers>): void;
}

/** Asks one question of the set-up in the editor's own inputs; gives the part of the answers that it fills in. */
export async function askQuestion(
  question: Question,
  answers: Soc2Answers,
  place: Place,
  unfinished: Unfinished,
): Promise<Answer<Partial<Soc2Answers>>> {
  const prompt = localise(question.ask, language());
  const placeholder = question.hint && localise(question.hint, language());
  switch (question.kind) {
    case 'text':
      return taken(
        await ask(place, {
          prompt,
          placeholder,
          value: unfinished.text ?? question.value(answers),
          validate: (text) => {
            const problem = question.problem?.(text);
            return problem && localise(problem, language());
          },
          typed: (text) => {
            unfinished.typed(text);
          },
        }),
        (text) => question.set(answers, text),
      );
    case 'one':
      return taken(
        await pickOne(place, {
          placeholder: prompt,
          choices: question.options.map(choice),
          selected: (id) => id === question.value(answers),
        }),
        (id) => question.set(answers, id),
      );
    case 'many': {
      const chosen = question.value(answers);
      const options = question.options(answers);
      const others = chosen.filter((id) => options.every((option) => option.id !== id));
      return taken(
        await pickMany(place, {
          placeholder: prompt,
          choices: [...others.map((id) => ({ label: id, value: id })), ...options.map(choice)],
          selected: (id) => chosen.includes(id),
          chosen: (ids) => {
            unfinished.said(question.set(answers, ids));
          },
          ...(question.own && { own: (text: string) => ({ label: text, value: text }) }),
        }),
        (ids) => question.set(answers, ids),
      );
    }
    case 'list':
      return taken(
        await askList(place, {
          prompt,
          placeholder,
          values: question.value(answers),
          listed: (texts) => {
            unfinished.said(question.set(answers, texts));
          },
          typed: (text) => {
            unfinished.typed(text);
          },
        }),
        (texts) => question.set(answers, texts),
      );
    case 'fields':
      return taken(
        await askFields(place, {
          prompt,
          fields: question.fields.map(({ id, label }) => ({ id, label: localise(label, language()) })),
          values: question.value(answers),
          filled: (texts) => {
            unfinished.said(question.set(answers, texts));
          },
        }),
        (texts) => question.set(answers, texts),
      );
  }
}

function choice({ id, label, detail }: Option): Choice<string> {
  const said = detail && localise(detail, language());
  // What a tool is for stands beside its name; a sentence stands below.
  const isSentence = said?.endsWith('.') === true;
  return {
    label: localise(label, language()),
    value: id,
    ...(isSentence ? { detail: said } : { description: said }),
  };
}

function taken<T>(answer: Answer<T>, set: (value: T) => Partial<Soc2Answers>): Answer<Partial<Soc2Answers>> {
  return typeof answer === 'string' ? answer : { value: set(answer.value) };
}
