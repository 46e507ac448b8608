import { evidenceKind } from '../catalog/evidence-kinds.js';
import { localise } from '../catalog/localise.js';
import type { Frequency, Language, Localised } from '../catalog/types.js';

export const FREQUENCY_WORDS: Readonly<Record<Frequency, Localised>> = {
  continuous: { en: 'continuous', nl: 'doorlopend' },
  daily: { en: 'daily', nl: 'dagelijks' },
  weekly: { en: 'weekly', nl: 'wekelijks' },
  monthly: { en: 'monthly', nl: 'maandelijks' },
  quarterly: { en: 'quarterly', nl: 'per kwartaal' },
  semiannual: { en: 'half-yearly', nl: 'halfjaarlijks' },
  annual: { en: 'yearly', nl: 'jaarlijks' },
  'per-event': { en: 'when it happens', nl: 'wanneer het voorkomt' },
  'per-change': { en: 'per change', nl: 'per wijziging' },
  once: { en: 'once', nl: 'eenmalig' },
};

/** The title of a kind, or its ID when the register does not have it. */
export function kindTitle(id: string, language: Language): string {
  const kind = evidenceKind(id);
  return kind ? localise(kind.title, language) : id;
}
