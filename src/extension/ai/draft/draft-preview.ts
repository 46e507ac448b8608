import type { Uri } from 'vscode';
import {
  commands,
  Range,
  TabInputTextDiff,
  window,
  workspace,
  WorkspaceEdit,
  type Disposable,
  type Tab,
  type TextDocument,
} from 'vscode';
import type { DraftProblem } from '../../../authoring/checks/check.js';
import { applyEdits, minimalEdits } from '../../../authoring/draft/edits.js';
import { partsOf, type DraftPart } from '../../../authoring/draft/parts.js';
import { typedByUser } from '../../../authoring/draft/typed-by-user.js';
import type { Judgement } from '../../../authoring/judge.js';
import { t } from '../../texts/t.js';
import { applyDraft, createDraftFile, hasPlace, showNewText, type Applied } from './apply-draft.js';
import type { DraftFiles } from './draft-files.js';
import { positionIn, ProblemMarks } from './problem-marks.js';

/** A draft that waits for the user: what it changes, and where. */
export interface PendingDraft {
  /** The document; a file that is not there yet for a new one. */
  readonly uri: Uri;
  readonly path: string;
  readonly isNew: boolean;
  readonly base: string;
  readonly judgement: Judgement;
}

/** How an attempt to take a draft over ended. */
export type Accepted = Applied | 'refused';

/** Judges a whole document; `told` is what the user typed into the draft. */
export type JudgeEdited = (draft: string, told: readonly string[]) => Promise<Judgement>;

/** Milliseconds after the last key until an edited draft is checked again. */
const PAUSE = 700;
/** Checks that nobody may overrule: what they stop is no matter of opinion. */
const FINAL: readonly string[] = ['leaked-secret', 'changed-outside-range'];

/** The editor may lag behind by so many texts while a draft streams in. */
const MOST_WRITTEN = 50;

/**
 * Shows a draft next to the document in VS Code's diff editor. When it is complete it can be edited, taken over as a
 * whole or in parts, or thrown away; what the checks say of it stands beside its sentences.
 */
export class DraftPreview implements Disposable {
  readonly #left: Uri;
  readonly #right: Uri;
  readonly #marks = new ProblemMarks();
  /** What was written to the draft last, oldest first; the user's edits are none of it. */
  #written: readonly string[];
  #pending: PendingDraft | undefined;
  #base = '';
  #problems: readonly DraftProblem[] = [];
  /** The text that the problems are of. */
  #judged = '';
  /** Whether a part was taken over already. */
  #touched: Applied | undefined;
  #showing: Promise<void> | undefined;
  #disposed = false;
  #done: ((applied: Applied | undefined) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #subscriptions: readonly Disposable[];

  /** Resolves when the user accepted or discarded the draft, or closed its editor. */
  readonly decided: Promise<Applied | undefined>;

  constructor(
    private readonly files: DraftFiles,
    uri: Uri,
    readonly path: string,
    isNew: boolean,
    private readonly title: string,
    text: string,
    private readonly judge: JudgeEdited,
  ) {
    this.#left = isNew ? files.create(path, '') : uri;
    this.#right = files.create(path, text);
    this.#written = [plain(text)];
    this.decided = new Promise((resolve) => (this.#done = resolve));
    this.#subscriptions = [
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (!closed.some((tab) => this.#isOwn(tab))) return;
        this.#finish(this.#touched);
        this.dispose();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (!this.#pending || document.uri.toString() !== this.#right.toString()) return;
        // That it is edited may be told after the edit.
        if (document.isDirty || !this.#written.includes(plain(document.getText()))) this.#checkSoon();
        else this.#marks.draw();
      }),
    ];
  }

  get uri(): Uri {
    return this.#right;
  }

  /** What waits for the user's decision; undefined while it is written, and after the decision. */
  get pending(): PendingDraft | undefined {
    return this.#disposed ? undefined : this.#pending;
  }

  /** What the checks say of the draft as it is now. */
  get problems(): readonly DraftProblem[] {
    return this.#problems;
  }

  /** Opens the diff editor, once at a time. With `at` the keyboard goes to that place of the draft. */
  async show(at?: number): Promise<void> {
    await this.#showing;
    if (this.#disposed) return;
    const place = at === undefined ? undefined : positionIn(await this.text(), at);
    const options =
      place === undefined
        ? { preview: true, preserveFocus: true }
        : // Not in passing: a draft that can be edited must not go when another file is opened.
          { preview: false, preserveFocus: false, selection: new Range(place, place) };
    this.#showing = Promise.resolve(
      commands.executeCommand('vscode.diff', this.#left, this.#right, this.title, options),
    ).then(() => undefined);
    await this.#showing;
  }

  /** The draft so far, as it is written. */
  update(text: string): void {
    this.#written = [...this.#written.slice(1 - MOST_WRITTEN), plain(text)];
    this.files.update(this.#right, text);
  }

  /** The draft is complete: it can be edited and, when nothing is wrong with it, taken over. */
  async complete(pending: PendingDraft): Promise<void> {
    this.#pending = pending;
    this.#base = pending.base;
    this.#judged = pending.judgement.draft;
    this.#problems = pending.judgement.problems;
    this.update(pending.judgement.draft);
    this.files.unlock(this.#right);
    const [part] = this.parts(pending.judgement.draft);
    const [problem] = this.#problems.flatMap(({ span }) => span ?? []);
    await this.#settled(pending.judgement.draft);
    await this.show(problem?.start ?? firstWord(pending.judgement.draft, part));
    await this.#mark();
  }

  /** The draft as the user has it now. */
  async text(): Promise<string> {
    const document = await this.#document();
    const [shown, written] = [document.getText(), this.files.text(this.#right)];
    if (document.isDirty) return shown;
    // The editor tells of an edit before it tells that there was one; and it may lag behind what was written.
    return this.#written.includes(plain(shown)) ? written : shown;
  }

  /** What is still to be decided on. */
  parts(text: string): readonly DraftPart[] {
    return partsOf(this.#base, text);
  }

  /** Takes over all of it, or the parts that are given; nothing that the checks refuse. */
  async accept(chosen?: readonly DraftPart[]): Promise<Accepted> {
    if (!this.pending) return 'failed';
    const text = await this.#judgedText();
    if (text === undefined || this.#refuses(chosen)) return 'refused';
    return this.#apply(text, chosen ?? this.parts(text));
  }

  /** Takes it over although checks refuse it; whoever calls this has asked the user and kept the record. */
  async acceptAnyway(): Promise<Accepted> {
    if (!this.pending || this.isFinal) return 'refused';
    const text = await this.text();
    return this.#apply(text, this.parts(text));
  }

  /** Whether a check refuses it that nobody may overrule. */
  get isFinal(): boolean {
    return this.#problems.some(({ check }) => FINAL.includes(check));
  }

  /** Whether all of the draft still has a safe place in the document. */
  async hasPlace(): Promise<boolean> {
    const { pending } = this;
    if (!pending) return false;
    if (pending.isNew) return true;
    return hasPlace(pending.uri, this.#base, minimalEdits(this.#base, await this.text()));
  }

  /** Puts what stands in the document in the place of one part of the draft. */
  async leaveOut(part: DraftPart): Promise<void> {
    const document = await this.#document();
    const edit = new WorkspaceEdit();
    const range = new Range(document.positionAt(part.draft.start), document.positionAt(part.draft.end));
    edit.replace(this.#right, range, this.#base.slice(part.base.start, part.base.end));
    await workspace.applyEdit(edit);
    if (this.parts(await this.text()).length > 0) return;
    this.#finish(this.#touched);
    await this.close();
  }

  /** Checks the draft as it is now. */
  async check(): Promise<void> {
    clearTimeout(this.#timer);
    const { pending } = this;
    const text = await this.text();
    if (!pending || text === this.#judged) return;
    const { problems } = await this.judge(text, typedByUser(pending.judgement.draft, text));
    if (this.#disposed) return;
    this.#judged = text;
    this.#problems = problems;
    await this.#mark();
  }

  async discard(): Promise<void> {
    this.#finish(this.#touched);
    await this.close();
  }

  /** Closes the diff editor; the document stays as it is. */
  async close(): Promise<void> {
    this.#disposed = true;
    // An editor that is just being opened can be closed only when it is there.
    await this.#showing;
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => this.#isOwn(tab));
    // A draft in memory is never asked about.
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === this.#right.toString());
    if (open?.isDirty) await open.save();
    if (tabs.length > 0) await window.tabGroups.close(tabs, true);
    this.dispose();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#finish(this.#touched);
    this.#marks.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.files.remove(this.#right);
    if (this.#left.scheme === this.#right.scheme) this.files.remove(this.#left);
    void setContext(undefined);
  }

  /** The text once it is checked; undefined when the check changed it, which the user should see first. */
  async #judgedText(): Promise<string | undefined> {
    const text = await this.text();
    const { pending } = this;
    if (!pending || text === this.#judged) return text;
    const judgement = await this.judge(text, typedByUser(pending.judgement.draft, text));
    this.#problems = judgement.problems;
    this.#judged = judgement.draft;
    if (judgement.draft !== text) await this.#replace(judgement.draft);
    await this.#mark();
    if (judgement.draft === text) return text;
    void window.showWarningMessage(
      t('Facts that nobody stated became placeholders: {0}.', quotes(judgement.repaired)),
    );
    return undefined;
  }

  /** Whether something is wrong with it, or with the parts that are to be taken over. */
  #refuses(chosen: readonly DraftPart[] | undefined): boolean {
    if (!chosen) return this.#problems.length > 0;
    return this.#problems.some(
      ({ span }) => !span || chosen.some(({ draft }) => span.start < draft.end && draft.start < span.end),
    );
  }

  async #apply(text: string, parts: readonly DraftPart[]): Promise<Accepted> {
    const { pending } = this;
    if (!pending) return 'failed';
    const all = this.parts(text);
    const whole = parts.length === all.length;
    const edits = whole
      ? minimalEdits(this.#base, text)
      : parts.map((part) => ({ ...part.base, text: part.text }));
    const before = pending.isNew ? '' : (await workspace.openTextDocument(pending.uri)).getText();
    const applied = pending.isNew
      ? await createDraftFile(pending.uri, whole ? text : applyEdits(this.#base, edits))
      : await applyDraft(pending.uri, this.#base, edits);
    if (applied === 'place-changed' || applied === 'failed') tellFailure(applied);
    const taken = applied === 'applied' || applied === 'moved';
    if (taken) this.#touched = applied;
    if (taken && !whole) {
      this.#base = applyEdits(this.#base, edits);
      const left = this.parts(text).length;
      window.setStatusBarMessage(
        left === 1
          ? t('Taken over. 1 part is left to decide on.')
          : t('Taken over. {0} parts are left to decide on.', left),
        6000,
      );
      return applied;
    }
    this.#finish(applied);
    await this.close();
    if (taken) await showNewText(pending.uri, before);
    return applied;
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A check that fails here is made again, and told, when the draft is taken over.
      this.check().catch(() => undefined);
    }, PAUSE);
  }

  /** The reasons beside the sentences, and the actions that fit. */
  async #mark(): Promise<void> {
    if (this.#disposed) return;
    await setContext(this.#problems.length > 0 ? 'refused' : 'ready');
    if (this.#problems.length === 0) {
      this.#marks.clear();
      return;
    }
    const text = await this.text();
    this.#marks.show(this.#right, text, this.#problems, firstWord(text, this.parts(text)[0]) ?? 0);
  }

  async #replace(text: string): Promise<void> {
    const document = await this.#document();
    const edit = new WorkspaceEdit();
    edit.replace(this.#right, new Range(0, 0, document.lineCount, 0), text);
    await workspace.applyEdit(edit);
  }

  /** Waits a moment until the editor has read the text that was written last. */
  async #settled(text: string): Promise<void> {
    const document = await this.#document();
    for (let n = 0; n < 200 && plain(document.getText()) !== plain(text); n += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }

  async #document(): Promise<TextDocument> {
    return workspace.openTextDocument(this.#right);
  }

  #isOwn({ input }: Tab): boolean {
    return input instanceof TabInputTextDiff && input.modified.toString() === this.#right.toString();
  }

  #finish(applied: Applied | undefined): void {
    this.#done?.(applied);
    this.#done = undefined;
  }
}

/** What can be done with the draft at hand, for menus: `ready` or `refused`. */
async function setContext(state: 'ready' | 'refused' | undefined): Promise<void> {
  await commands.executeCommand('setContext', 'attest.draftState', state);
}

function tellFailure(applied: 'place-changed' | 'failed'): void {
  if (applied === 'failed') {
    void window.showErrorMessage(
      t('The draft could not be written. The file may be read-only or exist already.'),
    );
    return;
  }
  void window.showWarningMessage(
    t(
      'The text around the draft was changed meanwhile, so it has no safe place any more. Nothing was changed; draft it again.',
    ),
  );
}

/** Where the words of a part start. */
function firstWord(text: string, part: DraftPart | undefined): number | undefined {
  return part && part.draft.start + (/^\s*/.exec(text.slice(part.draft.start))?.[0].length ?? 0);
}

function quotes(problems: readonly DraftProblem[]): string {
  return [...new Set(problems.map(({ quote }) => quote))].slice(0, 5).join(', ');
}

/** Editors may write the ends of lines in another way. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
