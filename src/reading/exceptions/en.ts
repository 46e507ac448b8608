/** English words by which a rule holds for all, or not for some; each list as `WordPatterns` reads it. */
export const EN = {
  /** Also for those who could get round it. */
  evenFor:
    'even for admin*|also for admin*|for admin* too|for admin* as well|including admin*|admin* included|even for owner*|including owner*',
  everyone: 'everyone|everybody|all staff|all personnel|all colleagues',
  bypass:
    'bypass|bypasses|circumvent|circumvents|override|overrides|get round|gets round|get around|gets around|work around',
  may: 'can|may|could|are able to|is able to|are allowed to|is allowed to',
  denial: "no|not|n't|never|nobody|none|cannot|without",
  /** Some of those who work for the company. */
  group:
    'intern|interns|trainee*|freelancer*|contractor*|temp|temps|temporary staff|student*|placement*|volunteer*|agency staff|part-timers|apprentice*',
  none: 'no|not need a|not need an|not have a|not get a|without a|without an',
  nothing: 'no|nothing|nobody',
  without: 'without|unless',
  skips: 'skip|skips|bypass|bypasses|without',
  mayRelease:
    'may merge|can merge|may deploy|can deploy|may release|can release|may push|can push|may ship|can ship|merges|deploys|allowed to merge|allowed to deploy',
  /** Nobody else has seen it yet. */
  unseen:
    'own fix|own change|own changes|own pull request|own pr|own code|own merge request|themselves|without waiting',
  later:
    'afterwards|after the fact|review later|reviewed later|retrospectively|review it after|reviewed after|review after|review the next|reviewed the next|review ~ within|reads it within|reviewed within',
  every: 'every|each|all|any',
  before: 'before|prior to|until|ahead of',
  reviewed: 'review*|approv*|reads it|looks at it',
  review: 'approval|approvals|review|reviews|peer review',
} as const;
