import type { Readiness, Score } from '../analysis/readiness.js';
import { localise } from '../catalog/localise.js';
import type { Language, Localised, TrustCategory } from '../catalog/types.js';
import type { FolderReadiness } from './protocol.js';

const CATEGORIES: Readonly<Record<TrustCategory, Localised>> = {
  security: { en: 'Security', nl: 'Beveiliging' },
  availability: { en: 'Availability', nl: 'Beschikbaarheid' },
  confidentiality: { en: 'Confidentiality', nl: 'Vertrouwelijkheid' },
  'processing-integrity': { en: 'Processing integrity', nl: 'Verwerkingsintegriteit' },
  privacy: { en: 'Privacy', nl: 'Privacy' },
};

/** A folder's readiness as the client shows it: the score and, for each category, what it is made of. */
export function toReadiness(
  readiness: Readiness,
  folder: string,
  name: string,
  language: Language,
): FolderReadiness {
  return {
    folder,
    name,
    score: readiness.overall.score,
    parts: [...readiness.byCategory].map(([category, score]) => ({
      id: category,
      title: localise(CATEGORIES[category], language),
      score: score.score,
      weight: score.criteria,
      detail: detail(score, language),
    })),
  };
}

function detail({ criteria, substantiated, approved, proven, evidenced }: Score, language: Language): string {
  return language === 'nl'
    ? `${criteria} criteria: ${substantiated} onderbouwd, ${approved} goedgekeurd (${proven} bewezen), ${evidenced} met bewijs`
    : `${criteria} criteria: ${substantiated} substantiated, ${approved} approved (${proven} proven), ${evidenced} evidenced`;
}
