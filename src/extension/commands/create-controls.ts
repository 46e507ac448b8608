import { Uri, window } from 'vscode';
import { controlsYaml } from '../../authoring/controls-yaml.js';
import { language } from '../client/settings.js';
import type { AttestCommand } from './command.js';
import { createTextFile } from './create-text-file.js';
import { exists } from './exists.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Opens controls.yaml; makes one with a first control and an explanation when there is none. */
export const createControls: AttestCommand = {
  id: 'attest.createControls',
  failure: () => t('controls.yaml could not be made.'),
  async run() {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'controls.yaml');
    if (!(await exists(uri))) await createTextFile(uri, controlsYaml(language()));
    await window.showTextDocument(uri);
  },
};
