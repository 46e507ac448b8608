import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { EvidenceStructure } from '../../server/evidence-protocol.js';
import { mustLieInside } from '../commands/write-target.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';

/** Paths named in the question. */
const NAMED = 8;

/** Makes the folders of evidence for every control and period, after asking; never touches what is there, and can be undone. */
export const createEvidenceStructure: EvidenceCommand = {
  id: 'attest.createEvidenceStructure',
  failure: () => t('The evidence folders could not be made.'),
  async run({ client }, given) {
    const found = await evidenceFolderFor(given);
    if (!found) return;
    const files = await client.request(EvidenceStructure, { folder: found.root });
    if (files.length === 0) {
      void window.showInformationMessage(t('Every folder of evidence is there already.'));
      return;
    }
    const create = t('Create');
    const detail = [
      ...files.slice(0, NAMED).map(({ path }) => path),
      ...(files.length > NAMED ? [t('and {0} more', files.length - NAMED)] : []),
      '',
      t('Nothing that exists is changed.'),
    ].join('\n');
    if (
      (await window.showWarningMessage(
        t('Create {0} files for the evidence of every control and period?', files.length),
        { modal: true, detail },
        create,
      )) !== create
    )
      return;
    const edit = new WorkspaceEdit();
    for (const { uri, text } of files) {
      const at = Uri.parse(uri);
      await mustLieInside(at);
      edit.createFile(at, {
        overwrite: false,
        ignoreIfExists: true,
        contents: new TextEncoder().encode(text),
      });
    }
    if (!(await workspace.applyEdit(edit))) throw new Error(t('The folder may be read-only.'));
    void window.showInformationMessage(t('{0} files created. Undo takes them back.', files.length));
    return files.length;
  },
};
