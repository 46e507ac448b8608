import { commands, l10n, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { DOC_SCHEME, Explain, type ExplainParams } from '../../server/protocol.js';
import type { AttestClient } from '../client/attest-client.js';

/** Read-only pages on rules and criteria: `attest-doc:/rules/<code>.md` and `attest-doc:/criteria/<ID>.md`. */
export class AttestDocuments implements TextDocumentContentProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly client: AttestClient) {
    this.#registration = workspace.registerTextDocumentContentProvider(DOC_SCHEME, this);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params = paramsOf(uri);
    const text = params && (await this.client.request(Explain, params));
    return text ?? l10n.t('There is no such page: {0}', uri.path);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

function paramsOf(uri: Uri): ExplainParams | undefined {
  const [, kind, name] = /^\/(rules|criteria)\/([\w.-]+)\.md$/.exec(uri.path) ?? [];
  if (name === undefined) return undefined;
  return kind === 'rules' ? { rule: name } : { criterion: name };
}

/** Opens a page as readable text; as its source where VS Code's Markdown preview is missing or turned off. */
export async function openPage(kind: 'rules' | 'criteria', name: string): Promise<void> {
  const uri = Uri.from({ scheme: DOC_SCHEME, path: `/${kind}/${name}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}
