import type { PolicyDocument } from '../workspace/document.js';
import { fileKind, type FileKind } from '../workspace/file-kind.js';
import { relativeTo } from '../workspace/paths.js';
import type { Position, Range } from '../workspace/position.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The file a request is about, with its text. */
export class SourceFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly document: PolicyDocument | undefined;
  #lines: readonly string[] | undefined;

  constructor(
    readonly uri: string,
    readonly text: string,
    snapshot: Snapshot,
  ) {
    this.path = relativeTo(snapshot.root, uri) ?? '';
    this.kind = fileKind(this.path);
    this.document = snapshot.documents.get(uri);
  }

  get lines(): readonly string[] {
    return (this.#lines ??= this.text.split(/\r\n|\n|\r/));
  }

  line(n: number): string {
    return this.lines[n] ?? '';
  }

  /** How this file ends its lines. */
  get newline(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The run of ID characters around a position: what `CC6.1`, `AC-02` and `user-access-review` are made of. */
  wordAt({ line, character }: Position): { readonly text: string; readonly range: Range } | undefined {
    for (const match of this.line(line).matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?/gu)) {
      const end = match.index + match[0].length;
      if (match.index <= character && character <= end) {
        return {
          text: match[0],
          range: { start: { line, character: match.index }, end: { line, character: end } },
        };
      }
    }
    return undefined;
  }
}
