import { CRITERIA } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import type { CriterionId } from '../../catalog/types.js';
import type { Range } from '../../workspace/position.js';
import type { EditingContext } from '../context.js';

/** One proposal for the text at the cursor. */
export interface CompletionEntry {
  readonly label: string;
  readonly kind: 'criterion' | 'control' | 'value' | 'key' | 'file';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What replaces `range`; a snippet when it holds `$1`. */
  readonly insert: string;
  readonly snippet?: boolean;
  readonly range: Range;
  readonly sort?: string;
}

/** All criteria: those `preferred` first and in that order, then those in scope. */
export function criterionEntries(
  range: Range,
  { facts, language }: EditingContext,
  preferred: readonly CriterionId[] = [],
): CompletionEntry[] {
  return CRITERIA.map(({ id, title, intent }, n) => ({
    label: id,
    kind: 'criterion',
    detail: localise(title, language),
    documentation: localise(intent, language),
    insert: id,
    range,
    sort: rank(preferred.indexOf(id), facts.inScope.has(id), n),
  }));
}

function rank(preferred: number, inScope: boolean, n: number): string {
  const [group, within] = preferred >= 0 ? [0, preferred] : [inScope ? 1 : 2, n];
  return `${group}${String(within).padStart(2, '0')}`;
}

/** All controls of the workspace. */
export function controlEntries(range: Range, { snapshot }: EditingContext): CompletionEntry[] {
  return [...snapshot.controlsById.values()].flatMap(([control]) =>
    control
      ? [
          {
            label: control.id,
            kind: 'control' as const,
            detail: control.title,
            documentation: control.statement,
            insert: control.id,
            range,
          },
        ]
      : [],
  );
}

/** Fixed words, each with what it means. */
export function valueEntries(
  range: Range,
  values: readonly (readonly [value: string, detail?: string])[],
): CompletionEntry[] {
  return values.map(([value, detail], n) => ({
    label: value,
    kind: 'value',
    detail,
    insert: quoteIfNeeded(value),
    range,
    sort: String(n).padStart(3, '0'),
  }));
}

/** YAML reads some plain texts as something else. */
export function quoteIfNeeded(text: string): string {
  return /^[\s"'`@&*!|>%#[\]{},?-]|[:#]\s|:$|\s$|^(?:true|false|null|~|[\d.+-]+)$/i.test(text)
    ? JSON.stringify(text)
    : text;
}
