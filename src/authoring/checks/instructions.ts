/** A sentence of the data that speaks to a model instead of to the company. */
export interface Instruction {
  readonly text: string;
  /** What it demands to see: quoted words, addresses, and the clause after "that". */
  readonly payload: readonly string[];
}

const ADDRESSED =
  /\b(?:ignore|disregard|forget|override|bypass|negeer|vergeet|sla .{0,20} over)\b[^.\n]{0,60}\b(?:instruction|instructions|prompt|rules|guidelines|above|previous|prior|earlier|instructies?|opdrachten|regels|bovenstaande|voorgaande|vorige)\b|\b(?:you are (?:now )?(?:a|an|no longer)|act as|pretend to be|je bent (?:nu )?een|u bent (?:nu )?een|doe alsof)\b|\b(?:AI|LLM|language model|taalmodel|assistant|assistent|chatbot|copilot|chatgpt|claude|model)\b[^.\n]{0,50}\b(?:must|should|shall|please|always|write|add|include|insert|state|output|reply|respond|answer|replace|moet|altijd|schrijf|voeg|vermeld|neem|antwoord|zeg|vervang)\b|\b(?:system prompt|systeemprompt|developer message|prompt injection|jailbreak)\b|\b(?:note|instruction|message|attention|important|reminder|let op|opmerking|instructie|bericht|belangrijk) (?:to|for|voor|aan) (?:the |any |de |het |elke )?(?:AI|LLM|model|assistant|assistent|taalmodel|reviewer bot|drafting tool|writer|schrijver)\b|\bwhen (?:you )?(?:draft|drafting|write|writing|rewrite|rewriting|summari[sz]e|summari[sz]ing|translate|translating|edit|editing|complete|completing|generate|generating)\b[^.\n]{0,60}\b(?:add|include|insert|state|say|write|mention|append|put|set|mark|claim|replace|remove|delete|use)\b|\b(?:bij het (?:schrijven|herschrijven|opstellen|vertalen|aanvullen|samenvatten)|als je dit (?:schrijft|herschrijft|vertaalt|aanvult|leest))\b[^.\n]{0,60}\b(?:voeg|vermeld|schrijf|neem|zet|markeer|gebruik|vervang|verwijder)\b/i;
/** A line that plays another speaker of a conversation. */
const SPEAKER = /^\s*(?:SYSTEM|ASSISTANT|USER|INSTRUCTION|INSTRUCTIE|PROMPT)\s*:/;
const isAddressed = (text: string): boolean => ADDRESSED.test(text) || SPEAKER.test(text);
const COMMENT = /<!--([\s\S]*?)-->/g;
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
  for (const [, comment = ''] of text.matchAll(COMMENT)) {
    if (!/\battest-ignore/.test(comment) && isAddressed(comment)) take(comment, '');
  }
  const sentences = text.replace(COMMENT, ' ').split(/(?<=[.!?])\s+|\n+/);
  sentences.forEach((sentence, n) => {
    if (isAddressed(sentence)) take(sentence, sentences[n + 1] ?? '');
  });
  return found;
}

function payloadOf(text: string): readonly string[] {
  const payload: string[] = [];
  for (const [, , quoted] of text.matchAll(/(["“„'‘`])([^"”“'’`\n]{3,200})["”'’`]/g))
    if (quoted !== undefined) payload.push(quoted);
  for (const [address] of text.matchAll(
    /https?:\/\/[^\s)"'>]+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:com|io|net|org|nl|eu|ai|dev|example)\b/gi,
  ))
    payload.push(address);
  for (const [, clause] of text.matchAll(/\b(?:that|dat)\s+([^.!?\n"“]{12,200})/gi))
    if (clause !== undefined) payload.push(clause);
  for (const [, clause] of text.matchAll(
    /(?:\b(?:add|include|insert|append|state|write|output|mention|set|mark|replace|voeg|vermeld|schrijf|neem|zet|markeer|vervang)\b)\s*:?\s+(?!that\b|dat\b)([^.!?\n"“]{8,160})/gi,
  ))
    if (clause !== undefined) payload.push(clause);
  for (const [, other] of text.matchAll(
    /\b(?:replace|vervang)\b[^.!?\n]{3,80}?\b(?:with|by|door)\s+([^.!?\n"“,]{4,80})/gi,
  ))
    if (other !== undefined) payload.push(other);
  return payload;
}
