import type { Uri } from 'vscode';
import {
  commands,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
} from 'vscode';
import type { Judgement } from '../../../authoring/judge.js';
import { LanguageModelProblem, type LanguageModel } from '../../../authoring/model/language-model.js';
import type { PreparedDraft } from '../../../authoring/prepared.js';
import { previewOf } from '../../../authoring/preview.js';
import { refusalReport } from '../../../authoring/report.js';
import { runDraft, type DraftOutcome, type DraftStage } from '../../../authoring/run-draft.js';
import type { DraftTask } from '../../../authoring/task.js';
import { withRemark } from '../../../authoring/try-again.js';
import {
  DraftOffline,
  JudgeReply,
  JudgeText,
  PrepareDraft,
  type DraftParams,
} from '../../../server/draft-protocol.js';
import type { AttestClient } from '../../client/attest-client.js';
import { language } from '../../client/settings.js';
import { t } from '../../texts/t.js';
import { showModelProblem } from '../models/current-model.js';
import { logExchange, trafficLog } from '../traffic-log.js';
import { waitingLimits } from '../models/limits.js';
import { DraftFiles } from './draft-files.js';
import { DraftPreview } from './draft-preview.js';

/** A document to draft in: one that is there, or the file a new one becomes. */
export interface DraftPlace {
  readonly uri: Uri;
  readonly text: string;
  readonly isNew: boolean;
}

export interface DraftRequest {
  readonly task: DraftTask;
  readonly place: DraftPlace;
  /** Drafts without a model when undefined. */
  readonly model: LanguageModel | undefined;
  /** How many gaps this draft is about, when more may be open. */
  readonly share?: { readonly taken: number; readonly open: number };
  /** The language of a new document. */
  readonly language?: 'en' | 'nl';
  /** Ends the work from outside, as a chat does. */
  readonly token?: CancellationToken;
}

/** How a request ended. The document is changed only by `Applied`. */
export type DraftResult =
  | { readonly kind: 'shown'; readonly preview: DraftPreview; readonly judgement: Judgement }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The checks refuse it; it is shown with the reasons, unless there is nothing to show. */
  | { readonly kind: 'rejected'; readonly outcome: DraftOutcome; readonly preview: DraftPreview | undefined }
  | { readonly kind: 'problem'; readonly problem: LanguageModelProblem };

/** How the draft at hand was made, to make it again. */
export interface Made {
  readonly request: DraftRequest;
  readonly prepared: PreparedDraft;
  /** Undefined for an offline draft. */
  readonly model: LanguageModel | undefined;
  readonly outcome: DraftOutcome | undefined;
}

/** Milliseconds between two updates of the preview. */
const REDRAW = 120;

/** Runs drafts: prepares on the server, asks the model, shows the answer as it comes, and lets the user decide. */
export class DraftSessions implements Disposable {
  readonly files = new DraftFiles();
  #current: DraftPreview | undefined;
  #made: Made | undefined;

  constructor(private readonly client: AttestClient) {}

  /** The draft the user looks at, if any. */
  get current(): DraftPreview | undefined {
    return this.#current;
  }

  /** How it was made; undefined while it is written. */
  get made(): Made | undefined {
    return this.#made;
  }

  /** Prepares, asks, checks and shows. Never throws for what a model does. */
  async run(request: DraftRequest): Promise<DraftResult> {
    await this.#current?.discard();
    this.#made = undefined;
    const params: DraftParams = {
      task: request.task,
      uri: request.place.uri.toString(),
      text: request.place.text,
      language: request.language,
      redactEmails: workspace.getConfiguration('attest').get<boolean>('ai.redactEmails', false),
      maxInputTokens: request.model?.maxInputTokens,
    };
    if (!request.model) return this.#offline(params, request);
    const prepared = await this.client.request(PrepareDraft, params);
    if ('refused' in prepared) return this.#refuse(prepared.refused[language()]);
    this.#tellNotes(prepared);
    return this.#withModel(request, request.model, prepared);
  }

  /** Asks for the draft at hand once more, with a remark. Undefined when no model wrote it. */
  async again(remark: string): Promise<DraftResult | undefined> {
    const made = this.#made;
    if (!made?.model || !made.outcome) return undefined;
    const { request, model, outcome } = made;
    await this.#current?.discard();
    this.#made = undefined;
    const redactEmails = workspace.getConfiguration('attest').get<boolean>('ai.redactEmails', false);
    return this.#withModel(request, model, withRemark(made.prepared, outcome.reply, remark, redactEmails));
  }

  /** The honest account of a draft that did not pass, as a document of its own. */
  async showReport(): Promise<void> {
    const { model, outcome } = this.#made ?? {};
    if (!model || !outcome) return;
    const uri = this.files.create(t('Draft refused.md'), refusalReport(outcome, model.name, language()));
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  }

  dispose(): void {
    this.#current?.dispose();
    this.files.dispose();
  }

  async #offline(params: DraftParams, request: DraftRequest): Promise<DraftResult> {
    const made = await this.client.request(DraftOffline, params);
    if ('refused' in made) return this.#refuse(made.refused[language()]);
    this.#tellNotes(made.prepared);
    const { judgement, prepared } = made;
    if (judgement.edits.length === 0) return this.#refuse(t('There is nothing to change here.'));
    if (!judgement.ok)
      return this.#refuse(judgement.problems.map(({ message }) => message[language()]).join(' '));
    const preview = this.#preview(request.place, prepared, t('offline draft'), judgement.draft);
    await preview.show();
    this.#made = { request, prepared, model: undefined, outcome: undefined };
    await this.#complete(preview, request, prepared, judgement);
    this.#offer(preview, judgement, request.share, undefined);
    return { kind: 'shown', preview, judgement };
  }

  async #withModel(
    request: DraftRequest,
    model: LanguageModel,
    prepared: PreparedDraft,
  ): Promise<DraftResult> {
    const preview = this.#preview(request.place, prepared, model.name, prepared.document.text);
    try {
      const outcome = await window.withProgress(
        {
          location: ProgressLocation.Notification,
          title: t('Drafting with {0}', model.name),
          cancellable: true,
        },
        (progress, token) =>
          this.#ask(model, prepared, preview, [token, request.token], (text) =>
            progress.report({ message: text }),
          ),
      );
      this.#made = { request, prepared, model, outcome };
      const { judgement } = outcome;
      if (!judgement.ok && judgement.edits.length === 0) {
        await preview.discard();
        await this.showReport();
        tellRefused(model.name, undefined);
        return { kind: 'rejected', outcome, preview: undefined };
      }
      await this.#complete(preview, request, prepared, judgement);
      if (judgement.ok) {
        this.#offer(preview, judgement, request.share, outcome);
        return { kind: 'shown', preview, judgement };
      }
      tellRefused(model.name, preview, outcome);
      return { kind: 'rejected', outcome, preview };
    } catch (error) {
      await preview.discard();
      const problem =
        error instanceof LanguageModelProblem
          ? error
          : new LanguageModelProblem('server', { said: String(error), cause: error });
      trafficLog().warn(`${model.name}: ${problem.message}`);
      showModelProblem(problem, model.name);
      return { kind: 'problem', problem };
    }
  }

  async #ask(
    model: LanguageModel,
    prepared: PreparedDraft,
    preview: DraftPreview,
    tokens: readonly (CancellationToken | undefined)[],
    report: (text: string) => void,
  ): Promise<DraftOutcome> {
    const stop = new AbortController();
    const subscriptions = tokens.flatMap((token) => token?.onCancellationRequested(() => stop.abort()) ?? []);
    if (tokens.some((token) => token?.isCancellationRequested)) stop.abort();
    // Closing the preview, or discarding it, while it is written stops the model.
    void preview.decided.then(() => stop.abort());
    let shown = false;
    let drawn = 0;
    try {
      return await runDraft(model, prepared, {
        signal: stop.signal,
        limits: waitingLimits(),
        judge: (reply) => this.client.request(JudgeReply, { prepared, reply }),
        onStage: (stage) => report(stageText(stage, prepared.tokens.input)),
        onExchange: (exchange) => void logExchange(model, exchange),
        onText: (soFar) => {
          if (!shown) void preview.show();
          shown = true;
          if (Date.now() - drawn < REDRAW) return;
          drawn = Date.now();
          preview.update(previewOf(prepared, soFar));
        },
      });
    } finally {
      for (const subscription of subscriptions) subscription.dispose();
    }
  }

  #preview(place: DraftPlace, prepared: PreparedDraft, by: string, text: string): DraftPreview {
    const name = prepared.document.path.split('/').at(-1) ?? '';
    const preview = new DraftPreview(
      this.files,
      place.uri,
      prepared.document.path,
      place.isNew,
      t('{0}: draft by {1}', name, by),
      text,
      (draft, told) =>
        this.client.request(JudgeText, {
          prepared: { ...prepared, told: [...(prepared.told ?? []), ...told] },
          draft,
        }),
    );
    this.#current = preview;
    void preview.decided.then(() => {
      if (this.#current !== preview) return;
      this.#current = undefined;
    });
    return preview;
  }

  async #complete(
    preview: DraftPreview,
    { place: { uri, isNew, text } }: DraftRequest,
    prepared: PreparedDraft,
    judgement: Judgement,
  ): Promise<void> {
    await preview.complete({ uri, path: prepared.document.path, isNew, base: text, judgement });
  }

  /** What the draft is, and what can be done with it; all of it also in the menus of its editor. */
  #offer(
    preview: DraftPreview,
    { repaired, draft }: Judgement,
    share: DraftRequest['share'],
    outcome: DraftOutcome | undefined,
  ): void {
    const [accept, parts, again, discard] = [t('Accept'), t('Choose Parts…'), t('Try Again…'), t('Discard')];
    const left = draft.match(/\[CONFIRM:/g)?.length ?? 0;
    const open = left === 0 ? '' : ` ${t('{0} places are to be confirmed, marked [CONFIRM: …].', left)}`;
    const part =
      share && share.open > share.taken
        ? ` ${t('It is about {0} of {1} gaps; after Accept you can go on.', share.taken, share.open)}`
        : '';
    const facts =
      repaired.length === 0
        ? ''
        : ` ${t('Facts that nobody stated became placeholders: {0}.', [...new Set(repaired.map(({ quote }) => quote))].slice(0, 5).join(', '))}`;
    const text = `${t('The draft passed the checks.')}${part}${facts}${open} ${t('You can edit it before you accept it.')}${usageText(outcome)}`;
    const several = preview.parts(draft).length > 1;
    const buttons = [accept, ...(several ? [parts] : []), ...(outcome ? [again] : []), discard];
    void window.showInformationMessage(text, ...buttons).then((picked) => {
      // The message may outlive its draft.
      if (!preview.pending) return;
      if (picked === accept) void commands.executeCommand('attest.ai.acceptDraft');
      if (picked === parts) void commands.executeCommand('attest.ai.chooseParts');
      if (picked === again) void commands.executeCommand('attest.ai.tryAgain');
      if (picked === discard) void preview.discard();
    });
  }

  #tellNotes({ notes, redacted }: PreparedDraft): void {
    for (const note of notes) void window.showWarningMessage(note[language()]);
    if (redacted > 0)
      window.setStatusBarMessage(t('{0} secrets were left out of what is sent.', redacted), 6000);
  }

  #refuse(reason: string): DraftResult {
    void window.showInformationMessage(reason);
    return { kind: 'refused', reason };
  }
}

/** Says that a draft is refused, and what can be done. */
function tellRefused(model: string, preview: DraftPreview | undefined, outcome?: DraftOutcome): void {
  const text = t('The draft of {0} did not pass the checks. Your document was not changed.', model);
  if (!preview) {
    void window.showWarningMessage(text);
    return;
  }
  const reasons = t('The reasons stand beside its sentences.');
  const [again, anyway, report, discard] = [
    t('Try Again…'),
    t('Use Anyway…'),
    t('Show Report'),
    t('Discard'),
  ];
  const buttons = [again, ...(preview.isFinal ? [] : [anyway]), report, discard];
  void window.showWarningMessage(`${text} ${reasons}${usageText(outcome)}`, ...buttons).then((picked) => {
    if (!preview.pending) return;
    if (picked === again) void commands.executeCommand('attest.ai.tryAgain');
    if (picked === anyway) void commands.executeCommand('attest.ai.useAnyway');
    if (picked === report) void commands.executeCommand('attest.ai.showRefusal');
    if (picked === discard) void preview.discard();
  });
}

/** What it cost, when the server said so; an estimate would look like a count. */
function usageText(outcome: DraftOutcome | undefined): string {
  if (!outcome?.usage) return '';
  const { input, output } = outcome.usage;
  return ` ${t('The server counted {0} tokens in and {1} out.', input, output)}`;
}

function stageText(stage: DraftStage, tokens: number): string {
  switch (stage) {
    case 'asking':
      return t('about {0} tokens sent; waiting for the first words …', tokens);
    case 'writing':
      return t('writing …');
    case 'checking':
      return t('checking the draft …');
    case 'repairing':
      return t('the checks found problems; asking once more …');
  }
}
