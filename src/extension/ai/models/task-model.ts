import { ConfigurationTarget, workspace, type ExtensionContext } from 'vscode';
import { rememberedChoice, type ModelChoice } from './choice.js';

/** What a model is used for; each may have a model of its own. */
export const MODEL_TASKS = ['draft', 'refine', 'review'] as const;
export type ModelTask = (typeof MODEL_TASKS)[number];

const SETTINGS: Readonly<Record<ModelTask, string>> = {
  draft: 'ai.draftModel',
  refine: 'ai.refineModel',
  review: 'ai.reviewModel',
};
/** In front of a model that VS Code offers; names of a server stand by themselves. */
const VSCODE = 'vscode:';

/**
 * The model for a task: its own by the user's settings, else the one chosen for all. “No language model” holds for every
 * task. Values of a workspace are not looked at: a folder must not choose where text is sent.
 */
export function choiceFor(context: ExtensionContext, task: ModelTask): ModelChoice | undefined {
  const chosen = rememberedChoice(context);
  if (chosen?.kind === 'none') return chosen;
  const own = workspace.getConfiguration('attest').inspect<string>(SETTINGS[task])?.globalValue;
  return (typeof own === 'string' ? choiceOf(own) : undefined) ?? chosen;
}

/** Sets the model of one task; undefined takes it back. */
export async function setTaskModel(task: ModelTask, choice: ModelChoice | undefined): Promise<void> {
  const value =
    choice?.kind === 'vscode'
      ? `${VSCODE}${choice.vendor}/${choice.id}`
      : choice?.kind === 'openai'
        ? choice.model
        : undefined;
  await workspace.getConfiguration('attest').update(SETTINGS[task], value, ConfigurationTarget.Global);
}

/** A model as the settings name it: `vscode:copilot/gpt-4o`, or a name the server knows. */
export function choiceOf(text: string): ModelChoice | undefined {
  const name = text.trim();
  if (name === '') return undefined;
  if (!name.startsWith(VSCODE)) return { kind: 'openai', model: name };
  const [vendor = '', ...rest] = name.slice(VSCODE.length).split('/');
  const id = rest.join('/');
  return vendor === '' || id === '' ? undefined : { kind: 'vscode', vendor, id, name: id };
}
