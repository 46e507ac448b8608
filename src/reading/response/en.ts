import type { ResponseWords } from './vocabulary.js';

export const EN: ResponseWords = {
  cause:
    /\b(?:because|due to|caused by|cause (?:was|is)|as a result of|owing to|since (?:the|our|no)|resulted from)\b/i,
  all: /\b(?:all|every|each|entire|whole|full|complete|remaining|other)\b/i,
  look: /\b(?:look(?:ed)? (?:at|through)|check(?:ed)?|review(?:ed)?|examin(?:e|ed)|test(?:ed)?|compar(?:e|ed)|inspect(?:ed)?|verif(?:y|ied)|analy[sz]ed?|search(?:ed)?)\b/i,
  shown:
    /\b(?:evidence|records? (?:of|show|are)|re-?test(?:ed)?|ticket|screenshot|log entr(?:y|ies)|report (?:of|shows)|export)\b|\bevidence\//i,
  harmless:
    /\b(?:no (?:harm|impact|damage|risk|effect|customers? (?:was|were) (?:affected|touched))|harmless|not (?:affected|serious|important)|without (?:harm|impact|damage|consequences?)|minor (?:issue|matter))\b/i,
  disputes:
    /\b(?:(?:do|does|did) not agree|don['’]t agree|disagree|dispute|reject(?:s|ed)? (?:the|this) (?:finding|exception)|incorrect(?:ly)? (?:finding|stated|concluded)|(?:finding|exception) is (?:wrong|incorrect|unfair))\b/i,
  auditor: /\bauditors?\b/i,
  fault:
    /\b(?:forgot|neglected|failed to|(?:was|is) (?:careless|to blame|at fault)|mistake of|fault of|should have known|misunderstood)\b/i,
};
