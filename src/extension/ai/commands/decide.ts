import { window } from 'vscode';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { DraftPreview } from '../draft/draft-preview.js';
import type { AiCommand } from './ai-command.js';

/** Takes the draft over. */
export const acceptDraft: AiCommand = {
  id: 'attest.ai.acceptDraft',
  failure: () => t('The draft could not be written.'),
  run: (ai) => pending(ai)?.accept(),
};

/** Throws the draft away. */
export const discardDraft: AiCommand = {
  id: 'attest.ai.discardDraft',
  failure: () => t('The draft could not be closed.'),
  run: (ai) => ai.sessions.current?.discard(),
};

function pending({ sessions }: Ai): DraftPreview | undefined {
  const { current } = sessions;
  if (current?.pending) return current;
  void window.showInformationMessage(
    current ? t('The draft is still being written.') : t('There is no draft.'),
  );
  return undefined;
}
