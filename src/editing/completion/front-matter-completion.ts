import { localise } from '../../catalog/localise.js';
import type { Position, Range } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';
import { FRONT_MATTER_KEYS } from '../front-matter-keys.js';
import type { SourceFile } from '../source-file.js';
import { controlEntries, criterionEntries, valueEntries, type CompletionEntry } from './entry.js';
import { ownerEntries, policyTypeEntries, today } from './shared-values.js';
import { yamlPlace } from './yaml-place.js';
import { typeOf } from '../../analysis/kinds/type-of.js';

/** The line after the front matter that holds `line`, or undefined when the line is in the body. */
export function frontMatterEnd(file: SourceFile, line: number): number | undefined {
  const block = file.document?.frontMatter?.block;
  // Below a comment or blank lines.
  if (block?.format === 'yaml' && block.closed && block.fence > 0)
    return line > block.fence && line <= block.end ? block.end : undefined;
  if (file.line(0).trimEnd() !== '---') return undefined;
  const close = file.lines.findIndex((text, n) => n > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (close > 0) return line > 0 && line <= close ? close : undefined;
  // Not closed yet: as far as the lines look like keys.
  const heading = file.lines.findIndex((text, n) => n > 0 && (text.trim() === '' || text.startsWith('# ')));
  const end = heading < 0 ? file.lines.length : heading;
  return line > 0 && line <= end ? end : undefined;
}

/** Proposals for a key or value of a policy's front matter. */
export function completeFrontMatter(
  file: SourceFile,
  at: Position,
  context: EditingContext,
): CompletionEntry[] {
  const place = yamlPlace(file, at.line, at.character, 1);
  const range: Range = { start: { line: at.line, character: place.from }, end: at };
  const [key, below] = place.keys;
  if (place.atKey) {
    if (key === undefined) return keyEntries(range, new Set(place.siblings), context);
    return key === 'satisfies' && !place.siblings.includes('TSC')
      ? [
          {
            label: 'TSC',
            kind: 'key',
            detail: 'Trust Services Criteria',
            insert: 'TSC: [$1]',
            snippet: true,
            range,
          },
        ]
      : [];
  }
  switch (key) {
    case 'satisfies':
      return below === undefined || below === 'TSC'
        ? criterionEntries(range, context, (file.document && typeOf(file.document))?.criteria)
        : [];
    case 'controls':
      return controlEntries(range, context);
    case 'type':
      return policyTypeEntries(range, context);
    case 'owner':
    case 'approver':
      return ownerEntries(range, context);
    case 'status':
      return valueEntries(range, [['draft'], ['approved'], ['retired']]);
    case 'review':
      return valueEntries(range, [['annual'], ['semiannual'], ['quarterly'], ['monthly']]);
    case 'approved':
    case 'nextReview':
      return today(range, context);
    case 'language':
      return valueEntries(range, [
        ['en', 'English'],
        ['nl', 'Nederlands'],
      ]);
    default:
      return [];
  }
}

function keyEntries(
  range: Range,
  there: ReadonlySet<string>,
  { language }: EditingContext,
): CompletionEntry[] {
  return FRONT_MATTER_KEYS.filter(({ key }) => !there.has(key)).map(({ key, doc, snippet }, n) => ({
    label: key,
    kind: 'key',
    documentation: localise(doc, language),
    insert: snippet,
    snippet: true,
    range,
    sort: String(n).padStart(2, '0'),
  }));
}
