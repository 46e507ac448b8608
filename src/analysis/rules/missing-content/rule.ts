import { lowerFirst } from '../../../catalog/lower-first.js';
import { isOfEveryDocument, POLICY_TYPES, policyType } from '../../../catalog/policy-types.js';
import type { PolicyType, RequiredContent } from '../../../catalog/types.js';
import { detectPolicyType } from '../../../workspace/policy-type.js';
import { isGoverned } from '../../governed.js';
import type { DocumentRule, Report } from '../../rule.js';
import { topOf } from '../support/places.js';
import { subjectsOfContent } from '../../../catalog/subjects.js';
import { say } from '../support/say.js';
import type { DocumentFacts } from '../../workspace-facts.js';
import { nothingOn, wordsOfWeakness } from '../support/weakness.js';
import { countsOf, standingsOf } from './standings.js';
import { summaryOf } from './summary.js';
import { isPartOfType, isTypeByText, typeOf } from '../../kinds/type-of.js';

/** Contents that have a policy type of their own: an information security policy need not repeat that policy. */
const OWN_TYPE: ReadonlyMap<string, string> = new Map(
  POLICY_TYPES.flatMap(({ contents }) =>
    contents.flatMap((content): [string, string][] => {
      const own = policyType(content.id)?.id ?? detectPolicyType(undefined, content.title.en, content.id)?.id;
      return own === undefined ? [] : [[content.id, own]];
    }),
  ),
);

/** Kinds of documents that firms often cut into one for each part, which together are the whole. */
const TAKEN_TOGETHER: ReadonlySet<PolicyType['kind']> = new Set(['procedure', 'description']);

/** A content that documents of this type must carry, of which the text says nothing, or not that it is done. */
export const missingContent: DocumentRule = {
  meta: {
    code: 'missing-content',
    title: say(
      'Content that this kind of document needs is missing',
      'Inhoud die dit soort document nodig heeft ontbreekt',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'section',
  },
  scope: 'document',
  asksOthers: true,
  *check(document, analysis, facts) {
    const type = typeOf(document);
    if (!type || !isGoverned(document)) return;
    // Nobody looks for all of acceptable use in a clean desk policy.
    if (isPartOfType(document) && !TAKEN_TOGETHER.has(type.kind)) return;
    // Of a page that is about the matter without being named after it nobody knows what it was meant to carry.
    if (isTypeByText(document)) return;
    const standings = standingsOf(type, analysis, facts);
    const counts = countsOf(standings);
    for (const { content, standing } of standings) {
      // Of what may be there nothing is said: neither that it is found, nor that it is missing.
      if (standing !== 'missing') continue;
      const match = analysis.contents.get(content.id);
      const weak = match ? wordsOfWeakness(match) : nothingOn(document);
      yield {
        uri: document.uri,
        range: topOf(document),
        severity: content.critical ? 'warning' : 'info',
        criterion: content.criteria[0],
        message: say(
          `This ${kindOf(type).en} does not say: ${lowerFirst(content.title.en)}.`,
          `Dit ${kindOf(type).nl} zegt niets over: ${lowerFirst(content.title.nl)}.`,
        ),
        why: say(`${weak.en} ${content.hint.en}`, `${weak.nl} ${content.hint.nl}`),
        data: {
          fix: 'addSection',
          policyType: type.id,
          content: content.id,
          heading: headingOf(content),
          weak: match !== undefined,
          ...counts,
          ...(isPartOfType(document) && { part: true }),
        },
      };
    }
  },
  gather: (reports) => [summaryOf(reports)],
  isWithdrawn(report, facts) {
    const type = String(report.data?.policyType);
    const content = String(report.data?.content);
    const own = OWN_TYPE.get(content);
    return (
      (own !== undefined && own !== type && facts.documentsOfType(own).some(({ draft }) => !draft)) ||
      facts.carriedBy(type, content).some(({ draft }) => !draft) ||
      isStatedElsewhere(type, content, report, facts) ||
      placeOf(type, report, facts) !== report.uri
    );
  },
};

/** Small firms say it once, in whichever document comes to hand: what another one states is not missing. */
function isStatedElsewhere(type: string, content: string, { uri }: Report, facts: DocumentFacts): boolean {
  if (isOfEveryDocument(content)) return false;
  return subjectsOfContent(type, content).some((subject) =>
    facts.statedBy(subject).some((other) => !other.draft && other.uri !== uri),
  );
}

/** What several documents of a type lack is said once: in the first on the whole subject, else in the first part. */
function placeOf(type: string, report: Report, facts: DocumentFacts): string | undefined {
  const [whole] = facts.wholeDocumentsOfType(type);
  if (whole || report.data?.part !== true) return whole?.uri ?? report.uri;
  const [first, second] = facts.documentsOfType(type);
  return second && first?.uri;
}

function kindOf(type: PolicyType): { en: string; nl: string } {
  return type.kind === 'policy' ? say('policy', 'beleid') : say('document', 'document');
}

function headingOf(content: RequiredContent): { en: string; nl: string } {
  return { en: content.title.en, nl: content.title.nl };
}
