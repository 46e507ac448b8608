import { adoptable, adoptionOf } from '../analysis/adopt/adopt.js';
import { Adopt, type AdoptParams, type AdoptResult } from './adopt-protocol.js';
import { readTexts } from './requests-context.js';
import type { Session } from './session.js';

/** Answers what front matter a folder's policies could have. */
export function registerAdoptRequests(session: Session): void {
  const { connection, guard } = session;
  connection.onRequest(Adopt.method, (params: AdoptParams) =>
    guard.run<AdoptResult | null>('adopt', null, async () => {
      const [folder] = await session.foldersFor(params.folder);
      if (!folder) return null;
      await folder.settled();
      const snapshot = folder.snapshot();
      const language = snapshot.config?.preferences.language ?? session.settings.language;
      const documents = adoptable(snapshot, params.path ?? '');
      const texts = await readTexts(
        session,
        documents.map(({ uri }) => uri),
      );
      const history = new Map(Object.entries(params.history ?? {}));
      const adoptions = documents.flatMap((document) => {
        const text = texts.get(document.uri);
        const found =
          text === undefined ? undefined : adoptionOf(document, text, history.get(document.path), language);
        if (!found) return [];
        const detail = found.proposals.map(({ field, value }) => `${field}: ${value}`).join(', ');
        return [{ uri: session.open.clientUri(found.uri), path: found.path, detail, edits: found.edits }];
      });
      return { documents: documents.length, adoptions };
    }),
  );
}
