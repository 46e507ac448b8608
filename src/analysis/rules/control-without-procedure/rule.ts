import type { Control } from '../../../workspace/records.js';
import type { Snapshot } from '../../../workspace/snapshot.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import type { WorkspaceFacts } from '../../workspace-facts.js';
import { isReadInFull } from '../support/read-in-full.js';
import { listed, quoted, say } from '../support/say.js';
import { placesOf } from '../../../workspace/link-target.js';
import { speaksOf } from './speaks-of.js';

/**
 * A control in operation that no text describes: its `policies` are empty and no document names it, or what they point
 * to speaks of something else.
 */
export const controlWithoutProcedure: WorkspaceRule = {
  meta: {
    code: 'control-without-procedure',
    title: say(
      'A control is not described in any policy or procedure',
      'Een beheersmaatregel staat in geen enkel beleid of procedure beschreven',
    ),
    severity: 'warning',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      if (!isReadInFull(control, snapshot)) continue;
      if (control.status === 'retired' || control.status === 'planned') continue;
      const report = check(control, snapshot, facts);
      if (report) yield report;
    }
  },
};

function check(control: Control, snapshot: Snapshot, facts: WorkspaceFacts): Report | undefined {
  if (facts.referringTo(control.id).length > 0) return undefined;
  const data = { fix: 'describeControl', control: control.id };
  const criterion = control.criteria[0]?.value;
  // Without a title of its own a control goes by its ID.
  const name = control.title === control.id ? control.id : `${control.id} (${control.title})`;
  const common = { uri: control.uri, range: control.idRange, criterion, data };
  if (control.policies.length === 0) {
    return {
      ...common,
      message: say(`Control ${name} is not documented.`, `Beheersmaatregel ${name} is niet gedocumenteerd.`),
      why: say(
        'It names no policy, and no document names it. An auditor asks for the text before testing the control. Add “policies”, and describe the control there.',
        'Zij noemt geen beleid, en geen document noemt haar. Een auditor vraagt eerst de tekst en toetst dan pas. Voeg “policies” toe en beschrijf de maatregel daar.',
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
  const places = found.map(({ value }) => value);
  return {
    ...common,
    message: say(
      `What control ${name} points to does not describe it.`,
      `Waar beheersmaatregel ${name} naar verwijst, beschrijft haar niet.`,
    ),
    why: say(
      `${listed(places, 'en')} has no text on what the control does: ${quoted(control.statement ?? control.title)}. Describe it there, or point to the right section.`,
      `${listed(places, 'nl')} heeft geen tekst over wat de maatregel doet: ${quoted(control.statement ?? control.title)}. Beschrijf haar daar, of verwijs naar de juiste paragraaf.`,
    ),
  };
}
