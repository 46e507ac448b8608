import type { Localised } from '../catalog/types.js';
import type { DraftProblem } from './checks/check.js';
import { runChecks } from './checks/run-checks.js';
import { applyEdits, minimalEdits, type Edit } from './draft/edits.js';
import { parseReply } from './draft/parse-reply.js';
import { fillSlot, inPlace } from './draft/fill-slot.js';
import { repairDraft, withoutTitle } from './draft/repair-draft.js';
import { underCheck } from './draft/under-check.js';
import { fencedParts } from './prepare.js';
import type { PreparedDraft } from './prepared.js';
import { repairText } from './prompts/repair.js';
import { redactorOf } from './redactor-of.js';
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
  /** Parts that did not come, while the others did: what their gaps ask for is still missing. */
  readonly left?: readonly Localised[];
  /** What to tell the model for another try; undefined when all is well. */
  readonly repairPrompt?: string;
}

/** Puts a reply into its places and checks the result. Facts nobody stated become placeholders. */
export function judgeReply(prepared: PreparedDraft, reply: string, workbench: Workbench): Judgement {
  const parsed = parseReply(reply, prepared.slots.length, prepared.language);
  if ('refused' in parsed) return unreadable(prepared, parsed.refused);
  const { document, slots, head } = prepared;
  const redactor = redactorOf(prepared);
  const filled = slots.flatMap((slot, n) => {
    const text = parsed.texts[n];
    if (text === undefined) return [];
    const restored = redactor.restore(text, document.text.slice(slot.start, slot.end));
    const edit =
      head === ''
        ? fillSlot(document.text, slot, restored)
        : { ...slot, text: `${head}${withoutTitle(restored)}\n` };
    return [{ slot, edit }];
  });
  const draft = applyEdits(document.text, inPlace(filled));
  const missing = parsed.texts.flatMap((text, n) => (text === undefined ? [n] : []));
  if (missing.length === 0) return judgeText(prepared, draft, workbench);
  return {
    ...judgeText(without(missing, prepared), draft, workbench),
    left: missing.map(didNotCome(prepared)),
  };
}

/** The same without the parts that did not come, which nothing is expected of. */
function without(missing: readonly number[], prepared: PreparedDraft): PreparedDraft {
  const came = <T>(_: T, n: number): boolean => !missing.includes(n);
  const { task, slots } = prepared;
  return {
    ...prepared,
    slots: slots.filter(came),
    task: task.kind === 'fill-gaps' ? { ...task, targets: task.targets.filter(came) } : task,
  };
}

function didNotCome({ slots }: PreparedDraft): (part: number) => Localised {
  return (part) => {
    const name = slots[part]?.heading?.replace(/^#+ /, '') ?? slots[part]?.under ?? '';
    const place = name === '' ? '' : ` (${name})`;
    return {
      en: `Part ${part + 1}${place} did not come; the others did.`,
      nl: `Deel ${part + 1}${place} is niet gekomen; de andere wel.`,
    };
  };
}

/** Checks a whole document as it would be with the draft. */
export function judgeText(prepared: PreparedDraft, draft: string, { snapshot, facts }: Workbench): Judgement {
  const { task, document, slots, language, messages, told } = prepared;
  const data = messages.flatMap(({ role, text }) => (role === 'user' ? fencedParts(text) : []));
  const check = (text: string): readonly DraftProblem[] =>
    runChecks(
      underCheck({ task, document, draft: text, allowed: slots, language, snapshot, facts, data, told }),
    );
  const { text, problems, repaired } = repairDraft(draft, check);
  const ok = problems.length === 0;
  return {
    ok,
    draft: text,
    edits: minimalEdits(document.text, text),
    problems,
    repaired,
    repairPrompt: ok ? undefined : redactorOf(prepared).redact(repairText(problems)),
  };
}

function unreadable({ document }: PreparedDraft, message: Localised): Judgement {
  const problems: readonly DraftProblem[] = [{ check: 'unreadable-reply', quote: '', message }];
  return {
    ok: false,
    draft: document.text,
    edits: [],
    problems,
    repaired: [],
    repairPrompt: repairText(problems),
  };
}
