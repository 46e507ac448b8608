import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const SOC2 = `version: 1
organisation:
  name: Larch & Loom
  industry: Software for weaving mills
  people:
    - { name: Ines Vogel, role: Head of Security }
    - { name: Tom Baas, role: CTO }
services:
  - { name: Loomboard, description: Planning of looms }
infrastructure: { providers: [AWS], regions: [eu-west-1] }
tools:
  - { name: Okta, purpose: sign-in and accounts, area: identity }
  - { name: Jira, purpose: requests and incidents, area: ticketing }
report:
  type: II
  categories: [security]
  observationPeriod: { start: 2026-01-01, end: 2026-12-31 }
`;
export const CONTROLS = `controls:
  - id: AC-02
    title: Quarterly access review
    statement: System owners review all accounts in Okta every quarter and record the outcome in Jira.
    criteria: [CC6.2, CC6.3]
    owner: Head of Security
    frequency: quarterly
    status: implemented
    evidence: [user-access-review]
`;
export const ACCESS = `---
title: Access Control Policy
type: access-control
owner: Head of Security
approver: CTO
version: "1.0"
approved: 2026-01-10
review: annual
---

# Access Control Policy

## Authentication

All employees must sign in with Okta and a second factor.

## Granting access

Access is requested in Jira and approved by the system owner before the account is made.
`;

/** A company in a repository of its own, with one commit. */
export class Company {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'attest-company-')));

  constructor(files: Readonly<Record<string, string>> = {}) {
    const all = {
      'soc2.yaml': SOC2,
      'controls.yaml': CONTROLS,
      'policies/access-control.md': ACCESS,
      ...files,
    };
    for (const [path, text] of Object.entries(all)) this.write(path, text);
    this.git('init', '-q');
    this.commit();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  commit(): void {
    this.git('add', '-A');
    this.git('-c', 'user.name=Ines Vogel', '-c', 'user.email=i@example.com', 'commit', '-q', '-m', 'x');
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-C', this.folder, ...args], { encoding: 'utf8' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
