import type { Origin } from '../../../reading/generic/template-of.js';
import type { Localised } from '../../../catalog/types.js';
import type { PolicyDocument } from '../../../workspace/document.js';
import { isDraft, isGoverned } from '../../governed.js';
import type { DocumentRule, Report } from '../../rule.js';
import { topOf } from '../support/places.js';
import { quoted, say } from '../support/say.js';
import { originsIn, type PlacedOrigin } from './origins.js';

/** A copy is a document that is mostly somebody else's; a sentence or two may be alike by chance. */
const FEWEST = 5;
const LEAST_SHARE = 0.5;
const MOST_PLACES = 20;

type Template = Exclude<Origin, 'unknown'>;

/** A document most of whose sentences are a template's, with nothing changed but what was filled in. */
export const templateText: DocumentRule = {
  meta: {
    code: 'template-text',
    title: say('Text is a template’s, unchanged', 'Tekst is die van een sjabloon, ongewijzigd'),
    severity: 'info',
    stage: 'text',
    effort: 'criterion',
    wording: true,
  },
  scope: 'document',
  *check(document) {
    if (!isGoverned(document) || isDraft(document)) return;
    const origins = originsIn(document);
    for (const template of ['own-template', 'public-template'] as const) {
      // That a document made from Attest's template is still that template is no news before its approval.
      if (template === 'own-template' && !claimsApproval(document)) continue;
      const copied = origins.filter(({ origin }) => origin === template);
      if (copied.length >= FEWEST && copied.length >= origins.length * LEAST_SHARE)
        yield report(document, template, copied, origins.length);
    }
  },
};

function claimsApproval({ frontMatter }: PolicyDocument): boolean {
  return frontMatter?.status?.value === 'approved' || frontMatter?.approved !== undefined;
}

const WHOSE: Readonly<Record<Template, Localised>> = {
  'own-template': say('Attest’s own template', 'het eigen sjabloon van Attest'),
  'public-template': say('a widely used public template', 'een veelgebruikt openbaar sjabloon'),
};

function report(
  document: PolicyDocument,
  template: Template,
  copied: readonly PlacedOrigin[],
  all: number,
): Report {
  const whose = WHOSE[template];
  const { length: count } = copied;
  return {
    uri: document.uri,
    range: topOf(document),
    message: say(
      `${count} of ${all} sentences are those of ${whose.en}, unchanged.`,
      `${count} van de ${all} zinnen zijn die van ${whose.nl}, ongewijzigd.`,
    ),
    why: say(
      `For example: ${quoted(copied[0]?.text ?? '')}. An auditor knows these texts and asks whether they are what you do. Write down how it goes at your company, and take out what does not happen.`,
      `Bijvoorbeeld: ${quoted(copied[0]?.text ?? '')}. Een auditor kent deze teksten en vraagt of u het ook zo doet. Schrijf op hoe het bij u gaat, en haal weg wat niet gebeurt.`,
    ),
    related: copied.slice(0, MOST_PLACES).map(({ text, range }) => ({
      uri: document.uri,
      range,
      message: say(quoted(text), quoted(text)),
    })),
    data: { fix: 'reword', template },
  };
}
