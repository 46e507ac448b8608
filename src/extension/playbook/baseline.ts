import { extensions, Uri, window, type WorkspaceFolder } from 'vscode';
import { t } from '../texts/t.js';

/** The part of the git extension's API that is used here. */
interface GitRepository {
  readonly rootUri: Uri;
  show(ref: string, path: string): Promise<string>;
}
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly GitRepository[];
    getRepository(uri: Uri): GitRepository | null;
  };
}

/** An older soc2.yaml out of git. Undefined without git or when the user wants none; null when they change their mind. */
export async function askBaseline(
  folder: WorkspaceFolder,
): Promise<{ readonly label: string; readonly text: string } | undefined | null> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const repository = await repositoryOf(extension, folder);
  if (!repository) return undefined;
  const ref = await window.showInputBox({
    title: t('Policies to Revisit'),
    prompt: t('Compare soc2.yaml with which commit or tag? Leave it empty to compare with nothing.'),
    value: 'HEAD',
    validateInput: (value) =>
      /^[\w./@{}~^-]*$/.test(value) && !value.startsWith('-')
        ? undefined
        : t('Write a commit, a tag or a branch.'),
  });
  if (ref === undefined) return null;
  if (ref.trim() === '') return undefined;
  try {
    return {
      label: ref.trim(),
      text: await repository.show(ref.trim(), Uri.joinPath(folder.uri, 'soc2.yaml').fsPath),
    };
  } catch {
    throw new Error(t('git has no soc2.yaml at “{0}”.', ref.trim()));
  }
}

async function repositoryOf(
  extension: NonNullable<ReturnType<typeof extensions.getExtension<GitExtension>>>,
  folder: WorkspaceFolder,
): Promise<GitRepository | undefined> {
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.getAPI(1).getRepository(folder.uri) ?? undefined;
  } catch {
    // git is switched off or not installed.
    return undefined;
  }
}
