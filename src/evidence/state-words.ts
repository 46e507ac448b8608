import type { Localised } from '../catalog/types.js';
import type { EvidenceState } from './evidence-state.js';
import type { OccurrenceState } from './judge.js';

export const OCCURRENCE_WORDS: Readonly<Record<OccurrenceState, Localised>> = {
  found: { en: 'on time', nl: 'op tijd' },
  late: { en: 'late', nl: 'te laat' },
  weak: { en: 'weak', nl: 'zwak' },
  missing: { en: 'missing', nl: 'ontbreekt' },
  due: { en: 'due now', nl: 'nu nodig' },
  open: { en: 'this period', nl: 'deze periode' },
  upcoming: { en: 'to come', nl: 'komt nog' },
  optional: { en: 'not expected', nl: 'niet verwacht' },
  'not-occurring': { en: 'did not occur in the period', nl: 'niet voorgekomen in de periode' },
};

export const STATE_WORDS: Readonly<Record<EvidenceState, Localised>> = {
  none: { en: 'none', nl: 'geen' },
  partial: { en: 'incomplete', nl: 'onvolledig' },
  complete: { en: 'complete so far', nl: 'tot nu toe volledig' },
  'not-applicable': { en: 'not occurring', nl: 'niet voorgekomen' },
  'not-due': { en: 'not due yet', nl: 'nog niet nodig' },
};
