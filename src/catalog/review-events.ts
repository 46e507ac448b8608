import type { Localised } from './types.js';

/**
 * The types of policies that what happened is about, for looking at them again. Our own reading of what CC5.3 (policies
 * are reassessed) and CC3.4 (changes are assessed) ask for. Somebody who leaves concerns what that person owns or
 * approves, which no type tells.
 */
export const REVIEW_TYPES: Readonly<Record<'leaver' | 'system' | 'vendor' | 'incident', readonly string[]>> =
  {
    leaver: [],
    system: ['asset-management', 'access-control'],
    vendor: ['vendor-management'],
    incident: ['incident-response'],
  };

/** What happened, in words. */
export const EVENT_WORDS: Readonly<Record<keyof typeof REVIEW_TYPES, Localised>> = {
  leaver: { en: 'somebody left', nl: 'iemand vertrok' },
  system: { en: 'a new system', nl: 'een nieuw systeem' },
  vendor: { en: 'a new vendor', nl: 'een nieuwe leverancier' },
  incident: { en: 'an incident', nl: 'een incident' },
};
