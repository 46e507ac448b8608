import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { describeProblem } from '../../../authoring/model/describe-problem.js';
import { LanguageModelProblem, type LanguageModel } from '../../../authoring/model/language-model.js';
import { language } from '../../client/settings.js';
import { t } from '../../texts/t.js';
import { modelOf } from './available.js';
import { chooseModel } from './choose-model.js';
import { rememberedChoice } from './choice.js';

/** Tells of a problem with a model in one sentence, with the button that helps. */
export function showModelProblem(problem: LanguageModelProblem, model: string): void {
  const text = describeProblem(problem, model)[language()];
  if (problem.kind === 'cancelled') {
    window.setStatusBarMessage(text, 4000);
    return;
  }
  const choose = t('Choose Model');
  const setKey = t('Set API Key');
  const button = problem.kind === 'unauthorised' ? setKey : choose;
  void window.showErrorMessage(text, button).then((picked) => {
    if (picked === choose) void commands.executeCommand('attest.ai.chooseModel');
    if (picked === setKey) void commands.executeCommand('attest.ai.setKey');
  });
}

/**
 * The model to draft with: the remembered one, or the one the user picks now. Undefined when the user wants none, when
 * it is gone (told to the user), or when the workspace is not trusted.
 */
export async function currentModel(context: ExtensionContext): Promise<LanguageModel | undefined> {
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      t('Language models stay off until you trust this workspace. Offline drafts work.'),
    );
    return undefined;
  }
  const choice = rememberedChoice(context) ?? (await chooseModel(context));
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
