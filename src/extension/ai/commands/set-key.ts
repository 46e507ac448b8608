import { window } from 'vscode';
import { t } from '../../texts/t.js';
import { originsWithKey, removeKey, storeKey } from '../models/keys.js';
import { serverOrigin } from '../models/openai-settings.js';
import type { AiCommand } from './ai-command.js';

/** Keeps the key of the server that the base URL names in SecretStorage, for that server alone. */
export const setKey: AiCommand = {
  id: 'attest.ai.setKey',
  failure: () => t('The key could not be stored.'),
  async run({ context }) {
    const origin = serverOrigin();
    if (origin === undefined) {
      void window.showInformationMessage(
        t('Set a base URL that can be used first: a key belongs to a server.'),
      );
      return;
    }
    const key = await window.showInputBox({
      title: t('API Key for {0}', origin),
      prompt: t('Sent to {0} only. It is kept in the secret storage of VS Code.', origin),
      password: true,
      ignoreFocusOut: true,
      validateInput: (text) => (/\s/.test(text.trim()) ? t('A key holds no spaces.') : undefined),
    });
    const trimmed = key?.trim();
    if (!trimmed) return;
    await storeKey(context, origin, trimmed);
    void window.showInformationMessage(
      t('The key for {0} is stored. Choose a model with “Attest: Choose Language Model”.', origin),
    );
  },
};

/** Forgets the key of one server. */
export const clearKey: AiCommand = {
  id: 'attest.ai.clearKey',
  failure: () => t('The key could not be removed.'),
  async run({ context }) {
    const origins = originsWithKey(context);
    if (origins.length === 0) {
      void window.showInformationMessage(t('No key is stored.'));
      return;
    }
    const origin =
      origins.length === 1
        ? origins[0]
        : await window.showQuickPick(origins, { title: t('Remove the Key for') });
    if (origin === undefined) return;
    await removeKey(context, origin);
    void window.showInformationMessage(t('The key for {0} was removed.', origin));
  },
};
