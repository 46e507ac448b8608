import type { Uri } from 'vscode';
import { commands, window, type Disposable, type Tab, TabInputTextDiff } from 'vscode';
import type { Edit } from '../../../authoring/draft/edits.js';
import { t } from '../../texts/t.js';
import { applyDraft, createDraftFile, type Applied } from './apply-draft.js';
import type { DraftDocuments } from './draft-documents.js';

/** A draft that waits for the user: what it changes, and where. */
export interface PendingDraft {
  /** The document; a file that is not there yet for a new one. */
  readonly uri: Uri;
  readonly path: string;
  readonly isNew: boolean;
  readonly base: string;
  readonly edits: readonly Edit[];
  readonly draft: string;
}

/** Shows a draft next to the document in VS Code's diff editor, and takes it over or throws it away. */
export class DraftPreview implements Disposable {
  readonly #left: Uri;
  readonly #right: Uri;
  #pending: PendingDraft | undefined;
  #showing: Promise<void> | undefined;
  #disposed = false;
  #done: ((applied: Applied | undefined) => void) | undefined;
  readonly #subscription: Disposable;

  /** Resolves when the user accepted or discarded the draft, or closed its editor. */
  readonly decided: Promise<Applied | undefined>;

  constructor(
    private readonly documents: DraftDocuments,
    uri: Uri,
    readonly path: string,
    isNew: boolean,
    private readonly title: string,
    text: string,
  ) {
    this.#left = isNew ? documents.create(path, '') : uri;
    this.#right = documents.create(path, text);
    this.decided = new Promise((resolve) => (this.#done = resolve));
    this.#subscription = window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.some((tab) => this.#isOwn(tab))) this.#finish(undefined);
    });
  }

  get uri(): Uri {
    return this.#right;
  }

  /** What waits for the user's decision; undefined while it is written. */
  get pending(): PendingDraft | undefined {
    return this.#pending;
  }

  /** Opens the diff editor, once at a time. */
  async show(): Promise<void> {
    await this.#showing;
    if (this.#disposed) return;
    const options = { preview: true, preserveFocus: true };
    this.#showing = Promise.resolve(
      commands.executeCommand('vscode.diff', this.#left, this.#right, this.title, options),
    ).then(() => undefined);
    await this.#showing;
  }

  /** The draft so far, as it is written. */
  update(text: string): void {
    this.documents.update(this.#right, text);
  }

  /** The draft is complete and good; from here on it can be accepted. */
  complete(pending: PendingDraft): void {
    this.#pending = pending;
    this.update(pending.draft);
  }

  async accept(): Promise<Applied> {
    const pending = this.#pending;
    if (!pending) return 'failed';
    const applied = pending.isNew
      ? await createDraftFile(pending.uri, pending.draft)
      : await applyDraft(pending.uri, pending.base, pending.edits);
    if (applied === 'place-changed') {
      void window.showWarningMessage(
        t(
          'The text around the draft was changed meanwhile, so it has no safe place any more. Nothing was changed; draft it again.',
        ),
      );
    } else if (applied === 'failed') {
      void window.showErrorMessage(
        t('The draft could not be written. The file may be read-only or exist already.'),
      );
    }
    this.#finish(applied);
    await this.close();
    if (applied === 'applied' || applied === 'moved')
      await window.showTextDocument(pending.uri, { preview: false });
    return applied;
  }

  async discard(): Promise<void> {
    this.#finish(undefined);
    await this.close();
  }

  /** Closes the diff editor; the document stays as it is. */
  async close(): Promise<void> {
    this.#disposed = true;
    // An editor that is just being opened can be closed only when it is there.
    await this.#showing;
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => this.#isOwn(tab));
    if (tabs.length > 0) await window.tabGroups.close(tabs, true);
    this.dispose();
  }

  dispose(): void {
    this.#disposed = true;
    this.#finish(undefined);
    this.#subscription.dispose();
    this.documents.delete(this.#right);
    if (this.#left.scheme === this.#right.scheme) this.documents.delete(this.#left);
  }

  #isOwn({ input }: Tab): boolean {
    return input instanceof TabInputTextDiff && input.modified.toString() === this.#right.toString();
  }

  #finish(applied: Applied | undefined): void {
    this.#done?.(applied);
    this.#done = undefined;
  }
}
