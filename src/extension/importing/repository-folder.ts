import { FileType, Uri, workspace } from 'vscode';
import { isRepositoryFolder, isRepositoryText, REPOSITORY } from '../../importing/other/repository-files.js';
import { t } from '../texts/t.js';

/** The small text files of a repository by relative path. Throws when there are too many. */
export async function repositoryTexts(root: Uri): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const visit = async (below: string, depth: number): Promise<void> => {
    const folder = below === '' ? root : Uri.joinPath(root, below);
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const path = below === '' ? name : `${below}/${name}`;
      if (type === FileType.Directory && depth < REPOSITORY.deepest && isRepositoryFolder(name))
        await visit(path, depth + 1);
      if (type !== FileType.File || !isRepositoryText(name)) continue;
      const uri = Uri.joinPath(root, path);
      if ((await workspace.fs.stat(uri)).size > REPOSITORY.largestFile) continue;
      if (texts.size >= REPOSITORY.mostFiles)
        throw new Error(
          t('There are more than {0} files in this folder. Import a smaller one.', REPOSITORY.mostFiles),
        );
      texts.set(path, new TextDecoder().decode(await workspace.fs.readFile(uri)));
    }
  };
  await visit('', 0);
  return texts;
}
