import { remarkIn } from '../../reading/remarks/remarks.js';
import { parseChunk } from '../../workspace/markdown/parse-chunk.js';
import { subjectWords } from '../../reading/lexis/subject-words.js';
import { findInstructions, type Instruction } from '../../reading/instructions/instructions.js';
import { quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/** The draft does what a text it was given as material told it to do, or talks like a model. */
export const obeyedInstruction: Check = function* (draft) {
  const text = newText(draft);
  for (const remark of remarksIn(text, draft)) yield problem(remark, undefined);
  const material = [...draft.data, ...quotedBy(draft)];
  for (const instruction of material.flatMap(findInstructions)) {
    const obeyed =
      instruction.payload.find((payload) => shows(text, payload, draft.language)) ??
      saidOnlyBy(instruction, text, material, draft.language);
    if (obeyed !== undefined) yield problem(obeyed, instruction);
  }
};

/** New sentences that speak to their reader, and the marks of the prompt itself. */
function* remarksIn(text: string, { base, language, allowed }: DraftUnderCheck): Iterable<string> {
  const fence = FENCE.exec(text)?.[0];
  if (fence !== undefined) yield fence;
  const replaced = allowed.map(({ start, end }) => base.slice(start, end)).join('\n');
  for (const content of parseChunk(text, '', language)) {
    for (const { text: sentence, kind } of content.sentences) {
      const remark = remarkIn(sentence, language);
      // Lists and tables of a policy ask questions by nature, and so may a text that asked some before.
      if (remark === undefined || base.includes(sentence)) continue;
      if (remark === 'question' && (kind !== 'prose' || replaced.includes('?'))) continue;
      yield sentence;
    }
  }
}

/** A mark of the fences in a prompt. */
const FENCE = /<<<DATA|END [0-9a-f]{8}>>>/;

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

/** What the user pasted in quotes is material as much as the rest; only their own words are wishes. */
function quotedBy({ task }: DraftUnderCheck): readonly string[] {
  const typed =
    task.kind === 'refine' ? task.specifics : task.kind === 'fill-gaps' ? (task.remark ?? '') : '';
  return [...typed.matchAll(/["“”„]([^"“”„]{20,})["“”„]/g)].map(([, quoted = '']) => quoted);
}

/** From this share on, the words of a sentence come from the instruction. */
const MOSTLY = 0.75;

/** A new sentence whose words stand in the instruction, and in no other sentence of the material as well. */
function saidOnlyBy(
  { text: order }: Instruction,
  text: string,
  material: readonly string[],
  language: DraftUnderCheck['language'],
): string | undefined {
  const ordered = allWords(order, language);
  return sentencesIn(text).find((sentence) => {
    const words = [...allWords(sentence, language)];
    if (words.length < 3) return false;
    const share = (of: ReadonlySet<string>): number =>
      words.filter((word) => of.has(word)).length / words.length;
    const demanded = share(ordered);
    if (demanded < MOSTLY) return false;
    return !material
      .flatMap(sentencesIn)
      .some((one) => !order.includes(one.trim()) && share(allWords(one, language)) >= demanded);
  });
}

function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
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
  return sentencesIn(text).some((sentence) => {
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
