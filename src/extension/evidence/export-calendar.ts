import { window } from 'vscode';
import { EvidenceText, type EvidenceTextParams } from '../../server/evidence-protocol.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';
import { saveFile } from './save-file.js';

interface Format {
  readonly label: string;
  readonly description: string;
  readonly what: EvidenceTextParams['what'];
  readonly name: string;
}

/** Saves the calendar of evidence as iCalendar, CSV or Markdown. */
export const exportCalendar: EvidenceCommand = {
  id: 'attest.exportEvidenceCalendar',
  failure: () => t('The evidence calendar could not be saved.'),
  async run({ client }, given) {
    const found = await evidenceFolderFor(given);
    if (!found) return;
    const formats: Format[] = [
      {
        label: 'iCalendar',
        description: t('for Outlook, Google Calendar and Apple Calendar'),
        what: 'calendar-ics',
        name: 'evidence-calendar.ics',
      },
      {
        label: 'CSV',
        description: t('for a spreadsheet'),
        what: 'calendar-csv',
        name: 'evidence-calendar.csv',
      },
      {
        label: 'Markdown',
        description: t('for the repository'),
        what: 'calendar',
        name: 'evidence-calendar.md',
      },
    ];
    const format = await window.showQuickPick(formats, { title: t('Export Evidence Calendar') });
    if (!format) return;
    const text = await client.request(EvidenceText, { folder: found.root, what: format.what });
    if (text === null)
      throw new Error(
        t(
          'soc2.yaml states no observation period, so there is nothing to show. Set report.observationPeriod.',
        ),
      );
    return saveFile(found.folder, format.name, format.label, new TextEncoder().encode(text));
  },
};
