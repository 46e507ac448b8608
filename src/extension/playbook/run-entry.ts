import {
  env,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type QuickPickItem,
} from 'vscode';
import type { LanguageModel } from '../../authoring/model/language-model.js';
import { LanguageModelProblem } from '../../authoring/model/language-model.js';
import { describeProblem } from '../../authoring/model/describe-problem.js';
import { refusalReport } from '../../authoring/report.js';
import { runDraft, type DraftOutcome, type DraftStage } from '../../authoring/run-draft.js';
import {
  PlaybookJudge,
  PlaybookPage,
  PlaybookPrepare,
  type PlaybookEntryParams,
  type PlaybookPageResult,
} from '../../server/playbook-protocol.js';
import { chosenName, vscodeModels } from '../ai/models/available.js';
import { rememberedChoice } from '../ai/models/choice.js';
import { currentModel } from '../ai/models/current-model.js';
import { waitingLimits } from '../ai/models/limits.js';
import { vscodeModel } from '../ai/models/vscode-model.js';
import { logExchange } from '../ai/traffic-log.js';
import { language } from '../client/settings.js';
import { exists } from '../commands/exists.js';
import { t } from '../texts/t.js';
import { askBaseline } from './baseline.js';
import { chooseEntry } from './choose-entry.js';
import type { PlaybookCommand, PlaybookContext } from './playbook-context.js';
import { openPage, writePage } from './write-page.js';

/** Makes the page of an entry, from Attest's own guidance or with a model, and opens it. */
export const runPlaybookEntry: PlaybookCommand = {
  id: 'attest.runPlaybookEntry',
  failure: () => t('The page could not be made.'),
  async run(playbook, argument) {
    const chosen = await chooseEntry(playbook, argument);
    if (!chosen) return;
    const { folder, root, entry } = chosen;
    const baseline = entry.id === 'policy-updates' ? await askBaseline(folder) : undefined;
    if (baseline === null) return;
    const params: PlaybookEntryParams = {
      folder: root,
      entry: entry.id,
      output: workspace.getConfiguration('attest', folder).get<string>('playbook.folder'),
      baseline,
    };
    const page = await playbook.client.request(PlaybookPage, params);
    if (!page) throw new Error(t('The server gave no page; see the log.'));
    const how = await askHow(playbook.context, argument);
    if (!how) return;
    const text = how.model ? await withModel(playbook, how.model, params, page) : page.text;
    if (text === undefined) return;
    const uri = await writePage(folder, page.path, text);
    if (uri) void tell(uri, page, text, folder.uri);
    return uri;
  },
};

/** Opens the page that was written for an entry. */
export const openPlaybookPage: PlaybookCommand = {
  id: 'attest.openPlaybookPage',
  failure: () => t('The page could not be opened.'),
  async run(playbook, argument) {
    const chosen = await chooseEntry(playbook, argument);
    if (!chosen) return;
    return chosen.entry.document === undefined
      ? runPlaybookEntry.run(playbook, argument)
      : openPage(chosen.folder, chosen.entry.document);
  },
};

/** Copies the filled prompt of an entry, for use with a model elsewhere. */
export const copyPlaybookPrompt: PlaybookCommand = {
  id: 'attest.copyPlaybookPrompt',
  failure: () => t('The prompt could not be copied.'),
  async run(playbook, argument) {
    const chosen = await chooseEntry(playbook, argument);
    if (!chosen) return;
    const page = await playbook.client.request(PlaybookPage, { folder: chosen.root, entry: chosen.entry.id });
    if (!page) throw new Error(t('The server gave no page; see the log.'));
    await env.clipboard.writeText(page.prompt);
    window.setStatusBarMessage(t('The prompt was copied.'), 3000);
    return page.prompt;
  },
};

/** Who writes the page: a model, or Attest's own guidance. */
interface How {
  readonly model: LanguageModel | undefined;
}

/**
 * Offline, or with a model; where there is none there is nothing to ask. A call may say so itself:
 * `{entry, model: false}` or `{entry, model: '<id>'}`.
 */
async function askHow(context: ExtensionContext, argument: unknown): Promise<How | undefined> {
  const wanted =
    typeof argument === 'object' && argument !== null && 'model' in argument ? argument.model : undefined;
  if (wanted === false || !workspace.isTrusted) return { model: undefined };
  if (typeof wanted === 'string') {
    const found = (await vscodeModels()).find(({ id }) => id === wanted);
    if (!found) throw new Error(t('There is no language model “{0}”.', wanted));
    return { model: vscodeModel(found) };
  }
  const name = chosenName(context);
  const none =
    rememberedChoice(context)?.kind === 'none' || (name === undefined && (await vscodeModels()).length === 0);
  if (none) return { model: undefined };
  const offline: QuickPickItem = {
    label: `$(book) ${t('Without a model')}`,
    detail: t('From this workspace and Attest’s own catalogue. Nothing leaves this machine.'),
  };
  const online: QuickPickItem = {
    label: `$(sparkle) ${name === undefined ? t('With a language model…') : t('With {0}', name)}`,
    detail: t('The same facts are sent to the model; its page is checked before you see it.'),
  };
  const picked = await window.showQuickPick([offline, online], {
    title: t('Playbook'),
    placeHolder: t('How should the page be made?'),
  });
  if (picked === offline) return { model: undefined };
  if (picked !== online) return undefined;
  const model = await currentModel(context, 'draft');
  return model && { model };
}

async function withModel(
  { client }: PlaybookContext,
  model: LanguageModel,
  params: PlaybookEntryParams,
  page: PlaybookPageResult,
): Promise<string | undefined> {
  const redactEmails = workspace.getConfiguration('attest').get<boolean>('ai.redactEmails', false);
  const sized = { ...params, maxInputTokens: model.maxInputTokens, redactEmails };
  const prepared = await client.request(PlaybookPrepare, sized);
  if (!prepared) throw new Error(t('The server gave no page; see the log.'));
  if ('refused' in prepared) throw new Error(prepared.refused[language()]);
  const stop = new AbortController();
  let outcome: DraftOutcome;
  try {
    outcome = await window.withProgress(
      { location: ProgressLocation.Notification, title: page.title, cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => stop.abort());
        return runDraft(model, prepared, {
          signal: stop.signal,
          limits: waitingLimits(),
          judge: async (reply) => {
            const judgement = await client.request(PlaybookJudge, { ...sized, reply });
            if (!judgement) throw new Error(t('The server gave no page; see the log.'));
            return judgement;
          },
          onExchange: (exchange) => void logExchange(model, exchange),
          onStage: (stage) => {
            progress.report({ message: stageText(stage) });
          },
        });
      },
    );
  } catch (error) {
    if (!(error instanceof LanguageModelProblem)) throw error;
    if (error.kind === 'cancelled') return undefined;
    return offerOffline(describeProblem(error, model.name)[language()], page.text);
  }
  if (outcome.judgement.ok) return outcome.judgement.draft;
  const document = await workspace.openTextDocument({
    language: 'markdown',
    content: refusalReport(outcome, model.name, language()),
  });
  await window.showTextDocument(document, { preview: true });
  return offerOffline(t('What the model wrote did not pass the checks; the report tells why.'), page.text);
}

/** A model that fails never leaves the user without a page. */
async function offerOffline(problem: string, text: string): Promise<string | undefined> {
  const without = t('Make It Without a Model');
  return (await window.showWarningMessage(problem, without)) === without ? text : undefined;
}

function stageText(stage: DraftStage): string {
  switch (stage) {
    case 'asking':
      return t('asking the model');
    case 'writing':
      return t('the model writes');
    case 'checking':
      return t('checking');
    case 'repairing':
      return t('asking once more');
  }
}

async function tell(uri: Uri, page: PlaybookPageResult, text: string, folder: Uri): Promise<void> {
  const left = text.match(/\[CONFIRM:/g)?.length ?? 0;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (page.missing.length === 0) {
    void window.showInformationMessage(
      left === 0
        ? t('{0} was written.', name)
        : t('{0} was written; it has {1} places to fill in, marked [CONFIRM: …].', name, left),
    );
    return;
  }
  const open = t('Open soc2.yaml');
  const config = Uri.joinPath(folder, 'soc2.yaml');
  const missing = page.missing.map(({ label }) => label).join(', ');
  const there = await exists(config);
  const choice = await window.showInformationMessage(
    t('{0} was written. It gets better when soc2.yaml states: {1}.', name, missing),
    ...(there ? [open] : []),
  );
  if (choice === open) await window.showTextDocument(config);
}
