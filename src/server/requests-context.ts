import type { EditingContext } from '../editing/context.js';
import { SourceFile } from '../editing/source-file.js';
import { decode } from '../workspace/decode.js';
import type { Folder } from './folder.js';
import { normaliseUri } from './open-documents.js';
import type { Session } from './session.js';

/** What a request about a file works with. */
export interface FileRequest {
  readonly folder: Folder;
  readonly file: SourceFile;
  readonly context: EditingContext;
}

/** The file a request is about, when it is open and Attest reads it; all that was typed is in the context. */
export function fileRequest(session: Session, uri: string): FileRequest | undefined {
  const known = normaliseUri(uri);
  const folder = session.folderOf(known);
  const document = session.open.get(known);
  if (!folder || !document || session.leftOut.has(known)) return undefined;
  session.work.begins(known);
  const context = contextOf(session, folder);
  return { folder, context, file: new SourceFile(known, document.getText(), context.snapshot) };
}

export function contextOf(session: Session, folder: Folder): EditingContext {
  const { facts } = folder.analyser;
  return {
    snapshot: folder.snapshot(),
    facts,
    language: session.settings.language,
    analysisOf: (document) => facts.analysisOf(document),
  };
}

/** The texts of files, from the editor where they are open. Files that cannot be read are left out. */
export async function readTexts(
  session: Session,
  uris: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const closed = uris.filter((uri) => !session.open.get(uri));
  await Promise.all(
    closed.map(async (uri) => {
      const text = await session.files.readFile(uri).then(
        (bytes) => decode(bytes).text,
        () => undefined,
      );
      if (text !== undefined) texts.set(uri, text);
    }),
  );
  // Open files last and at once, so that they fit the version that an edit will carry.
  for (const uri of uris) {
    const open = session.open.get(uri);
    if (open) texts.set(uri, open.getText());
  }
  return texts;
}
