import { evidenceOf } from '../../../evidence/evidence.js';
import type { EvidenceItem } from '../../../evidence/items.js';
import type { WorkspaceRule } from '../../rule.js';
import { FILE_START, nameOf } from '../support/evidence-texts.js';
import { listed, say } from '../support/say.js';

/** An evidence file whose name does not say its date, control and kind, and that no manifest describes. */
export const evidenceMisnamed: WorkspaceRule = {
  meta: {
    code: 'evidence-misnamed',
    title: say(
      'The name of an evidence file does not say what it is',
      'De naam van een bewijsbestand zegt niet wat het is',
    ),
    severity: 'info',
    stage: 'evidence',
    part: 'disorder',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const item of evidenceOf(snapshot, facts.today).items) {
      if (item.parsed.named || described(item)) continue;
      const { date, nameControl, kind } = item.parsed;
      const lacking = [date, nameControl, kind].flatMap((part, n) =>
        part === undefined ? [PARTS[n] ?? PARTS[0]] : [],
      );
      const extension = /\.[^./]+$/.exec(item.path)?.[0] ?? '.pdf';
      const suggested = `${date ?? 'YYYY-MM-DD'}_${item.control ?? 'AC-01'}_${item.kind ?? 'user-access-review'}${extension}`;
      yield {
        uri: item.uri,
        range: FILE_START,
        message: say(
          `The name of ${nameOf(item.path)} lacks ${listed(
            lacking.map(({ en }) => en),
            'en',
          )}.`,
          `In de naam van ${nameOf(item.path)} ${lacking.length > 1 ? 'ontbreken' : 'ontbreekt'} ${listed(
            lacking.map(({ nl }) => nl),
            'nl',
          )}.`,
        ),
        why: say(
          `Call it <date>_<control>_<kind>, such as ${suggested}, or describe it in an evidence.yaml beside it.`,
          `Noem het <datum>_<maatregel>_<soort>, zoals ${suggested}, of beschrijf het in een evidence.yaml ernaast.`,
        ),
        data: { suggested },
      };
    }
  },
};

const PARTS = [
  say('its date', 'de datum'),
  say('its control', 'de maatregel'),
  say('its kind', 'de soort'),
] as const;

function described({ entry, effective }: EvidenceItem): boolean {
  return entry?.control !== undefined && entry.kind !== undefined && effective !== undefined;
}
