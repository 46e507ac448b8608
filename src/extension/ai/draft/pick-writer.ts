import { window, type ExtensionContext, type QuickPickItem } from 'vscode';
import type { LanguageModel } from '../../../authoring/model/language-model.js';
import { t } from '../../texts/t.js';
import { chosenName } from '../models/available.js';
import { currentModel } from '../models/current-model.js';
import type { ModelTask } from '../models/task-model.js';

/** Who writes a draft: a model, or the templates. */
export interface Writer {
  readonly model: LanguageModel | undefined;
}

/** Lets the user choose between the model and the offline draft. Without a chosen model there is nothing to ask. */
export async function pickWriter(
  context: ExtensionContext,
  title: string,
  task: ModelTask,
): Promise<Writer | undefined> {
  const name = chosenName(context, task);
  if (name === undefined) return { model: undefined };
  const withModel: QuickPickItem = {
    label: `$(sparkle) ${t('With {0}', name)}`,
    detail: t('The draft is checked; what nobody stated becomes a placeholder.'),
  };
  const offline: QuickPickItem = {
    label: `$(file-text) ${t('Offline')}`,
    detail: t('From templates, the catalogue and soc2.yaml. Nothing is sent.'),
  };
  const picked = await window.showQuickPick([withModel, offline], { title });
  if (picked === offline) return { model: undefined };
  if (picked !== withModel) return undefined;
  const model = await currentModel(context, task);
  return model && { model };
}
