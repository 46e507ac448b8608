/** Dutch words by which a rule holds for all, or not for some; each list as `WordPatterns` reads it. */
export const NL = {
  evenFor:
    'ook voor admin*|ook voor beheerders|zelfs voor admin*|zelfs voor beheerders|inclusief admin*|inclusief beheerders|admin* incluis|ook voor eigenaren',
  everyone: 'iedereen|alle medewerkers|alle collega*',
  bypass: 'omzeilen|omzeilt|overslaan|passeren|uitzetten|uitschakelen',
  may: 'kan|kunnen|mag|mogen',
  denial: 'niet|geen|nooit|niemand|zonder',
  group:
    'stagiair|stagiairs|stagiaires|freelancer*|zzp*|uitzendkracht*|inhuurkracht*|vakantiekracht*|vrijwilliger*|oproepkracht*|bijbaan*|leerling*',
  none: 'geen|zonder',
  nothing: 'geen|niets|niemand',
  without: 'zonder|tenzij',
  skips: 'slaat over|overslaan|omzeilt|omzeilen|zonder',
  mayRelease:
    'mag ~ mergen|mag ~ uitrollen|mag ~ samenvoegen|mag ~ doorvoeren|mag ~ vrijgeven|kan ~ mergen|kan ~ uitrollen|mogen ~ mergen|mogen ~ uitrollen|mogen ~ doorvoeren|merget|rolt ~ uit|mag ~ live zetten|mag ~ deployen',
  unseen: 'eigen wijziging*|eigen fix|eigen herstel|eigen oplossing|eigen merge request|eigen code',
  later: 'achteraf|naderhand|later|de volgende werkdag|binnen ~ werkdag*|daarna pas',
  every: 'elke|elk|ieder|iedere|alle',
  before: 'voordat|vóór|voor|alvorens',
  reviewed: 'beoordeel*|beoordelen|gereviewd|review*|goedgekeurd|goedkeur*|keurt|beoordeling|leest ~ mee',
  review: 'goedkeuring|review|beoordeling|akkoord|approval',
} as const;
