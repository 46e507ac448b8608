import { window } from 'vscode';
import { t } from '../../texts/t.js';
import type { AiCommand } from './ai-command.js';
import { pendingDraft } from './decide.js';

/** Asks the model for the draft once more, with a remark of the user. */
export const tryAgain: AiCommand = {
  id: 'attest.ai.tryAgain',
  failure: () => t('The draft could not be made.'),
  async run(ai, given) {
    if (!pendingDraft(ai)) return undefined;
    if (!ai.sessions.made?.outcome) {
      void window.showInformationMessage(t('No model wrote this draft. Edit it, or draft it with a model.'));
      return undefined;
    }
    const remark =
      typeof given === 'string'
        ? given
        : await window.showInputBox({
            title: t('Try Again with a Remark'),
            prompt: t('What should be different? What you type is taken for fact.'),
            ignoreFocusOut: true,
            validateInput: (text) => (text.trim() === '' ? t('Type a remark.') : undefined),
          });
    if (remark === undefined || remark.trim() === '') return undefined;
    return ai.sessions.again(remark.trim());
  },
};

/** Shows the account of a draft that did not pass. */
export const showRefusal: AiCommand = {
  id: 'attest.ai.showRefusal',
  failure: () => t('The report could not be shown.'),
  run: (ai) => ai.sessions.showReport(),
};
