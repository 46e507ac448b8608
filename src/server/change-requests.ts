import { changeBetween } from '../analysis/change/compare.js';
import { changeMarkdown } from '../reporting/change/markdown.js';
import { relativeTo } from '../workspace/paths.js';
import { changedStatements } from '../verify/changed-statements.js';
import { leftByRecords } from '../verify/left-by-records.js';
import { CompareWith, type CompareParams } from './change-protocol.js';
import { normaliseUri } from './open-documents.js';
import type { Session } from './session.js';

/** Answers what the difference between the files as they are and those of a branch means. */
export function registerChangeRequests(session: Session): void {
  session.connection.onRequest(CompareWith.method, (params: CompareParams) =>
    session.guard.run<string | undefined>('compare with a branch', undefined, async () => {
      const [folder] = await session.foldersFor(params.folder);
      if (!folder) return undefined;
      await folder.settled();
      const files = params.files.flatMap(({ uri, text }): [string, string | undefined][] => {
        const known = normaliseUri(uri);
        return relativeTo(folder.root, known) === undefined ? [] : [[known, text]];
      });
      const { before, after } = await folder.pictures(new Map(files));
      const { base, head } = params;
      const sides = { root: folder.root, base, head };
      return changeMarkdown(
        changeBetween(before, after, changedStatements, leftByRecords),
        sides,
        session.settings.language,
      );
    }),
  );
}
