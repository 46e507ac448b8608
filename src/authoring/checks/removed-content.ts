import { TO_CONFIRM } from '../../workspace/markdown/placeholders.js';
import { rhythmsInCompounds } from '../../reading/frequency/compound-rhythm.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { criteriaIn } from '../../reading/references/criteria.js';
import { findPlaceholdersInMarkup } from '../../workspace/markdown/placeholders.js';
import { minimalEdits } from '../draft/edits.js';
import type { FoundFact } from '../../verify/facts/found-fact.js';
import { findQuantities } from '../../verify/facts/quantities.js';
import { visibleText } from '../../verify/facts/visible-text.js';
import type { Span } from '../text/offsets.js';
import { quote, type Check, type DraftProblem, type DraftUnderCheck } from './check.js';

/** What looks like a control's ID. */
const CONTROL_ID = /\b[A-Z][A-Z0-9]{0,5}(?:-[A-Z]{1,5})?-\d{1,4}\b/g;

/** Text, numbers, references or structure that the draft lost although it was to be kept. */
export const removedContent: Check = function* (draft) {
  switch (draft.task.kind) {
    case 'fill-gaps':
      yield* removedText(draft);
      return;
    case 'refine':
    case 'propose-edit':
      for (const [before, after] of rewrites(draft)) {
        yield* lostTokens(before, after, draft.task.kind === 'refine' ? draft.task.specifics : after, false);
      }
      return;
    case 'translate':
      for (const [before, after] of rewrites(draft)) {
        yield* lostTokens(before, after, '', true);
        yield* lostStructure(before, after);
      }
      return;
    case 'draft-document':
  }
};

const problem = (text: string): DraftProblem => ({
  check: 'removed-content',
  quote: quote(text),
  message: {
    en: `The draft loses what the text had: “${quote(text)}”.`,
    nl: `Het concept verliest wat er in de tekst stond: “${quote(text)}”.`,
  },
});

/** Filling a gap adds; only placeholders and vague words may go. */
function* removedText({ base, draft, task }: DraftUnderCheck): Iterable<DraftProblem> {
  const completes =
    task.kind === 'fill-gaps' && task.targets.some((target) => target.kind === 'content' && target.needs);
  const placeholders = findPlaceholdersInMarkup(base);
  for (const { start, end, text } of minimalEdits(base, draft)) {
    const removed = base.slice(start, end);
    const plain = removed
      .split('')
      .filter((_, n) => !placeholders.some((one) => one.start <= start + n && start + n < one.end))
      .join('')
      .replace(/[\s.,;:|*_-]/g, '');
    if (plain === '' || text.includes(removed.trim())) continue;
    // Where a sentence lacks its frequency or role, a few of its words may be written anew.
    if (completes && removed.trim().split(/\s+/).length <= 8 && text.trim() !== '') continue;
    yield problem(removed);
  }
}

/** For each span that was rewritten: its text before and after. */
function rewrites({ base, draft, allowed }: DraftUnderCheck): (readonly [before: string, after: string])[] {
  const [span]: readonly (Span | undefined)[] = allowed;
  if (!span || allowed.length > 1) return [[base, draft]];
  return [
    [base.slice(span.start, span.end), draft.slice(span.start, draft.length - (base.length - span.end))],
  ];
}

/** References, links and quantities. `told` are words of the user, which may replace a quantity of the same kind. */
function* lostTokens(before: string, after: string, told: string, exact: boolean): Iterable<DraftProblem> {
  const [old, now] = [visibleText(before), visibleText(after)];
  const ids = [...criteriaIn(old).map(({ text }) => text), ...(old.match(CONTROL_ID) ?? [])];
  for (const id of new Set(ids)) if (!now.includes(id)) yield problem(id);
  for (const [, target = ''] of before.matchAll(/\]\(([^)\s]+)/g))
    if (!after.includes(`](${target}`)) yield problem(target);
  const kept = new Set(quantities(now).map(({ key }) => key));
  const kinds = new Set(quantities(told).map(({ key }) => key.slice(0, 1)));
  const compounds = rhythmsInCompounds(now, detectLanguage(now, 'en'));
  for (const { key, text, perYear } of quantities(old)) {
    // "Weekly summary" is "weekoverzicht" in Dutch.
    if (perYear !== undefined && compounds.includes(perYear)) continue;
    if (kept.has(key) || isSaidOtherwise(key, kept) || (!exact && kinds.has(key.slice(0, 1)))) continue;
    yield problem(text);
  }
}

/** Quantities in the text's own language: a translation has another than what it translates. */
function quantities(text: string): readonly FoundFact[] {
  return findQuantities(text, detectLanguage(text, 'en'));
}

/** "every 3 months" for "quarterly", "within a day" for "24 hours" with other rounding. */
function isSaidOtherwise(key: string, kept: ReadonlySet<string>): boolean {
  const [kind, value] = [key.slice(0, 1), Number(key.slice(2))];
  if (kind !== 'c' && kind !== 'd') return false;
  return [...kept].some(
    (other) => other.startsWith(`${kind}:`) && Math.abs(Number(other.slice(2)) - value) <= 0.05 * value,
  );
}

/** Headings, rows and list items that are fewer than before, and placeholders that were filled in by translating. */
function* lostStructure(before: string, after: string): Iterable<DraftProblem> {
  for (const [pattern, name] of [
    [/^#{1,6} .+$/gm, 'headings'],
    [/^[ \t]{0,80}\|.+$/gm, 'rows'],
    [/^[ \t]{0,80}(?:[-*+]|\d{1,9}[.)])\s.+$/gm, 'items'],
    [TO_CONFIRM, '[CONFIRM: …]'],
  ] as const) {
    const [old, now] = [before.match(pattern) ?? [], after.match(pattern) ?? []];
    if (now.length < old.length)
      yield problem(`${old.length - now.length} × ${name} (${old.at(now.length) ?? ''})`);
  }
  const [long, short] = [wordCount(before), wordCount(after)];
  if (long > 20 && short < long * 0.55) yield problem(before);
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}
