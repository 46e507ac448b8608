import { window } from 'vscode';
import { RecordOverruled } from '../../../server/draft-protocol.js';
import { applyChange } from '../../answers/apply-change.js';
import { whoAnswers } from '../../answers/who.js';
import { language } from '../../client/settings.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { DraftPreview } from '../draft/draft-preview.js';
import type { AiCommand } from './ai-command.js';
import { pendingDraft } from './decide.js';

/**
 * Takes a draft over although checks refuse it: after a question that names them, with a reason, and with a record of
 * who overruled what in overruled.yaml. Without the record nothing is taken over.
 */
export const useAnyway: AiCommand = {
  id: 'attest.ai.useAnyway',
  failure: () => t('The draft could not be written.'),
  async run(ai) {
    const preview = pendingDraft(ai);
    if (!preview) return undefined;
    await preview.check();
    if (preview.problems.length === 0) return preview.accept();
    if (preview.isFinal) {
      void window.showWarningMessage(
        t(
          'A secret, or a change outside the place that was to be filled, cannot be overruled. Edit the draft.',
        ),
      );
      return 'refused';
    }
    if (!(await preview.hasPlace())) return preview.acceptAnyway();
    const why = await confirm(preview);
    if (why === undefined) return undefined;
    const by = await whoAnswers(ai.context);
    if (by === undefined) return undefined;
    return (await keepRecord(ai, preview, why, by)) ? preview.acceptAnyway() : 'failed';
  },
};

/** The reason of a user who was told what is overruled; undefined when not. */
async function confirm({ problems }: DraftPreview): Promise<string | undefined> {
  const use = t('Use Anyway');
  const reasons = [...new Set(problems.map(({ message }) => `• ${message[language()]}`))];
  const picked = await window.showWarningMessage(
    t('Take this text over although the checks refuse it?'),
    {
      modal: true,
      detail: `${reasons.join('\n')}\n\n${t('Your name, your reason and what was overruled are kept in overruled.yaml, where an auditor can read them.')}`,
    },
    use,
  );
  if (picked !== use) return undefined;
  const why = await window.showInputBox({
    title: t('Why Is It Right All the Same?'),
    prompt: t('Kept with the record, because an auditor will ask.'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('Type a reason.') : undefined),
  });
  return why?.trim() === '' ? undefined : why?.trim();
}

async function keepRecord(ai: Ai, preview: DraftPreview, why: string, by: string): Promise<boolean> {
  const { pending, problems } = preview;
  if (!pending) return false;
  const parts = preview.parts(await preview.text());
  const change = await ai.client.request(RecordOverruled, {
    uri: pending.uri.toString(),
    text: parts.map(({ text }) => text.trim()).join('\n\n'),
    section: parts[0]?.heading || undefined,
    problems: problems.map(({ check, message }) => ({ check, message: message[language()] })),
    why,
    by,
    writtenBy: ai.sessions.made?.model?.name,
  });
  return applyChange(change);
}
