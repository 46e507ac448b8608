import { Uri, window } from 'vscode';
import { soc2Yaml, type Soc2Answers } from '../../authoring/soc2-yaml.js';
import { language } from '../client/settings.js';
import { CONFIG_STEPS } from '../wizard/config-steps.js';
import { runSteps } from '../wizard/steps.js';
import type { AttestCommand } from './command.js';
import { createTextFile } from './create-text-file.js';
import { exists } from './exists.js';
import { chooseFolder } from './folder.js';
import { t } from '../texts/t.js';

/** Asks about the company and the report step by step, and writes a commented soc2.yaml. */
export const createConfig: AttestCommand = {
  id: 'attest.createConfig',
  failure: () => t('soc2.yaml could not be made.'),
  async run() {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'soc2.yaml');
    if (await exists(uri)) {
      await window.showTextDocument(uri);
      void window.showInformationMessage(t('This folder has a soc2.yaml already; it is open now.'));
      return;
    }
    const answers = await runSteps(t('Set up SOC 2'), defaults(folder.name, new Date()), CONFIG_STEPS);
    if (!answers) return;
    await createTextFile(uri, soc2Yaml(answers));
    await window.showTextDocument(uri);
  },
};

/** What is proposed: a Type II over the six months that begin with the next. */
function defaults(name: string, today: Date): Soc2Answers {
  const start = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1));
  const end = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 7, 0));
  const iso = (date: Date): string => date.toISOString().slice(0, 10);
  return {
    name,
    providers: [],
    tools: [],
    type: 'II',
    categories: ['security'],
    period: { start: iso(start), end: iso(end) },
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    compliance: [],
    documentation: 'some-policies',
    language: language(),
  };
}
