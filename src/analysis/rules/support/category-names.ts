import type { Localised, TrustCategory } from '../../../catalog/types.js';

/** The categories as running text names them. */
export const CATEGORY_NAMES: Readonly<Record<TrustCategory, Localised>> = {
  security: { en: 'security', nl: 'beveiliging' },
  availability: { en: 'availability', nl: 'beschikbaarheid' },
  confidentiality: { en: 'confidentiality', nl: 'vertrouwelijkheid' },
  'processing-integrity': { en: 'processing integrity', nl: 'verwerkingsintegriteit' },
  privacy: { en: 'privacy', nl: 'privacy' },
};
