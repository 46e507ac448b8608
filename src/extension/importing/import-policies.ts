import {
  ProgressLocation,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CancellationToken,
  type Progress,
  type WorkspaceFolder,
} from 'vscode';
import { localise } from '../../catalog/localise.js';
import { LIMITS, overLimit } from '../../catalog/limits.js';
import { importReport } from '../../importing/import-report.js';
import type { ImportAnswer } from '../../importing/import-task.js';
import type { ImportedFile, ImportResult } from '../../importing/types.js';
import { language } from '../client/settings.js';
import type { AttestCommand } from '../commands/command.js';
import { exists } from '../commands/exists.js';
import { chooseFolder } from '../commands/folder.js';
import { mustLieInside } from '../commands/write-target.js';
import { t } from '../texts/t.js';
import { repositoryTexts } from './repository-folder.js';
import type { NotReadFile } from '../views/policies/not-read.js';
import { importApart } from './import-apart.js';

interface Outcome {
  readonly source: string;
  readonly result?: ImportResult;
  readonly problem?: string;
}

/** Imports PDF and Word policies, and files of other tools, as Markdown and YAML; the files are chosen by the user. */
export const importPolicies: AttestCommand = {
  id: 'attest.importPolicies',
  failure: () => t('The import failed.'),
  async run(_, ...args) {
    const folder = await chooseFolder();
    if (!folder) return;
    const sources = given(args) ?? (await chooseFiles());
    if (!sources) return;
    await finish(folder, await convert(sources, importUri));
  },
};

/** Imports a repository of policies from a folder: of comply, filegrc, Openlane or Hugo. */
export const importPolicyRepository: AttestCommand = {
  id: 'attest.importComply',
  failure: () => t('The import failed.'),
  async run() {
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: t('Import'),
      title: t('Choose the folder of the repository'),
    });
    if (!chosen) return;
    const outcomes = await convert(chosen, async (uri, signal) =>
      importApart({ repository: [...(await repositoryTexts(uri))] }, signal),
    );
    await finish(folder, outcomes);
  },
};

/** URIs that a menu or a test passed: the one clicked, or all that are selected. */
function given(args: readonly unknown[]): readonly Uri[] | undefined {
  const [clicked, selected] = args;
  if (Array.isArray(selected) && selected.every((one) => one instanceof Uri)) return selected as Uri[];
  if (clicked instanceof Uri) return [clicked];
  return inTree(clicked) ?? inFolder(clicked);
}

/** The file of a node in the Policies view that is not read. */
function inTree(clicked: unknown): readonly Uri[] | undefined {
  const uri = (clicked as Partial<NotReadFile> | undefined)?.entry?.uri;
  return uri === undefined ? undefined : [Uri.parse(uri)];
}

/** Files that a quick fix names, by their paths in a folder. */
function inFolder(clicked: unknown): readonly Uri[] | undefined {
  const { folder, paths } = (clicked ?? {}) as { readonly folder?: unknown; readonly paths?: unknown };
  if (typeof folder !== 'string' || !Array.isArray(paths)) return undefined;
  const root = Uri.parse(folder);
  return paths.flatMap((path) => (typeof path === 'string' ? [Uri.joinPath(root, path)] : []));
}

function chooseFiles(): Thenable<Uri[] | undefined> {
  return window.showOpenDialog({
    canSelectMany: true,
    openLabel: t('Import'),
    title: t('Choose policies or files of other tools'),
    filters: {
      [t('Policies and controls')]: [
        'pdf',
        'docx',
        'odt',
        'rtf',
        'html',
        'htm',
        'md',
        'markdown',
        'json',
        'yaml',
        'yml',
        'csv',
        'xlsx',
      ],
    },
  });
}

function convert(
  sources: readonly Uri[],
  read: (uri: Uri, signal: AbortSignal) => Promise<ImportAnswer>,
): Thenable<readonly Outcome[]> {
  const options = { location: ProgressLocation.Notification, title: t('Importing'), cancellable: true };
  return window.withProgress(
    options,
    async (progress: Progress<{ message: string; increment: number }>, token: CancellationToken) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => {
        abort.abort();
      });
      const outcomes: Outcome[] = [];
      for (const uri of sources) {
        if (token.isCancellationRequested) return [];
        const source = uri.path.slice(uri.path.lastIndexOf('/') + 1);
        progress.report({ message: source, increment: 100 / sources.length });
        try {
          const answer = await read(uri, abort.signal);
          outcomes.push(
            'result' in answer
              ? { source, result: answer.result }
              : { source, problem: localise(answer.problem, language()) },
          );
        } catch (error) {
          outcomes.push({ source, problem: error instanceof Error ? error.message : String(error) });
        }
      }
      return token.isCancellationRequested ? [] : outcomes;
    },
  );
}

async function importUri(uri: Uri, signal: AbortSignal): Promise<ImportAnswer> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LIMITS.importBytes.most) return { problem: overLimit('importBytes') };
  const bytes = await workspace.fs.readFile(uri);
  const name = decodeURIComponent(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  return importApart({ file: { name, bytes }, today: new Date().toISOString().slice(0, 10) }, signal);
}

/** Writes everything in one edit, which one undo takes back; names that are taken get a number. */
async function finish(folder: WorkspaceFolder, outcomes: readonly Outcome[]): Promise<void> {
  const failed = outcomes.filter(({ problem }) => problem !== undefined);
  for (const { source, problem } of failed) void window.showErrorMessage(`${source}: ${problem ?? ''}`);
  const files = outcomes.flatMap(({ result }) => result?.files ?? []);
  if (files.length === 0) return;
  const edit = new WorkspaceEdit();
  const taken = new Set<string>();
  const written: Uri[] = [];
  for (const file of files) {
    const uri = await freeUri(folder, file, taken);
    await mustLieInside(uri);
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(file.text) });
    written.push(uri);
  }
  if (!(await workspace.applyEdit(edit))) throw new Error(t('The folder may be read-only.'));
  if (written[0]) await window.showTextDocument(written[0]);
  const summary =
    files.length === 1
      ? t('1 file was imported as a draft.')
      : t('{0} files were imported as drafts.', files.length);
  void tell(summary, outcomes);
}

/** Says that it is done; what was changed and left out stands in a report that can be opened. */
async function tell(summary: string, outcomes: readonly Outcome[]): Promise<void> {
  const done = outcomes.flatMap(({ source, result }) => (result ? [{ source, result }] : []));
  const show = t('Show Import Report');
  const leftOut = done
    .flatMap(({ result }) => result.notes)
    .filter(({ effect }) => effect !== undefined).length;
  const text =
    leftOut === 0 ? summary : `${summary} ${t('Some of it was changed, left out or should be checked.')}`;
  if ((await window.showInformationMessage(text, show)) !== show) return;
  const content = importReport(done, language());
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

async function freeUri(folder: WorkspaceFolder, file: ImportedFile, taken: Set<string>): Promise<Uri> {
  const dot = file.path.lastIndexOf('.');
  for (let n = 1; ; n += 1) {
    const path = n === 1 ? file.path : `${file.path.slice(0, dot)}-${n}${file.path.slice(dot)}`;
    const uri = Uri.joinPath(folder.uri, path);
    if (taken.has(path) || (await exists(uri))) continue;
    taken.add(path);
    return uri;
  }
}
