import { evidenceOf } from '../../../evidence/evidence.js';
import type { ListedFile } from '../../../evidence/items.js';
import type { WorkspaceRule } from '../../rule.js';
import { say } from '../support/say.js';

/** The same file, by its hash, as evidence of two different periods: one of them shows nothing new. */
export const evidenceReused: WorkspaceRule = {
  meta: {
    code: 'evidence-reused',
    title: say('One file is used for two periods', 'Eén bestand is gebruikt voor twee perioden'),
    severity: 'warning',
    stage: 'evidence',
    part: 'not-showing',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    const first = new Map<string, ListedFile>();
    for (const file of evidenceOf(snapshot, facts.today).listed) {
      if (file.sha256 === undefined || file.entry.period === undefined) continue;
      const key = `${file.sha256} ${file.entry.control ?? ''}`;
      const known = first.get(key);
      if (!known) first.set(key, file);
      else if (known.entry.period !== file.entry.period) {
        yield {
          uri: file.entry.uri,
          range: file.entry.range,
          message: say(
            `${file.written} is the same file as the evidence of ${known.entry.period ?? ''}.`,
            `${file.written} is hetzelfde bestand als het bewijs van ${known.entry.period ?? ''}.`,
          ),
          why: say(
            'A review of this period leaves a record of its own. Replace the copy by that record.',
            'Een beoordeling van deze periode laat een eigen vastlegging na. Vervang de kopie daardoor.',
          ),
          related: [
            {
              uri: known.entry.uri,
              range: known.entry.range,
              message: say('The same SHA-256.', 'Dezelfde SHA-256.'),
            },
          ],
        };
      }
    }
  },
};
