import { pathToFileURL } from 'node:url';
import { fileKind } from '../../workspace/file-kind.js';
import { loadFiles, loadWorkspace } from '../../workspace/load-workspace.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { NodeFileSystem } from '../node-file-system.js';

/** All files of a workspace, read and not analysed. `folder` is the absolute path of a company's. */
export async function openAll(folder: string): Promise<Snapshot> {
  const index = new WorkspaceIndex(pathToFileURL(folder).href);
  await loadWorkspace(index, new NodeFileSystem(folder));
  return index.snapshot();
}

/** Only these files of a workspace, with soc2.yaml, which says what files are: enough to tell which are policies. */
export async function openOnly(folder: string, paths: readonly string[]): Promise<Snapshot> {
  const root = pathToFileURL(folder).href;
  const files = new NodeFileSystem(folder);
  const index = new WorkspaceIndex(root);
  const top = await files.readDirectory(root);
  const config = top.flatMap(([name, type]) =>
    type === 'file' && fileKind(name) === 'config' ? [name] : [],
  );
  await loadFiles(index, files, [...config.sort(), ...paths]);
  return index.snapshot();
}
