import type { Language } from '../../../catalog/types.js';
import { isCriterionId } from '../../../catalog/criterion-ids.js';
import type { PlaybookEntry } from '../../../catalog/playbook.js';
import { brokenMarkdown } from '../../checks/broken-markdown.js';
import { quote, type Check, type DraftProblem, type DraftUnderCheck } from '../../checks/check.js';
import { claimsSatisfied } from '../../checks/claims-satisfied.js';
import { contradiction } from '../../checks/contradiction.js';
import { inventedFact } from '../../checks/invented-fact.js';
import { leakedSecret } from '../../checks/leaked-secret.js';
import { obeyedInstruction } from '../../checks/obeyed-instruction.js';
import { unknownCriterion } from '../../checks/unknown-criterion.js';
import { wrongLanguage } from '../../checks/wrong-language.js';
import { applyEdits, type Edit } from '../../draft/edits.js';
import { parseText } from '../../draft/parse.js';
import { parseReply } from '../../draft/parse-reply.js';
import { underCheck } from '../../draft/under-check.js';
import { KnownFacts } from '../../facts/known-facts.js';
import { judgeReply, type Judgement } from '../../judge.js';
import { repairText } from '../../prompts/repair.js';
import { Redactor } from '../../text/redactor.js';
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
  brokenMarkdown,
  claimsSatisfied,
  metClaim,
  unknownCriterion,
  wrongLanguage,
  inventedFact,
];
const ROUNDS = 2;

/** Checks what a model wrote for an entry. Facts nobody stated become placeholders; contradictions are listed on the page. */
export function judgeEntry(
  entry: PlaybookEntry,
  input: PlaybookInput,
  { prepared, offline, task }: PreparedEntry,
  reply: string,
): Judgement {
  const { snapshot, facts } = input;
  if (offline.policy) return judgeReply(prepared, reply, { snapshot, facts });
  const body = parseReply(reply, 1)?.[0];
  if (body === undefined)
    return refused([
      {
        check: 'broken-markdown',
        quote: '',
        message: { en: 'The reply holds no text.', nl: 'Het antwoord bevat geen tekst.' },
      },
    ]);
  const material = materialOf(offline.text);
  const known = knownTo(input, material, task);
  const data = [material, task];
  const look = (text: string): DraftUnderCheck => ({
    ...underCheck({
      task: prepared.task,
      document: prepared.document,
      draft: text,
      allowed: [{ start: 0, end: 0 }],
      language: input.language,
      snapshot,
      facts,
      data,
    }),
    known,
  });
  const check = (text: string): readonly DraftProblem[] =>
    CHECKS.flatMap((one) => [...one(look(text))]).filter(counts);
  let text = withoutTokens(withoutTitle(body), material, input.language);
  const repaired: DraftProblem[] = [];
  let problems = check(text);
  for (let round = 0; round < ROUNDS && problems.some(({ fix }) => fix); round += 1) {
    const fixable = problems.filter(({ fix }) => fix);
    text = applyEdits(text, inOrder(fixable.flatMap(({ fix }) => fix ?? [])));
    repaired.push(...fixable);
    problems = check(text);
  }
  if (problems.length > 0) return { ...refused(problems), repaired };
  const t = wordsIn(input.language);
  const disagrees = [...new Set([...contradiction(look(text))].map(({ message }) => t.of(message)))];
  const remarks =
    disagrees.length > 0
      ? [h2(t('Disagrees with your policies', 'Strijdig met uw beleid')), list(disagrees)]
      : [];
  const draft = wrap(entry, input, [text, ...remarks], missingInputs(entry.inputs, input), t);
  return { ok: true, draft, edits: [{ start: 0, end: 0, text: draft }], problems: [], repaired };
}

/** What the workspace states, and what the material says about each subject. */
function knownTo(input: PlaybookInput, material: string, task: string): KnownFacts {
  const page = parseText(
    { uri: 'attest:/material.md', path: 'material.md' },
    `# Material\n\n${task}\n\n${material}\n`,
  );
  const documents = new Map([...input.snapshot.documents, [page.uri, page]]);
  return new KnownFacts({ ...input.snapshot, documents }, [input.today]);
}

/** IDs outside the scope are in order on a page, and so are tables that tie criteria to controls. */
function counts({ check, quote: text, message }: DraftProblem): boolean {
  if (check === 'unknown-criterion') return !isCriterionId(text.toUpperCase());
  // Tables are names and IDs for the most part, which are of no language.
  if (check === 'wrong-language') return !text.startsWith('|');
  return !(check === 'claims-satisfied' && isCriterionId(text) && message.en.startsWith('The draft claims'));
}

function refused(problems: readonly DraftProblem[]): Judgement {
  return { ok: false, draft: '', edits: [], problems, repaired: [], repairPrompt: repairText(problems) };
}

/** E-mail addresses that were hidden from the model come back where the material holds them; secrets stay out. */
function withoutTokens(text: string, material: string, language: Language): string {
  const secret =
    language === 'nl' ? '[CONFIRM: een weggelaten geheim]' : '[CONFIRM: a secret that was left out]';
  const open = text.replace(/\[\[SECRET-\d+\]\]/g, secret);
  const redactor = new Redactor({ emails: true });
  redactor.redact(material);
  return redactor.restore(open, material);
}

function withoutTitle(text: string): string {
  return text.replace(/^\s*# [^\n]*\n+/, '').trim();
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.filter((edit, n) => n === 0 || edit.start >= (sorted[n - 1]?.end ?? 0));
}
