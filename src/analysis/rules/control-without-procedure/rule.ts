import { isCriterionId } from '../../../catalog/criterion-ids.js';
import type { Control } from '../../../workspace/records.js';
import type { Snapshot } from '../../../workspace/snapshot.js';
import type { Diagnostic } from '../../diagnostic.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import type { DocumentRef, WorkspaceFacts } from '../../workspace-facts.js';
import { isReadInFull } from '../support/read-in-full.js';
import { listed, quoted, say } from '../support/say.js';
import { placesOf } from '../../../workspace/link-target.js';
import { subjectModel } from '../../../reading/subjects/load-model.js';
import { languageOf } from '../../statements/record-text.js';
import { speaksOf } from './speaks-of.js';

/**
 * A control in operation that no text describes: its `policies` are empty, no document names it and none speaks of its
 * matter, or what they point to speaks of something else.
 */
export const controlWithoutProcedure: WorkspaceRule = {
  meta: {
    code: 'control-without-procedure',
    title: say(
      'A control is not described in any policy or procedure',
      'Een beheersmaatregel staat in geen enkel beleid of procedure beschreven',
    ),
    severity: 'warning',
    stage: 'text',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      if (!isReadInFull(control)) continue;
      if (control.status === 'retired' || control.status === 'planned') continue;
      const report = check(control, snapshot, facts);
      if (report) yield report;
    }
  },
  gather: oneForNotNamed,
};

/** So likely a control is on a subject that a text on it is taken for its description. */
const ON_SUBJECT = 0.2;

/**
 * Whether a document may well describe the control, though it names no ID: one speaks of a criterion that the control
 * serves, or says how a matter is arranged that the control is on. Then nobody can say that it stands nowhere.
 */
function mayBeDescribed({ title, statement, criteria }: Control, facts: WorkspaceFacts): boolean {
  const ids = criteria.map(({ value }) => value).filter(isCriterionId);
  if (ids.some((id) => [...facts.substantiatedBy(id), ...facts.maybeCoveredBy(id)].some(isInForce)))
    return true;
  const text = statement ?? title;
  return subjectModel(languageOf(text, facts.snapshot.config?.preferences.language))
    .read([{ text, weight: 1 }])
    .some(({ subject, chance }) => chance >= ON_SUBJECT && facts.statedBy(subject).some(isInForce));
}

function isInForce({ draft }: DocumentRef): boolean {
  return !draft;
}

/** A control whose matter a text speaks of, though no text names it: nobody can tell which text is meant. */
function notNamed(
  { id }: Control,
  common: Pick<Report, 'uri' | 'range' | 'criterion'> & { readonly data: object },
): Report {
  return {
    ...common,
    severity: 'info',
    message: say(`No document names control ${id}.`, `Geen document noemt beheersmaatregel ${id}.`),
    why: say(
      'Texts speak of the criteria it serves or of its matter. Name its ID where it is described, or point there under “policies”: an auditor starts from the control and asks for its text.',
      'Er zijn teksten over de criteria of het onderwerp van de maatregel. Noem het ID waar de maatregel beschreven staat, of verwijs daarheen onder “policies”: een auditor begint bij de maatregel en vraagt naar de tekst.',
    ),
    data: { ...common.data, isDescribed: true },
  };
}

/** So many controls are named in the message; the explanation of each is the same. */
const NAMED = 4;

/** One report for all controls of a file that no document names. */
function oneForNotNamed(reports: readonly Diagnostic[]): readonly Diagnostic[] {
  const own = reports.filter(({ data }) => data?.isDescribed === true);
  const [first, second] = own;
  if (!first || !second) return reports;
  const ids = own.map(({ data }) => String(data?.control));
  const more = ids.length - NAMED;
  const shown = ids.slice(0, NAMED).join(', ');
  return [
    ...reports.filter((report) => !own.includes(report)),
    {
      ...first,
      message: say(
        `No document names ${ids.length} controls: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
        `Geen document noemt ${ids.length} beheersmaatregelen: ${shown}${more > 0 ? ` en nog ${more}` : ''}.`,
      ),
      data: { ...first.data, each: own },
    },
  ];
}

function check(control: Control, snapshot: Snapshot, facts: WorkspaceFacts): Report | undefined {
  if (facts.referringTo(control.id).length > 0) return undefined;
  const data = { fix: 'describeControl', control: control.id };
  const criterion = control.criteria[0]?.value;
  // Without a title of its own a control goes by its ID.
  const name = control.title === control.id ? control.id : `${control.id} (${control.title})`;
  const common = { uri: control.uri, range: control.idRange, criterion, data };
  if (control.policies.length === 0) {
    if (mayBeDescribed(control, facts)) return notNamed(control, common);
    return {
      ...common,
      message: say(`Control ${name} is not documented.`, `Beheersmaatregel ${name} is niet gedocumenteerd.`),
      why: say(
        'It names no policy, no document names it, and none was found that speaks of the criteria it serves or of its matter. An auditor asks for the text before testing the control. Add “policies”, and describe the control there.',
        'De maatregel noemt geen beleid, geen document noemt de maatregel, en er is geen tekst gevonden over de criteria of het onderwerp ervan. Een auditor vraagt eerst de tekst en toetst dan pas. Voeg “policies” toe en beschrijf de maatregel daar.',
      ),
    };
  }
  const found = control.policies.flatMap(({ value }) => {
    const { path, anchor } = placesOf(value, control.path);
    const document = path === undefined ? undefined : snapshot.documentAt(path);
    return document ? [{ document, anchor, value }] : [];
  });
  // Files that do not exist are reported by dangling-link.
  if (found.length < control.policies.length) return undefined;
  if (found.some(({ document, anchor }) => speaksOf(document, anchor, control))) return undefined;
  // Whether a text says in another language what the control does, nobody can tell.
  const language = languageOf(control.statement ?? control.title, snapshot.config?.preferences.language);
  if (found.some(({ document }) => document.language !== language)) return undefined;
  const places = found.map(({ value }) => value);
  return {
    ...common,
    message: say(
      `What control ${name} points to does not describe it.`,
      `Waar beheersmaatregel ${name} naar verwijst, beschrijft de maatregel niet.`,
    ),
    why: say(
      `${listed(places, 'en')} has no text on what the control does: ${quoted(control.statement ?? control.title)}. Describe it there, or point to the right section.`,
      `${listed(places, 'nl')} heeft geen tekst over wat de maatregel doet: ${quoted(control.statement ?? control.title)}. Beschrijf die daar, of verwijs naar de juiste paragraaf.`,
    ),
  };
}
