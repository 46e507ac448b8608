import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withEdit } from '../answers/write-answers.js';
import { addOverruled, type OverruledChecks } from './overruled-checks.js';
import { readOverruled } from './read-overruled.js';

const RECORD: OverruledChecks = {
  document: 'policies/a.md',
  section: 'Reviews',
  checks: ['contradiction'],
  reasons: ['It says “monthly”: elsewhere it is quarterly.'],
  quote: 'Reviews: monthly',
  why: 'The other policy is old.',
  by: 'Jane',
  date: '2026-11-24',
  fingerprint: 'sha256-00',
};
const added = (text: string, record = RECORD): string | undefined => {
  const edit = addOverruled(text, record);
  return edit && withEdit(text, edit);
};

describe('addOverruled', () => {
  it('starts the file and adds to it, comments and own keys kept', () => {
    const first = added('') ?? '';
    expect(first).toMatch(/^# Drafts that were taken over/);
    expect(parse(first)).toEqual({ overruled: [RECORD] });
    const second = added(`${first}x-note: ours\n`) ?? '';
    expect(parse(second)).toEqual({ overruled: [RECORD, RECORD], 'x-note': 'ours' });
    const more =
      added(first.replace('overruled:', 'overruled: # all of them'), { ...RECORD, by: 'Joe' }) ?? '';
    expect(more).toContain('# all of them');
    expect((parse(more) as { overruled: OverruledChecks[] }).overruled.map(({ by }) => by)).toEqual([
      'Jane',
      'Joe',
    ]);
  });

  it('leaves a file of another form alone', () => {
    expect(added('overruled: yes')).toBeUndefined();
    expect(added('a: [')).toBeUndefined();
  });
});

describe('readOverruled', () => {
  it('reads what was written, and reports records that do not say who, when and why', () => {
    const text = added('') ?? '';
    expect(readOverruled(text)).toEqual({ overruled: [RECORD], problems: [] });
    const { overruled, problems } = readOverruled(text.replace('by: Jane', 'x-by: Jane'));
    expect(overruled).toEqual([]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'A record needs “document”, “why”, “by”, “date” and “fingerprint”; it is left out.',
    ]);
    expect(readOverruled(text.replace('policies/a.md', '../a.md')).overruled).toEqual([]);
    expect(readOverruled('overruled: yes').problems).toHaveLength(1);
  });
});
