import { describe, expect, it } from 'vitest';
import { policyType } from '../../catalog/policy-types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { DocumentParser } from '../../workspace/markdown/parse-document.js';
import { analyseDocument } from '../analyse-document.js';
import type { Link } from './types.js';

function parse(text: string, path = 'policies/policy.md'): PolicyDocument {
  return new DocumentParser().parse({ uri: `file:///w/${path}`, path, version: 0, text });
}

function linksOf(text: string): readonly Link[] {
  return analyseDocument(parse(text)).sections.at(-1)?.links ?? [];
}

const criteriaOf = (text: string): string[] => linksOf(text).map(({ criterion }) => criterion);

describe('linking a section', () => {
  it('names the criterion, the point, the sentence and its words', () => {
    const [link] = linksOf(
      '## Access reviews\n\nHello there.\nManagers review all user access rights every quarter and remove those no longer needed.\n',
    );
    expect(['CC6.2', 'CC6.3']).toContain(link?.criterion);
    const because = link?.points[0]?.because[0];
    expect(because?.text).toMatch(/^Managers review/);
    expect(because?.terms).toContain('access');
  });

  it.each([
    [
      'CC8.1',
      '## Shipping code\n\nEvery change is a pull request that another engineer approves before it is deployed to production.\n',
    ],
    [
      'CC7.4',
      '## Handling incidents\n\nThe incident commander contains the incident, coordinates the response team and keeps the timeline.\n',
    ],
    [
      'A1.2',
      '## Backups\n\nThe database is backed up every night to another region and backups are kept for 35 days.\n',
    ],
    [
      'CC9.2',
      '## Vendors\n\nBefore we sign, security assesses the vendor and every year we review its SOC 2 report.\n',
    ],
    [
      'P5.1',
      '## Access requests\n\nIndividuals may request a copy of their personal data; we verify identity and answer within 30 days.\n',
    ],
    [
      'PI1.2',
      '## Input checks\n\nFiles are validated against the schema; incomplete or duplicate input is rejected with an error message.\n',
    ],
    [
      'CC6.4',
      '## Office access\n\nThe server room is locked with a badge reader; visitors sign in and are escorted.\n',
    ],
  ])('finds %s', (criterion, text) => {
    expect(criteriaOf(text)).toContain(criterion);
  });

  it.each([
    [
      'CC6.2',
      '## Uitdiensttreding\n\nAccounts van vertrokken medewerkers worden binnen één werkdag ingetrokken.\n',
    ],
    [
      'CC8.1',
      '## Wijzigingen\n\nIedere wijziging wordt door een tweede ontwikkelaar beoordeeld en getest voordat zij naar productie gaat.\n',
    ],
    [
      'P5.1',
      '## Inzageverzoeken\n\nBetrokkenen kunnen inzage in hun persoonsgegevens vragen; wij controleren de identiteit en antwoorden binnen een maand.\n',
    ],
    [
      'A1.2',
      '## Back-ups\n\nVan alle databases wordt dagelijks een back-up gemaakt, die op een tweede locatie wordt bewaard.\n',
    ],
  ])('finds %s in Dutch', (criterion, text) => {
    expect(criteriaOf(text)).toContain(criterion);
  });

  it('takes Dutch compounds apart', () => {
    expect(
      criteriaOf(
        '## Rechten\n\nDe kwartaalbeoordeling van toegangsrechten en het intrekken van gebruikersaccounts doet de systeemeigenaar.\n',
      ).some((id) => /^CC6\.[23]$/.test(id)),
    ).toBe(true);
  });

  it.each([
    ['negation', '## Access reviews\n\nWe do not review user access rights.\n'],
    ['plans', '## Access reviews\n\nQuarterly user access reviews will be introduced in 2027.\n'],
    ['placeholders', '## Access reviews\n\nTBD: describe the quarterly user access review.\n'],
    ['a heading without text', '## Quarterly user access reviews\n'],
    [
      'text in a code block',
      '## Access reviews\n\n```\nManagers review all user access rights every quarter.\n```\n',
    ],
    ['a comment', '## Access reviews\n\n<!-- Managers review all user access rights every quarter. -->\n'],
    [
      'definitions',
      '## Definitions\n\n- **Multi-factor authentication** means that a user proves identity with two factors.\n- **Access review** means a periodic check of user access rights.\n',
    ],
    [
      'purpose',
      '## Purpose\n\nThe purpose of this policy is to control user access, passwords and multi-factor authentication.\n',
    ],
    [
      'document control',
      '## Revision history\n\n| Version | Change |\n|---|---|\n| 1.1 | Added quarterly user access reviews |\n',
    ],
    [
      'Dutch negation',
      '## Toegangsbeoordeling\n\nToegangsrechten van gebruikers worden niet periodiek beoordeeld.\n',
    ],
    [
      'Dutch plans',
      '## Toegangsbeoordeling\n\nEen kwartaalbeoordeling van toegangsrechten is nog niet ingericht.\n',
    ],
    ['other subjects', '## Lunch\n\nThe kitchen opens at noon and the soup is usually tomato.\n'],
  ])('publishes no link for %s', (_, text) => {
    expect(criteriaOf(text)).toEqual([]);
  });

  it('tells why a candidate does not count', () => {
    const section = analyseDocument(
      parse('## Access reviews\n\nUser access reviews are not yet performed.\n'),
    ).sections[0];
    const weaknesses = section?.candidates.flatMap(({ points }) => points.map(({ weakness }) => weakness));
    expect(weaknesses).toContain('planned');
  });

  it('lets a table row speak through its column headers', () => {
    const text =
      '## Backup schedule\n\n| Backup of | Frequency | Restore test |\n|---|---|---|\n| customer database | nightly | quarterly |\n';
    expect(criteriaOf(text).some((id) => id.startsWith('A1.'))).toBe(true);
  });

  it('substantiates through a prohibition', () => {
    const [link] = linksOf('## Passwords\n\nUsers must not share passwords or reuse them on other sites.\n');
    expect(link?.criterion).toBe('CC6.1');
    expect(link?.points[0]?.substantiated).toBe(true);
  });
});

describe('required contents of a policy type', () => {
  const text = [
    '# Access control policy',
    '',
    '## Purpose',
    'The purpose of this policy is to make sure that only authorised people reach our systems and data.',
    '',
    '## Access reviews',
    'System owners review all user access every quarter and record the outcome in the ticket.',
    '',
    '## Removal',
    'Accounts of leavers are not yet removed within a fixed time.',
    '',
  ].join('\n');

  it('are found with the statement that carries them', () => {
    const { contents } = analyseDocument(parse(text, 'policies/access-control.md'));
    const ids = policyType('access-control')?.contents.map(({ id }) => id) ?? [];
    expect(ids).toContain('access-reviews');
    expect(contents.get('access-reviews')).toMatchObject({ substantiated: true });
  });
});

describe('remembering', () => {
  it('looks again only at the section that changed', () => {
    const parser = new DocumentParser();
    const source = (text: string) => ({ uri: 'file:///w/p.md', path: 'policies/p.md', version: 0, text });
    const first = parser.parse(
      source('# Policy\n\nIntro text here.\n\n## A\n\nWe review access.\n\n## B\n\nWe back up data.\n'),
    );
    const second = parser.parse(
      source(
        '# Policy\n\nIntro text here.\n\n## A\n\nWe review access.\n\n## B\n\nWe back up all data daily.\n',
      ),
    );
    const before = analyseDocument(first).sections;
    const after = analyseDocument(second).sections;
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
  });

  it('gives the same result with and without memory', () => {
    const text = '# Access control policy\n\n## Reviews\n\nWe review access every quarter.\n';
    const parser = new DocumentParser();
    const one = analyseDocument(parser.parse({ uri: 'a', path: 'policies/a.md', version: 0, text }));
    const renamed = parser.parse({
      uri: 'a',
      path: 'policies/a.md',
      version: 1,
      text: text.replace('Access control', 'Backup'),
    });
    analyseDocument(renamed);
    const again = analyseDocument(parse(text, 'policies/a.md'));
    expect(again.sections).toEqual(one.sections);
    expect(again.sections.map(({ candidates }) => candidates)).toEqual(
      one.sections.map(({ candidates }) => candidates),
    );
  });
});
