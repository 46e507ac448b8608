import { commentsIn, withSpans } from '../../workspace/spans-between.js';
import { EN_ADDRESSED } from './en.js';
import { NL_ADDRESSED } from './nl.js';

/** A sentence of the data that speaks to a model instead of to the company. */
export interface Instruction {
  readonly text: string;
  /** What it demands to see: quoted words, addresses, and the clause after "that". */
  readonly payload: readonly string[];
}

const ADDRESSED = new RegExp([...EN_ADDRESSED, ...NL_ADDRESSED].join('|'), 'iu');
/** A line that plays another speaker of a conversation. */
const SPEAKER = /^\s*(?:SYSTEM|ASSISTANT|USER|INSTRUCTION|INSTRUCTIE|PROMPT)\s*:/;
const isAddressed = (text: string): boolean => ADDRESSED.test(text) || SPEAKER.test(text);
const IMPERATIVE =
  /\b(?:add|include|insert|state|say|write|mention|append|mark|claim|set|output|reply|respond|print|repeat|reveal|replace|remove|voeg|vermeld|schrijf|zeg|neem|zet|markeer|herhaal|vervang|verwijder|antwoord)\b/i;

/** Sentences, comments and lines of a text that try to instruct whoever writes the next draft. */
export function findInstructions(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  const take = (sentence: string, next: string): void => {
    const whole = IMPERATIVE.test(next) && next.length < 300 ? `${sentence} ${next}` : sentence;
    if (!found.some((one) => one.text.includes(sentence.trim())))
      found.push({ text: whole.trim(), payload: payloadOf(whole) });
  };
  const comments = commentsIn(text);
  for (const { start, end } of comments) {
    const comment = text.slice(start + 4, end - 3);
    if (!/\battest-ignore/.test(comment) && isAddressed(comment)) take(comment, '');
  }
  const sentences = withSpans(text, comments, () => ' ').split(/(?<=[.!?])\s+|\n+/);
  sentences.forEach((sentence, n) => {
    if (isAddressed(sentence)) take(sentence, sentences[n + 1] ?? '');
  });
  return found;
}

function payloadOf(text: string): readonly string[] {
  const payload: string[] = [];
  for (const [, , quoted] of text.matchAll(/(["“„'‘`])([^"”“„'’‘`\n]{3,200})["”'’`]/g))
    if (quoted !== undefined) payload.push(quoted);
  for (const [address] of text.matchAll(
    /https?:\/\/[^\s)"'>]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+|(?<![\w-])[\w-]{1,63}\.(?:com|io|net|org|nl|eu|ai|dev|example)\b/gi,
  ))
    payload.push(address);
  for (const [, clause] of text.matchAll(/\b(?:that|dat)\s{1,20}([^.!?\n"“]{12,200})/gi))
    if (clause !== undefined) payload.push(clause);
  for (const [, clause] of text.matchAll(
    /(?:\b(?:add|include|insert|append|state|write|output|mention|set|mark|replace|voeg|vermeld|schrijf|neem|zet|markeer|vervang)\b)\s{0,5}:?\s{1,9}(?!that\b|dat\b)([^.!?\n"“]{8,160})/gi,
  ))
    if (clause !== undefined) payload.push(clause);
  for (const [, other] of text.matchAll(
    /\b(?:replace|vervang)\b[^.!?\n]{3,80}?\b(?:with|by|door)\s{1,20}([^.!?\n"“,]{4,80})/gi,
  ))
    if (other !== undefined) payload.push(other);
  return payload;
}
