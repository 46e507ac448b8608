import {
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import { EvidenceText, type EvidenceTextParams } from '../../server/evidence-protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import type { WorkspaceState } from '../state/workspace-state.js';
import { t } from '../texts/t.js';

export const EVIDENCE_SCHEME = 'attest-evidence';
type Page = Extract<EvidenceTextParams['what'], 'calendar' | 'review' | 'kinds'>;

/** Read-only pages about evidence: `attest-evidence:/calendar.md?<folder URI>`. They follow changes while they are open. */
export class EvidencePages implements TextDocumentContentProvider, Disposable {
  readonly #registration: Disposable;
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscription: Disposable;
  /** Texts that were made once, such as the answer to a list of requests. */
  readonly #made = new Map<string, string>();

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly client: AttestClient,
    state: WorkspaceState,
  ) {
    this.#registration = workspace.registerTextDocumentContentProvider(EVIDENCE_SCHEME, this);
    this.#subscription = state.onDidChange(() => {
      for (const { uri } of workspace.textDocuments)
        if (uri.scheme === EVIDENCE_SCHEME && !this.#made.has(uri.path)) this.#changed.fire(uri);
    });
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const made = this.#made.get(uri.path);
    if (made !== undefined) return made;
    const what = /^\/(calendar|review|kinds)\.md$/.exec(uri.path)?.[1] as Page | undefined;
    const text = what && (await this.client.request(EvidenceText, { folder: uri.query, what }));
    return (
      text ??
      t('soc2.yaml states no observation period, so there is nothing to show. Set report.observationPeriod.')
    );
  }

  open(page: Page, folder: string): Promise<void> {
    return show(Uri.from({ scheme: EVIDENCE_SCHEME, path: `/${page}.md`, query: folder }));
  }

  /** Shows a text that was just made. */
  openText(name: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme: EVIDENCE_SCHEME, path: `/${name}.md` });
    this.#made.set(uri.path, text);
    this.#changed.fire(uri);
    return show(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

/** As readable text; as its source where VS Code's Markdown preview is missing or turned off. */
async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}
