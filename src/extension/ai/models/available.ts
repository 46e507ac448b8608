import { lm, workspace, type ExtensionContext, type LanguageModelChat } from 'vscode';
import type { LanguageModel } from '../../../authoring/model/language-model.js';
import { LanguageModelProblem } from '../../../authoring/model/language-model.js';
import { loadBundle } from '../../load-bundle.js';
import type { ModelChoice } from './choice.js';
import { openAiModel } from './openai-model.js';
import type { OpenAiSdk } from './openai-sdk.js';
import { contextTokens, openAiServer } from './openai-settings.js';
import { choiceFor, type ModelTask } from './task-model.js';
import { vscodeModel } from './vscode-model.js';

/** Whether this editor has VS Code's language model interface: some forks and older versions have not. */
export function hasLanguageModels(): boolean {
  // At run time the namespace can be missing, whatever the types say.
  const api = lm as typeof lm | undefined;
  return typeof api?.selectChatModels === 'function';
}

/** Every model VS Code offers; none, also when it offers them only after a sign-in. */
export async function vscodeModels(): Promise<readonly LanguageModelChat[]> {
  if (!hasLanguageModels()) return [];
  try {
    return await lm.selectChatModels({});
  } catch {
    return [];
  }
}

/** The model of a choice. Throws a `LanguageModelProblem` when it is gone or may not be used here. */
export async function modelOf(choice: ModelChoice, context: ExtensionContext): Promise<LanguageModel> {
  if (!workspace.isTrusted || choice.kind === 'none') throw new LanguageModelProblem('no-model');
  if (choice.kind === 'vscode') {
    const found = (await vscodeModels()).find(
      ({ vendor, id }) => vendor === choice.vendor && id === choice.id,
    );
    if (!found) throw new LanguageModelProblem('unknown-model', { said: choice.vendor });
    return vscodeModel(found);
  }
  const server = await openAiServer(context);
  if (!server) throw new LanguageModelProblem('unauthorised');
  const sdk = await loadBundle<OpenAiSdk>(context.extensionUri, 'openai');
  return openAiModel(sdk, { ...server, model: choice.model, inputTokens: contextTokens() });
}

/** The name of the model for a task; undefined when there is none. */
export function chosenName(context: ExtensionContext, task: ModelTask = 'draft'): string | undefined {
  const choice = choiceFor(context, task);
  return choice?.kind === 'vscode' ? choice.name : choice?.kind === 'openai' ? choice.model : undefined;
}
