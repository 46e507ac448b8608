import type { WorkspaceRule } from '../../rule.js';
import { listed, say } from '../support/say.js';

/** A control that is planned: it serves no criterion until it runs. Says so when nothing else serves one of its criteria. */
export const plannedControl: WorkspaceRule = {
  meta: {
    code: 'planned-control',
    title: say(
      'A control is planned, not in operation',
      'Een beheersmaatregel is gepland en nog niet in werking',
    ),
    severity: 'info',
    stage: 'evidence',
    part: 'none',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const control of snapshot.controls) {
      if (control.status !== 'planned') continue;
      const ids = control.criteria.map(({ value }) => value).filter((id) => facts.inScope.has(id));
      const alone = ids.filter(
        (id) =>
          !snapshot.controls.some(
            (other) => other.status === 'implemented' && other.criteria.some(({ value }) => value === id),
          ),
      );
      const only = alone.length > 0;
      yield {
        uri: control.uri,
        range: control.idRange,
        severity: only ? 'warning' : 'info',
        criterion: alone[0] ?? ids[0],
        message: only
          ? say(
              `Control ${control.id} is only planned, and ${listed(alone, 'en')} has no other control.`,
              `Beheersmaatregel ${control.id} is pas gepland, en ${listed(alone, 'nl')} heeft geen andere maatregel.`,
            )
          : say(
              `Control ${control.id} is planned and does not count yet.`,
              `Beheersmaatregel ${control.id} is gepland en telt nog niet mee.`,
            ),
        why: say(
          'Its status is “planned”. An auditor tests controls that are in operation; a plan meets no criterion.',
          'De status is “planned”. Een auditor toetst maatregelen die in werking zijn; een plan voldoet aan geen criterium.',
        ),
        data: { fix: 'setControlStatus', control: control.id },
      };
    }
  },
};
