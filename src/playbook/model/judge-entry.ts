import type { Language } from '../../catalog/types.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { PlaybookEntry } from '../../catalog/playbook.js';
import { allowedMarkup } from '../../authoring/checks/allowed-markup.js';
import { quote, type Check, type DraftProblem, type DraftUnderCheck } from '../../authoring/checks/check.js';
import { claimsSatisfied } from '../../authoring/checks/claims-satisfied.js';
import { contradiction } from '../../authoring/checks/contradiction.js';
import { inventedFact } from '../../authoring/checks/invented-fact.js';
import { headingOrder } from '../../authoring/checks/heading-order.js';
import { leakedSecret } from '../../authoring/checks/leaked-secret.js';
import { obeyedInstruction } from '../../authoring/checks/obeyed-instruction.js';
import { unknownCriterion } from '../../authoring/checks/unknown-criterion.js';
import { wrongLanguage } from '../../authoring/checks/wrong-language.js';
import { parseText } from '../../verify/parse-text.js';
import { parseReply } from '../../authoring/draft/parse-reply.js';
import { repairDraft, withoutTitle } from '../../authoring/draft/repair-draft.js';
import { underCheck } from '../../authoring/draft/under-check.js';
import { linesOfDocument } from '../../verify/facts/document-lines.js';
import type { StatedLine } from '../../verify/facts/stated-line.js';
import { toldLines } from '../../verify/facts/told-lines.js';
import { judgeReply, type Judgement } from '../../authoring/judge.js';
import { repairText } from '../../authoring/prompts/repair.js';
import type { PreparedDraft } from '../../authoring/prepared.js';
import { redactorOf } from '../../authoring/redactor-of.js';
import { missingInputs } from '../fill/fill-prompt.js';
import type { PlaybookInput } from '../input.js';
import { h2, list } from '../markdown.js';
import { wordsIn } from '../words.js';
import { wrap } from '../write-document.js';
import { materialOf, type PreparedEntry } from './prepare-entry.js';

/** "CC6.1 is fully met": for the auditor to say. "Whether CC6.1 is met" claims nothing. */
const MET =
  /\b(?:CC[1-9]|PI1|A1|C1|P[1-8])\.\d{1,2}\b[^.\n|]{0,40}\b(?:(?:is|are|was|were|has been|have been)\b[^.\n|]{0,20}\b(?:met|satisfied|fulfilled|effective|proven)|(?:is|wordt|zijn|worden)\b[^.\n|]{0,20}\b(?:voldaan|vervuld|aangetoond|bewezen))\b/gi;
const OPEN =
  /\b(?:whether|if|when|until|unless|not|never|how|of|als|wanneer|totdat|tenzij|niet|nooit|hoe)\b/i;

const metClaim: Check = function* ({ draft }) {
  for (const { index, 0: text } of draft.matchAll(MET)) {
    const before = draft.slice(draft.lastIndexOf('\n', index) + 1, index);
    if (OPEN.test(`${before.slice(-40)} ${text}`)) continue;
    yield {
      check: 'claims-satisfied',
      quote: quote(text),
      span: { start: index, end: index + text.length },
      message: {
        en: `Whether a criterion is met is for the auditor to say: “${quote(text)}”.`,
        nl: `Of aan een criterium is voldaan, zegt de auditor: “${quote(text)}”.`,
      },
    };
  }
};

/**
 * The checks of every draft, as far as they fit guidance: a page may name criteria outside the scope and tag controls
 * with criteria without saying how each is met, but it may not claim that one is.
 */
const CHECKS: readonly Check[] = [
  leakedSecret,
  obeyedInstruction,
  allowedMarkup,
  headingOrder,
  claimsSatisfied,
  metClaim,
  unknownCriterion,
  wrongLanguage,
  inventedFact,
];

/** Checks what a model wrote for an entry. Facts nobody stated become placeholders; contradictions are listed on the page. */
export function judgeEntry(
  entry: PlaybookEntry,
  input: PlaybookInput,
  { prepared, offline, task }: PreparedEntry,
  reply: string,
): Judgement {
  const { snapshot, facts } = input;
  if (offline.policy) return judgeReply(prepared, reply, { snapshot, facts });
  const parsed = parseReply(reply, 1, input.language);
  if ('refused' in parsed)
    return refused([{ check: 'unreadable-reply', quote: '', message: parsed.refused }]);
  const body = parsed.texts[0] ?? '';
  const material = materialOf(offline.text);
  const lines = linesOfMaterial(input, material, task);
  const data = [material, task];
  const look = (text: string): DraftUnderCheck =>
    underCheck({
      task: prepared.task,
      document: prepared.document,
      draft: text,
      allowed: [{ start: 0, end: 0 }],
      language: input.language,
      snapshot,
      facts,
      data,
      lines,
    });
  const check = (text: string): readonly DraftProblem[] =>
    CHECKS.flatMap((one) => [...one(look(text))]).filter(
      (problem) => counts(problem) && !isOfMaterial(problem, text, material),
    );
  const { text, problems, repaired } = repairDraft(
    withoutTokens(withoutTitle(body), material, prepared, input.language),
    check,
  );
  if (problems.length > 0)
    return {
      ...refused(problems),
      repaired,
      repairPrompt: redactorOf(prepared, material).redact(repairText(problems)),
    };
  const t = wordsIn(input.language);
  const disagrees = [...new Set([...contradiction(look(text))].map(({ message }) => t.of(message)))];
  const remarks =
    disagrees.length > 0
      ? [h2(t('Disagrees with your policies', 'Strijdig met uw beleid')), list(disagrees)]
      : [];
  const draft = wrap(entry, input, [text, ...remarks], missingInputs(entry.inputs, input), t);
  return { ok: true, draft, edits: [{ start: 0, end: 0, text: draft }], problems: [], repaired };
}

/** What the material says about each subject, and the day. */
function linesOfMaterial(input: PlaybookInput, material: string, task: string): readonly StatedLine[] {
  const page = parseText(
    { uri: 'attest:/material.md', path: 'material.md' },
    `# Material\n\n${task}\n\n${material}\n`,
  );
  return [...linesOfDocument(page), ...toldLines([input.today], input.language)];
}

/** IDs outside the scope are in order on a page, and so are tables that tie criteria to controls. */
function counts({ check, quote: text, message }: DraftProblem): boolean {
  if (check === 'unknown-criterion') return !isCriterionId(text.toUpperCase());
  // Tables are names and IDs for the most part, which are of no language.
  if (check === 'wrong-language') return !text.startsWith('|');
  return !(check === 'claims-satisfied' && isCriterionId(text) && message.en.startsWith('The draft claims'));
}

/** A page may quote, link and ask as the material does that Attest made for it. */
function isOfMaterial({ check, span, quote: said }: DraftProblem, text: string, material: string): boolean {
  if (check === 'disallowed-markup')
    return span !== undefined && material.includes(text.slice(span.start, span.end).trim());
  return (
    check === 'obeyed-instruction' &&
    material.replace(/[*_`\s]+/g, ' ').includes(said.replace(/[*_`\s…]+/g, ' ').trim())
  );
}

function refused(problems: readonly DraftProblem[]): Judgement {
  return { ok: false, draft: '', edits: [], problems, repaired: [], repairPrompt: repairText(problems) };
}

/** E-mail addresses that were hidden from the model come back where the material holds them; secrets stay out. */
function withoutTokens(text: string, material: string, prepared: PreparedDraft, language: Language): string {
  const secret =
    language === 'nl' ? '[CONFIRM: een weggelaten geheim]' : '[CONFIRM: a secret that was left out]';
  const open = text.replace(/\[\[SECRET-\d+\]\]/g, secret);
  return redactorOf(prepared, material).restore(open, material);
}
