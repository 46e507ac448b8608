import { isScheduleRule } from '../../../evidence/schedule-rule.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A control whose recurrence rule cannot be read, so that its evidence is not expected by it. */
export const controlScheduleInvalid: WorkspaceRule = {
  meta: {
    code: 'control-schedule-invalid',
    title: say(
      'The recurrence rule of a control cannot be read',
      'De herhalingsregel van een maatregel is niet te lezen',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'coverage',
    effort: 'small',
  },
  scope: 'workspace',
  *check(snapshot) {
    for (const { id, uri, idRange, rrule, criteria } of snapshot.controls) {
      if (rrule === undefined || isScheduleRule(rrule)) continue;
      yield {
        uri,
        range: idRange,
        criterion: criteria[0]?.value,
        message: say(
          `The recurrence rule of ${id}, “${rrule}”, cannot be read.`,
          `De herhalingsregel van ${id}, “${rrule}”, is niet te lezen.`,
        ),
        why: say(
          'Write it as RFC 5545 has it, a day apart or more, such as FREQ=MONTHLY;INTERVAL=2; or use “frequency”.',
          'Schrijf die volgens RFC 5545, met een dag of meer ertussen, zoals FREQ=MONTHLY;INTERVAL=2; of gebruik “frequency”.',
        ),
      };
    }
  },
};
