import { commands, QuickPickItemKind, window, type ExtensionContext, type QuickPickItem } from 'vscode';
import { describeProblem } from '../../../authoring/model/describe-problem.js';
import { LanguageModelProblem } from '../../../authoring/model/language-model.js';
import { language } from '../../client/settings.js';
import { loadBundle } from '../../load-bundle.js';
import { t } from '../../texts/t.js';
import { vscodeModels } from './available.js';
import { rememberChoice, rememberedChoice, type ModelChoice } from './choice.js';
import { listOpenAiModels } from './openai-model.js';
import type { OpenAiSdk } from './openai-sdk.js';
import { openAiServer } from './openai-settings.js';
import { choiceFor, MODEL_TASKS, setTaskModel, type ModelTask } from './task-model.js';

type Item = QuickPickItem & {
  readonly choice?: ModelChoice;
  readonly command?: string;
  /** Asks further instead of choosing. */
  readonly then?: 'type-name' | 'per-task';
};

/** Shows what is available, with what helps when nothing is, and remembers the choice. Undefined when dismissed. */
export async function chooseModel(context: ExtensionContext): Promise<ModelChoice | undefined> {
  const choice = await pick(context, t('Language Model for Drafts'), rememberedChoice(context), [
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: `$(list-selection) ${t('A model of its own for a task…')}`,
      detail: t('Such as a small model for reviews and a large one for drafts.'),
      then: 'per-task',
    },
  ]);
  if (choice) await rememberChoice(context, choice);
  return choice;
}

async function pick(
  context: ExtensionContext,
  title: string,
  current: ModelChoice | undefined,
  more: readonly Item[],
): Promise<ModelChoice | undefined> {
  const items = itemsFor(context, current).then((all) => [...all, ...more]);
  const picked = await window.showQuickPick<Item>(items, {
    title,
    placeHolder: t('Attest works without a model too; drafts are then filled from templates and soc2.yaml.'),
    matchOnDescription: true,
  });
  if (picked?.command !== undefined) {
    await commands.executeCommand(picked.command);
    return undefined;
  }
  if (picked?.then === 'per-task') {
    await chooseForTask(context);
    return undefined;
  }
  return picked?.then === 'type-name' ? typedModel(current) : picked?.choice;
}

/** A name as the server knows it: Azure lists no deployments, and not every server has a list. */
async function typedModel(current: ModelChoice | undefined): Promise<ModelChoice | undefined> {
  const typed = await window.showInputBox({
    title: t('Name of the Model'),
    prompt: t('As the server knows it; for Azure the name of the deployment.'),
    value: current?.kind === 'openai' ? current.model : '',
    placeHolder: 'gpt-4o, llama3.3:70b, mistral-large-latest',
    ignoreFocusOut: true,
  });
  const model = typed?.trim() ?? '';
  return model === '' ? undefined : { kind: 'openai', model };
}

async function chooseForTask(context: ExtensionContext): Promise<void> {
  const names: Readonly<Record<ModelTask, string>> = {
    draft: t('Drafts: filling gaps and new documents'),
    refine: t('Refining and translating'),
    review: t('Reviews: looking for what a document states'),
  };
  const tasks = MODEL_TASKS.map((task) => {
    const choice = choiceFor(context, task);
    const description =
      choice?.kind === 'vscode' ? choice.name : choice?.kind === 'openai' ? choice.model : '';
    return { label: names[task], description, task };
  });
  const task = (await window.showQuickPick(tasks, { title: t('Which Task?') }))?.task;
  if (task === undefined) return;
  const choice = await pick(context, names[task], choiceFor(context, task), []);
  // “No language model” is a choice for everything; for one task it takes its own model back.
  if (choice) await setTaskModel(task, choice.kind === 'none' ? undefined : choice);
}

async function itemsFor(context: ExtensionContext, current: ModelChoice | undefined): Promise<Item[]> {
  const [own, server] = await Promise.all([vscodeModels(), serverItems(context, current)]);
  const offered = own.map((model): Item => {
    const choice: ModelChoice = { kind: 'vscode', vendor: model.vendor, id: model.id, name: model.name };
    return {
      label: `${mark(same(current, choice))}${model.name}`,
      description: model.vendor,
      detail: t('{0} tokens of input', model.maxInputTokens.toLocaleString()),
      choice,
    };
  });
  return [
    { label: t('Offered by VS Code'), kind: QuickPickItemKind.Separator },
    ...(offered.length > 0
      ? offered
      : [
          {
            label: `$(info) ${t('None now')}`,
            detail: t('Sign in to GitHub Copilot, or install an extension that provides language models.'),
          },
        ]),
    { label: t('OpenAI-compatible server'), kind: QuickPickItemKind.Separator },
    ...server,
    { label: t('Without a model'), kind: QuickPickItemKind.Separator },
    {
      label: `${mark(current?.kind === 'none')}${t('No language model')}`,
      detail: t('Every command works from templates, the catalogue and soc2.yaml.'),
      choice: { kind: 'none' },
    },
  ];
}

async function serverItems(context: ExtensionContext, current: ModelChoice | undefined): Promise<Item[]> {
  const setUp: Item[] = [
    { label: `$(key) ${t('Set API key…')}`, command: 'attest.ai.setKey' },
    { label: `$(link) ${t('Set base URL…')}`, command: 'attest.ai.setBaseUrl' },
  ];
  const server = await openAiServer(context);
  if (!server) return setUp;
  const typeName: Item = { label: `$(edit) ${t('Type the name of a model…')}`, then: 'type-name' };
  try {
    const sdk = await loadBundle<OpenAiSdk>(context.extensionUri, 'openai');
    const models = await listOpenAiModels(sdk, server);
    const items = models.map((model): Item => ({
      label: `${mark(current?.kind === 'openai' && current.model === model)}${model}`,
      description: server.baseUrl,
      choice: { kind: 'openai', model },
    }));
    return [...(items.length > 0 ? items : chosenItem(server.baseUrl, current)), typeName, ...setUp];
  } catch (error) {
    const problem =
      error instanceof LanguageModelProblem ? error : new LanguageModelProblem('network', { cause: error });
    return [
      ...chosenItem(server.baseUrl, current),
      { label: `$(warning) ${describeProblem(problem, server.baseUrl)[language()]}` },
      typeName,
      ...setUp,
    ];
  }
}

/** The model that is chosen, where the server does not list it. */
function chosenItem(url: string, current: ModelChoice | undefined): Item[] {
  return current?.kind === 'openai'
    ? [{ label: `${mark(true)}${current.model}`, description: url, choice: current }]
    : [];
}

function mark(chosen: boolean): string {
  return chosen ? '$(check) ' : '';
}

function same(a: ModelChoice | undefined, b: ModelChoice): boolean {
  return a?.kind === 'vscode' && b.kind === 'vscode' && a.vendor === b.vendor && a.id === b.id;
}
