import type { PanelCriterion } from '../../server/panel-protocol.js';

/** How full a cell of the heat map is; `out` is a criterion out of scope. */
export type Level = 'none' | 'part' | 'full' | 'na' | 'out';

export const STATE_NAMES = ['claimed', 'substantiated', 'approved', 'evidenced'] as const;
export type StateName = (typeof STATE_NAMES)[number];

/** How far a criterion is in one state. */
export function levelOf(criterion: PanelCriterion, state: StateName): Level {
  if (!criterion.inScope) return 'out';
  const { points, evidence } = criterion;
  switch (state) {
    case 'claimed':
      return criterion.claimed ? 'full' : 'none';
    case 'substantiated':
      return share(points.text, points.enough);
    case 'approved':
      return share(points.approved, points.enough);
    case 'evidenced':
      return evidence === 'complete'
        ? 'full'
        : evidence === 'partial'
          ? 'part'
          : evidence === 'not-applicable' || evidence === 'not-due'
            ? 'na'
            : 'none';
  }
}

function share(found: number, enough: number): Level {
  return found >= enough ? 'full' : found > 0 ? 'part' : 'none';
}
