import type { FrontMatter, PolicyDocument } from '../../workspace/document.js';
import type { Commit, FileHistory } from '../../workspace/history.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import { VersionReader, type ReadVersion } from './version-reader.js';

/** A text that was changed while who approved which version when stayed as it was. */
export interface ChangedUnsaid {
  /** The first version under the same approval, which holds another text. */
  readonly approved: ReadVersion;
  /** The commit since which the text is what it is now; undefined when that is not committed. */
  readonly since: Commit | undefined;
}

/** What a history shows of an approval without a fingerprint: nothing when the text is still the one it came with. */
export async function changedUnsaid(
  document: PolicyDocument,
  history: FileHistory | undefined,
): Promise<ChangedUnsaid | undefined> {
  if (!history || history.versions.length === 0) return undefined;
  const versions = new VersionReader(document, history);
  const own = textFingerprint(document);
  let approved: ReadVersion | undefined;
  let since: ReadVersion | undefined;
  for (let n = 0, isOwn = true; ; n += 1) {
    const one = await versions.at(n);
    if (!one || !statesTheSame(one.frontMatter, document.frontMatter)) break;
    isOwn &&= one.fingerprint === own;
    if (isOwn) since = one;
    approved = one;
  }
  return !approved || approved.fingerprint === own ? undefined : { approved, since: since?.version.commit };
}

function statesTheSame(a: FrontMatter | undefined, b: FrontMatter | undefined): boolean {
  return (['approver', 'version', 'approved'] as const).every((key) => a?.[key]?.value === b?.[key]?.value);
}
