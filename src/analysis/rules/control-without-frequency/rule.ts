import type { WorkspaceRule } from '../../rule.js';
import { isReadInFull } from '../support/read-in-full.js';
import { touches } from '../../../workspace/position.js';
import { say } from '../support/say.js';

/** A control of which nothing says how often it runs, so that no population or sample can be drawn from it. */
export const controlWithoutFrequency: WorkspaceRule = {
  meta: {
    code: 'control-without-frequency',
    title: say('A control has no frequency', 'Een beheersmaatregel heeft geen frequentie'),
    severity: 'warning',
    stage: 'evidence',
    part: 'coverage',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    for (const control of snapshot.controls) {
      if (!isReadInFull(control)) continue;
      const known =
        control.frequency !== undefined || control.rrule !== undefined || control.frequencyChanges.length > 0;
      // One that is there, and is not understood, is reported as that.
      const isUnread = snapshot.fileProblems
        .get(control.uri)
        ?.some(({ range }) => touches(range, control.range));
      if (known || isUnread === true || control.status === 'retired' || control.inheritedFrom !== undefined)
        continue;
      yield {
        uri: control.uri,
        range: control.idRange,
        criterion: control.criteria[0]?.value,
        message: say(
          `Control ${control.id} does not say how often it runs.`,
          `Beheersmaatregel ${control.id} zegt niet hoe vaak die wordt uitgevoerd.`,
        ),
        why: say(
          'The frequency decides how many occurrences an auditor expects over the observation period. Add “frequency” (such as quarterly or per-event) or “rrule”.',
          'De frequentie bepaalt hoeveel uitvoeringen een auditor over de observatieperiode verwacht. Voeg “frequency” (zoals quarterly of per-event) of “rrule” toe.',
        ),
        data: { fix: 'insertControlKey', key: 'frequency', control: control.id },
      };
    }
  },
};
