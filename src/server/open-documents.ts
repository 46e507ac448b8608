import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

/** The URI as Attest writes it everywhere; clients differ in what they escape. */
export function normaliseUri(uri: string): string {
  try {
    return URI.parse(uri, true).toString();
  } catch {
    return uri;
  }
}

/** The files open in the client, by normalised URI. */
export class OpenDocuments {
  readonly #byUri = new Map<string, TextDocument>();

  constructor(private readonly documents: TextDocuments<TextDocument>) {}

  opened(document: TextDocument): string {
    const uri = normaliseUri(document.uri);
    this.#byUri.set(uri, document);
    return uri;
  }

  closed(document: TextDocument): string {
    const uri = normaliseUri(document.uri);
    this.#byUri.delete(uri);
    return uri;
  }

  get(uri: string): TextDocument | undefined {
    const known = this.#byUri.get(uri);
    return known && (this.documents.get(known.uri) ?? known);
  }

  uris(): IterableIterator<string> {
    return this.#byUri.keys();
  }

  /** The URI as the client wrote it. */
  clientUri(uri: string): string {
    return this.#byUri.get(uri)?.uri ?? uri;
  }
}
