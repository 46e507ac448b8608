import { window } from 'vscode';
import type { AnswerChoicesResult, ChosenSentence, OpenContent } from '../../server/answers-protocol.js';
import { t } from '../texts/t.js';

/** The sentence that states a content; those that seem to be on it come first. */
export async function pickSentence(
  { sentences }: AnswerChoicesResult,
  { id, title }: OpenContent,
): Promise<ChosenSentence | undefined> {
  const near = (sentence: ChosenSentence): boolean => sentence.near.includes(id);
  const sorted = [...sentences].sort((a, b) => Number(near(b)) - Number(near(a)) || a.line - b.line);
  const picked = await window.showQuickPick(
    sorted.map((sentence) => ({
      label: sentence.text,
      description: near(sentence) ? t('perhaps this one') : undefined,
      detail: sentence.heading === '' ? undefined : sentence.heading,
      sentence,
    })),
    { title: t('Which Sentence States It? {0}', title), matchOnDetail: true, matchOnDescription: true },
  );
  return picked?.sentence;
}
