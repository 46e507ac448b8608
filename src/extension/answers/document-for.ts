import { Uri, window, type TextEditor } from 'vscode';
import { t } from '../texts/t.js';

/**
 * The document a command is about: the one a code action or hover names, the policy of a tree, or the one in the editor.
 * Tells what to do when there is none.
 */
export function documentFor(given: unknown): Uri | undefined {
  const named = uriIn(given);
  if (named !== undefined) return Uri.parse(named);
  const editor = markdownEditor();
  if (!editor) void window.showInformationMessage(t('Open a policy first.'));
  return editor?.document.uri;
}

/** The Markdown editor at hand, if any. */
export function markdownEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === 'markdown' ? editor : undefined;
}

function uriIn(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { uri, document, place } = given as {
    uri?: unknown;
    document?: { uri?: unknown };
    place?: { uri?: unknown };
  };
  const found = uri ?? document?.uri ?? place?.uri;
  return typeof found === 'string' ? found : undefined;
}
