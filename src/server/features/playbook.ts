import { judgeEntry } from '../../playbook/model/judge-entry.js';
import { prepareEntry } from '../../playbook/model/prepare-entry.js';
import { playbookInput, type PlaybookInput } from '../../playbook/input.js';
import { fillPrompt } from '../../playbook/fill/fill-prompt.js';
import { listPlaybook } from '../../playbook/list-entries.js';
import { readUserEntry, type UserEntry } from '../../playbook/user/user-entry.js';
import { writeOffline, writeUserOffline, type WrittenDocument } from '../../playbook/write-document.js';
import type { Judgement } from '../../authoring/judge.js';
import type { PreparedDraft, Refusal } from '../../authoring/prepared.js';
import { PLAYBOOK_ENTRIES, playbookEntry, type PlaybookEntry } from '../../catalog/playbook.js';
import { resolvePath } from '../../workspace/paths.js';
import { isUserEntryPath } from '../../workspace/playbook-files.js';
import { readSoc2Config } from '../../workspace/soc2-config.js';
import type { Folder } from '../folder.js';
import {
  Playbook,
  PlaybookJudge,
  PlaybookPage,
  PlaybookPrepare,
  type FolderPlaybook,
  type PlaybookEntryParams,
  type PlaybookPageResult,
} from '../playbook-protocol.js';
import type { FolderParams } from '../protocol.js';
import { readTexts } from '../requests-context.js';
import type { Session } from '../session.js';

interface Ready {
  readonly input: PlaybookInput;
  readonly own: readonly UserEntry[];
}

interface ReadyEntry {
  readonly input: PlaybookInput;
  readonly entry: PlaybookEntry;
  readonly offline: WrittenDocument;
}

const READY = new WeakMap<Folder, { readonly revision: number; readonly ready: Ready }>();

/** Answers the requests about the playbook. */
export function registerPlaybook(session: Session): void {
  const { connection, guard } = session;

  connection.onRequest(Playbook.method, (params: FolderParams | undefined) =>
    guard.run<readonly FolderPlaybook[]>('playbook', [], async () =>
      Promise.all(
        (await session.foldersFor(params?.folder)).map(async (folder) => {
          const { input, own } = await readyOf(folder, session);
          const steps = listPlaybook(input, own, session.settings.language);
          return {
            folder: folder.root,
            name: folder.name,
            done: steps.reduce((sum, { done }) => sum + done, 0),
            total: PLAYBOOK_ENTRIES.length,
            steps,
          };
        }),
      ),
    ),
  );

  connection.onRequest(PlaybookPage.method, (params: PlaybookEntryParams) =>
    guard.run<PlaybookPageResult | null>('playbook page', null, async () => {
      const found = await entryOf(params, session);
      if (!found) return null;
      const { input, entry, offline } = found;
      const { language } = session.settings;
      return {
        path: offline.path,
        text: offline.text,
        placeholders: offline.placeholders,
        policy: offline.policy,
        title: entry.title[language],
        prompt: fillPrompt(entry.prompt[input.language], input).text,
        missing: offline.missing.map(({ label, from }) => ({ label: label[language], from })),
      };
    }),
  );

  connection.onRequest(PlaybookPrepare.method, (params: PlaybookEntryParams) =>
    guard.run<PreparedDraft | Refusal | null>('playbook prompt', null, async () => {
      const found = await entryOf(params, session);
      if (!found) return null;
      const prepared = prepareEntry(found.entry, found.input, found.offline, {
        maxInputTokens: params.maxInputTokens,
        redactEmails: params.redactEmails,
      });
      return 'refused' in prepared ? prepared : prepared.prepared;
    }),
  );

  connection.onRequest(PlaybookJudge.method, (params: PlaybookEntryParams & { readonly reply: string }) =>
    guard.run<Judgement | null>('playbook checks', null, async () => {
      const found = await entryOf(params, session);
      if (!found) return null;
      const prepared = prepareEntry(found.entry, found.input, found.offline, {
        maxInputTokens: params.maxInputTokens,
        redactEmails: params.redactEmails,
      });
      return 'refused' in prepared ? null : judgeEntry(found.entry, found.input, prepared, params.reply);
    }),
  );
}

/** The input of a folder as it is now, kept until something in it changes. */
async function readyOf(folder: Folder, session: Session): Promise<Ready> {
  await folder.settled();
  folder.check();
  const known = READY.get(folder);
  if (known?.revision === folder.revision && known.ready.input.language === languageOf(folder, session))
    return known.ready;
  const snapshot = folder.snapshot();
  const files = [...snapshot.documents.values()].filter(({ path }) => isUserEntryPath(path));
  const texts = await readTexts(
    session,
    files.map(({ uri }) => uri),
  );
  const input = playbookInput({
    snapshot,
    facts: folder.analyser.facts,
    diagnostics: [...folder.analyser.checkWorkspace().values()].flat(),
    language: session.settings.language,
  });
  const ready = {
    input,
    own: files.flatMap(({ uri, path }) => readUserEntry(uri, path, texts.get(uri) ?? '') ?? []),
  };
  READY.set(folder, { revision: folder.revision, ready });
  return ready;
}

function languageOf(folder: Folder, session: Session): string {
  return folder.snapshot().config?.preferences.language ?? session.settings.language;
}

async function entryOf(
  { folder: root, entry: id, output, baseline }: PlaybookEntryParams,
  session: Session,
): Promise<ReadyEntry | undefined> {
  const [folder] = await session.foldersFor(root);
  if (!folder) return undefined;
  const { input: plain, own } = await readyOf(folder, session);
  const input =
    baseline === undefined
      ? plain
      : { ...plain, baseline: { label: baseline.label, config: readSoc2Config(folder.root, baseline.text) } };
  const user = own.find((one) => one.id === id);
  const entry = user ?? playbookEntry(id);
  if (!entry) return undefined;
  // A folder that leads out of the workspace is not used.
  const below = output === undefined || output.trim() === '' ? undefined : resolvePath('', output.trim());
  return {
    input,
    entry,
    offline: user ? writeUserOffline(user, input, user.output) : writeOffline(entry, input, below),
  };
}
