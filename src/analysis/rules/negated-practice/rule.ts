import { isCriterionId } from '../../../catalog/criterion-ids.js';
import { inSections } from '../../../workspace/by-section.js';
import type { PolicyDocument, SectionContent, Sentence } from '../../../workspace/document.js';
import { shift } from '../../../workspace/position.js';
import { claimsOf } from '../../claims.js';
import { isDraft, isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

/** A sentence that admits that something is not done (now), apart from what must not be done. */
const NOT_DONE =
  /\b(?:(?:do|does|have|has|is|are) (?:currently not|not currently|not yet)|(?:do not|does not|is not|are not|have not|has not|don['’]t|doesn['’]t|isn['’]t|aren['’]t) (?:currently|yet|at present|at the moment)|currently (?:do not|does not|have no|has no|is no|are no|no)|there (?:is|are) currently no|(?:momenteel|op dit moment|vooralsnog|thans|nu nog) (?:\S+ ){0,4}?(?:niet|geen)|nog (?:niet|geen)\b(?! (?:langer|meer)))\b/i;
/** Sentences on people, cases and things rather than on the organisation's own practice. */
const NOT_OURS =
  /\b(?:if|when|where|until|unless|who|that (?:is|are|have|has|do|does)|which|whose|yet to|vulnerabilit\w+ (?:that|for which)|findings|customers? (?:who|that)|als|indien|wanneer|totdat|tot|tenzij|die|dat|wie|waarvan|zolang|terwijl)\b/i;

/** Sentences that say that a practice is not in place, in documents or sections that claim a criterion. */
export const negatedPractice: DocumentRule = {
  meta: {
    code: 'negated-practice',
    title: say('The text says that a practice is not in place', 'De tekst zegt dat iets niet gebeurt'),
    severity: 'warning',
  },
  scope: 'document',
  *check(document, analysis) {
    if (!isGoverned(document) || isDraft(document)) return;
    const admissions = placedAdmissions(document);
    if (admissions.length === 0) return;
    const claims = claimsOf(document).filter(({ id }) => isCriterionId(id));
    if (claims.length === 0) return;
    for (const { text, range, section } of admissions) {
      // The section's own tag, else the claimed criterion the section speaks of most.
      const related = analysis.sections[section]?.candidates.find(({ criterion }) =>
        claims.some(({ id }) => id === criterion),
      );
      const near =
        claims.find((claim) => claim.section === section)?.id ?? related?.criterion ?? only(document);
      yield {
        uri: document.uri,
        range,
        criterion: near,
        message: say('This says that something is not done.', 'Hier staat dat iets niet gebeurt.'),
        why: say(
          `${quoted(text)} An auditor reads this as a gap you know of: describe what takes its place, record the risk, or put it in place.`,
          `${quoted(text)} Een auditor leest dit als een gat dat u kent: beschrijf wat ervoor in de plaats komt, leg het risico vast of voer het in.`,
        ),
        data: { fix: 'reword' },
      };
    }
  },
};

const placedAdmissions = inSections(({ content, startLine }, section) =>
  admissionsIn(content).map(({ text, range }) => ({ text, range: shift(range, startLine), section })),
);

const ADMISSIONS = new WeakMap<SectionContent, readonly Sentence[]>();

function admissionsIn(content: SectionContent): readonly Sentence[] {
  const known = ADMISSIONS.get(content);
  if (known) return known;
  const found = content.sentences.filter(
    ({ text, kind }) =>
      kind !== 'table-header' && kind !== 'quote' && NOT_DONE.test(text) && !NOT_OURS.test(text),
  );
  ADMISSIONS.set(content, found);
  return found;
}

/** The document's criterion when it claims exactly one. */
function only(document: PolicyDocument): string | undefined {
  const ids = document.frontMatter?.claims ?? [];
  return ids.length === 1 ? ids[0]?.value : undefined;
}
