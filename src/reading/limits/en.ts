import type { LimitWords } from './vocabulary.js';

/** English words that limit. */
export const EN: LimitWords = {
  negation:
    "no|not|n't|never|nobody|none|neither|nor|without|cannot|nothing|nowhere|prohibit*|forbid*|forbidden|banned|refus*|disallow*|block*|reject*|out of the question|off limits|ruled out",
  exception:
    'unless|except|excepted|exception|exceptions|other than|apart from|aside from|save for|barring|exempt|exempted|exempts|excluding|excluded|with the exclusion of|besides',
  condition:
    'if|when|whenever|provided that|provided|as long as|until|once|in case|before|after|following|prior to|subject to',
  only: 'only|solely|exclusively|nothing but|no one but|nobody but|limited to|restricted to|confined to|contained to|contained on|reserved for',
  until: 'until|before|without|unless|first',
  universal: 'all|every|each|any|everyone|everybody|anyone|anybody|whole|entire|whatever|always',
  approval:
    'approv*|sign-off|sign off|signs off|signed off|consent*|authoris*|authoriz*|permission|agree|agrees|agreed|agreement|go-ahead',
  narrowing: 'with|who|whose|that|which|having|working|holding|in|on|of|from|for',
  exemption:
    'exempt|exempted|exempts|do not apply to|does not apply to|need not|not needed|not required|no need|do not need to|does not need to|are excused|is excused|may skip|may bypass',
  mostly:
    'usually|normally|generally|typically|mostly|ordinarily|in principle|as a rule|in most cases|often|sometimes|preferably|ideally|largely|for the most part',
  discretion:
    'in consultation with|in agreement with|by agreement with|by arrangement with|at the discretion of|at its discretion|at their discretion|as agreed with|where agreed',
  aim: 'aim to|aims to|aim at|strive*|endeavo*|intend to|intends to|try to|tries to|seek to|seeks to|attempt to|attempts to|goal is to|work towards',
  absolute: 'without exception|no exceptions|under no circumstances|in no case|always and without',
  may: 'may|can|could|might|allowed to|permitted to|free to',
  denial: "no|not|n't|never|nobody|none|neither|nor|cannot|nothing|nowhere",
  most: 'at most|no more than|not more than|no longer than|not longer than|maximum|up to|no later than|at the latest|not exceed|not exceeding|within',
  least: 'at least|minimum|no less than|not less than|no fewer than|or more|or longer',
  later: 'after|afterwards|once|following|subsequently',
  outside:
    'out of scope|outside the scope|outside this policy|outside of this policy|does not cover|do not cover|not covered by|not covered|not part of|left out of|leaves out|excluded from|fall outside|falls outside|is outside|are outside|stays outside|stay outside|remains outside|stays out of|left out|kept out of',
  first: 'before|prior to|until|ahead of|in advance|beforehand|up front|first',
  order:
    'before|prior to|until|ahead of|in advance|beforehand|up front|first|then|after|afterwards|once|when|only|unless|without|following|as soon as|followed by|precede*|earlier|next|already',
  single: 'each|every|any|either|alone|both|individually|separately|one of',
  never: 'nobody|no one|never|at no time|none of',
  determiners: 'the|a|an|all|every|each|any|no|our|their|its|these|those|this|that|such|some|other|both',
};
