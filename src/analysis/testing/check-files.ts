import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { Analyser } from '../check.js';
import type { Diagnostic } from '../diagnostic.js';

/** The day tests check on. */
export const TODAY = '2026-11-24';

/** Front matter of a policy that lacks nothing. */
export const IN_ORDER = `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
version: "1.0"
approved: 2026-03-01
review: annual
status: approved
---
`;

/** The diagnostics of a workspace of these files; of one rule when its code is given. Files are sorted by path. */
export function checkFiles(
  files: Readonly<Record<string, string>>,
  code?: string,
  today = TODAY,
): Diagnostic[] {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const analyser = new Analyser({ today });
  analyser.update(index.snapshot());
  return [...analyser.checkWorkspace().values()]
    .flat()
    .filter((one) => code === undefined || one.code === code);
}

/** The text a diagnostic is on. */
export function textOf(files: Readonly<Record<string, string>>, { uri, range }: Diagnostic): string {
  const lines = (files[uri.replace('file:///w/', '')] ?? '')
    .split('\n')
    .slice(range.start.line, range.end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, n) =>
      line.slice(n === 0 ? range.start.character : 0, n === last ? range.end.character : undefined),
    )
    .join('\n');
}
