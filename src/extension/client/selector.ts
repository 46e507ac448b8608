import { workspace } from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient';

const RECORDS = '**/{soc2,controls,findings,answers,evidence}.{yaml,yml}';

/** The documents the server is told of: Markdown and Attest's YAML, in the file systems of the workspace folders only. */
export function documentSelector(): DocumentFilter[] {
  return folderSchemes().flatMap((scheme): DocumentFilter[] => [
    { scheme, language: 'markdown' },
    // Has a language of its own where an extension for it is installed.
    { scheme, pattern: '**/*.mdx' },
    { scheme, pattern: RECORDS },
    { scheme, pattern: '**/controls/*.{yaml,yml}' },
  ]);
}

/** Schemes of the workspace folders: `file` on the desktop, others on the web. */
export function folderSchemes(): string[] {
  return [...new Set((workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme))];
}
