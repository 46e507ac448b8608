import { changeBetween } from '../../editing/change-between.js';
import { addedControls, controlsPath, refusalFor } from '../../playbook/starter-controls/add-controls.js';
import { proposeStarterControls, type StarterControl } from '../../playbook/starter-controls/propose.js';
import type { Language } from '../../catalog/types.js';
import { uriOf } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { AnswerChange, AnswerRefusal } from '../answers-protocol.js';
import { AddStarterControls, StarterControls } from '../playbook-protocol.js';
import { readTexts } from '../requests-context.js';
import type { Session } from '../session.js';

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Answers the requests about planned controls for open criteria. */
export function registerStarterControls(session: Session): void {
  const { connection, guard } = session;
  const read = async (root: string): Promise<Snapshot | undefined> => {
    const [folder] = await session.foldersFor(root);
    await folder?.settled();
    return folder?.snapshot();
  };
  const languageOf = ({ config }: Snapshot): Language =>
    config?.preferences.language ?? session.settings.language;

  connection.onRequest(StarterControls.method, ({ folder }: { readonly folder: string }) =>
    guard.run<readonly StarterControl[]>('starter controls', [], async () => {
      const snapshot = await read(folder);
      return snapshot ? proposeStarterControls(snapshot, languageOf(snapshot)) : [];
    }),
  );

  connection.onRequest(
    AddStarterControls.method,
    ({ folder, ids }: { readonly folder: string; readonly ids: readonly string[] }) =>
      guard.run<AnswerChange | AnswerRefusal>('add starter controls', { refused: '' }, async () => {
        const snapshot = await read(folder);
        if (!snapshot) return { refused: '' };
        const path = controlsPath(snapshot);
        const refused = refusalFor(path, session.settings.language);
        const uri = uriOf(snapshot.root, path);
        const text = (await readTexts(session, [uri])).get(uri);
        // A file that is there and cannot be read is not written over.
        if (text === undefined && snapshot.controls.length > 0) return { refused };
        const language = languageOf(snapshot);
        const chosen = proposeStarterControls(snapshot, language).filter(({ id }) => ids.includes(id));
        const now = addedControls(text ?? '', chosen, language);
        if (now === undefined) return { refused };
        const clientUri = session.open.clientUri(uri);
        if (text === undefined) return { uri: clientUri, create: true, range: TOP, text: now };
        const [edit] = changeBetween(uri, text, now);
        return edit ? { uri: clientUri, create: false, range: edit.range, text: edit.text } : { refused };
      }),
  );
}
