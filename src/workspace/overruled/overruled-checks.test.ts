import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withEdit } from '../answers/write-answers.js';
import { addOverruled, type OverruledChecks } from './overruled-checks.js';

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
