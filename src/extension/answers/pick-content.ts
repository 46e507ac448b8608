import { window } from 'vscode';
import type { AnswerChoicesResult, OpenContent } from '../../server/answers-protocol.js';
import { t } from '../texts/t.js';

/** Which open content an answer is on: the only one, or the one picked. Tells when there is none. */
export async function pickContent(
  { contents }: AnswerChoicesResult,
  wanted: readonly string[] | undefined,
): Promise<OpenContent | undefined> {
  const open = wanted === undefined ? contents : contents.filter(({ id }) => wanted.includes(id));
  const [only, second] = open;
  if (!only) {
    void window.showInformationMessage(t('Nothing that is expected of this document is open.'));
    return undefined;
  }
  if (!second) return only;
  const picked = await window.showQuickPick(
    open.map((content) => ({
      label: content.title,
      description: content.unsure ? t('not sure') : undefined,
      detail: content.hint,
      content,
    })),
    { title: t('Which Content?'), matchOnDetail: true },
  );
  return picked?.content;
}
