import type { Position, Range } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import type { SourceFile } from '../source-file.js';
import { sectionAt } from '../symbol-at.js';
import { controlEntries, criterionEntries, type CompletionEntry } from './entry.js';

/**
 * Proposals in running text: criteria and controls behind an opening bracket, criteria while an ID is being typed
 * (`CC6`), controls while one of theirs is (`AC-`). Nothing in the middle of ordinary prose.
 */
export function completeText(file: SourceFile, at: Position, context: EditingContext): CompletionEntry[] {
  const before = file.line(at.line).slice(0, at.character);
  const typed = /[A-Za-z0-9.-]*$/.exec(before)?.[0] ?? '';
  const range: Range = { start: { line: at.line, character: at.character - typed.length }, end: at };
  const lead = before.slice(0, before.length - typed.length);
  // A link's target also stands in brackets.
  const inTag = /(?:^|[^\]])\((?:[A-Z]+[\d.-]*\d,\s*)*$/.test(lead);
  const criteria = (inTag && typed === '') || /^(?:CC\d?\.?\d?|PI1?\.?\d?|[ACP]\d\.?\d?)$/i.test(typed);
  const prefix = /^([A-Z][A-Z0-9]*)-?\d*$/i.exec(typed)?.[1]?.toUpperCase();
  const controls =
    (inTag && typed === '') || (prefix !== undefined && prefix.length > 1 && hasControl(prefix, context));
  return [
    ...(criteria ? criterionEntries(range, context, linked(file, at, context)) : []),
    ...(controls ? controlEntries(range, context) : []),
  ];
}

function hasControl(prefix: string, { snapshot }: EditingContext): boolean {
  for (const id of snapshot.controlsById.keys()) if (id.toUpperCase().startsWith(prefix)) return true;
  return false;
}

/** Criteria the section is linked to already: the likeliest to be meant. */
function linked(file: SourceFile, at: Position, { analysisOf }: EditingContext): readonly string[] {
  const section = sectionAt(file, at);
  if (section === undefined || !file.document) return [];
  return analysisOf(file.document).sections[section]?.candidates.map(({ criterion }) => criterion) ?? [];
}
