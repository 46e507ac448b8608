/** Words that leave to the reader what is expected. */
export const VAGUE =
  /\b(?:(?:as|when|where) (?:deemed )?(?:appropriate(?! (?:steps?|measures?|controls?|actions?|safeguards?|procedures?|person\w*|level\w*|training))|necessary|needed|applicable and appropriate|feasible|practicable|possible and appropriate)|if (?:appropriate|feasible|practicable|possible)|where(?:ver)? (?:possible|practical|feasible)|as far as (?:possible|practicable|reasonable)|to the extent (?:possible|practicable|feasible)|in a timely (?:manner|fashion)|within a reasonable (?:time|period|timeframe)|as soon as (?:reasonably )?(?:practicable|possible)|best efforts?|reasonable (?:steps|efforts|measures)|adequate (?:measures|steps|controls)|at (?:its|their|the manager's) discretion|and so on|from time to time|waar (?:nodig|mogelijk|van toepassing en passend)|indien (?:wenselijk|mogelijk)|zo mogelijk|voor zover mogelijk|binnen (?:een )?redelijke termijn|zo snel mogelijk|zo spoedig mogelijk|passende maatregelen|tijdig)\b/i;

/** Words for something that repeats, without saying how often. */
export const REPEATED =
  /\b(?:periodically|(?:on|at) (?:a )?(?:periodic|regular) (?:basis|intervals)|at (?:periodic|regular|planned) intervals|regularly|frequently|periodic (?:reviews?|tests?|assessments?|checks?|audits?|scans?)|regular (?:reviews?|tests?|assessments?|checks?|audits?|scans?)|routinely|occasionally|periodiek|regelmatig|met regelmaat|op gezette tijden|geregeld|met enige regelmaat)\b/i;

/** Vague words matter where something is expected of somebody. */
export const OBLIGATION =
  /\b(?:must|shall|should|will|is|are|be|requires?|ensures?|reviews?|tests?|monitors?|checks?|removes?|notif\w+|contact\w*|moet|moeten|dient|dienen|wordt|worden|zal|zullen|is|zijn|beoordeelt|controleert|neemt|nemen|meldt|melden)\b/i;
