import { commands, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { DOC_SCHEME, Explain, type ExplainParams } from '../../server/protocol.js';
import type { AttestClient } from '../client/attest-client.js';
import { sectionText } from './section-text.js';
import { t } from '../texts/t.js';

/**
 * Read-only pages: `attest-doc:/rules/<code>.md`, `attest-doc:/criteria/<ID>.md`, and for one section of a document
 * `attest-doc:/sections/<heading>.md?<line>&<uri>`.
 */
export class AttestDocuments implements TextDocumentContentProvider, Disposable {
  readonly #registration: Disposable;

  constructor(private readonly client: AttestClient) {
    this.#registration = workspace.registerTextDocumentContentProvider(DOC_SCHEME, this);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    return (await this.#text(uri)) ?? t('There is no such page: {0}', uri.path);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async #text(uri: Uri): Promise<string | undefined> {
    if (uri.path.startsWith('/sections/')) return sectionText(uri);
    if (uri.path.startsWith('/changes/')) return uri.query === String(shown.number) ? shown.text : undefined;
    const params = paramsOf(uri);
    return params && this.client.request(Explain, params);
  }
}

function paramsOf(uri: Uri): ExplainParams | undefined {
  const [, kind, name] = /^\/(rules|criteria)\/([\w.-]+)\.md$/.exec(uri.path) ?? [];
  if (name === undefined) return undefined;
  return kind === 'rules' ? { rule: name } : { criterion: name };
}

/** The last page that was made of a change; a page that was shown before stays as it was. */
let shown: { readonly number: number; readonly text: string } = { number: 0, text: '' };

/** Opens what a change means, which is Markdown already. */
export async function openChangePage(name: string, text: string): Promise<void> {
  shown = { number: shown.number + 1, text };
  const file = name.replace(/[^\p{L}\p{N}.-]+/gu, ' ').trim() || 'change';
  await show(Uri.from({ scheme: DOC_SCHEME, path: `/changes/${file}.md`, query: String(shown.number) }));
}

/** Opens the page of a rule or a criterion. */
export async function openPage(kind: 'rules' | 'criteria', name: string): Promise<void> {
  await show(Uri.from({ scheme: DOC_SCHEME, path: `/${kind}/${name}.md` }));
}

/** Opens the page that explains the section whose heading is on the line. */
export async function openSectionPage(document: Uri, line: number, heading: string): Promise<void> {
  const name = heading.replace(/[^\p{L}\p{N} -]+/gu, ' ').trim() || 'section';
  await show(
    Uri.from({ scheme: DOC_SCHEME, path: `/sections/${name}.md`, query: `${line}&${document.toString()}` }),
  );
}

/** Shows a page as readable text; as its source where VS Code's Markdown preview is missing or turned off. */
async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true });
  }
}
