/** Dutch ways to say that somebody judges their own work; each list as `WordPatterns` reads it. */
export const NL = {
  own: 'keurt ~ eigen|keuren ~ eigen|beoordeelt ~ eigen|beoordelen ~ eigen|eigen ~ goedkeuren|eigen ~ beoordelen|reviewt ~ eigen|accordeert ~ eigen|eigen ~ accorderen',
  objects:
    'wijziging|wijzigingen|code|werk|verzoek|verzoeken|aanvraag|aanvragen|toegang|toegangsverzoeken|declaratie|declaraties|uitgaven|uitzondering|uitzonderingen|release|releases|facturen|factuur|bestellingen|rechten|pull requests|betalingen',
  same: 'goedgekeurd door de aanvrager|door de aanvrager ~ goedgekeurd|goedgekeurd door de auteur|door de auteur ~ goedgekeurd|de aanvrager keurt|goedgekeurd door de indiener|door de indiener ~ goedgekeurd|door de maker goedgekeurd|goedgekeurd door de maker|beoordeeld door de auteur|door de auteur beoordeeld|die de wijziging maakte keurt|die de wijziging heeft gemaakt keurt|door de ontwikkelaar die ~ goedgekeurd|goedgekeurd door de ontwikkelaar die',
  both: 'vraagt aan en keurt goed|maakt en keurt goed|schrijft en keurt goed|vraagt ~ aan en keurt|maakt ~ en keurt ~ zelf goed|bouwt en keurt|stelt op en keurt goed|voert in en keurt goed',
  against:
    'niemand|nooit|niet|geen|behalve|andere|ander|tweede|onafhankelijk*|verboden|zonder|tenzij|voorkom*|twee|collega',
  bypass:
    'beoordeling ~ overslaan|goedkeuring ~ overslaan|review ~ overslaan|review ~ omzeilen|goedkeuring ~ omzeilen|branch protection omzeilen|zonder voorafgaande goedkeuring|zonder review',
  bypassed: 'spoedwijzigingen|spoedwijziging|noodwijzigingen|hotfixes|omzeilingen',
  looksAt: 'beoordeelt|beoordelen|controleert|controleren|bekijkt|bekijken|loopt ~ na|kijkt ~ na|evalueert',
  requester: 'aanvrager|aangevraagd door|auteur|opsteller|indiener|maker|ontwikkelaar',
  approver: 'goedkeurder|goedgekeurd door|beoordelaar|beoordeeld door|akkoord door|fiatteur',
} as const;
