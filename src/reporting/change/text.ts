import type { WorkspaceChange } from '../../analysis/change/compare.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { oneLine } from '../visible-text.js';
import { itemsOf, type ChangeItem, type ItemGroup } from './items.js';
import { scoreLines } from './scores.js';
import { GROUP_TITLES, NOTHING } from './words.js';

/** What was compared with what, as a heading names it. */
export interface ComparedSides {
  readonly root: string;
  readonly base: string;
  readonly head: string;
  /** What the reader has to know of how the sides were chosen. */
  readonly note?: string;
}

const SIGNS = { worse: '-', better: '+', neutral: ' ' } as const;

/** A change for people at a terminal, a line each; what is worse begins with `-`, what is better with `+`. */
export function changeText(change: WorkspaceChange, sides: ComparedSides, language: Language): string {
  const items = itemsOf(change, sides.root, language);
  const nl = language === 'nl';
  const lines = [
    nl ? `${sides.base} vergeleken met ${sides.head}` : `${sides.base} compared with ${sides.head}`,
    ...(sides.note === undefined ? [] : [sides.note]),
    ...notWhole(change, language),
    ...scoreLines(change, language),
  ];
  for (const [group, list] of byGroup(items)) {
    lines.push('', localise(GROUP_TITLES[group], language));
    for (const item of list) lines.push(...linesOf(item));
  }
  if (items.length === 0) lines.push('', localise(NOTHING, language));
  return lines.join('\n');
}

/** What has to be said when one side could not be read whole. */
export function notWhole({ isWhole }: WorkspaceChange, language: Language): readonly string[] {
  if (isWhole.before && isWhole.after) return [];
  const side =
    language === 'nl'
      ? !isWhole.before && !isWhole.after
        ? 'beide kanten'
        : isWhole.before
          ? 'de nieuwe kant'
          : 'de oude kant'
      : !isWhole.before && !isWhole.after
        ? 'both sides'
        : isWhole.before
          ? 'the new side'
          : 'the old side';
  return [
    language === 'nl'
      ? `Niet alles van ${side} kon worden gelezen: deze vergelijking is niet volledig.`
      : `Not everything of ${side} could be read: this comparison is not whole.`,
  ];
}

/** Items by group, groups in their order. */
export function byGroup(items: readonly ChangeItem[]): ReadonlyMap<ItemGroup, readonly ChangeItem[]> {
  const found = new Map<ItemGroup, ChangeItem[]>();
  for (const item of items) {
    const there = found.get(item.group);
    if (there) there.push(item);
    else found.set(item.group, [item]);
  }
  return found;
}

/** `policies/x.md:12`. */
export function placeOf({ path, range }: ChangeItem): string | undefined {
  return path === undefined || range === undefined ? path : `${path}:${range.start.line + 1}`;
}

function linesOf(item: ChangeItem): string[] {
  const place = placeOf(item);
  const lines = [
    `  ${SIGNS[item.effect]} ${oneLine(`${item.text}${place === undefined ? '' : `  ${place}`}`)}`,
  ];
  if (item.quote !== undefined && item.quote !== '') lines.push(`      “${oneLine(item.quote)}”`);
  if (item.detail !== undefined && item.group !== 'contradictions')
    lines.push(`      ${oneLine(item.detail)}`);
  return lines;
}
