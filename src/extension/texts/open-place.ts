import { Range, type Command, type Uri } from 'vscode';
import type { Range as FileRange } from '../../workspace/position.js';
import { t } from './t.js';

/** A range of the server as VS Code's. */
export function editorRange({ start, end }: FileRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The command of a tree item that opens a file at a range. */
export function openPlace(uri: Uri, range: FileRange): Command {
  return {
    command: 'vscode.open',
    title: t('Open'),
    arguments: [uri, { selection: editorRange(range), preview: true }],
  };
}
