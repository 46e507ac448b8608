import { beforeAll, describe, expect, it } from 'vitest';
import { playbookEntry } from '../../src/catalog/playbook.js';
import { writeOffline } from '../../src/playbook/write-document.js';
import { COMPANIES, openCompany, type Company } from './company-input.js';

/** What a consultant found false or lacking in the pages of the three made companies, by kind. */
const companies = new Map<string, Company>();
const page = (name: string, id: string): string =>
  writeOffline(playbookEntry(id)!, companies.get(name)!.input).text;
const rowOf = (text: string, start: string): string =>
  text.split('\n').find((line) => line.startsWith(`| ${start}`)) ?? '';

beforeAll(async () => {
  for (const [name, language] of COMPANIES) companies.set(name, await openCompany(name, language));
}, 120_000);

describe('times that do not agree', () => {
  it('are put beside each other, whether as values or as sentences to compare', () => {
    const text = page('zorg', 'consistency');
    for (const place of [
      'policies/incidenten.md:20',
      'policies/back-up.md:17',
      'policies/toegangsbeheer.md:29',
      'DP-1',
      'SLA-2',
      'TG-03',
    ])
      expect(text.split('\n## ').slice(2).join('\n'), place).toContain(place);
    expect(text).not.toContain('Niets van wat gelezen is');
  });

  it('are told where promises are weighed', () => {
    expect(page('zorg', 'service-commitments')).toMatch(/policies\/incidenten\.md:20.*72 uur/);
    expect(page('zorg', 'documentation-gaps')).toContain('LE-01 zegt “regelmatig”');
  });

  it('say that copies each six hours lose more than fifteen minutes', () => {
    for (const id of ['consistency', 'backup-recovery', 'service-commitments', 'design-challenge'])
      expect(page('pay', id), id).toMatch(/every 6 hours/);
    expect(page('zorg', 'backup-recovery')).not.toContain('kan meer verloren gaan dan');
  });

  it('agree with nothing where nothing was compared', () => {
    expect(page('ai', 'consistency')).not.toMatch(/agrees? \(|agree \(/);
  });
});

describe('what is stated', () => {
  it('is what is in force: drafts and plans stand apart', () => {
    const text = page('zorg', 'backup-recovery');
    expect(rowOf(text, 'Bewaartermijn van back-ups')).toMatch(
      /niet gevonden.*In een concept of plan.*35 dagen/,
    );
    expect(page('ai', 'backup-recovery')).toContain('We plan to add backups to another region.');
  });

  it('is no tool, and no control on other criteria', () => {
    expect(page('pay', 'access-controls')).not.toContain('“Cloud KMS: Keys”');
    expect(page('pay', 'vulnerability-management')).not.toContain('SOC reports');
  });
});

describe('promises', () => {
  it('are not shown to be kept by a control that lacks their figures', () => {
    const text = page('pay', 'service-commitments');
    for (const id of ['C-1', 'C-6']) expect(rowOf(text, `${id} `), id).toContain('**no**');
    expect(rowOf(text, 'C-2 ')).toContain('[CONFIRM: which part of the promise it shows]');
  });

  it('on answers of support are on no criterion, in every page alike', () => {
    expect(rowOf(page('pay', 'service-commitments'), 'C-4 ')).not.toMatch(/CC7|A1/);
    expect(page('pay', 'scope-advice')).not.toContain('severity 1 tickets');
    expect(page('ai', 'system-description')).not.toMatch(/P-1 asks[^\n]*C1\.1|P-2 asks[^\n]*CC7/);
  });
});

describe('the system description', () => {
  it('tells each control with the process whose evidence it leaves, planned ones too', () => {
    const text = page('pay', 'system-description');
    expect(rowOf(text, 'Monitoring and logging')).toContain('(LG-01)');
    expect(rowOf(text, 'Network, devices')).toContain('(EN-01)');
    expect(rowOf(text, 'Availability, backup')).toContain('(AV-02)');
    expect(page('zorg', 'system-description')).toMatch(/Gepland, nog niet in werking: [^\n]*\(BE-02\)/);
  });

  it('names changes of the system and no ticket of a long register', () => {
    const text = page('pay', 'system-description');
    expect(text).toContain('| EV-1 | 2026-07-15 | Reporting moved to BigQuery |');
    expect(text).not.toContain('| CH-1');
  });

  it('names data about people and a host that is no subservice organisation, and draws no flow of its own', () => {
    expect(page('zorg', 'system-description')).toMatch(
      /\| Cliëntdossiers \| vertrouwelijk \| ja, een bijzondere/,
    );
    expect(page('ai', 'system-description')).toContain('soc2.yaml names AWS as hosting provider');
    expect(page('ai', 'system-description')).not.toContain('These controls are in place');
    const flows = page('pay', 'system-description').match(/^ {2}n\d+ -->.*$/gm) ?? [];
    expect(flows).toHaveLength(2);
  });
});

describe('controls without text', () => {
  it('are not those that a text in force speaks of', () => {
    const text = page('pay', 'undocumented-controls');
    expect(text).not.toContain('Every control is described.');
    for (const id of ['AC-03', 'VM-01', 'IR-01', 'AC-01']) expect(text, id).not.toContain(`**${id} `);
    expect(text).toContain('policies/access-control.md:33');
  });
});

describe('reviews of policies', () => {
  it('give the sections that lack as text to take over', () => {
    expect(page('zorg', 'policy-incident-response')).toMatch(
      /## Tekst om over te nemen[^]*### Rollen in het responsteam/,
    );
    expect(page('pay', 'policy-access-control')).toMatch(/## Text to take over[^]*\[CONFIRM/);
  });
});

describe('evidence', () => {
  it('of a few bytes, and registers that hold the same, show nothing', () => {
    const text = page('pay', 'evidence-inventory');
    expect(text).toContain('AC-02_user-access-review.csv is ');
    expect(text).toContain('registers/joiners.csv and registers/leavers.csv hold the same rows');
    expect(text).toContain('files of a few bytes to look at: 2');
  });

  it('of business days counts no weekend', () => {
    expect(page('pay', 'sampling-exceptions')).toMatch(/PI-01 Daily reconciliation \| daily \| 1[67]\d /);
  });

  it('has a tree before there is a control', () => {
    expect(page('ai', 'evidence-folders')).toMatch(/ {2}access\/\n {4}\S+\/<period>\//);
  });
});

describe('what is left', () => {
  it('stands on a page with the eight results', () => {
    for (const [name, language] of COMPANIES) {
      const rows = page(name, 'next-steps').match(/^\| [✓!…–] \|.*$/gmu) ?? [];
      expect(rows.length, `${name} ${language}`).toBe(9);
    }
  });

  it('is reckoned from the report’s end and from each review', () => {
    expect(page('zorg', 'subservice-organisations')).toContain('93 dagen');
    expect(page('pay', 'renewal')).toContain('policies/access-control.md: 2027-03-10');
    expect(page('pay', 'policy-updates')).toMatch(/policies\/incident-response\.md \| [^|]*review is due/i);
  });

  it('of an earlier period is not of this one, and a finding’s own control makes up for nothing', () => {
    expect(page('pay', 'finding-triage')).toContain('it is of the period 2025-2026');
    expect(page('pay', 'finding-classes')).not.toContain('may make up for it, if');
  });

  it('is said of no time that lies ahead', () => {
    expect(page('zorg', 'representation-letter')).not.toContain('geen incident bekend dat');
  });
});
