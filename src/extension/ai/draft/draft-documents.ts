import { EventEmitter, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';

export const DRAFT_SCHEME = 'attest-draft';

/** Read-only virtual documents that hold drafts (and, for a new document, nothing to compare with). */
export class DraftDocuments implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  // Last: VS Code looks at once whether there is an event to listen to.
  readonly #registration = workspace.registerTextDocumentContentProvider(DRAFT_SCHEME, this);
  #next = 0;

  /** A new document with a text; `path` gives it its name and language. */
  create(path: string, text: string): Uri {
    this.#next += 1;
    const uri = Uri.from({
      scheme: DRAFT_SCHEME,
      path: path.startsWith('/') ? path : `/${path}`,
      query: String(this.#next),
    });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  update(uri: Uri, text: string): void {
    const key = uri.toString();
    if (!this.#texts.has(key) || this.#texts.get(key) === text) return;
    this.#texts.set(key, text);
    this.#changed.fire(uri);
  }

  delete(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#texts.clear();
    this.#changed.dispose();
    this.#registration.dispose();
  }
}
