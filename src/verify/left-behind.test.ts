import { describe, expect, it } from 'vitest';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { changedStatements } from './changed-statements.js';

const RECORDS = {
  'soc2.yaml': `organisation: { name: X }
commitments:
  - id: P-1
    statement: Files of customers are encrypted at rest with AES-256.
    controls: [EN-1]
  - id: P-2
    statement: Files of customers are stored in Norway only.
`,
  'controls.yaml': `controls:
  - { id: EN-1, title: Encryption, statement: All stores are encrypted with AES-256., criteria: [CC6.1], policies: [policies/a.md#storage], status: implemented }
  - { id: LG-1, title: Logs, statement: Logs are kept for 12 months., criteria: [CC7.2], status: implemented }
  - { id: AC-1, title: Sign-in, statement: Multi-factor authentication is enforced for all accounts., criteria: [CC6.1], policies: [policies/a.md#sign-in], status: implemented }
  - { id: EM-1, title: Repairs, statement: Each quick repair is reviewed within 1 working day., criteria: [CC8.1], policies: [policies/a.md#quick-repairs], status: planned }
`,
};
const POLICY = `---
title: Security Policy
owner: CTO
---

# Security Policy

## Storage

All stores in production are encrypted with AES-256. Files of customers are stored in data centres in Norway only.

## Logs

Logs are kept for 12 months (LG-1). They are read by the CTO.

## Sign-in

Administrators use a hardware key. Sessions end after 12 hours.

## Quick repairs

A quick repair is reviewed afterwards within 1 working day.
`;

/** The records that a change of the policy leaves behind: "LG-1: 12 months". */
function left(from: string, to: string): string[] {
  if (!POLICY.includes(from)) throw new Error(from);
  const index = new WorkspaceIndex('file:///w');
  const take = (path: string, text: string): void => {
    index.set(`file:///w/${path}`, { bytes: new TextEncoder().encode(text) });
  };
  for (const [path, text] of Object.entries(RECORDS)) take(path, text);
  const policy = (text: string) => {
    take('policies/a.md', text);
    const document = index.snapshot().documents.get('file:///w/policies/a.md');
    if (!document) throw new Error('no document');
    return document;
  };
  const [before, after] = [policy(POLICY), policy(POLICY.replace(from, () => to))];
  const { config, controls } = index.snapshot();
  return changedStatements(before, after, { commitments: config?.commitments ?? [], controls })
    .flatMap(({ leftBehind = [] }) => leftBehind)
    .map(({ id, said }) => `${id}: ${said}`);
}

describe('records left behind', () => {
  it('are those that say what a statement said too and says no more', () => {
    expect(left('kept for 12 months (LG-1)', 'kept for 90 days (LG-1)')).toEqual(['LG-1: 12 months']);
    expect(left('production are encrypted with AES-256', 'production are encrypted with AES-128')).toEqual([
      'P-1: AES-256',
      'EN-1: AES-256',
    ]);
    expect(left('data centres in Norway only', 'data centres in Norway or Brazil')).toEqual(['P-2: only']);
    expect(left('Logs are kept for 12 months (LG-1). ', '')).toEqual(['LG-1: 12 months']);
  });

  it('are those of which the text now denies what they state', () => {
    expect(
      left(
        'Administrators use a hardware key.',
        'Multi-factor authentication is not required for administrators.',
      ),
    ).toEqual(['AC-1: Multi-factor authentication is enforced for all accounts.']);
  });

  it('are none when the text is but worded otherwise, asks more, or is about something else', () => {
    expect(left('Logs are kept for 12 months (LG-1).', 'We keep logs for a year (LG-1).')).toEqual([]);
    expect(left('They are read by the CTO.', 'They are read by the CEO.')).toEqual([]);
    expect(left('end after 12 hours', 'end after 8 hours')).toEqual([]);
  });

  it('are none that are not in operation yet', () => {
    expect(left('within 1 working day', 'within 10 working days')).toEqual([]);
  });
});
