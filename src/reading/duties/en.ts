import type { DutyWords } from './vocabulary.js';

/** English words on who owns and approves what. */
export const EN: DutyWords = {
  owns: 'owns|own|maintains|maintain|is responsible for|is the owner of|is owner of|keeps|is the custodian of',
  approves: 'approves|approve|must approve|shall approve|signs off|sign off|must sign off|has to approve',
  owned: 'owned|maintained|kept',
  approved: 'approved|authorised|authorized|signed off',
  approvalOf: 'approval of|approval from|sign-off from|sign-off of',
  by: 'by',
  ownerOf: 'owner of',
  approverOf: 'approver of',
  is: 'is',
  and: 'and|or|together with|as well as',
  objects: {
    'risk-register': 'risk register',
    'risk-assessment': 'risk assessment|annual risk assessment',
    'incident-response-plan': 'incident response plan',
    'continuity-plan': 'business continuity plan|continuity plan',
    'asset-inventory': 'asset inventory|inventory of assets|asset register',
    'vendor-inventory': 'vendor inventory|vendor register|vendor list|supplier register|supplier list',
    'security-programme':
      'information security program|information security programme|security program|security programme',
    'information-security-policy': 'information security policy',
    policies: 'policies|security policies|all policies|every policy|each policy',
    'emergency-changes': 'emergency change|emergency changes|urgent changes',
    'normal-changes': 'normal change|normal changes|standard changes|standard change',
    'access-requests': 'access request|access requests|requests for access',
    'policy-exceptions':
      'exceptions to this policy|exception to this policy|policy exception|policy exceptions',
    'risk-acceptance': 'risk acceptance|acceptance of risks|accepted risks|acceptance of a risk',
    'firewall-changes': 'firewall changes|firewall change|changes to firewall rules',
    'new-vendors': 'new vendors|new vendor|new suppliers|new supplier',
  },
  itself: 'this policy|this document|this plan|this procedure|this standard',
  single:
    'data protection officer|dpo|ciso|chief information security officer|security officer|privacy officer|ceo|cto|coo|cfo|head of security',
};
