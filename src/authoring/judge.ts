import type { Localised } from '../catalog/types.js';
import type { DraftProblem } from './checks/check.js';
import { runChecks } from './checks/run-checks.js';
import { applyEdits, minimalEdits, type Edit } from './draft/edits.js';
import { parseReply } from './draft/parse-reply.js';
import { fillSlot } from './draft/fill-slot.js';
import { underCheck } from './draft/under-check.js';
import { fencedParts } from './prepare.js';
import type { PreparedDraft } from './prepared.js';
import { repairText } from './prompts/repair.js';
import { Redactor } from './text/redactor.js';
import type { Workbench } from './workbench.js';

/** What the checks say of a draft. */
export interface Judgement {
  /** No problem is left: the draft may be shown and applied. */
  readonly ok: boolean;
  /** The whole document with the draft; the base when the reply could not be read. */
  readonly draft: string;
  /** The changes to the base, as small as can be. */
  readonly edits: readonly Edit[];
  readonly problems: readonly DraftProblem[];
  /** Problems that were repaired without a model: unknown facts became placeholders. */
  readonly repaired: readonly DraftProblem[];
  /** What to tell the model for another try; undefined when all is well. */
  readonly repairPrompt?: string;
}

/** Rounds of repair; a placeholder can uncover no new fact, so the second finds nothing in practice. */
const ROUNDS = 2;

/** Puts a reply into its places and checks the result. Facts nobody stated become placeholders. */
export function judgeReply(prepared: PreparedDraft, reply: string, workbench: Workbench): Judgement {
  const texts = parseReply(reply, prepared.slots.length);
  if (!texts) return unreadable(prepared);
  const { document, slots, head } = prepared;
  const redactor = new Redactor();
  redactor.redact(document.text);
  const edits = slots.map((slot, n) => {
    const restored = redactor.restore(texts[n] ?? '', document.text.slice(slot.start, slot.end));
    return head === ''
      ? fillSlot(document.text, slot, restored)
      : { ...slot, text: `${head}${withoutTitle(restored)}\n` };
  });
  // Two texts for one place keep the order in which they were asked for.
  const sorted = edits
    .map((edit, n) => ({ edit, n }))
    .sort((a, b) => a.edit.start - b.edit.start || a.n - b.n);
  return judgeText(
    prepared,
    applyEdits(
      document.text,
      sorted.map(({ edit }) => edit),
    ),
    workbench,
  );
}

/** Checks a whole document as it would be with the draft. */
export function judgeText(prepared: PreparedDraft, draft: string, { snapshot, facts }: Workbench): Judgement {
  const { task, document, slots, language, messages } = prepared;
  const data = messages.flatMap(({ role, text }) => (role === 'user' ? fencedParts(text) : []));
  const check = (text: string): readonly DraftProblem[] =>
    runChecks(underCheck({ task, document, draft: text, allowed: slots, language, snapshot, facts, data }));
  const repaired: DraftProblem[] = [];
  let text = draft;
  let problems = check(text);
  for (let round = 0; round < ROUNDS && problems.some(({ fix }) => fix); round += 1) {
    const fixable = problems.filter(({ fix }) => fix);
    text = applyEdits(text, inOrder(fixable.flatMap(({ fix }) => fix ?? [])));
    repaired.push(...fixable);
    problems = check(text);
  }
  const ok = problems.length === 0;
  return {
    ok,
    draft: text,
    edits: minimalEdits(document.text, text),
    problems,
    repaired,
    repairPrompt: ok ? undefined : repairText(problems),
  };
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.filter((edit, n) => n === 0 || edit.start >= (sorted[n - 1]?.end ?? 0));
}

/** A new document's title is put there by Attest. */
function withoutTitle(text: string): string {
  return text.replace(/^\s*# [^\n]*\n+/, '').trim();
}

function unreadable({ document, slots }: PreparedDraft): Judgement {
  const message: Localised =
    slots.length === 1
      ? { en: 'The reply holds no text.', nl: 'Het antwoord bevat geen tekst.' }
      : {
          en: `The reply has not the ${slots.length} numbered parts that were asked for.`,
          nl: `Het antwoord heeft niet de ${slots.length} genummerde delen die gevraagd waren.`,
        };
  const problems: readonly DraftProblem[] = [{ check: 'broken-markdown', quote: '', message }];
  return {
    ok: false,
    draft: document.text,
    edits: [],
    problems,
    repaired: [],
    repairPrompt: repairText(problems),
  };
}
