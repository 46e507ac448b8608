import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { TextEdit } from '../../editing/changes.js';
import { fixesFor } from '../../editing/fixes/fixes.js';
import { compare } from '../../workspace/position.js';
import { fileRequest } from '../requests-context.js';
import type { Session } from '../session.js';
import { toWorkspaceEdit } from '../to-workspace-edit.js';

/** The kind of action that `editor.codeActionsOnSave` may ask for. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.attest`;

/** One action with every repair of a file of which there is but one right text; none when there is nothing of the kind. */
export function fixAll({ textDocument }: CodeActionParams, session: Session): CodeAction[] {
  const request = fileRequest(session, textDocument.uri);
  if (!request) return [];
  const { file, folder, context } = request;
  folder.checkAll();
  const edits: TextEdit[] = [];
  for (const diagnostic of folder.analyser.checkDocument(file.uri)) {
    const fix = fixesFor({ diagnostic, file, context }).find(({ sure }) => sure);
    const change = fix?.change?.(new Map());
    const own = change?.edits.every(({ uri }) => uri === file.uri) === true && !change.creates?.length;
    // Repairs that touch each other wait for the next time: the second may rest on what the first puts there.
    if (change && own && change.edits.every((edit) => edits.every((other) => areApart(edit, other))))
      edits.push(...change.edits);
  }
  if (edits.length === 0) return [];
  const title =
    session.settings.language === 'nl' ? 'Herstel alles wat zeker is' : 'Repair all that is certain';
  return [{ title, kind: FIX_ALL, edit: toWorkspaceEdit({ edits }, session) }];
}

function areApart(a: TextEdit, b: TextEdit): boolean {
  return compare(a.range.end, b.range.start) < 0 || compare(b.range.end, a.range.start) < 0;
}
