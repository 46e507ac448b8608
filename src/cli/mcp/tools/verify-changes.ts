import { changesSince, textAt } from '../../changes/git-base.js';
import { isChangedPolicy, isRecords, verifyDocuments } from '../../changes/changed-documents.js';
import { decode } from '../../../workspace/decode.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { documentNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import type { ReadFile } from './draft-instructions.js';
import { verifiedDocument, type VerifiedDocument } from './listed-verdict.js';

/** Documents that are verified in one call; more are named, so that they can be asked for one by one. */
const MOST_DOCUMENTS = 20;

export interface ChangesWanted {
  readonly base: string;
  readonly path?: string;
  readonly userSaid: readonly string[];
  readonly withSupported: boolean;
  readonly limit: number;
}

export interface VerifiedChanges {
  readonly base: string;
  readonly ok: boolean;
  readonly documents: readonly VerifiedDocument[];
  /** Changed policies that did not fit; ask for them by path. */
  readonly notVerified: readonly string[];
  /** Policies that were removed. */
  readonly removed: readonly string[];
  /** Files that state facts and were changed too: what they state now was taken as it is. */
  readonly changedRecords: readonly string[];
}

/** Holds what changed in the working tree since a commit against what the company states. */
export async function verifyChanges(
  workspace: OpenWorkspace,
  { base, path, userSaid, withSupported, limit }: ChangesWanted,
  read: ReadFile,
  signal?: AbortSignal,
): Promise<VerifiedChanges> {
  const { folder, snapshot } = workspace;
  const only = path === undefined ? undefined : documentNamed(workspace, path).path;
  const { commit, paths } = await changesSince(folder, base, signal);
  const changed = paths.filter((one) => isChangedPolicy(snapshot, one));
  const asked = changed.filter((one) => only === undefined || one === only);
  const texts = await Promise.all(
    changed.map(async (one) => ({
      path: one,
      before: commit === undefined ? undefined : await textAt(folder, commit, one, signal),
      after: decode(await read(one)).text,
    })),
  );
  signal?.throwIfAborted();
  const taken = new Set(asked.slice(0, MOST_DOCUMENTS));
  const verified = verifyDocuments(workspace, texts, userSaid, taken);
  const documents = verified.map((one) =>
    verifiedDocument(one.path, one.after, one.verification, languageOf(workspace), limit, withSupported),
  );
  return {
    base,
    ok: documents.every(({ ok }) => ok) && asked.length <= MOST_DOCUMENTS,
    documents,
    notVerified: asked.slice(MOST_DOCUMENTS),
    removed: paths.filter((one) => /\.(?:md|markdown)$/i.test(one) && !snapshot.has(one)),
    changedRecords: paths.filter(isRecords),
  };
}
