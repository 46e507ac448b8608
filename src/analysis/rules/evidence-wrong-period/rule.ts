import { isoOf } from '../../../evidence/day.js';
import { MOST_LATE } from '../../../evidence/deadlines.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import type { WorkspaceRule } from '../../rule.js';
import { nameOf, placeOf, withFault } from '../support/evidence-texts.js';
import { say } from '../support/say.js';

/** Evidence filed under a period in which it was not made: before it began, or long after it ended. */
export const evidenceWrongPeriod: WorkspaceRule = {
  meta: {
    code: 'evidence-wrong-period',
    title: say(
      'Evidence is filed under a period it is not from',
      'Bewijs staat onder een periode waar het niet uit komt',
    ),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const { item, fault } of withFault(evidenceOf(snapshot, facts.today), ['too-early', 'too-late'])) {
      const { label, effective, path } = item;
      if (!label || effective === undefined) continue;
      const date = isoOf(effective);
      yield {
        ...placeOf(item, 'period'),
        message: say(
          `${nameOf(path)} is from ${date}, not from ${label.text}.`,
          `${nameOf(path)} is van ${date}, niet van ${label.text}.`,
        ),
        why:
          fault === 'too-late'
            ? say(
                `It was made more than ${MOST_LATE} days after ${label.text} ended, so it does not count for it: evidence cannot be made afterwards. File it under the period it was made in.`,
                `Het is meer dan ${MOST_LATE} dagen na ${label.text} gemaakt en telt er dus niet voor: bewijs is achteraf niet te maken. Zet het onder de periode waarin het is gemaakt.`,
              )
            : say(
                `${label.text} had not begun, so it does not count for it. File it under its own period, or state the right effectiveDate in evidence.yaml.`,
                `${label.text} was nog niet begonnen, dus het telt er niet voor. Zet het onder zijn eigen periode, of geef in evidence.yaml de juiste effectiveDate.`,
              ),
        data: { period: label.text, date },
      };
    }
  },
};
