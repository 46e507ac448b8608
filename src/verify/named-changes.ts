import { changedStatements } from './changed-statements.js';
import { changedUnsaid } from '../analysis/approval/changed-unsaid.js';
import { VersionReader } from '../analysis/approval/version-reader.js';
import type { Diagnostic } from '../analysis/diagnostic.js';
import { APPROVAL_CONTRADICTED } from '../analysis/rules/approval-contradicted/rule.js';
import { CHANGED_SINCE_APPROVAL, namingStatements } from '../analysis/rules/changed-since-approval/rule.js';
import type { PolicyDocument } from '../workspace/document.js';
import type { History } from '../workspace/history.js';
import { DocumentParser } from '../workspace/markdown/parse-document.js';

const NAMED: ReadonlySet<string> = new Set([CHANGED_SINCE_APPROVAL, APPROVAL_CONTRADICTED]);

/**
 * The reports on documents that were changed since their approval, with the statements that changed, by URI; nothing of
 * those of which the history does not hold the approved text.
 */
export async function namedChanges(
  documents: readonly PolicyDocument[],
  history: History,
): Promise<ReadonlyMap<string, (report: Diagnostic) => Diagnostic>> {
  const found = new Map<string, (report: Diagnostic) => Diagnostic>();
  if (documents.length === 0) return found;
  const histories = await history.of(documents.map(({ path }) => path));
  for (const document of documents) {
    const own = histories.get(document.path);
    const fingerprint = document.frontMatter?.approval?.fingerprint?.value;
    if (!own) continue;
    const approved =
      fingerprint === undefined
        ? (await changedUnsaid(document, own))?.approved
        : await new VersionReader(document, own).withFingerprint(fingerprint);
    if (!approved) continue;
    const { uri, path } = document;
    const before = new DocumentParser().parse({ uri, path, version: 0, text: approved.text });
    const changes = changedStatements(before, document);
    found.set(uri, (report) => (NAMED.has(report.code) ? namingStatements(report, changes) : report));
  }
  return found;
}
