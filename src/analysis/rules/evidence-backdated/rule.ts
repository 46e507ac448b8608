import { isoOf } from '../../../evidence/day.js';
import { evidenceOf } from '../../../evidence/evidence.js';
import { copiedTimes, fileDay } from '../../../evidence/file-times.js';
import type { WorkspaceRule } from '../../rule.js';
import { FILE_START, nameOf, placeOf, withFault } from '../support/evidence-texts.js';
import { say } from '../support/say.js';

/** Days after its own date on which a file may still be changed without a question. */
const CHANGED = 60;

/** Evidence whose dates cannot be true, or that was made long after what it shows. It does not count. */
export const evidenceBackdated: WorkspaceRule = {
  meta: {
    code: 'evidence-backdated',
    title: say('The dates of evidence do not agree', 'De datums van bewijs kloppen niet met elkaar'),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const analysis = evidenceOf(snapshot, facts.today);
    for (const { item, fault } of withFault(analysis, ['future', 'before-it-happened', 'made-afterwards'])) {
      const name = nameOf(item.path);
      const [effective, made] = [isoOf(item.effective ?? 0), isoOf(item.made ?? 0)];
      const report = placeOf(item, 'effectiveDate');
      if (fault === 'future') {
        yield {
          ...report,
          message: say(
            `${name} is dated ${effective}, which is still to come.`,
            `${name} heeft als datum ${effective}, en die moet nog komen.`,
          ),
          why: say(
            'Evidence counts from the day on which what it shows has happened.',
            'Bewijs telt vanaf de dag waarop is gebeurd wat het laat zien.',
          ),
        };
      } else if (fault === 'before-it-happened') {
        yield {
          ...report,
          message: say(
            `${name} was made on ${made}, before what it shows happened on ${effective}.`,
            `${name} is gemaakt op ${made}, vóór wat het laat zien op ${effective} gebeurde.`,
          ),
          why: say(
            'Correct “effectiveDate” or “collected” in the manifest, or the date in the name. Until then it does not count.',
            'Verbeter “effectiveDate” of “collected” in het manifest, of de datum in de naam. Tot die tijd telt het niet.',
          ),
        };
      } else {
        yield {
          ...report,
          message: say(
            `${name} was made on ${made}, long after ${effective}, which it is to show.`,
            `${name} is gemaakt op ${made}, lang na ${effective}, dat het moet aantonen.`,
          ),
          why: say(
            'A sign-off or a setting cannot be made afterwards, so it does not count. If “collected” or the date in the name is when it was copied here, use the day on which it was made.',
            'Een aftekening of instelling is achteraf niet te maken, dus het telt niet. Is “collected” of de datum in de naam de dag waarop het hierheen is gekopieerd, gebruik dan de dag waarop het is gemaakt.',
          ),
        };
      }
    }
    if (copiedTimes(analysis.items)) return;
    for (const item of analysis.items) {
      const changed = fileDay(item.file);
      if (
        changed === undefined ||
        item.sha256 !== undefined ||
        item.made === undefined ||
        changed - item.made <= CHANGED
      )
        continue;
      yield {
        uri: item.uri,
        range: FILE_START,
        severity: 'info',
        message: say(
          `${nameOf(item.path)} was changed on ${isoOf(changed)}, ${changed - item.made} days after its date.`,
          `${nameOf(item.path)} is op ${isoOf(changed)} gewijzigd, ${changed - item.made} dagen na zijn datum.`,
        ),
        why: say(
          'An auditor will ask what was changed. Record the SHA-256 of evidence when it is collected (Hash Evidence), so that it can be shown to be untouched.',
          'Een auditor vraagt wat er is gewijzigd. Leg de SHA-256 van bewijs vast bij het verzamelen (Bewijs hashen), zodat aantoonbaar is dat het niet is aangeraakt.',
        ),
      };
    }
  },
};
