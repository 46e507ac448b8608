import { ProgressLocation, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { Adopt, type AdoptResult, type ProposedFrontMatter } from '../../server/adopt-protocol.js';
import type { AttestCommand } from '../commands/command.js';
import { chooseFolder } from '../commands/folder.js';
import { mustLieInside } from '../commands/write-target.js';
import type { Attest } from '../context.js';
import { editorRange } from '../texts/open-place.js';
import { t } from '../texts/t.js';
import { historyOf } from './git-history.js';

interface AdoptArguments {
  readonly folder?: string;
  /** Only documents below it. */
  readonly path?: string;
  /** Whether what is proposed is listed first; tests leave that out. */
  readonly preview?: boolean;
}

/**
 * Proposes front matter for all policies of a folder, from their text, titles and git history, as one edit: listed first,
 * where each document can be left out, and undone in one step.
 */
export const adoptPolicies: AttestCommand = {
  id: 'attest.adoptPolicies',
  failure: () => t('Front matter could not be proposed.'),
  async run(attest, argument) {
    const { folder: named, path, preview = true } = readArguments(argument);
    const folder = await chooseFolder(named);
    if (!folder) return undefined;
    const result = await propose(attest, folder.uri.toString(), path);
    if (!result) return undefined;
    if (result.adoptions.length === 0) {
      void window.showInformationMessage(
        result.documents === 0
          ? t('There are no policies here to adopt.')
          : t('All {0} policies say who owns and approved them already.', result.documents),
      );
      return undefined;
    }
    const chosen = preview ? await choose(result.adoptions) : result.adoptions;
    // Undefined when the user left.
    if (!chosen || chosen.length === 0) return false;
    const done = await workspace.applyEdit(await editOf(chosen), { isRefactoring: true });
    if (done && preview)
      void window.showInformationMessage(
        chosen.length === 1
          ? t('{0} has front matter. Undo takes it back.', chosen[0]?.path ?? '')
          : t('{0} documents have front matter. Undo takes it back.', chosen.length),
      );
    return done;
  },
};

function propose(
  { client }: Attest,
  folder: string,
  path: string | undefined,
): Thenable<AdoptResult | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: t('Reading policies and their history'),
    cancellable: true,
  };
  return window.withProgress(options, async (_progress, token) => {
    const first = await client.request(Adopt, { folder, path }, token);
    if (!first || first.adoptions.length === 0) return first;
    const documents = first.adoptions.map((one) => ({ path: one.path, uri: Uri.parse(one.uri) }));
    const history = await historyOf(documents, () => token.isCancellationRequested);
    if (token.isCancellationRequested) return undefined;
    return Object.keys(history).length === 0
      ? first
      : client.request(Adopt, { folder, path, history }, token);
  });
}

/** Shows what would be written into each document; those that are unticked stay as they are. */
async function choose(
  adoptions: readonly ProposedFrontMatter[],
): Promise<readonly ProposedFrontMatter[] | undefined> {
  const items = adoptions.map((adoption) => ({
    label: adoption.path,
    detail: adoption.edits.map(({ text }) => onOneLine(text)).join(' · '),
    picked: true,
    adoption,
  }));
  const picked = await window.showQuickPick(items, {
    title: t('Front matter for existing policies'),
    placeHolder: t('This is written at the top of each document. Untick what should stay as it is.'),
    canPickMany: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ adoption }) => adoption);
}

/** The lines of front matter behind each other, without its fences. */
function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '---')
    .join(' · ');
}

async function editOf(adoptions: readonly ProposedFrontMatter[]): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of adoptions) {
    const target = Uri.parse(uri);
    await mustLieInside(target);
    for (const { range, text } of edits) edit.replace(target, editorRange(range), text);
  }
  return edit;
}

function readArguments(argument: unknown): AdoptArguments {
  if (typeof argument !== 'object' || argument === null) return {};
  const { folder, path, preview } = argument as Record<string, unknown>;
  return {
    folder: typeof folder === 'string' ? folder : undefined,
    path: typeof path === 'string' ? path : undefined,
    preview: preview !== false,
  };
}
