import { CreateFile, RenameFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit, WorkspaceChange } from '../editing/changes.js';
import type { Session } from './session.js';

/** A change as the protocol has it; files that are open carry their version, so that an outdated edit is refused. */
export function toWorkspaceEdit(
  { edits, creates = [], renames = [] }: WorkspaceChange,
  session: Session,
): WorkspaceEdit {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const there = byFile.get(edit.uri);
    if (there) there.push(edit);
    else byFile.set(edit.uri, [edit]);
  }
  const start = { line: 0, character: 0 };
  const { create, rename } = session.fileOperations;
  return {
    documentChanges: [
      ...(create ? creates : []).flatMap(({ uri, text }) => [
        CreateFile.create(uri, { overwrite: false, ignoreIfExists: false }),
        TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText: text }]),
      ]),
      ...[...byFile].map(([uri, list]) =>
        TextDocumentEdit.create(
          { uri: session.open.clientUri(uri), version: session.open.get(uri)?.version ?? null },
          list.map(({ range, text }) => ({ range, newText: text })),
        ),
      ),
      ...(rename ? renames : []).map(({ from, to }) =>
        RenameFile.create(session.open.clientUri(from), to, { overwrite: false }),
      ),
    ],
  };
}
