import { evidenceOf } from '../../../evidence/evidence.js';
import { suggestedSize } from '../../../evidence/sampling.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** A sample over the period so far that is smaller than auditors usually draw. */
export const evidenceSampleSmall: WorkspaceRule = {
  meta: {
    code: 'evidence-sample-small',
    title: say('A sample is smaller than auditors draw', 'Een steekproef is kleiner dan auditors trekken'),
    severity: 'info',
    stage: 'evidence',
    part: 'coverage',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const { control, events } of evidenceOf(snapshot, facts.today).controls) {
      const covered = events.filter(
        ({ cover }) => cover === 'population' || cover === 'sampled' || cover === 'own',
      );
      const tested = covered.filter(({ cover }) => cover !== 'population').length;
      const wanted = suggestedSize(covered.length);
      // Only where a sample stands for others is its size a question.
      if (tested === covered.length || tested >= wanted) continue;
      yield {
        uri: control.uri,
        range: control.idRange,
        criterion: control.criteria[0]?.value,
        message: say(
          `The samples of ${control.id} hold ${tested} of ${covered.length} events; auditors usually test ${wanted}.`,
          `De steekproeven van ${control.id} bevatten ${tested} van ${covered.length} gebeurtenissen; auditors toetsen er meestal ${wanted}.`,
        ),
        why: say(
          'All when there are few, 25 to 40 a year when there are many. “Select Sample” draws more in a way that can be repeated.',
          'Alle als het er weinig zijn, 25 tot 40 per jaar als het er veel zijn. “Steekproef trekken” trekt er meer op een herhaalbare manier.',
        ),
        data: { control: control.id, tested, wanted },
      };
    }
  },
};
