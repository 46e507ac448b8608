import type { DutyWords } from './vocabulary.js';

/** Dutch words on who owns and approves what. */
export const NL: DutyWords = {
  owns: 'is eigenaar van|is verantwoordelijk voor|onderhoudt|beheert|houdt',
  approves: 'keurt|stelt|accordeert|fiatteert|moet',
  owned: 'beheerd|onderhouden|bijgehouden',
  approved: 'goedgekeurd|vastgesteld|geaccordeerd',
  approvalOf: 'goedkeuring van|toestemming van|akkoord van',
  by: 'door',
  ownerOf: 'eigenaar van',
  approverOf: 'goedkeurder van',
  is: 'is',
  and: 'en|of|samen met|alsmede',
  objects: {
    'risk-register': 'risicoregister',
    'risk-assessment': 'risicobeoordeling|risicoanalyse',
    'incident-response-plan': 'incidentresponsplan|incidentplan',
    'continuity-plan': 'continuïteitsplan|bedrijfscontinuïteitsplan',
    'asset-inventory': 'activaregister|register van bedrijfsmiddelen|middelenregister',
    'vendor-inventory': 'leveranciersregister|leverancierslijst|leveranciersoverzicht',
    'security-programme': 'informatiebeveiligingsprogramma|beveiligingsprogramma',
    'information-security-policy': 'informatiebeveiligingsbeleid',
    policies: 'beleidsstukken|beleidsdocumenten|alle beleidsstukken',
    'emergency-changes': 'spoedwijziging|spoedwijzigingen|noodwijziging|noodwijzigingen',
    'normal-changes': 'normale wijziging|normale wijzigingen|standaardwijzigingen|gewone wijzigingen',
    'access-requests': 'toegangsverzoek|toegangsverzoeken|toegangsaanvragen|toegangsaanvraag',
    'policy-exceptions': 'uitzonderingen op dit beleid|uitzondering op dit beleid|beleidsuitzonderingen',
    'risk-acceptance': "risicoacceptatie|het accepteren van risico's|acceptatie van risico's",
    'firewall-changes': 'firewallwijzigingen|wijzigingen van firewallregels|wijzigingen in firewallregels',
    'new-vendors': 'nieuwe leveranciers|nieuwe leverancier',
  },
  itself: 'dit beleid|dit document|dit plan|deze procedure|dit beleidsstuk|deze richtlijn',
  single:
    'functionaris gegevensbescherming|fg|ciso|security officer|privacy officer|ceo|cto|hoofd security|directeur',
};
