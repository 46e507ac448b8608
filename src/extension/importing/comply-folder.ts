import { FileType, Uri, workspace } from 'vscode';

const PARTS = ['', 'policies', 'narratives', 'procedures'];
const LARGEST = 2 * 1024 * 1024;

/** The small text files of a comply repository by relative path. */
export async function complyTexts(root: Uri): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const part of PARTS) {
    const folder = part === '' ? root : Uri.joinPath(root, part);
    const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      if (type !== FileType.File || !/\.(?:md|ya?ml)$/.test(name)) continue;
      const uri = Uri.joinPath(folder, name);
      if ((await workspace.fs.stat(uri)).size > LARGEST) continue;
      texts.set(
        part === '' ? name : `${part}/${name}`,
        new TextDecoder().decode(await workspace.fs.readFile(uri)),
      );
    }
  }
  return texts;
}
