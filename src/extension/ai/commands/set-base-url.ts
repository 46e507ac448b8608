import { ConfigurationTarget, window, workspace } from 'vscode';
import { t } from '../../texts/t.js';
import { checkBaseUrl, type BaseUrlProblem } from '../models/base-url.js';
import { baseUrl } from '../models/openai-settings.js';
import type { AiCommand } from './ai-command.js';

/** Sets the address of the OpenAI-compatible server, for this machine only. */
export const setBaseUrl: AiCommand = {
  id: 'attest.ai.setBaseUrl',
  failure: () => t('The base URL could not be set.'),
  async run() {
    const url = await window.showInputBox({
      title: t('Base URL of an OpenAI-compatible server'),
      value: baseUrl() ?? '',
      placeHolder:
        'https://api.openai.com/v1, http://localhost:11434/v1, https://NAME.openai.azure.com/openai/v1',
      ignoreFocusOut: true,
      validateInput: (text) => {
        const checked = checkBaseUrl(text);
        return 'problem' in checked ? problemText(checked.problem) : undefined;
      },
    });
    if (url === undefined) return;
    const checked = checkBaseUrl(url);
    if ('problem' in checked) throw new Error(problemText(checked.problem));
    await workspace.getConfiguration('attest').update('ai.baseUrl', checked.url, ConfigurationTarget.Global);
  },
};

function problemText(problem: BaseUrlProblem): string {
  switch (problem) {
    case 'not-a-url':
      return t('This is no URL. It starts with https://');
    case 'not-safe':
      return t('Use https, or http on this machine (localhost): the key travels with every request.');
    case 'has-credentials':
      return t('Leave user name, password and key out; the key has a command of its own.');
  }
}
