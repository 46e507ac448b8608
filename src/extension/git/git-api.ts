import { extensions, type Uri } from 'vscode';
import { log } from '../log.js';

/** What Attest uses of the Git extension. */
interface GitExtension {
  getAPI(version: 1): GitApi;
}
export interface GitApi {
  getRepository(uri: Uri): Repository | null;
}
export interface Repository {
  readonly state: {
    readonly HEAD?: { readonly name?: string };
    readonly workingTreeChanges: readonly Change[];
    readonly untrackedChanges?: readonly Change[];
  };
  log(options: { path: string; maxEntries: number }): Promise<readonly Commit[]>;
  getBranches(query: { readonly remote: boolean }): Promise<readonly Ref[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  /** What differs between a commit and the working tree, but for files that git does not know. */
  diffWith(ref: string): Promise<readonly Change[]>;
  /** The text of a file at a commit; rejects when it was not there. */
  show(ref: string, path: string): Promise<string>;
}
interface Commit {
  readonly authorName?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}
interface Ref {
  readonly name?: string;
  readonly commit?: string;
}
export interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  /** A number of the extension's enumeration `Status`. */
  readonly status: number;
}

/** The Git extension of VS Code; undefined on the web, and where it or git is missing or switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    return (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
  } catch (error) {
    log().info(`No git: ${String(error)}`);
    return undefined;
  }
}
