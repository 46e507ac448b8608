import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../workspace/document.js';
import { DocumentParser } from '../workspace/markdown/parse-document.js';
import { changedStatements } from './changed-statements.js';

const TEXT = `---
title: Access Control Policy
type: access-control
---

# Access Control Policy

Okta enforces multi-factor authentication. SMS codes are switched off.

System owners review all accounts every quarter, in the second month of the quarter.

Access of a leaver is revoked within 24 hours. Logs are kept for at least 12 months.
`;

const read = (text: string): PolicyDocument =>
  new DocumentParser().parse({ uri: 'file:///w/a.md', path: 'a.md', version: 0, text });
const changes = (before: string, after: string): string[] => {
  return changedStatements(read(before), read(after)).map(({ kind, text }) => `${kind} ${text.slice(0, 8)}`);
};
const change = (from: string, to: string): string[] => changes(TEXT, TEXT.replace(from, to));

describe('changedStatements', () => {
  it('knows strength, least numbers and denials, and says of other numbers only that they changed', () => {
    const pairs: [string, string, string][] = [
      ['Data is encrypted with AES-256.', 'Data is encrypted with AES-128.', 'weakened'],
      ['Links require TLS 1.2 or higher.', 'Links require TLS 1.0 or higher.', 'weakened'],
      ['Links require TLS 1.2 or higher.', 'Links require TLS 1.3 or higher.', 'changed'],
      ['Passwords have at least 14 characters.', 'Passwords have at least 8 characters.', 'weakened'],
      ['Passwords have at least 8 characters.', 'Passwords have at least 14 characters.', 'changed'],
      ['Recordings are kept for 12 months.', 'Recordings are kept for 90 days.', 'changed'],
      ['The council was consulted in April 2026.', 'The council was consulted in May 2026.', 'changed'],
    ];
    for (const [before, after, kind] of pairs)
      expect([
        after,
        changes(`${TEXT}\n${before}\n`, `${TEXT}\n${after}\n`).map((one) => one.split(' ')[0]),
      ]).toEqual([after, [kind]]);
    expect(
      changes(
        `${TEXT}\nWe do not forecast capacity.\n`,
        `${TEXT}\nThe Platform Lead forecasts capacity every quarter.\n`,
      ).some((one) => one.startsWith('weakened')),
    ).toBe(false);
  });

  it('finds less in a shorter list, in either for both, and in advice for what nobody does', () => {
    const kinds = (before: string, after: string): string[] =>
      changes(`${TEXT}\n${before}\n`, `${TEXT}\n${after}\n`).map((one) => one.split(' ')[0] ?? '');
    const weakened: [string, string][] = [
      [
        'This policy covers staff, interns and suppliers in all offices.',
        'This policy covers staff in all offices.',
      ],
      [
        'Het beleid geldt voor medewerkers, stagiairs en uitzendkrachten op kantoor.',
        'Het beleid geldt voor medewerkers op kantoor.',
      ],
      [
        'The manager and the system owner both approve each request.',
        'The manager or the system owner approves each request.',
      ],
      ['Nobody lends a badge to a visitor.', 'Staff should avoid lending a badge to a visitor.'],
    ];
    for (const [before, after] of weakened)
      expect([after, ...kinds(before, after)]).toEqual([after, 'weakened']);
    const not: [string, string][] = [
      [
        'This policy covers staff in all offices.',
        'This policy covers staff, interns and suppliers in all offices.',
      ],
      ['Only staff, interns and suppliers may enter the vault.', 'Only staff may enter the vault.'],
      [
        'The manager or the system owner approves each request.',
        'The manager and the system owner both approve each request.',
      ],
    ];
    for (const [before, after] of not) expect([after, ...kinds(before, after)]).toEqual([after, 'changed']);
  });

  it('finds gone what was struck out, and what nothing alike took the place of', () => {
    const less = (before: string, after: string): string[] =>
      changedStatements(read(`${TEXT}\n${before}\n`), read(`${TEXT}\n${after}\n`)).flatMap((one) =>
        one.less ? [`${one.kind}: ${one.less.en}`] : [],
      );
    const rule = 'Production data is prohibited in development, test and staging.';
    expect(less(rule, `~~${rule}~~`)).toEqual([`removed: This is gone: “${rule}”.`]);
    const key = 'Administrators use a hardware security key.';
    expect(less(key, 'Multi-factor authentication is not required for administrators.')).toEqual([
      `removed: This is gone: “${key}”.`,
    ]);
  });

  it('names the rhythm that changed, not another of the same length', () => {
    const [one] = changedStatements(read(TEXT), read(TEXT.replace('every quarter,', 'every two years,')));
    expect(one?.less?.en).toBe('It said “every quarter”; now it says “every two years”.');
  });

  it('tells weakened, removed and new statements apart', () => {
    const after = TEXT.replace('every quarter', 'every two years')
      .replace(' SMS codes are switched off.', '')
      .concat('\nVisitors sign the register at the front desk.\n');
    expect(changes(TEXT, after)).toEqual(['weakened System o', 'removed SMS code', 'new Visitors']);
  });

  it('takes less often, more time and a shorter least time for weaker, and the reverse not', () => {
    expect(change('24 hours', '5 days')).toEqual(['weakened Access o']);
    expect(change('5 days', '24 hours')).toEqual([]);
    expect(change('24 hours', '4 hours')).toEqual(['changed Access o']);
    expect(change('12 months', '3 months')).toEqual(['weakened Logs are']);
    expect(change('12 months', '24 months')).toEqual(['changed Logs are']);
    expect(change('every quarter', 'every month')).toEqual(['changed System o']);
  });

  it('holds each statement against the one it replaced, where several stand together', () => {
    const before = TEXT.replace('Logs are', 'The CTO reviews the list of holders every quarter. Logs are');
    const after = before.replaceAll('every quarter', 'every two years').replace('24 hours', '5 days');
    expect(changes(before, after)).toEqual(['weakened System o', 'weakened Access o', 'weakened The CTO ']);
  });

  it('takes a duty that became a possibility for weaker', () => {
    expect(change('is revoked within', 'may be revoked within')).toEqual(['weakened Access o']);
    const dutch = TEXT.replace(
      'Access of a leaver is revoked within 24 hours.',
      'De toegang van een vertrekker wordt binnen 24 uur ingetrokken.',
    );
    expect(changes(dutch, dutch.replace('binnen 24 uur', 'binnen 5 dagen'))).toEqual(['weakened De toega']);
  });

  it('says nothing of what only moved or was set otherwise', () => {
    const [first = '', second = ''] = TEXT.split('\n\n').slice(2, 4);
    expect(changes(TEXT, TEXT.replace(first, '@').replace(second, first).replace('@', second))).toEqual([]);
    expect(change('Okta enforces', '**Okta** enforces')).toEqual([]);
  });

  it('gives the range of what is there now, and in what it is less', () => {
    const parser = new DocumentParser();
    const source = { uri: 'file:///w/a.md', path: 'a.md', version: 0 };
    const before = parser.parse({ ...source, text: TEXT });
    const after = parser.parse({ ...source, text: TEXT.replace('24 hours', '5 days') });
    const [one] = changedStatements(before, after);
    expect(one?.range?.start).toEqual({ line: 11, character: 0 });
    expect(one?.less?.en).toContain('24 hours');
  });
});
