import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { describeProblem } from '../../../authoring/model/describe-problem.js';
import {
  LanguageModelProblem,
  type LanguageModel,
  type ProblemKind,
} from '../../../authoring/model/language-model.js';
import { language } from '../../client/settings.js';
import { t } from '../../texts/t.js';
import { modelOf } from './available.js';
import { chooseModel } from './choose-model.js';
import { choiceFor, type ModelTask } from './task-model.js';

/** Tells of a problem with a model in one sentence, with the button that helps. */
export function showModelProblem(problem: LanguageModelProblem, model: string): void {
  const text = describeProblem(problem, model)[language()];
  if (problem.kind === 'cancelled') {
    window.setStatusBarMessage(text, 4000);
    return;
  }
  const choose = t('Choose Model');
  const setKey = t('Set API Key');
  const setUrl = t('Set Base URL');
  const settings = t('Open Settings');
  const helping: Partial<Record<ProblemKind, string>> = {
    unauthorised: setKey,
    'wrong-address': setUrl,
    redirected: setUrl,
    network: setUrl,
    timeout: settings,
  };
  const commandOf: Readonly<Record<string, readonly string[]>> = {
    [choose]: ['attest.ai.chooseModel'],
    [setKey]: ['attest.ai.setKey'],
    [setUrl]: ['attest.ai.setBaseUrl'],
    [settings]: ['workbench.action.openSettings', '@ext:attest.attest attest.ai'],
  };
  const button = helping[problem.kind];
  const buttons = button === undefined ? [choose] : [button, choose];
  void window.showErrorMessage(text, ...buttons).then((picked) => {
    const [command, ...args] = commandOf[picked ?? ''] ?? [];
    if (command !== undefined) void commands.executeCommand(command, ...args);
  });
}

/**
 * The model for a task: the remembered one, or the one the user picks now. Undefined when the user wants none, when
 * it is gone (told to the user), or when the workspace is not trusted.
 */
export async function currentModel(
  context: ExtensionContext,
  task: ModelTask,
): Promise<LanguageModel | undefined> {
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      t('Language models stay off until you trust this workspace. Offline drafts work.'),
    );
    return undefined;
  }
  const choice = choiceFor(context, task) ?? (await chooseModel(context));
  if (!choice || choice.kind === 'none') return undefined;
  try {
    return await modelOf(choice, context);
  } catch (error) {
    const problem =
      error instanceof LanguageModelProblem ? error : new LanguageModelProblem('server', { cause: error });
    showModelProblem(problem, choice.kind === 'vscode' ? choice.name : choice.model);
    return undefined;
  }
}
