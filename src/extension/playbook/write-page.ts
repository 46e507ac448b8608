import { commands, Range, Uri, window, workspace, WorkspaceEdit, type WorkspaceFolder } from 'vscode';
import { createTextFile } from '../commands/create-text-file.js';
import { exists } from '../commands/exists.js';
import { mustLieInside } from '../commands/write-target.js';
import { t } from '../texts/t.js';

/**
 * Puts a page into the workspace and opens it. A file that is there is never overwritten without asking; replacing its
 * text can be undone in the editor. Undefined when the user changes their mind.
 */
export async function writePage(
  folder: WorkspaceFolder,
  path: string,
  text: string,
): Promise<Uri | undefined> {
  let uri = Uri.joinPath(folder.uri, ...path.split('/'));
  await mustLieInside(uri);
  if (await exists(uri)) {
    const document = await workspace.openTextDocument(uri);
    if (document.getText() === text) {
      await window.showTextDocument(document);
      return uri;
    }
    const choice = await askToReplace(path);
    if (choice === undefined) return undefined;
    if (choice === 'replace') {
      const edit = new WorkspaceEdit();
      edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
      if (!(await workspace.applyEdit(edit))) throw new Error(t('The file could not be changed.'));
      await document.save();
      await window.showTextDocument(document);
      return uri;
    }
    uri = await freeUri(folder, path);
  }
  await createTextFile(uri, text);
  await window.showTextDocument(uri);
  return uri;
}

async function askToReplace(path: string): Promise<'replace' | 'keep' | undefined> {
  const [replace, keep] = [t('Replace'), t('Keep Both')];
  const choice = await window.showWarningMessage(
    t('{0} exists already.', path),
    { modal: true, detail: t('Replacing its text can be undone in the editor.') },
    replace,
    keep,
  );
  return choice === replace ? 'replace' : choice === keep ? 'keep' : undefined;
}

async function freeUri(folder: WorkspaceFolder, path: string): Promise<Uri> {
  const [, base = path, ending = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? [];
  for (let n = 2; ; n += 1) {
    const uri = Uri.joinPath(folder.uri, ...`${base}-${n}${ending}`.split('/'));
    if (!(await exists(uri))) return uri;
  }
}

/** Opens a page of the playbook in the editor. */
export async function openPage(folder: WorkspaceFolder, path: string): Promise<Uri> {
  const uri = Uri.joinPath(folder.uri, ...path.split('/'));
  await commands.executeCommand('vscode.open', uri);
  return uri;
}
