import { beforeAll, describe, expect, it } from 'vitest';
import { playbookEntry } from '../../src/catalog/playbook.js';
import { stateOf } from '../../src/playbook/state/state-of.js';
import { writeOffline } from '../../src/playbook/write-document.js';
import { openCompany, type Company } from './company-input.js';

/** Companies whose records have the keys that people write without the manual. */
const companies = new Map<string, Company>();
const input = (name: string): Company['input'] => companies.get(name)!.input;
const page = (name: string, id: string): string => writeOffline(playbookEntry(id)!, input(name)).text;
const state = (name: string, id: string): string => stateOf(id, input(name)).reason[input(name).language];

beforeAll(async () => {
  for (const [name, language] of [
    ['verify', 'en'],
    ['calls', 'nl'],
    ['rooster', 'nl'],
  ] as const)
    companies.set(name, await openCompany(name, language, 'test/playbook/companies-as-written'));
}, 120_000);

describe('records in the keys of their writers', () => {
  it('give pages their facts', () => {
    const context = page('verify', 'workspace-context');
    for (const fact of [
      'Cedarcheck',
      '40 employees',
      'security, availability',
      '2026-10-01',
      '2027-11-30',
      'ISO 27001',
      'Vendor reviews late',
    ])
      expect(context, fact).toContain(fact);
    expect(page('verify', 'backup-recovery')).toContain('| BK-1 Restore test | A1.2, A1.3 |');
  });

  it('make promises of sentences and of single keys', () => {
    const text = page('verify', 'service-commitments');
    expect(text).toContain('| uptime | Uptime: 99.9% | availability of at least 99.9 %');
    expect(text).toMatch(/\| commitment-2 \| We notify customers of a breach within 72 hours/);
    expect(page('calls', 'service-commitments')).toContain('Opnames worden 30 dagen');
  });

  it('tell the system where its parts stand at the top of the file', () => {
    expect(page('verify', 'system-description')).toMatch(/\| Address histories \| restricted \| yes/);
    expect(page('verify', 'scope-questions')).toContain('Marketing site (no customer data)');
    expect(page('verify', 'scope-questions')).not.toContain('names nothing that is left out');
  });

  it('are asked after the scope whatever words they have for a kind of service, and count tools alike', () => {
    const text = page('verify', 'scope-questions');
    expect(text.match(/^### /gm)?.length ?? 0).toBeGreaterThanOrEqual(8);
    expect(text).toContain('with 2 supporting tools');
    expect(page('calls', 'scope-questions')).toMatch(/^### /m);
  });

  it('name no auditor where none is chosen', () => {
    expect(state('verify', 'auditor-selection')).toBe('No auditor is named in soc2.yaml.');
    expect(page('verify', 'auditor-selection')).not.toContain('none selected');
  });
});

describe('what of the records was not read', () => {
  it('is named on every page', () => {
    for (const id of ['subservice-organisations', 'service-commitments', 'readiness-checklist'])
      expect(page('verify', id), id).toMatch(/^> \*\*Not read[^\n]*soc2\.yaml: [^\n]*\bvendors\b/m);
    expect(page('calls', 'report-type')).toMatch(
      /Niet gelezen[^\n]*controls\.yaml: [^\n]*Deze periode kon niet/,
    );
  });

  it('is not called absent', () => {
    expect(page('verify', 'kickoff-deck')).not.toContain('Subservice organisations: none');
    expect(page('verify', 'kickoff-deck')).toContain('[CONFIRM: which subservice organisations you use');
    expect(page('calls', 'control-mapping')).not.toContain('noemt geen maatregelen');
  });

  it('leaves the assertion open on what no record states', () => {
    const text = page('calls', 'management-assertion');
    expect(text).toContain('gebruikers van [CONFIRM: diensten binnen de scope]');
    expect(text).toContain('[CONFIRM: alleen bij Type II:');
    expect(text).not.toMatch(/\| evidence\/ \| niets gezien \|/);
  });
});

describe('a control that leaves no known evidence', () => {
  it('tells by its title what it does so often', () => {
    expect(page('verify', 'backup-recovery')).not.toContain('No running control tests a restore');
    expect(page('verify', 'consistency')).toMatch(
      /\| Restore tests \| [^\n]*policies\/backup\.md:\d+[^\n]*BK-1/,
    );
  });
});

describe('the next review of a document', () => {
  it('that nothing states is not known to lie ahead', () => {
    expect(state('verify', 'policy-updates')).toContain('is not stated: policies/backup.md');
    expect(page('verify', 'policy-updates')).not.toContain('none is overdue');
  });
});

describe('a Dutch company that writes its records without the manual', () => {
  it('read findings, providers, promises and kinds of evidence in the words of a Dutch company', () => {
    expect(page('rooster', 'draft-findings')).toContain('BV-2 Geen hersteltest uitgevoerd');
    expect(page('rooster', 'finding-triage')).toContain('Hersteltest in januari 2027 met Azure Backup');
    expect(page('rooster', 'system-description')).toContain('Microsoft Azure in West Europe');
    expect(page('rooster', 'service-commitments')).toContain('| B2 |');
    expect(page('rooster', 'evidence-inventory')).not.toMatch(/:\*\* \.$/m);
  });

  it('say that no control does something only where none says so', () => {
    const responsibility = page('rooster', 'shared-responsibility');
    const row = (area: string): string =>
      responsibility.split('\n').find((line) => line.startsWith(`| ${area}`)) ?? '';
    expect(row('Back-up')).toContain('BU-1');
    expect(row('Kwetsbaarhe')).toContain('KB-1');
    const tools = page('rooster', 'control-mapping').split('\n');
    expect(tools.find((line) => line.startsWith('| Microsoft Entra ID'))).toContain('TB-2, TB-4');
    expect(tools.find((line) => line.startsWith('| Microsoft Sentinel'))).toContain('LM-1');
    expect(page('rooster', 'operating-tests')).toContain('| KB-1 Kwetsbaarheden scannen |');
    const often = page('rooster', 'sampling-exceptions').split('\n');
    expect(often.find((line) => line.includes('Geen tweede factor'))).toMatch(/TB-4/);
    expect(often.find((line) => line.includes('Geen tweede factor'))).not.toMatch(/TB-1/);
  });

  it('call no column of a register absent that another heading holds', () => {
    const inventory = page('rooster', 'evidence-inventory');
    expect(inventory).toContain('de oorzaak');
    expect(inventory).not.toMatch(/of en wanneer klanten|wanneer de toegang is ingetrokken|: de ernst/);
  });

  it('propose a sentence in the language of the statement', () => {
    const text = page('rooster', 'design-challenge');
    expect(text).toContain('Het beheerteam test het terugzetten van een back-up. Dit gebeurt elk jaar.');
  });
});
