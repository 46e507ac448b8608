import { describe, expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { factsOf } from './facts/workspace-facts.js';
import { isFault } from './verdict.js';
import { verify, type VerifyOptions } from './verify.js';

const PATH = 'policies/access.md';
const ACCESS = `---
title: Access Policy
type: access-control
owner: Security Lead
approver: CEO
---

# Access Policy

## Requests

New access shall be requested in Jira by the line manager and granted by the Operations Manager after approval of the system owner.

## Authentication

All colleagues shall sign in through Microsoft Entra ID with multi-factor authentication. SMS codes shall not be used.
`;
const FILES: Readonly<Record<string, string>> = {
  'soc2.yaml': `version: 1
organisation: { name: Tallow Ltd, people: [{ name: Nia Calloway, role: Security Lead }, { name: Tom Birch, role: Operations Manager }, { name: Grace Adeyemi, role: CEO }] }
tools: [{ name: Microsoft Entra ID, purpose: Sign-in }, { name: Jira, purpose: Access requests and incidents }]
infrastructure: { providers: [Azure], backup: "PostgreSQL backups every night, kept for 35 days." }
report: { type: II, categories: [security] }
commitments: [{ id: C-1, statement: Customers hear of a security incident that touches their data within 72 hours after we confirm it. }]
`,
  'controls.yaml': `controls:
  - { id: AC-1, title: Access review, statement: "The Security Lead reviews all accounts and roles in Microsoft Entra ID every quarter and records the outcome in Jira.", criteria: [CC6.2], owner: Security Lead, frequency: quarterly, status: implemented }
  - { id: BK-1, title: Restore test, statement: "The Operations Manager restores a PostgreSQL backup twice a year.", criteria: [A1.3], owner: Operations Manager, frequency: semiannual, status: implemented }
`,
  [PATH]: ACCESS,
};

/** What is said of a change to a text other than the usual one. */
function saidOf(before: string, after: string): string[] {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries({ ...FILES, [PATH]: before }))
    index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  return faults(verify(before, after, factsOf(snapshot, { workspace: analyser.facts }), { path: PATH }));
}

function said(after: string, options: Partial<VerifyOptions> = {}, told: readonly string[] = []) {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(FILES)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  const facts = factsOf(snapshot, { workspace: analyser.facts, told });
  return verify(ACCESS, after, facts, { path: PATH, ...options });
}

const added = (text: string, ...more: [Partial<VerifyOptions>?, (readonly string[])?]) =>
  said(`${ACCESS}\n## More\n\n${text}\n`, ...more);
const faults = (result: ReturnType<typeof said>): string[] =>
  result.verdicts.filter(isFault).map(({ kind, quote }) => `${kind}: ${quote}`);

describe('a matter with several values', () => {
  const leavers = `${ACCESS}
## Leavers

| What | By when |
|---|---|
| Suspend Microsoft Entra ID account | last working day |
| Close other accounts | within 2 business days |
`;

  it('is held against the row that a sentence shares most with', () => {
    const about = (text: string): string[] => saidOf(leavers, `${leavers}\n## In short\n\n${text}\n`);
    expect(
      about('- **Last working day:** the Operations Manager suspends the Microsoft Entra ID account.'),
    ).toEqual([]);
    expect(
      about('The Operations Manager suspends the Microsoft Entra ID account within 5 business days.').length,
    ).toBeGreaterThan(0);
  });
});

describe('a fact of a neighbouring subject', () => {
  it.each([
    // The number of another control, and the role of another.
    ['The Security Lead reviews all accounts and roles in Microsoft Entra ID twice a year.', 'frequency'],
    ['The Operations Manager restores a PostgreSQL backup every quarter.', 'frequency'],
    ['The CEO restores a PostgreSQL backup twice a year.', 'role'],
  ])('is invented where another line has another: %s', (sentence, what) => {
    const { verdicts } = said(`${ACCESS}\n${sentence}\n`, { kind: 'fill' });
    const found = verdicts.filter(isFault);
    expect(found.map((one) => one.what)).toContain(what);
    expect(found.some(({ source }) => source !== undefined)).toBe(true);
  });

  it.each([
    'Twice a year a backup of PostgreSQL is put back by the Operations Manager.',
    'Each quarter the Security Lead goes through every account and role in Microsoft Entra ID.',
  ])('is none in other words: %s', (sentence) => {
    expect(said(`${ACCESS}\n${sentence}\n`, { kind: 'fill' }).verdicts.filter(isFault)).toEqual([]);
  });

  it('is weakened when what is done is planned', () => {
    const plan = 'We intend to have the Operations Manager restore a PostgreSQL backup twice a year.';
    const { verdicts } = said(`${ACCESS}\n${plan}\n`, { kind: 'fill' });
    expect(verdicts.filter(isFault).map(({ kind }) => kind)).toContain('weakened');
  });
});

describe('verify', () => {
  it('finds nothing wrong where nothing changed', () => {
    expect(said(ACCESS)).toMatchObject({ verdicts: [], statements: 0, ok: true });
  });

  it('names what nobody states, with its place', () => {
    const text = `${ACCESS}\nSign-ins are watched by Azure Sentinel, by \`okta\` and by the duty manager for thirty-six days.\n`;
    const result = said(text);
    expect(faults(result)).toEqual([
      'invented: Azure Sentinel',
      'invented: okta',
      'invented: duty manager',
      'invented: thirty-six days',
    ]);
    for (const { quote, quoteStart, quoteEnd } of result.verdicts)
      expect(text.slice(quoteStart, quoteEnd)).toBe(quote);
  });

  it('supports what is stated in other words, and says by which line', () => {
    const { verdicts } = added('PostgreSQL backups are kept for thirty-five days.');
    expect(verdicts).toMatchObject([{ kind: 'supported', source: { path: 'soc2.yaml' } }]);
  });

  it('keeps numbers with their subject and their event', () => {
    expect(
      faults(added('The Security Lead exercises the incident plan twice a year in a tabletop.')),
    ).toEqual(['invented: twice a year']);
    expect(
      faults(added('Customers hear of a security incident within 72 hours after closure of the incident.')),
    ).toEqual(['invented: 72 hours']);
    expect(
      faults(added('Customers hear of a security incident within three days after it is confirmed.')),
    ).toEqual([]);
  });

  it('keeps the rhythm of the backups from that of restoring one', () => {
    const { verdicts } = added(
      'The Operations Manager restores data from the nightly PostgreSQL backups, which are kept for 35 days.',
    );
    expect(verdicts.filter(isFault)).toEqual([]);
    expect(
      faults(added('The Operations Manager restores one of the nightly PostgreSQL backups every month.')),
    ).not.toEqual([]);
  });

  it('takes what tells which access is meant for no exemption', () => {
    expect(
      faults(
        added('The Security Lead reviews all accounts every quarter and removes access that is not needed.'),
      ),
    ).toEqual([]);
    expect(faults(added('Approval of the system owner is not needed for contractors.'))).not.toEqual([]);
  });

  it('holds a sentence that names a control to its owner and rhythm', () => {
    expect(added('The Operations Manager reviews all accounts every quarter (AC-1).').verdicts).toMatchObject(
      [{ kind: 'contradicted', source: { kind: 'control', id: 'AC-1' } }],
    );
    expect(faults(added('The Security Lead reviews all accounts every quarter (AC-1).'))).toEqual([]);
  });

  it('finds permissions of what is ruled out, and exemptions', () => {
    expect(added('SMS codes may be used as a second factor.').ok).toBe(false);
    expect(added('Contractors are exempt from these rules.').ok).toBe(false);
  });

  it.each([
    ['SMS codes shall not be used.', 'SMS codes shall be used.', 'contradicted'],
    ['shall sign in', 'should sign in', 'weakened'],
    [' after approval of the system owner', '', 'weakened'],
    ['All colleagues shall', 'Colleagues with production access shall', 'weakened'],
    [' SMS codes shall not be used.', '', 'weakened'],
    ['by the Operations Manager', 'by the Security Lead', 'contradicted'],
  ])('sees that “%s” became “%s”', (from, to, kind) => {
    const { verdicts } = said(ACCESS.replace(from, to), { kind: 'refine' });
    expect(verdicts.filter(isFault).map((one) => one.kind)).toContain(kind);
  });

  it('lets the user change a number', () => {
    const text = ACCESS.replace(
      'SMS codes shall not be used.',
      'SMS codes shall not be used. Sessions end after 9 hours.',
    );
    expect(said(text, { kind: 'refine' }).ok).toBe(false);
    expect(said(text, { kind: 'refine' }, ['sessions end after 9 hours']).ok).toBe(true);
  });

  it('calls a text of nothing but placeholders empty', () => {
    expect(added('[CONFIRM: who reviews the accounts and how often]')).toMatchObject({
      isEmpty: true,
      ok: true,
    });
    expect(added('The Security Lead decides within [CONFIRM: time].').isEmpty).toBe(false);
  });

  it('gives the same twice', () => {
    const text = 'The CISO reviews it in Splunk every 8 hours.';
    expect(added(text)).toEqual(added(text));
  });
});
