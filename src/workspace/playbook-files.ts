import type { PolicyDocument } from './document.js';

/** Front-matter type of a document that the playbook wrote: `playbook/<entry>`. */
const WRITTEN = /^playbook\/([a-z0-9-]+)$/i;

/**
 * Whether a file is part of the playbook: a document it wrote, or an entry of the user. Such files guide people; they
 * are no policies, so they get no diagnostics of policies and cover no criterion.
 */
export function isPlaybookFile(path: string, type: string | undefined): boolean {
  return path.startsWith('playbook/') || (type !== undefined && WRITTEN.test(type));
}

/** The entry that a document was written for; undefined for any other document. */
export function writtenFor(document: PolicyDocument): string | undefined {
  return WRITTEN.exec(document.frontMatter?.type?.value ?? '')?.[1]?.toLowerCase();
}

/** Whether a path is where the workspace keeps entries of its own: `playbook/<name>.md`. */
export function isUserEntryPath(path: string): boolean {
  return /^playbook\/(?!readme\.)[^/]+\.(?:md|mdx|markdown)$/i.test(path);
}
