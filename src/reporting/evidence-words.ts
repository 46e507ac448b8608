import type { OccurrenceState } from '../analysis/evidence/control-evidence.js';
import type { EvidenceState } from '../analysis/evidence-state.js';
import { evidenceKind } from '../catalog/evidence-kinds.js';
import { localise } from '../catalog/localise.js';
import type { Frequency, Language, Localised } from '../catalog/types.js';

export const OCCURRENCE_WORDS: Readonly<Record<OccurrenceState, Localised>> = {
  found: { en: 'there', nl: 'aanwezig' },
  early: { en: 'before the period', nl: 'voor de periode' },
  missing: { en: 'missing', nl: 'ontbreekt' },
  due: { en: 'due now', nl: 'nu nodig' },
  open: { en: 'this period', nl: 'deze periode' },
  upcoming: { en: 'to come', nl: 'komt nog' },
  optional: { en: 'not expected', nl: 'niet verwacht' },
};

export const STATE_WORDS: Readonly<Record<EvidenceState, Localised>> = {
  none: { en: 'none', nl: 'geen' },
  partial: { en: 'incomplete', nl: 'onvolledig' },
  complete: { en: 'complete so far', nl: 'tot nu toe volledig' },
  'not-applicable': { en: 'not occurring', nl: 'niet voorgekomen' },
  'not-due': { en: 'not due yet', nl: 'nog niet nodig' },
};

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
