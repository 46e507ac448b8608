import { commands, Uri, window } from 'vscode';
import { defaultAnswers } from '../../authoring/set-up/defaults.js';
import { soc2Yaml } from '../../authoring/set-up/soc2-yaml.js';
import { language } from '../client/settings.js';
import { askAll, KeptAnswers } from '../wizard/set-up.js';
import type { AttestCommand } from './command.js';
import { createTextFile } from './create-text-file.js';
import { exists } from './exists.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Milliseconds in which the server has read a file that was just made. */
const SOON = 5000;

/** Asks about the company and the report step by step, writes a commented soc2.yaml, and says what to do next. */
export const createConfig: AttestCommand = {
  id: 'attest.createConfig',
  failure: () => t('soc2.yaml could not be made.'),
  async run({ context, state }) {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'soc2.yaml');
    if (await exists(uri)) {
      await window.showTextDocument(uri);
      void window.showInformationMessage(t('This folder has a soc2.yaml already; it is open now.'));
      return;
    }
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const kept = new KeptAnswers(context.workspaceState, folder.uri.toString());
    const answers = await askAll(defaultAnswers(folder.name, new Date(), language(), timeZone), kept);
    if (!answers) {
      void offerToGoOn();
      return;
    }
    await createTextFile(uri, soc2Yaml(answers));
    await kept.keep(undefined);
    await window.showTextDocument(uri);
    await state.until(() => state.hasConfig, SOON);
    await commands.executeCommand('attest.nextSteps');
  },
};

async function offerToGoOn(): Promise<void> {
  const goOn = t('Go On');
  const picked = await window.showInformationMessage(
    t('Your answers are kept. Set Up SOC 2 goes on where you left it.'),
    goOn,
  );
  if (picked === goOn) await commands.executeCommand('attest.createConfig');
}
