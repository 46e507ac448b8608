import type { ScoreChange, WorkspaceChange } from '../../analysis/change/compare.js';
import type { Language } from '../../catalog/types.js';

/** The score of readiness before and after, and of the groups in which it is another. */
export function scoreLines({ score, groups }: WorkspaceChange, language: Language): readonly string[] {
  const name = language === 'nl' ? 'Gereedheid' : 'Readiness';
  const moved = groups.filter(({ before, after }) => before !== after);
  return [
    `${name}: ${scoreText(score)}`,
    ...(moved.length === 0 ? [] : [moved.map((one) => `${one.group} ${scoreText(one)}`).join(', ')]),
  ];
}

/** "61 → 58 (−3)"; "61" where it is the same. */
export function scoreText({ before, after }: ScoreChange): string {
  if (before === after) return before === undefined ? '–' : String(before);
  const sides = `${before ?? '–'} → ${after ?? '–'}`;
  if (before === undefined || after === undefined) return sides;
  const by = after - before;
  return `${sides} (${by > 0 ? '+' : '−'}${Math.abs(by)})`;
}
