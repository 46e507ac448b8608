import type { Language } from '../../catalog/types.js';

const VENDOR: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:the|a|each|every|our) )?(?:vendors?|suppliers?|processors?|subprocessors?|service providers?)\b/i,
  nl: /^(?:(?:de|een|elke|iedere|onze) )?(?:leveranciers?|verwerkers?|subverwerkers?|dienstverleners?)\b/i,
};

/** Whether a vendor is the one who does what a sentence tells. */
export function isOfVendor(text: string, language: Language): boolean {
  return VENDOR[language].test(text);
}
