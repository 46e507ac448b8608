import { Analyser } from '../../analysis/check.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { applyEdits } from '../draft/edits.js';
import { fillSlot } from '../draft/fill-slot.js';
import { underCheck } from '../draft/under-check.js';
import type { DraftTask } from '../task.js';
import type { Check, DraftUnderCheck } from './check.js';

const ROOT = 'file:///w';
export const PATH = 'policies/access-control.md';

/** A small company: who it is, one control, and two policies. */
export const FILES: Readonly<Record<string, string>> = {
  'soc2.yaml': `version: 1
organisation: { name: Acme B.V., people: [{ name: Ann Smit, role: Head of Security }, { name: Bo Visser, role: CTO }] }
tools: [{ name: Okta, purpose: Sign-in of all staff, area: identity }]
report: { type: II, categories: [security] }
`,
  'controls.yaml': `controls:
  - { id: AC-02, title: Access review, statement: The Head of Security reviews all access every quarter., criteria: [CC6.2], owner: Head of Security, frequency: quarterly }
`,
  'policies/passwords.md': `---
title: Password Policy
type: password
owner: Head of Security
status: approved
---

# Password Policy

## Length

Passwords must have at least 14 characters.
`,
  [PATH]: `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
status: approved
satisfies:
  TSC: [CC6.1]
---

# Access Control Policy

## Accounts

Each account belongs to one person. Accounts are requested from the manager (AC-02).

## Records

Requests are kept for 3 years.
`,
};

export interface Given {
  /** What is put at the end of the section “Accounts”. */
  readonly text?: string;
  /** The whole document after the draft, in place of `text`. */
  readonly draft?: string;
  readonly task?: DraftTask;
  /** Text of the document that may be replaced by \`text\`. */
  readonly replace?: string;
  readonly base?: string;
  readonly language?: 'en' | 'nl';
}

/** What a check says of a draft for the small company: the quotes of its problems. */
export function problemsOf(check: Check, given: Given): readonly string[] {
  return [...check(draftOf(given))].map(({ quote }) => quote);
}

export function draftOf({
  text = '',
  draft,
  task,
  replace,
  base = FILES[PATH] ?? '',
  language = 'en',
}: Given): DraftUnderCheck {
  const index = new WorkspaceIndex(ROOT);
  for (const [path, content] of Object.entries(FILES))
    index.set(`${ROOT}/${path}`, { text: path === PATH ? base : content, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  const end = base.indexOf('\n\n## Records');
  const start = replace === undefined ? end : base.indexOf(replace);
  const span = { start, end: replace === undefined ? end : start + replace.length };
  return underCheck({
    task: task ?? { kind: 'fill-gaps', targets: [] },
    document: { uri: `${ROOT}/${PATH}`, path: PATH, text: base },
    draft: draft ?? applyEdits(base, [fillSlot(base, span, text)]),
    allowed: [span],
    language,
    snapshot,
    facts: analyser.facts,
  });
}
