import type { Position, Range } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { sectionAt } from '../symbol-at.js';
import { controlEntries, criterionEntries, type CompletionEntry } from './entry.js';
import { endOf } from '../../workspace/text-ends.js';

/**
 * Proposals in running text: criteria and controls behind an opening bracket, criteria while an ID is being typed
 * (`CC6`), controls while one of theirs is (`AC-`). Nothing in the middle of ordinary prose.
 */
export function completeText(file: SourceFile, at: Position, context: EditingContext): CompletionEntry[] {
  const before = file.line(at.line).slice(0, at.character);
  const typed = before.slice(endOf(before, /[\p{L}\p{N}._/-]/u));
  const range: Range = { start: { line: at.line, character: at.character - typed.length }, end: at };
  const lead = before.slice(0, before.length - typed.length);
  // A link's target also stands in brackets.
  const inTag = /(?:^|[^\]])\((?:[A-Z]+[\d.-]*\d,\s*)*$/.test(lead);
  const criteria = (inTag && typed === '') || /^(?:CC\d?\.?\d?|PI1?\.?\d?|[ACP]\d\.?\d?)$/i.test(typed);
  const controls = (inTag && typed === '') || (typed.length > 1 && hasControl(typed.toUpperCase(), context));
  return [
    ...(criteria ? criterionEntries(range, context, linked(file, at, context)) : []),
    ...(controls ? controlEntries(range, context) : []),
  ];
}

/** Whether an ID starts with what is typed, or another with the same letters: `AC-1` while there is `AC-02`. */
function hasControl(typed: string, { snapshot }: EditingContext): boolean {
  const letters = /^(\p{L}[\p{L}\p{N}]*)(?:[-_.]\d*)?$/u.exec(typed)?.[1];
  for (const id of snapshot.controlsById.keys()) {
    const upper = id.toUpperCase();
    if (upper.startsWith(typed) || (letters !== undefined && letters.length > 1 && upper.startsWith(letters)))
      return true;
  }
  return false;
}

/** Criteria the section is linked to already: the likeliest to be meant. */
function linked(file: SourceFile, at: Position, { analysisOf }: EditingContext): readonly string[] {
  const section = sectionAt(file, at);
  if (section === undefined || !file.document) return [];
  return analysisOf(file.document).sections[section]?.candidates.map(({ criterion }) => criterion) ?? [];
}
