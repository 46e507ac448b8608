import type { Uri } from 'vscode';
import { window, workspace, type TextEditor } from 'vscode';
import { t } from '../../texts/t.js';
import type { Span } from '../../../authoring/text/offsets.js';
import type { DraftPlace } from './draft-session.js';

/** The document at a URI, as the editor has it now. */
export async function placeOf(uri: Uri): Promise<DraftPlace> {
  const document = await workspace.openTextDocument(uri);
  return { uri, text: document.getText(), isNew: false };
}

/** The Markdown editor at hand; tells what to do when there is none. */
export function markdownEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'markdown' && workspace.getWorkspaceFolder(editor.document.uri))
    return editor;
  void window.showInformationMessage(t('Open a policy first.'));
  return undefined;
}

/** The selection as a span, or the whole body when nothing is selected. */
export function selectedSpan({ document, selection }: TextEditor): Span {
  if (!selection.isEmpty)
    return { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return bodySpan(document.getText());
}

/** Everything behind the front matter. */
export function bodySpan(text: string): Span {
  const start = /^---\r?\n[\s\S]*?\r?\n---[^\S\n]*\r?\n*/.exec(text)?.[0].length ?? 0;
  return { start, end: text.trimEnd().length };
}
