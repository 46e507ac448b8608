import { window, type QuickPickItem } from 'vscode';
import { partAt, type DraftPart } from '../../../authoring/draft/parts.js';
import { t } from '../../texts/t.js';
import type { Ai } from '../ai.js';
import type { Accepted, DraftPreview } from '../draft/draft-preview.js';
import type { AiCommand } from './ai-command.js';

/** Takes the draft over. */
export const acceptDraft: AiCommand = {
  id: 'attest.ai.acceptDraft',
  failure: () => t('The draft could not be written.'),
  run: (ai) => take(ai, undefined),
};

/** Throws the draft away. */
export const discardDraft: AiCommand = {
  id: 'attest.ai.discardDraft',
  failure: () => t('The draft could not be closed.'),
  run: (ai) => ai.sessions.current?.discard(),
};

/** Takes over the part at the cursor; the others stay to be decided on. */
export const acceptPart: AiCommand = {
  id: 'attest.ai.acceptPart',
  failure: () => t('The draft could not be written.'),
  async run(ai, given) {
    const part = await partAtCursor(ai, given);
    return part && take(ai, [part]);
  },
};

/** Leaves out the part at the cursor; the others stay to be decided on. */
export const leaveOutPart: AiCommand = {
  id: 'attest.ai.leaveOutPart',
  failure: () => t('The part could not be left out.'),
  async run(ai, given) {
    const part = await partAtCursor(ai, given);
    if (part) await ai.sessions.current?.leaveOut(part);
  },
};

/** Lists the parts by name; those that are ticked are taken over at once, the others left out. */
export const chooseParts: AiCommand = {
  id: 'attest.ai.chooseParts',
  failure: () => t('The draft could not be written.'),
  async run(ai) {
    const preview = pendingDraft(ai);
    if (!preview) return undefined;
    type Item = QuickPickItem & { readonly part: DraftPart };
    const items = preview.parts(await preview.text()).map((part, n): Item => ({
      label: part.heading === '' ? t('Part {0}', n + 1) : part.heading,
      detail: part.excerpt,
      picked: true,
      part,
    }));
    const picked = await window.showQuickPick(items, {
      title: t('Which Parts Are Taken Over?'),
      placeHolder: t('Tick what is to be taken over; the rest is left out.'),
      canPickMany: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.length === 0) return preview.discard();
    const accepted = await take(
      ai,
      picked.map(({ part }) => part),
    );
    if (accepted === 'applied' || accepted === 'moved') await ai.sessions.current?.discard();
    return accepted;
  },
};

/** The draft at hand, once it is complete; tells when there is none. */
export function pendingDraft({ sessions }: Ai): DraftPreview | undefined {
  const { current } = sessions;
  if (current?.pending) return current;
  void window.showInformationMessage(
    current ? t('The draft is still being written.') : t('There is no draft.'),
  );
  return undefined;
}

async function take(ai: Ai, parts: readonly DraftPart[] | undefined): Promise<Accepted | undefined> {
  const preview = pendingDraft(ai);
  const accepted = await preview?.accept(parts);
  if (preview && accepted === 'refused' && preview.problems.length > 0)
    void window.showWarningMessage(
      t('The checks refuse this text; the reasons stand beside its sentences. Nothing was changed.'),
    );
  return accepted;
}

/** The part at an offset that is given, else at the cursor of the draft's editor. */
async function partAtCursor(ai: Ai, given: unknown): Promise<DraftPart | undefined> {
  const preview = pendingDraft(ai);
  if (!preview) return undefined;
  const editor = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === preview.uri.toString(),
  );
  const offset =
    typeof given === 'number' ? given : editor ? editor.document.offsetAt(editor.selection.active) : 0;
  return partAt(preview.parts(await preview.text()), offset);
}
