import type { CriterionId } from '../../catalog/types.js';
import type { Link, SectionLinks } from './types.js';

/** Exponent with which sections add up: many passing mentions do not make up for one section on the subject. */
const POWER = 2;
/** A document is linked to criteria within this share of its best, and to so many at most. */
const SHARE = 0.75;
const MOST = 4;

/** What a document as a whole is about: the criteria its sections speak to most, best first. */
export function documentLinks(sections: readonly SectionLinks[]): SectionLinks {
  const totals = new Map<CriterionId, { sum: number; best: Link }>();
  for (const { candidates } of sections) {
    for (const link of candidates) {
      const part = link.score ** POWER;
      const total = totals.get(link.criterion);
      if (!total) totals.set(link.criterion, { sum: part, best: link });
      else {
        total.sum += part;
        if (link.score > total.best.score) total.best = link;
      }
    }
  }
  const candidates = [...totals].map(([criterion, { sum, best }]): Link => {
    const raw = sum ** (1 / POWER);
    return { criterion, score: raw / (raw + 1), points: best.points };
  });
  candidates.sort((a, b) => b.score - a.score || (a.criterion < b.criterion ? -1 : 1));
  const least = rawOf(candidates[0]) * SHARE;
  return { candidates, links: candidates.slice(0, MOST).filter((link) => rawOf(link) >= least) };
}

/** Scores are shown between 0 and 1; this is the scale on which they add up. */
function rawOf(link: Link | undefined): number {
  return link ? link.score / (1 - link.score) : 0;
}
