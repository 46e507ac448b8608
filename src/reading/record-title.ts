/** Titles of documents that tell what was found: reviews, audits, minutes; not what is to be done. */
const RECORD =
  /\b(?:(?:review|audit|assessment|evaluation|inspection|test|check) (?:of|report|record|results?|findings?|log|notes?|minutes|register)|(?:compliance|management|internal|external|annual|quarterly|policy|vendor|supplier|gap|readiness|maturity|self)[ -](?:reviews?|audits?|assessments?|check|analysis)(?! (?:policy|procedure|plan|standard|process|program|methodology))|gap analysis|minutes|meeting notes|status report|findings|(?:control|criteria|compliance|framework|requirements?|policy|soc ?2|tsc|iso ?27001)(?: \w+)? (?:mapping|matrix|crosswalk|traceability)|statement of applicability|verslag|notulen|bevindingen|beoordelings(?:verslag|rapport)|auditrapport|(?:compliance)?(?:beoordeling|toetsing|controle) van|kruistabel|normen(?:matrix|mapping)|koppeltabel)\b/i;
/** A policy on reviews is a policy. */
const GOVERNING =
  /\b(?:polic(?:y|ies)|procedures?|plan|standard|process|handbook|manual|methodology|beleid|procedure|werkwijze|handboek|richtlijn)\s*$|beleid\s*$/i;

/** Whether a document of this title records what was found or maps one framework to another, so that it claims nothing. */
export function isRecordTitle(title: string): boolean {
  const plain = title.slice(0, 200);
  if (!RECORD.test(plain)) return false;
  // "Review of the vendor policy" is a record, "Access review policy" is none.
  return (
    !GOVERNING.test(plain) ||
    /\b(?:review|audit|assessment|beoordeling|toetsing|controle) (?:of|van)\b/i.test(plain)
  );
}
