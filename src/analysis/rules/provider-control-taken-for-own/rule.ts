import type { SectionRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

const PROVIDER = String.raw`(?:AWS|Amazon Web Services|Amazon|Azure|Microsoft(?: Azure)?|Google Cloud(?: Platform)?|GCP|Heroku|DigitalOcean|Hetzner|OVH(?:cloud)?|Oracle Cloud|our (?:cloud|hosting|infrastructure) providers?|the cloud providers?|onze (?:cloud|hosting)provider|onze (?:cloud|hosting)leverancier|de cloudprovider)`;
const STANDARD = String.raw`(?:SOC ?2|SOC|ISO ?27001|compliant|compliance|certified|certification|certificer\w+|gecertificeerd|gecertificeerde)`;

/** The provider's certificate is said to make the organisation compliant, or the provider to do the organisation's own part. */
const TAKEN: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:because|since|as)\b[^.]{0,40}\b${PROVIDER}\b[^.]{0,60}\b${STANDARD}\b[^.]{0,80}\b(?:we|our|us|the company|the platform|the service)\b[^.]{0,60}\b(?:compliant|secure|comply|complies|meets?|satisf\w+|covered|fulfil\w*|certified)`,
    'i',
  ),
  new RegExp(
    String.raw`\b${PROVIDER}\b(?:['’]s)?[^.]{0,60}\b${STANDARD}\b[^.]{0,60}\b(?:makes?|ensures? that|means(?: that)?|guarantees?(?: that)?|implies)\b[^.]{0,20}\b(?:us|we|our|the platform|the company|the service)\b[^.]{0,60}\b(?:compliant|comply|complies|secure|certified|covered|meets?)`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:we|our (?:platform|service|company|systems?|product)|the (?:platform|service|company)) (?:is|are) (?:therefore |thus |automatically |also |fully )*(?:compliant|certified|covered|secure)\b[^.]{0,40}\b(?:because|through|thanks to|by using|via|since|as)\b[^.]{0,40}\b${PROVIDER}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:by (?:using|hosting (?:on|in|with)|running on)|hosting (?:on|with)|running on|using) ${PROVIDER}\b[^.]{0,40}\b(?:makes? us|we (?:are|become|inherit|comply|meet)|ensures? (?:that )?(?:we|our)|satisf\w+ (?:this|the|all|our)|meets? (?:this|the|all|our))\b[^.]{0,60}\b(?:complian\w+|certif\w+|requirements?|criteri\w+|controls?|secure)`,
    'i',
  ),
  new RegExp(
    String.raw`\b${PROVIDER} (?:is|are) (?:fully |solely |entirely )?responsible for (?:all|the entire|the whole|every aspect of) (?:\w+ )?(?:security|compliance|access|backups?|monitoring|our)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:all|every) (?:of our |our )?(?:security|compliance|availability|backup|access control|monitoring)(?: \w+)? (?:is|are) (?:fully |entirely |solely )?(?:handled|managed|covered|taken care of|provided|inherited) (?:by|from) ${PROVIDER}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:omdat|doordat|aangezien)\b[^.]{0,40}\b${PROVIDER}\b[^.]{0,60}\b${STANDARD}\b(?=[^.]*\b(?:wij|we|ons|onze|het platform)\b)[^.]{0,80}\b(?:voldo\w+|veilig|gedekt|compliant)`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:wij|we|onze dienst|ons platform)\b[^.]{0,40}\b(?:voldo\w+|compliant|gecertificeerd|veilig)\b[^.]{0,40}\b(?:omdat|doordat|dankzij|via|aangezien)\b[^.]{0,40}\b${PROVIDER}\b`,
    'i',
  ),
];
const SET_RIGHT =
  /\b(?:not|n['’]t|never|does not mean|niet|nooit|shared responsibility|complementary|gedeelde verantwoordelijkheid)\b/i;

/** Text that takes a cloud provider's controls or report for the organisation's own. */
export const providerControlTakenForOwn: SectionRule = {
  meta: {
    code: 'provider-control-taken-for-own',
    title: say(
      'A provider’s controls are taken for the organisation’s own',
      'Maatregelen van een leverancier worden voor eigen maatregelen gehouden',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'none',
    effort: 'criterion',
  },
  scope: 'section',
  *check(content) {
    for (const { text, range } of content.sentences) {
      if (SET_RIGHT.test(text) || !TAKEN.some((pattern) => pattern.test(text))) continue;
      yield {
        range,
        message: say(
          'A provider’s report does not make you compliant.',
          'Een rapport van een leverancier maakt u zelf niet compliant.',
        ),
        why: say(
          `${quoted(text)}. The provider answers for its own layer only. Say what it does for you, and describe your own part: the complementary user entity controls in its report, access, configuration and review.`,
          `${quoted(text)}. De leverancier staat alleen in voor zijn eigen laag. Zeg wat hij voor u doet en beschrijf uw eigen deel: de aanvullende maatregelen (CUEC’s) uit zijn rapport, toegang, inrichting en beoordeling.`,
        ),
        data: { fix: 'reword' },
      };
    }
  },
};
