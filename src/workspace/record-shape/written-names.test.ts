import { describe, expect, it } from 'vitest';
import { readAuditFindings } from '../audit-findings.js';
import { readControls } from '../controls.js';
import { readSoc2Config } from '../soc2-config.js';

const soc2 = (text: string) => readSoc2Config(`file:///${text.length}/soc2.yaml`, text);
const findings = (text: string) => readAuditFindings('file:///f/findings.yaml', 'findings.yaml', text);

describe('records under names of their writer', () => {
  it('holds findings under any key that is the file’s only list', () => {
    for (const key of ['bevindingen', 'issues', 'punten van aandacht'])
      expect(
        findings(`${key}:\n  - ref: G-1\n    summary: Late\n    detail: Nobody approved.\n`).findings,
      ).toMatchObject([{ id: 'G-1', title: 'Late', description: 'Nobody approved.' }]);
    expect(findings('notes:\n  - a: 1\nothers:\n  - b: 2\n')).toMatchObject({
      findings: [],
      problems: [{ message: { en: 'Nothing is read from these keys: notes, others.' } }],
    });
  });

  it('reads a finding in Dutch, with its repair in a sentence or in parts', () => {
    const { findings: read, problems } = findings(
      'bevindingen:\n  - id: BV-1\n    titel: Laat\n    maatregel: TB-3\n    bron: intern\n    gemeld: 2026-11-16\n    status: in behandeling\n    oorzaak: Geen.\n    herstel: {plan: Test., eigenaar: Beheer, uiterlijk: 2027-01-29}\n  - id: BV-2\n    titel: Kort\n    status: gesloten\n    herstel: Alles nagelopen.\n',
    );
    expect(problems).toEqual([]);
    expect(read).toMatchObject([
      {
        control: 'TB-3',
        source: 'internal',
        raised: '2026-11-16',
        status: 'remediating',
        rootCause: 'Geen.',
        remediation: { plan: 'Test.', owner: 'Beheer', due: '2027-01-29' },
      },
      { status: 'closed', remediation: { plan: 'Alles nagelopen.' } },
    ]);
  });

  it('reads infrastructure as a map, a list of names or a list of maps', () => {
    const list =
      'infrastructuur:\n  - leverancier: Microsoft Azure\n    regio: West Europe\n  - netwerk: Hub en spoke.\n';
    expect(soc2(list).infrastructure).toMatchObject({
      providers: ['Microsoft Azure'],
      regions: ['West Europe'],
      network: 'Hub en spoke.',
    });
    expect(soc2('infrastructure: [AWS, Cloudflare]\n').infrastructure.providers).toEqual([
      'AWS',
      'Cloudflare',
    ]);
    expect(soc2('hosting:\n  provider: AWS\n  region: us-east-2\n').infrastructure).toMatchObject({
      providers: ['AWS'],
      regions: ['us-east-2'],
    });
  });

  it('takes the name a company goes by before the one it is registered under', () => {
    const told = soc2('organisation:\n  name: Tide\n  legalName: Tide, Inc.\n  office: Harbour 1\n');
    expect(told.organisation.name).toBe('Tide');
    expect(told.problems).toEqual([]);
  });

  it('takes a list under team for the people, and a map for their number', () => {
    const told = soc2(
      'company:\n  legal_name: Tide, Inc.\n  headcount: 17\n  team:\n    - {name: Dana, title: CEO}\n',
    );
    expect(told.organisation).toMatchObject({
      name: 'Tide, Inc.',
      team: { employees: 17 },
      people: [{ name: 'Dana', role: 'CEO' }],
    });
    expect(told.problems).toEqual([]);
    expect(soc2('organisation:\n  name: A\n  team: {size: 8}\n').organisation.team?.employees).toBe(8);
  });

  it('reads promises and tools under other words', () => {
    const told = soc2(
      'beloften:\n  - {id: B1, tekst: Altijd., bron: SLA}\ntooling:\n  - {name: GitHub, description: source code}\n',
    );
    expect(told.commitments).toMatchObject([{ id: 'B1', statement: 'Altijd.', source: 'SLA' }]);
    expect(told.tools).toMatchObject([{ name: 'GitHub', purpose: 'source code' }]);
  });

  it('holds controls under any key that is the file’s only list', () => {
    const { controls } = readControls(
      'file:///f/controls.yaml',
      'controls.yaml',
      'control set:\n  - id: A-1\n    description: The CTO approves access.\n    artifacts: [access-request-tickets]\n',
    );
    expect(controls).toMatchObject([
      { id: 'A-1', statement: 'The CTO approves access.', evidence: [{ value: 'access-request-tickets' }] },
    ]);
  });
});
