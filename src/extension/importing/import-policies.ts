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
import type * as importers from '../../importing/bundle.js';
import type { ImportedFile, ImportResult } from '../../importing/types.js';
import { language } from '../client/settings.js';
import type { AttestCommand } from '../commands/command.js';
import { exists } from '../commands/exists.js';
import { chooseFolder } from '../commands/folder.js';
import { loadBundle } from '../load-bundle.js';
import { mustLieInside } from '../commands/write-target.js';
import { t } from '../texts/t.js';
import { complyTexts } from './comply-folder.js';

type Importers = typeof importers;

const LARGEST = 60 * 1024 * 1024;

interface Outcome {
  readonly source: string;
  readonly result?: ImportResult;
  readonly problem?: string;
}

/** Imports PDF and Word policies, and files of other tools, as Markdown and YAML; the files are chosen by the user. */
export const importPolicies: AttestCommand = {
  id: 'attest.importPolicies',
  failure: () => t('The import failed.'),
  async run(attest, ...args) {
    const folder = await chooseFolder();
    if (!folder) return;
    const sources = given(args) ?? (await chooseFiles());
    if (!sources) return;
    const bundle = await loadBundle<Importers>(attest.context.extensionUri, 'importers');
    const outcomes = await convert(sources, (uri, signal) => importUri(bundle, uri, signal), bundle);
    await finish(folder, outcomes);
  },
};

/** Imports a comply repository from a folder. */
export const importComplyRepository: AttestCommand = {
  id: 'attest.importComply',
  failure: () => t('The import failed.'),
  async run(attest) {
    const folder = await chooseFolder();
    if (!folder) return;
    const chosen = await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: t('Import'),
      title: t('Choose the folder that holds comply.yml'),
    });
    if (!chosen) return;
    const bundle = await loadBundle<Importers>(attest.context.extensionUri, 'importers');
    await finish(
      folder,
      await convert(chosen, async (uri) => bundle.importComply(await complyTexts(uri)), bundle),
    );
  },
};

/** URIs that a menu or a test passed: the one clicked, or all that are selected. */
function given(args: readonly unknown[]): readonly Uri[] | undefined {
  const [clicked, selected] = args;
  if (Array.isArray(selected) && selected.every((one) => one instanceof Uri)) return selected as Uri[];
  return clicked instanceof Uri ? [clicked] : undefined;
}

function chooseFiles(): Thenable<Uri[] | undefined> {
  return window.showOpenDialog({
    canSelectMany: true,
    openLabel: t('Import'),
    title: t('Choose policies or files of other tools'),
    filters: {
      [t('Policies and controls')]: ['pdf', 'docx', 'md', 'markdown', 'json', 'yaml', 'yml', 'csv'],
    },
  });
}

function convert(
  sources: readonly Uri[],
  read: (uri: Uri, signal: AbortSignal) => Promise<ImportResult>,
  bundle: Importers,
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
          outcomes.push({ source, result: await read(uri, abort.signal) });
        } catch (error) {
          const problem = bundle.isImportProblem(error)
            ? localise(error.localised, language())
            : String(error instanceof Error ? error.message : error);
          outcomes.push({ source, problem });
        }
      }
      return token.isCancellationRequested ? [] : outcomes;
    },
  );
}

async function importUri(bundle: Importers, uri: Uri, signal: AbortSignal): Promise<ImportResult> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST) throw new Error(t('The file is larger than {0} MB.', LARGEST / 1024 / 1024));
  const bytes = await workspace.fs.readFile(uri);
  const name = decodeURIComponent(uri.path.slice(uri.path.lastIndexOf('/') + 1));
  return bundle.importFile({ name, bytes }, { today: new Date().toISOString().slice(0, 10), signal });
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
  const notes = outcomes
    .flatMap(({ result }) => result?.notes ?? [])
    .map((note) => localise(note, language()));
  const summary =
    files.length === 1
      ? t('1 file was imported as a draft.')
      : t('{0} files were imported as drafts.', files.length);
  void window.showInformationMessage([summary, ...notes.slice(0, 3)].join(' '));
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
