import { evidenceOf } from '../../../evidence/evidence.js';
import type { EvidenceItem } from '../../../evidence/items.js';
import type { Localised } from '../../../catalog/types.js';
import type { WorkspaceRule } from '../../rule.js';
import { FILE_START, nameOf } from '../support/evidence-texts.js';
import { say } from '../support/say.js';

/** An evidence file outside the folders of area, control and period. */
export const evidenceMisplaced: WorkspaceRule = {
  meta: {
    code: 'evidence-misplaced',
    title: say('An evidence file is in the wrong folder', 'Een bewijsbestand staat in de verkeerde map'),
    severity: 'info',
    stage: 'evidence',
    part: 'disorder',
    effort: 'criterion',
  },
  scope: 'workspace',
  *check(snapshot, facts) {
    for (const item of evidenceOf(snapshot, facts.today).items) {
      const message = disorder(item, (id) => snapshot.controlsById.has(id));
      if (!message) continue;
      yield {
        uri: item.uri,
        range: FILE_START,
        message,
        why: say(
          'Evidence is kept as evidence/<area>/<control>/<period>/<file>. An auditor who has to search counts what is not found as missing.',
          'Bewijs staat als evidence/<gebied>/<maatregel>/<periode>/<bestand>. Wat een auditor moet zoeken en niet vindt, telt als ontbrekend.',
        ),
      };
    }
  },
};

function disorder(
  { path, parsed, control, label, entry }: EvidenceItem,
  known: (id: string) => boolean,
): Localised | undefined {
  const name = nameOf(path);
  const { folderControl, nameControl } = parsed;
  if (control === undefined)
    return say(
      `${name} does not say which control it is for.`,
      `${name} zegt niet bij welke maatregel het hoort.`,
    );
  const said = entry?.control ?? nameControl;
  if (folderControl !== undefined && said !== undefined && folderControl !== said && known(folderControl))
    return say(
      `${name} is for ${said}, but is in the folder of ${folderControl}.`,
      `${name} hoort bij ${said}, maar staat in de map van ${folderControl}.`,
    );
  if (folderControl === undefined)
    return say(
      `${name} is not in the folder of a control.`,
      `${name} staat niet in de map van een maatregel.`,
    );
  if (label === undefined)
    return say(`${name} is not in the folder of a period.`, `${name} staat niet in de map van een periode.`);
  return undefined;
}
