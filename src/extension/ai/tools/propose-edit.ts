import { workspace } from 'vscode';
import { JudgeText, PrepareDraft } from '../../../server/draft-protocol.js';
import { applyDraft } from '../draft/apply-draft.js';
import { fileOf, text, type AttestTool } from './tool.js';

interface Input {
  readonly path: string;
  /** Text of the document that is replaced, exactly once there; empty to add at the end. */
  readonly oldText: string;
  readonly newText: string;
}

/** Changes a policy after the user confirmed it, when the change passes the checks every draft must pass. */
export const proposeEdit: AttestTool<Input> = {
  name: 'attest_proposeEdit',
  prepare(_ai, { input }) {
    const shorten = (value: string): string => (value.length > 600 ? `${value.slice(0, 600)}…` : value);
    return {
      invocationMessage: `Checking a change of ${input.path}`,
      confirmationMessages: {
        title: `Change ${input.path}?`,
        message: `The change is made only when it passes Attest's checks.\n\n${input.oldText ? `Replace\n\n> ${shorten(input.oldText).replace(/\n/g, '\n> ')}\n\nwith` : 'Add'}\n\n> ${shorten(input.newText).replace(/\n/g, '\n> ')}`,
      },
    };
  },
  async invoke(ai, { path, oldText, newText }) {
    const uri = fileOf(path);
    const base = (await workspace.openTextDocument(uri)).getText();
    const span = spanOf(base, oldText);
    if ('problem' in span) return text(span.problem);
    const prepared = await ai.client.request(PrepareDraft, {
      task: { kind: 'propose-edit', span },
      uri: uri.toString(),
      text: base,
    });
    if ('refused' in prepared) return text(prepared.refused.en);
    const added =
      span.start === span.end
        ? `${base === '' || base.endsWith('\n') ? '' : '\n'}\n${newText.trim()}\n`
        : newText;
    const judgement = await ai.client.request(JudgeText, {
      prepared,
      draft: base.slice(0, span.start) + added + base.slice(span.end),
    });
    if (!judgement.ok)
      return text(
        `Refused; nothing was changed:\n${judgement.problems.map(({ message }) => `- ${message.en}`).join('\n')}`,
      );
    const applied = await applyDraft(uri, base, judgement.edits);
    if (applied !== 'applied' && applied !== 'moved')
      return text('The document changed meanwhile; nothing was changed. Read it again.');
    const placeholders = judgement.repaired.map(({ quote }) => quote);
    return text(
      `Changed ${path}.${placeholders.length > 0 ? ` Not stated anywhere, so marked to be confirmed: ${placeholders.join(', ')}.` : ''}`,
    );
  },
};

function spanOf(
  base: string,
  oldText: string,
): { readonly start: number; readonly end: number } | { readonly problem: string } {
  if (oldText === '') return { start: base.length, end: base.length };
  const start = base.indexOf(oldText);
  if (start < 0)
    return { problem: 'The document does not hold “oldText”. Give it exactly as it stands there.' };
  if (base.indexOf(oldText, start + 1) >= 0)
    return { problem: 'The document holds “oldText” more than once. Give more of the text around it.' };
  return { start, end: start + oldText.length };
}
