import type { DraftProblem } from '../checks/check.js';
import { applyEdits, type Edit } from './edits.js';
import { wholeTerm } from './whole-term.js';

/** Rounds of repair; a placeholder can uncover no new fact, so the second finds nothing in practice. */
const ROUNDS = 2;

/** A text as far as code can repair it. */
export interface RepairedDraft {
  readonly text: string;
  /** What is still wrong with it. */
  readonly problems: readonly DraftProblem[];
  /** What was wrong and no longer is. */
  readonly repaired: readonly DraftProblem[];
}

/** Repairs what the checks give a repair for, and checks again. */
export function repairDraft(draft: string, check: (text: string) => readonly DraftProblem[]): RepairedDraft {
  const repaired: DraftProblem[] = [];
  let text = draft;
  let problems = check(text);
  for (let round = 0; round < ROUNDS && problems.some(({ fix }) => fix); round += 1) {
    const before = text;
    const fixable = problems.filter(({ fix }) => fix && wholeTerm(before, fix));
    text = applyEdits(text, inOrder(fixable.flatMap(({ fix }) => (fix && wholeTerm(before, fix)) ?? [])));
    repaired.push(...fixable);
    problems = check(text);
  }
  return { text, problems, repaired };
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  return sorted.filter((edit, n) => n === 0 || edit.start >= (sorted[n - 1]?.end ?? 0));
}

/** A text without the title of a new document, which is put there by Attest. */
export function withoutTitle(text: string): string {
  return text.replace(/^\s*# [^\n]*\n+/, '').trim();
}
