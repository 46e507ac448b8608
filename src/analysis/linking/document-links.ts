import type { CriterionId } from '../../catalog/types.js';
import type { Link, SectionLinks } from './types.js';

/** What a document as a whole speaks to: its sections' scores together, best first. */
export function documentLinks(sections: readonly SectionLinks[]): SectionLinks {
  const sums = new Map<CriterionId, { power: number; best: Link }>();
  for (const { candidates } of sections) {
    for (const link of candidates) {
      const raw = link.score / (1 - link.score);
      const found = sums.get(link.criterion);
      if (!found) sums.set(link.criterion, { power: raw ** POWER, best: link });
      else {
        found.power += raw ** POWER;
        if (link.score > found.best.score) found.best = link;
      }
    }
  }
  const candidates = [...sums].map(([criterion, { power, best }]): Link => {
    const raw = power ** (1 / POWER);
    return { criterion, score: raw / (raw + 1), points: best.points };
  });
  candidates.sort((a, b) => b.score - a.score || (a.criterion < b.criterion ? -1 : 1));
  const best = rawOf(candidates[0]);
  return { candidates, links: candidates.filter((link) => rawOf(link) >= best * SHARE) };
}

const POWER = 2;
const SHARE = 0.6;

function rawOf(link: Link | undefined): number {
  return link ? link.score / (1 - link.score) : 0;
}
