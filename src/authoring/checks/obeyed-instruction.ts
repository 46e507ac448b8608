import { subjectWords } from '../facts/subject-words.js';
import { findInstructions, type Instruction } from './instructions.js';
import { quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/** Words of a model that speaks to its user instead of writing policy, and of prompts that leak. */
const CHATTER: readonly RegExp[] = [
  /\bas an? (?:AI|language model|LLM|assistant)\b/i,
  /\bals (?:AI|taalmodel|assistent)\b/i,
  /\b(?:as (?:you )?(?:requested|instructed|asked)|per your (?:request|instructions?)|zoals (?:gevraagd|opgedragen|verzocht))\b/i,
  /\b(?:I (?:have|will|can(?:not|'t)?|am|was) (?:ignored?|followed|been|unable|happy|now|instructed|sorry)|I(?:'|’)m sorry|ik (?:heb|zal|kan|ben) (?:genegeerd|de instructies|geen|helaas|gevraagd))\b/i,
  /^(?:sure|certainly|of course|absolutely|natuurlijk|uiteraard|zeker)[!,.:]/im,
  /\b(?:system prompt|my instructions|these instructions|mijn instructies|systeemprompt|previous instructions|vorige instructies|voorgaande instructies)\b/i,
  /<<<DATA|END [0-9a-f]{8}>>>/,
];

/** The draft does what a text it was given as material told it to do, or talks like a model. */
export const obeyedInstruction: Check = function* (draft) {
  const text = newText(draft);
  for (const pattern of CHATTER) {
    const match = pattern.exec(text);
    if (match && !draft.base.includes(match[0])) yield problem(match[0], undefined);
  }
  const instructions = draft.data.flatMap(findInstructions);
  for (const instruction of instructions) {
    const obeyed = instruction.payload.find((payload) => shows(text, payload, draft.language));
    if (obeyed !== undefined) yield problem(obeyed, instruction);
  }
};

function newText({ draft, added }: DraftUnderCheck): string {
  // Whole lines, so that a demanded sentence is seen whole although some of its words stood there before.
  const lines = new Set<string>();
  for (const { start, end } of added) {
    const from = draft.lastIndexOf('\n', start - 1) + 1;
    const to = draft.indexOf('\n', end);
    lines.add(draft.slice(start === 0 ? 0 : from, to < 0 ? draft.length : to));
  }
  return [...lines].join('\n');
}

/** Whether new text holds what was demanded: word for word, or most of its words in one sentence. */
function shows(text: string, payload: string, language: DraftUnderCheck['language']): boolean {
  const fold = (one: string): string =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}@./:-]+/gu, ' ')
      .trim();
  const wanted = fold(payload);
  if (wanted.length >= 4 && fold(text).includes(wanted)) return true;
  const words = allWords(payload, language);
  if (words.size < 3) return false;
  return text.split(/(?<=[.!?])\s+|\n+/).some((sentence) => {
    const said = allWords(sentence, language);
    return [...words].filter((word) => said.has(word)).length / words.size >= 0.7;
  });
}

function allWords(text: string, language: DraftUnderCheck['language']): ReadonlySet<string> {
  const stems = new Set(subjectWords(text, language));
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}|\d+/gu))
    if (!/^(?:that|this|with|from|have|each|every|must|shall|deze|voor|wordt|worden|alle|moet)$/.test(word))
      stems.add(word.slice(0, 6));
  return stems;
}

function problem(text: string, instruction: Instruction | undefined): DraftProblem {
  const from = instruction && quote(instruction.text);
  return {
    check: 'obeyed-instruction',
    quote: quote(text),
    message: from
      ? {
          en: `The draft follows an instruction that stands in the text (“${from}”): “${quote(text)}”.`,
          nl: `Het concept volgt een instructie uit de tekst (“${from}”): “${quote(text)}”.`,
        }
      : {
          en: `The draft speaks to its reader instead of being policy text: “${quote(text)}”.`,
          nl: `Het concept spreekt de lezer toe in plaats van beleidstekst te zijn: “${quote(text)}”.`,
        },
  };
}
