import {
  CompletionItemKind,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  type CompletionItem,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { localise } from '../../catalog/localise.js';
import { complete } from '../../editing/completion/completion.js';
import type { CompletionEntry } from '../../editing/completion/entry.js';
import { filesLinkingTo } from '../../editing/moved-anchors.js';
import { filesToRename, prepareRename, renameControl, type Refusal } from '../../editing/rename.js';
import { renameHeading } from '../../editing/rename-heading.js';
import { linkingFiles, renameFiles, type Move } from '../../editing/rename-files.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Folder } from '../folder.js';
import { normaliseUri } from '../open-documents.js';
import { fileRequest, readTexts } from '../requests-context.js';
import type { Session } from '../session.js';
import { toWorkspaceEdit } from '../to-workspace-edit.js';

const KINDS: Readonly<Record<CompletionEntry['kind'], CompletionItemKind>> = {
  criterion: CompletionItemKind.EnumMember,
  control: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
  key: CompletionItemKind.Property,
  file: CompletionItemKind.File,
};

/** What helps to write and change text: proposals and rename. */
export function registerWriting(session: Session): void {
  const { connection, guard } = session;

  connection.onCompletion(({ textDocument, position }) =>
    guard.run<CompletionItem[]>('completion', [], () => {
      const request = fileRequest(session, textDocument.uri);
      return request ? complete(request.file, position, request.context).map(toItem) : [];
    }),
  );

  connection.onPrepareRename(({ textDocument, position }) =>
    guard.run('prepare rename', null, () => {
      const request = fileRequest(session, textDocument.uri);
      if (!request) return null;
      const found = prepareRename(request.file, position, request.context);
      return 'refused' in found ? refusal(found, session) : { range: found.range, placeholder: found.id };
    }),
  );

  // One edit with the move itself, so that both are undone together.
  connection.workspace.onWillRenameFiles(({ files }) =>
    guard.run<WorkspaceEdit | null>('move files', null, async () => {
      const edits = await Promise.all(
        session.folders.map(async (folder) => {
          const moves = files.flatMap(({ oldUri, newUri }) => moveIn(folder, oldUri, newUri));
          if (moves.length === 0) return [];
          await folder.settled();
          const snapshot = folder.snapshot();
          const texts = await readTexts(session, linkingFiles(moves, snapshot));
          return renameFiles(moves, texts, snapshot).edits;
        }),
      );
      const all = edits.flat();
      return all.length === 0 ? null : toWorkspaceEdit({ edits: all }, session);
    }),
  );

  connection.onRenameRequest(({ textDocument, position, newName }) =>
    guard.run<WorkspaceEdit | ResponseError | null>('rename', null, async () => {
      await fileRequest(session, textDocument.uri)?.folder.settled();
      const request = fileRequest(session, textDocument.uri);
      if (!request) return null;
      const found = prepareRename(request.file, position, request.context);
      if ('refused' in found) return refusal(found, session);
      const { snapshot } = request.context;
      const to = newName.trim();
      const { uri, document } = request.file;
      const change =
        found.kind === 'control'
          ? renameControl(found.id, to, await readTexts(session, filesToRename(found.id, snapshot)), snapshot)
          : renameHeading(
              uri,
              found.range,
              to,
              await readTexts(session, filesLinkingTo(document ? [document] : [], snapshot)),
              snapshot,
            );
      return 'refused' in change ? refusal(change, session) : toWorkspaceEdit(change, session);
    }),
  );
}

/** A move within the folder; a file that leaves it takes no link along. */
function moveIn({ root }: Folder, oldUri: string, newUri: string): Move[] {
  const from = relativeTo(root, normaliseUri(oldUri));
  const to = relativeTo(root, normaliseUri(newUri));
  return from === undefined || to === undefined || from === '' ? [] : [{ from, to }];
}

function toItem({
  label,
  kind,
  detail,
  documentation,
  insert,
  snippet,
  range,
  sort,
}: CompletionEntry): CompletionItem {
  return {
    label,
    kind: KINDS[kind],
    detail,
    documentation:
      documentation === undefined ? undefined : { kind: MarkupKind.Markdown, value: documentation },
    textEdit: { range, newText: insert },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    sortText: sort,
  };
}

function refusal({ refused }: Refusal, session: Session): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, localise(refused, session.settings.language));
}
