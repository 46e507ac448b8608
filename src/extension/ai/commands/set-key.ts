import { window } from 'vscode';
import { t } from '../../texts/t.js';
import { storeKey } from '../models/choice.js';
import { baseUrl } from '../models/openai-settings.js';
import type { AiCommand } from './ai-command.js';

/** Keeps the key of the OpenAI-compatible server in SecretStorage. */
export const setKey: AiCommand = {
  id: 'attest.ai.setKey',
  failure: () => t('The key could not be stored.'),
  async run({ context }) {
    const key = await window.showInputBox({
      title: t('API Key'),
      prompt: t('Sent to {0} only. It is kept in the secret storage of VS Code.', baseUrl() ?? ''),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) => (/\s/.test(text.trim()) ? t('A key holds no spaces.') : undefined),
    });
    const trimmed = key?.trim();
    if (!trimmed) return;
    await storeKey(context, trimmed);
    void window.showInformationMessage(
      t('The key is stored. Choose a model with “Attest: Choose Language Model”.'),
    );
  },
};

/** Forgets the key. */
export const clearKey: AiCommand = {
  id: 'attest.ai.clearKey',
  failure: () => t('The key could not be removed.'),
  async run({ context }) {
    await storeKey(context, undefined);
    void window.showInformationMessage(t('The key was removed.'));
  },
};
