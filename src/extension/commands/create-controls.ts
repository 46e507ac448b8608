import { Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { controlsYaml } from '../../authoring/controls-yaml.js';
import { language } from '../client/settings.js';
import type { AttestCommand } from './command.js';
import { exists } from './exists.js';
import { chooseFolder } from './folder.js';
import { mustLieInside } from './write-target.js';
import { t } from '../texts/t.js';

/** Opens controls.yaml; makes one with a first control and an explanation when there is none. */
export const createControls: AttestCommand = {
  id: 'attest.createControls',
  failure: () => t('controls.yaml could not be made.'),
  async run() {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'controls.yaml');
    if (!(await exists(uri))) {
      await mustLieInside(uri);
      const edit = new WorkspaceEdit();
      edit.createFile(uri, {
        overwrite: false,
        contents: new TextEncoder().encode(controlsYaml(language())),
      });
      if (!(await workspace.applyEdit(edit))) throw new Error(t('The folder may be read-only.'));
    }
    await window.showTextDocument(uri);
  },
};
