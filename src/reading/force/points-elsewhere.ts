import type { Language } from '../../catalog/types.js';

/** An order to look elsewhere, at the start or after what it is for: "For the review of access, see the procedure." */
const POINTS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:for [^,;.]{3,80}, )?(?:please )?(?:see|refer to|consult) (?:the|our|also|section|chapter|appendix)\b[^,;]{0,80}$/i,
  nl: /^(?:voor [^,;.]{3,80}, )?(?:zie|raadpleeg) (?:de|het|ook|onze|ons|hoofdstuk|bijlage)\b[^,;]{0,80}$/i,
};

/** Whether a sentence does no more than send its reader elsewhere. */
export function pointsElsewhere(text: string, language: Language): boolean {
  return POINTS[language].test(text);
}
