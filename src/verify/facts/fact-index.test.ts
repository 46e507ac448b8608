import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../catalog/types.js';
import { WorkspaceIndex } from '../../workspace/workspace-index.js';
import { linesOfDocument } from './document-lines.js';
import { factsOf } from './workspace-facts.js';
import type { FactIndex } from './fact-index.js';
import { readLine } from './read-line.js';
import { factsIn } from '../../verify/facts/text-facts.js';
import { visibleText } from '../../verify/facts/visible-text.js';

const root = 'file:///w';
let known: FactIndex;
beforeAll(async () => {
  const index = new WorkspaceIndex(root);
  for (const path of [
    'soc2.yaml',
    'controls.yaml',
    'policies/access-control.md',
    'policies/logging-monitoring.md',
    'policies/fysieke-beveiliging.md',
  ]) {
    index.set(`${root}/${path}`, {
      text: await readFile(`examples/meridian-metrics/${path}`, 'utf8'),
      version: 1,
    });
  }
  known = factsOf(index.snapshot(), { told: ['We keep badges for 17 days.'] }).without('');
});
const invented = (text: string, language: Language = 'en'): string[] =>
  factsIn(visibleText(text))
    .filter((fact) => known.judges(fact) && !known.whoStates(fact, readLine(text, '', language)))
    .map(({ kind, text: said }) => `${kind}: ${said}`);

describe('facts of a text', () => {
  it('end before the “SHALL” of a standard', () => {
    const found = factsIn('The Head of Security SHALL be accountable for the controls.');
    expect(found.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['role: Head of Security']);
  });

  it('are found by kind', () => {
    const of = (text: string) => factsIn(text).map(({ kind, text: said }) => `${kind}: ${said}`);
    expect(
      of('The Data Protection Officer reviews Splunk alerts every week since 2 March 2025 (CC7.2, AC-02).'),
    ).toEqual([
      'role: Data Protection Officer',
      'tool: Splunk',
      'number: every week',
      'date: 2 March 2025',
      'control: AC-02',
    ]);
    expect(
      of('Uptime is 99.95% and the fine is €5,000; TLS 1.3 is used for 12 systems, see https://x.example/a.'),
    ).toEqual([
      'number: 99.95%',
      'number: €5,000',
      'number: TLS 1.3',
      'number: 12',
      'address: https://x.example/a',
    ]);
    expect(of('1. Step one\n2. See ISO 27001:2022 and SOC 2 Type II, severity P1.')).toEqual([
      'number: ISO 27001',
    ]);
    expect(of('De functionaris gegevensbescherming meldt dit binnen 72 uur.')).toEqual([
      'role: functionaris gegevensbescherming',
      'number: 72 uur',
    ]);
    expect(of('We store secrets with FooBarrier and ask Mieke Zandstra.')).toEqual([
      'tool: FooBarrier',
      'name: Mieke Zandstra',
    ]);
  });

  it('leave policy language alone', () => {
    const texts = [
      'Access Control Policy: All Employees must use Multi-Factor Authentication (MFA) via SSO.',
      'The system owner and the line manager approve; Customer Data is Confidential under GDPR and the DPA.',
      'Medewerkers melden incidenten. De Autoriteit Persoonsgegevens wordt ingelicht volgens de AVG.',
      '## 3. Roles and Responsibilities\n\n- **Triage.** Staff report to their manager.',
    ];
    for (const text of texts) expect(factsIn(visibleText(text))).toEqual([]);
  });
});

describe('what is stated', () => {
  it('knows what soc2.yaml, controls, policies and the user state', () => {
    expect(invented('The Head of Security reviews all accounts in Okta every quarter.')).toEqual([]);
    expect(invented('Customer data is deleted within 30 days after the contract ends.')).toEqual([]);
    expect(invented('Passwords have at least 14 characters.')).toEqual([]);
    expect(invented('Badge data is kept for 17 days.')).toEqual([]);
    expect(invented('Het Hoofd Security beoordeelt de toegang in Okta elk kwartaal.', 'nl')).toEqual([]);
    expect(invented('The report covers the period from July 2026.')).toEqual([]);
  });

  it('does not know the rest', () => {
    expect(invented('The CISO reviews it in Splunk every 8 hours.')).toEqual([
      'role: CISO',
      'tool: Splunk',
      'number: every 8 hours',
    ]);
    expect(invented('The audit of 3 May 2024 was done by Deloitte.')).toEqual([
      'date: 3 May 2024',
      'name: Deloitte',
    ]);
    expect(invented('Wij gebruiken Topdesk en melden binnen 72 uur.', 'nl')).toEqual([
      'tool: Topdesk',
      'number: 72 uur',
    ]);
  });

  it('knows the controls of the workspace', () => {
    expect(invented('Reviews are control AC-02, not AC-77; files are UTF-8.')).toEqual(['control: AC-77']);
  });

  it('does not take a number about one thing for another', () => {
    // 30 days is stated for deletion after the contract, 4 hours for administrator roles.
    expect(invented('Vulnerabilities are patched within 30 days.')).toEqual(['number: 30 days']);
    expect(invented('Visitors wait at most 4 hours.')).toEqual(['number: 4 hours']);
  });

  it('reads no facts from placeholders and code', () => {
    expect(invented('Logs are kept [CONFIRM: 400 days].\n\n```\nSplunk 99%\n```\n')).toEqual([]);
  });
});

describe('what is still to be confirmed', () => {
  it('is stated by nobody, in the document at hand and in others', () => {
    const text =
      '# Exceptions\n\nThe [CONFIRM: CISO] approves exceptions, reviewed [CONFIRM: every 6 months].\n';
    const index = new WorkspaceIndex(root);
    index.set(`${root}/policies/exceptions.md`, { text, version: 1 });
    const document = index.snapshot().documentAt('policies/exceptions.md');
    for (const lines of [document ? linesOfDocument(document) : [], undefined]) {
      const facts = factsOf(index.snapshot()).without(lines ? 'policies/exceptions.md' : '', lines);
      for (const sentence of ['The CISO approves exceptions.', 'Exceptions are reviewed every 6 months.']) {
        const [fact] = factsIn(sentence);
        expect(fact && facts.whoStates(fact, readLine(sentence, '', 'en')) !== undefined, sentence).toBe(
          false,
        );
      }
    }
  });
});
