import { EVIDENCE_KIND_IDS } from '../../../catalog/evidence-kind-ids.js';
import type { WorkspaceRule } from '../../rule.js';
import { nearest } from '../support/nearest.js';
import { oneForMany } from '../support/one-for-many.js';
import { say } from '../support/say.js';

const KNOWN = new Set(EVIDENCE_KIND_IDS);

/** A kind of evidence in a control that the catalogue does not have, so that no file can ever match it. */
export const controlUnknownEvidenceKind: WorkspaceRule = {
  meta: {
    code: 'control-unknown-evidence-kind',
    title: say(
      'A control names a kind of evidence that does not exist',
      'Een beheersmaatregel noemt een soort bewijs die niet bestaat',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    // What a merge key brings into several controls is written once.
    const seen = new Set<string>();
    for (const control of snapshot.controls) {
      for (const { value, valueRange } of control.evidence) {
        const place = `${control.uri} ${valueRange.start.line} ${valueRange.start.character}`;
        if (KNOWN.has(value) || seen.has(place)) continue;
        seen.add(place);
        // A word that stands in the name of a kind may well mean another thing: "register", "tickets".
        const meant = nearest(value, KNOWN, 3);
        yield {
          uri: control.uri,
          range: valueRange,
          criterion: control.criteria[0]?.value,
          message: say(
            `“${value}” is no known kind of evidence.${meant ? ` Did you mean ${meant}?` : ''}`,
            `“${value}” is geen bekende soort bewijs.${meant ? ` Bedoelde u ${meant}?` : ''}`,
          ),
          why: say(
            'Evidence files are matched to controls by their kind; files of an unknown kind are never expected and never counted.',
            'Bewijsbestanden worden op soort aan maatregelen gekoppeld; bestanden van een onbekende soort worden nooit verwacht en nooit geteld.',
          ),
          data: meant ? { fix: 'replace', range: valueRange, text: meant } : { kind: value },
        };
      }
    }
  },
  gather: oneForMany(
    ({ data }) => (typeof data?.kind === 'string' ? data.kind : undefined),
    (count, { en, nl }) =>
      say(
        `${count} are no known kinds of evidence: ${en}.`,
        `${count} zijn geen bekende soorten bewijs: ${nl}.`,
      ),
  ),
};
