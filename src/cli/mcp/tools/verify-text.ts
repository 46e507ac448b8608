import { factsOf } from '../../../verify/facts/workspace-facts.js';
import { verify } from '../../../verify/verify.js';
import { decode } from '../../../workspace/decode.js';
import type { OpenWorkspace } from '../../open-workspace.js';
import { pathNamed } from '../document-named.js';
import { languageOf } from '../language-of.js';
import type { ReadFile } from './draft-instructions.js';
import { verifiedDocument, type VerifiedDocument } from './listed-verdict.js';

export interface TextToVerify {
  readonly path: string;
  /** The whole text of the document after the change. */
  readonly after: string;
  /** The whole text before it; that of the file when left out. */
  readonly before?: string;
  /** What the user typed on the matter, word for word. */
  readonly userSaid: readonly string[];
  readonly withSupported: boolean;
  readonly limit: number;
}

/** Holds a text that is not written yet against what the company states. Writes nothing. */
export async function verifyText(
  workspace: OpenWorkspace,
  { path: named, after, before, userSaid, withSupported, limit }: TextToVerify,
  read: ReadFile,
): Promise<VerifiedDocument> {
  const { snapshot, analyser } = workspace;
  const path = pathNamed(workspace, named);
  const old = before ?? (snapshot.has(path) ? decode(await read(path)).text : '');
  const facts = factsOf(snapshot, { workspace: analyser.facts, told: userSaid });
  const verification = verify(old, after, facts, { path });
  return verifiedDocument(path, after, verification, languageOf(workspace), limit, withSupported);
}
