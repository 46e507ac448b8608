import { QuickPickItemKind, window, type QuickPickItem, type WorkspaceFolder } from 'vscode';
import type { ListedEntry } from '../../playbook/list-entries.js';
import { Playbook } from '../../server/playbook-protocol.js';
import { chooseFolder } from '../commands/folder.js';
import { t } from '../texts/t.js';
import { stateText } from './playbook-items.js';
import type { PlaybookContext } from './playbook-context.js';

export interface ChosenEntry {
  readonly folder: WorkspaceFolder;
  /** The folder's URI as the server knows it. */
  readonly root: string;
  readonly entry: ListedEntry;
}

type EntryItem = QuickPickItem & { readonly entry?: ListedEntry };

const ICONS: Readonly<Record<ListedEntry['state'], string>> = {
  'not-started': 'circle-large',
  'in-progress': 'circle-large-filled',
  done: 'pass-filled',
  attention: 'warning',
};

/** The entry a command is about: a node of the view, an ID or `{entry, folder}` in the call, or the one the user picks. */
export async function chooseEntry(
  { client }: PlaybookContext,
  given: unknown,
): Promise<ChosenEntry | undefined> {
  const named = readGiven(given);
  const folder = await chooseFolder(named.folder);
  if (!folder) return undefined;
  const root = folder.uri.toString().replace(/\/$/, '');
  const steps = client.request(Playbook, { folder: root }).then(([found]) => found?.steps ?? []);
  if (named.id !== undefined) {
    const entry = (await steps).flatMap(({ entries }) => entries).find(({ id }) => id === named.id);
    if (!entry) throw new Error(t('The playbook has no entry “{0}”.', named.id));
    return { folder, root, entry };
  }
  const items = steps.then((all) =>
    all.flatMap(({ number, title, entries }): EntryItem[] =>
      entries.length === 0
        ? []
        : [
            {
              label: number >= 1 && number <= 10 ? `${number}. ${title}` : title,
              kind: QuickPickItemKind.Separator,
            },
            ...entries.map((entry) => ({
              label: `$(${ICONS[entry.state]}) ${entry.title}`,
              description: stateText(entry.state),
              detail: entry.purpose,
              entry,
            })),
          ],
    ),
  );
  const picked = await window.showQuickPick(items, {
    title: t('Playbook'),
    placeHolder: t('Which entry do you want to work on?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.entry && { folder, root, entry: picked.entry };
}

function readGiven(given: unknown): { readonly id?: string; readonly folder?: string } {
  if (typeof given === 'string') return { id: given };
  if (typeof given !== 'object' || given === null) return {};
  const { entry, folder } = given as Record<string, unknown>;
  const id =
    typeof entry === 'string'
      ? entry
      : typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
        ? entry.id
        : undefined;
  return { id, folder: typeof folder === 'string' ? folder : undefined };
}
