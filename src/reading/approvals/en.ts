import type { ApprovalWords } from './vocabulary.js';

/** English words on who approves what. */
export const EN: ApprovalWords = {
  approves:
    'approves|approve|approved|signs off on|sign off on|signs off|sign off|signed off|authorises|authorizes|authorise|authorize|authorised|authorized|releases|grants|grant',
  split: {},
  approved: 'approved|authorised|authorized|signed off|signed off on|released|granted',
  approval: 'approval|sign off|authorisation|authorization|go ahead',
  by: 'by|from|of',
  of: 'of|for|to',
  requires: 'requires|require|needs|need|is subject to|are subject to',
  auxiliaries:
    'is|are|was|were|be|has|have|had|must|shall|will|should|may|can|could|need|needs|requires|require|gets|get',
  between: 'must|shall|will|has|have|had|then|always|formally|first|personally|to|also',
  pronouns: 'them|it|this|these',
  neutral:
    'new|every|each|all|any|some|proposed|requested|planned|such|individual|formal|tier|class|category|level|written|other',
  links: 'of|for|to|in|on|into|from|with access to',
  stops:
    'before|after|prior|within|at|by|via|using|during|through|when|and|or|once|until|as|per|based|because|so|in writing|in advance|in person|ahead|with|without|beforehand|personally|first|where',
  conditional:
    'if|when|unless|where|except|until|above|over|exceed*|more than|less than|below|absence|absent|unavailable|unreachable|deputy|behalf|otherwise|case|outside|temporar*',
  shared:
    'both|jointly|also|as well|together|additionally|in addition|either|two people|two persons|two of|two approv*|four eyes|second|all of|one of|co-sign*|countersign*|plus|too|other than|alongside',
  afterwards: 'afterwards|retrospective*|retroactive*|at the end of|in hindsight|after the fact|post',
  header:
    'approver|approvers|approved by|approves|who approves|approval|approval by|sign off|signed off by|sign off by|authorised by|authorized by|approving role|who signs off|who says yes|decision maker',
  same: {
    change: 'change|changes',
    release: 'release|releases|deployment|deployments|deploy|deploys|rollout|rollouts',
    vendor: 'vendor|vendors|supplier|suppliers|provider|providers',
    request: 'request|requests',
    exception: 'exception|exceptions|deviation|deviations|waiver|waivers|exemption|exemptions',
    policy: 'policy|policies',
    access: 'access',
    production: 'production|prod',
    emergency: 'emergency|emergencies|urgent',
    normal: 'normal|ordinary|regular',
    critical: 'critical',
    high: 'high',
    privileged: 'privileged|admin|administrator|administrative',
    risk: 'risk|risks',
  },
  heads: [],
};
