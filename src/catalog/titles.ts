import type { CriteriaGroup, Localised, TrustCategory } from './types.js';

/** What each group of criteria is about, in our words. */
export const GROUP_TITLES: Readonly<Record<CriteriaGroup, Localised>> = {
  CC1: { en: 'Control environment', nl: 'Beheersomgeving' },
  CC2: { en: 'Communication and information', nl: 'Communicatie en informatie' },
  CC3: { en: 'Risk assessment', nl: 'Risicobeoordeling' },
  CC4: { en: 'Monitoring of controls', nl: 'Bewaking van beheersmaatregelen' },
  CC5: { en: 'Control activities', nl: 'Beheersactiviteiten' },
  CC6: { en: 'Logical and physical access', nl: 'Logische en fysieke toegang' },
  CC7: { en: 'System operations', nl: 'Systeembeheer' },
  CC8: { en: 'Change management', nl: 'Wijzigingsbeheer' },
  CC9: { en: 'Risk mitigation', nl: 'Risicobeperking' },
  A: { en: 'Availability', nl: 'Beschikbaarheid' },
  C: { en: 'Confidentiality', nl: 'Vertrouwelijkheid' },
  PI: { en: 'Processing integrity', nl: 'Verwerkingsintegriteit' },
  P: { en: 'Privacy', nl: 'Privacy' },
};

/** The categories of a report, as headings name them. */
export const CATEGORY_TITLES: Readonly<Record<TrustCategory, Localised>> = {
  security: { en: 'Security', nl: 'Beveiliging' },
  availability: { en: 'Availability', nl: 'Beschikbaarheid' },
  confidentiality: { en: 'Confidentiality', nl: 'Vertrouwelijkheid' },
  'processing-integrity': { en: 'Processing integrity', nl: 'Verwerkingsintegriteit' },
  privacy: { en: 'Privacy', nl: 'Privacy' },
};
