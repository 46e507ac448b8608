import { commands, QuickPickItemKind, window, type ExtensionContext, type QuickPickItem } from 'vscode';
import { describeProblem } from '../../../authoring/model/describe-problem.js';
import { LanguageModelProblem } from '../../../authoring/model/language-model.js';
import { language } from '../../client/settings.js';
import { loadBundle } from '../../load-bundle.js';
import { t } from '../../texts/t.js';
import { vscodeModels } from './available.js';
import { rememberChoice, rememberedChoice, type ModelChoice } from './choice.js';
import { listOpenAiModels, type OpenAiSdk } from './openai-model.js';
import { openAiServer } from './openai-settings.js';

type Item = QuickPickItem & { readonly choice?: ModelChoice; readonly command?: string };

/** Shows what is available, with what helps when nothing is, and remembers the choice. Undefined when dismissed. */
export async function chooseModel(context: ExtensionContext): Promise<ModelChoice | undefined> {
  const items = itemsFor(context);
  const picked = await window.showQuickPick<Item>(items, {
    title: t('Language Model for Drafts'),
    placeHolder: t('Attest works without a model too; drafts are then filled from templates and soc2.yaml.'),
    matchOnDescription: true,
  });
  if (picked?.command !== undefined) {
    await commands.executeCommand(picked.command);
    return undefined;
  }
  if (picked?.choice) await rememberChoice(context, picked.choice);
  return picked?.choice;
}

async function itemsFor(context: ExtensionContext): Promise<Item[]> {
  const current = rememberedChoice(context);
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
  try {
    const sdk = await loadBundle<OpenAiSdk>(context.extensionUri, 'openai');
    const models = await listOpenAiModels(sdk, server);
    const items = models.map((model): Item => ({
      label: `${mark(current?.kind === 'openai' && current.model === model)}${model}`,
      description: server.baseUrl,
      choice: { kind: 'openai', model },
    }));
    return [...items, ...setUp];
  } catch (error) {
    const problem =
      error instanceof LanguageModelProblem ? error : new LanguageModelProblem('network', { cause: error });
    const chosen: Item[] =
      current?.kind === 'openai'
        ? [{ label: `${mark(true)}${current.model}`, description: server.baseUrl, choice: current }]
        : [];
    return [
      ...chosen,
      { label: `$(warning) ${describeProblem(problem, server.baseUrl)[language()]}` },
      ...setUp,
    ];
  }
}

function mark(chosen: boolean): string {
  return chosen ? '$(check) ' : '';
}

function same(a: ModelChoice | undefined, b: ModelChoice): boolean {
  return a?.kind === 'vscode' && b.kind === 'vscode' && a.vendor === b.vendor && a.id === b.id;
}
