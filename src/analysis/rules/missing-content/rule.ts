import { POLICY_TYPES, policyType } from '../../../catalog/policy-types.js';
import type { PolicyType, RequiredContent } from '../../../catalog/types.js';
import { detectPolicyType } from '../../../workspace/policy-type.js';
import { isGoverned, typeOf } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { carries } from '../../speaks-to.js';
import { topOf } from '../support/places.js';
import { say } from '../support/say.js';
import { describeWeakness, weaknessOf } from '../support/weakness.js';

/** Contents that have a policy type of their own: an information security policy need not repeat that policy. */
const OWN_TYPE: ReadonlyMap<RequiredContent, string> = new Map(
  POLICY_TYPES.flatMap(({ contents }) =>
    contents.flatMap((content): [RequiredContent, string][] => {
      const own = policyType(content.id)?.id ?? detectPolicyType(undefined, content.title.en, content.id);
      return own === undefined ? [] : [[content, own]];
    }),
  ),
);

/** A content that documents of this type must carry, of which the text says nothing, or not that it is done. */
export const missingContent: DocumentRule = {
  meta: {
    code: 'missing-content',
    title: say(
      'Content that this kind of document needs is missing',
      'Inhoud die dit soort document nodig heeft ontbreekt',
    ),
    severity: 'warning',
  },
  scope: 'document',
  asksOthers: true,
  *check(document, analysis, facts) {
    const type = typeOf(document);
    if (!type || !isGoverned(document)) return;
    for (const content of type.contents) {
      if (carries(document, analysis, content)) continue;
      const own = OWN_TYPE.get(content);
      if (own !== undefined && own !== type.id && facts.documentsOfType(own).some(({ draft }) => !draft))
        continue;
      const match = analysis.contents.get(content.id);
      const weak = match?.weakness ? weaknessOf(match) : describeWeakness(document, [content]);
      yield {
        uri: document.uri,
        range: topOf(document),
        severity: content.critical ? 'warning' : 'info',
        criterion: content.criteria[0],
        message: say(
          `This ${kindOf(type).en} does not say: ${content.title.en.toLowerCase()}.`,
          `Dit ${kindOf(type).nl} zegt niets over: ${content.title.nl.toLowerCase()}.`,
        ),
        why: say(`${weak.en} ${content.hint.en}`, `${weak.nl} ${content.hint.nl}`),
        data: { fix: 'addSection', policyType: type.id, content: content.id, heading: headingOf(content) },
      };
    }
  },
};

function kindOf(type: PolicyType): { en: string; nl: string } {
  return type.kind === 'policy' ? say('policy', 'beleid') : say('document', 'document');
}

function headingOf(content: RequiredContent): { en: string; nl: string } {
  return { en: content.title.en, nl: content.title.nl };
}
