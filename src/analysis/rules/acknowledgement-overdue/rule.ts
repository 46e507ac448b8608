import type { Language } from '../../../catalog/types.js';
import {
  acknowledgementOf,
  type ApprovedVersion,
  type PersonAcknowledgement,
} from '../../acknowledgement/acknowledged.js';
import type { DocumentRule } from '../../rule.js';
import { say } from '../support/say.js';

const MOST_NAMED = 10;

/** A document whose approved version people should have acknowledged by now. */
export const acknowledgementOverdue: DocumentRule = {
  meta: {
    code: 'acknowledgement-overdue',
    title: say('Staff have not acknowledged a document', 'Medewerkers hebben een document niet bevestigd'),
    severity: 'warning',
    stage: 'record',
    effort: 'small',
  },
  scope: 'document',
  *check(document, _analysis, facts) {
    const found = acknowledgementOf(document, facts.staff(), facts.today);
    const late = found?.people.filter(({ state }) => state === 'overdue') ?? [];
    const { approval, approved } = document.frontMatter ?? {};
    const place = approval?.on ?? approved;
    if (!found || late.length === 0 || !place) return;
    const all = found.people.length;
    const version = nameOf(found.of);
    yield {
      uri: document.uri,
      range: place.valueRange,
      message: say(
        `${late.length} of ${all} people have not acknowledged ${version.en}: ${listOf(late, 'en')}.`,
        `${late.length} van ${all} mensen hebben ${version.nl} niet bevestigd: ${listOf(late, 'nl')}.`,
      ),
      why: say(
        `It was approved on ${found.of.approved}. An acknowledgement of another version, or of another text, does not count for this one. Record one with “attest acknowledge”.`,
        `Het is goedgekeurd op ${found.of.approved}. Een bevestiging van een andere versie of van een andere tekst telt hiervoor niet. Leg er een vast met “attest acknowledge”.`,
      ),
      data: { people: late.map(({ person }) => person) },
    };
  },
};

function nameOf({ version, approved }: ApprovedVersion): { readonly en: string; readonly nl: string } {
  return version === undefined
    ? { en: `the text of ${approved}`, nl: `de tekst van ${approved}` }
    : { en: `version ${version}`, nl: `versie ${version}` };
}

function listOf(late: readonly PersonAcknowledgement[], language: Language): string {
  const named = late.slice(0, MOST_NAMED).map(({ person, due, earlier }) => {
    const what = earlier?.version ?? earlier?.on;
    const before =
      what === undefined ? '' : language === 'nl' ? `, bevestigde eerder ${what}` : `, earlier ${what}`;
    return `${person} (${language === 'nl' ? 'uiterlijk' : 'by'} ${due}${before})`;
  });
  const more = late.length - named.length;
  if (more > 0) named.push(language === 'nl' ? `nog ${more}` : `${more} more`);
  return named.join(', ');
}
