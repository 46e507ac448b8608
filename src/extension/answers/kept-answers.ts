import { commands, Uri, window } from 'vscode';
import {
  Answers,
  ConfirmAnswer,
  RemoveAnswer,
  type AnswerSummary,
  type FolderAnswers,
} from '../../server/answers-protocol.js';
import type { AttestCommand } from '../commands/command.js';
import type { Attest } from '../context.js';
import { openPlace } from '../texts/open-place.js';
import { t } from '../texts/t.js';
import { applyChange } from './apply-change.js';
import { whoAnswers } from './who.js';

interface KeptAnswer {
  readonly folder: string;
  readonly answer: AnswerSummary;
}

/** Lists the answers of people; the one picked is opened in answers.yaml. */
export const showAnswers: AttestCommand = {
  id: 'attest.showAnswers',
  failure: () => t('The answers could not be listed.'),
  async run(attest) {
    const picked = await pickAnswer(await answersIn(attest), t('Answers of People'), () => true);
    if (!picked) return;
    const { command, arguments: args = [] } = openPlace(Uri.parse(picked.answer.uri), picked.answer.range);
    await commands.executeCommand(command, ...(args as unknown[]));
  },
};

/** Gives a stale answer again for the text as it is now. */
export const confirmAnswer: AttestCommand = {
  id: 'attest.confirmAnswer',
  failure: () => t('The answer could not be kept.'),
  async run(attest, given) {
    const named =
      namedAnswer(given) ??
      keyOf(await pickAnswer(await answersIn(attest), t('Confirm Which Answer?'), ({ counts }) => !counts));
    if (!named) return;
    const by = await whoAnswers(attest.context);
    if (by === undefined) return;
    const change = await attest.client.request(ConfirmAnswer, { ...named, by });
    if (await applyChange(change)) window.setStatusBarMessage(t('Answered as {0}.', by), 4000);
  },
};

/** Takes an answer back. */
export const removeAnswer: AttestCommand = {
  id: 'attest.removeAnswer',
  failure: () => t('The answer could not be removed.'),
  async run(attest, given) {
    const named =
      namedAnswer(given) ??
      keyOf(await pickAnswer(await answersIn(attest), t('Remove Which Answer?'), () => true));
    if (named) await applyChange(await attest.client.request(RemoveAnswer, named));
  },
};

async function answersIn({ client }: Attest): Promise<readonly FolderAnswers[]> {
  return client.request(Answers, {});
}

async function pickAnswer(
  folders: readonly FolderAnswers[],
  title: string,
  isWanted: (answer: AnswerSummary) => boolean,
): Promise<KeptAnswer | undefined> {
  const kept = folders.flatMap(({ folder, answers }) =>
    answers.filter(isWanted).map((answer): KeptAnswer => ({ folder, answer })),
  );
  if (kept.length === 0) {
    void window.showInformationMessage(t('There are no such answers.'));
    return undefined;
  }
  const items = kept.map((one) => {
    const { answer } = one;
    const what = answer.detail === '' ? answer.why : `“${answer.detail}” ${answer.why}`;
    return {
      label: `$(${answer.counts ? 'pass-filled' : 'history'}) ${answer.subject}`,
      description: `${answer.said} (${answer.state}) · ${answer.path}`,
      detail: `${answer.by}, ${answer.date}: ${what}`,
      one,
    };
  });
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.one;
}

function keyOf(kept: KeptAnswer | undefined): { folder: string; key: string } | undefined {
  return kept && { folder: kept.folder, key: kept.answer.key };
}

function namedAnswer(given: unknown): { folder: string; key: string } | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { folder, key } = given as { folder?: unknown; key?: unknown };
  return typeof folder === 'string' && typeof key === 'string' ? { folder, key } : undefined;
}
