import type { ResponseWords } from './vocabulary.js';

export const NL: ResponseWords = {
  cause:
    /\b(?:omdat|doordat|vanwege|wegens|als gevolg van|oorzaak (?:was|is)|veroorzaakt door|te wijten aan)\b/i,
  all: /\b(?:alle|elke?|ieder|iedere|gehele?|hele|volledige|overige|andere|resterende)\b/i,
  look: /\b(?:bekeken|bekijken|gecontroleerd|controleren|doorgelopen|getoetst|nagelopen|nagegaan|beoordeeld|onderzocht|vergeleken|geverifieerd|geanalyseerd)\b/i,
  shown:
    /\b(?:bewijs|bewijzen|vastlegging|her(?:toets|test)(?:ing)?|ticket|schermafdruk|logregels?|export|verslag)\b|\bevidence\//i,
  harmless:
    /\b(?:geen (?:schade|gevolgen|impact|risico|effect)|onschuldig|niet (?:geraakt|ernstig|belangrijk)|zonder (?:schade|gevolgen))\b/i,
  disputes:
    /\b(?:niet (?:mee )?eens|oneens|betwist(?:en)?|bestrijd(?:en|t)?|onterecht|(?:bevinding|uitzondering) is onjuist)\b/i,
  auditor: /\bauditors?\b/i,
  fault:
    /\b(?:vergat|vergeten|nagelaten|verzuimd|slordig|schuld van|fout van|had moeten weten|verkeerd begrepen)\b/i,
};
