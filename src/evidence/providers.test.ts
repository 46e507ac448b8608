import { describe, expect, it } from 'vitest';
import { dayOf } from './day.js';
import { leavesOpen, providerReport, providerWords } from './providers.js';

const PERIOD = { start: dayOf('2026-03-01'), end: dayOf('2026-08-31') };
const TODAY = dayOf('2026-10-15');
const found = (report: object) => providerReport({ report }, PERIOD, TODAY);
const words = (report: object): string => providerWords(found(report), PERIOD, TODAY).en;

describe('a provider’s report against our period', () => {
  it('of Type I covers no day and gets no bridge letter', () => {
    expect(found({ type: 'I', periodEnd: '2026-08-31' })).toMatchObject({
      covered: undefined,
      bridgeable: false,
    });
    expect(words({ type: 'Type 1', periodEnd: '2026-06-30' })).toContain('covers no day of your period');
  });

  it('of another kind than SOC 2 does not show how controls were tested', () => {
    for (const type of ['SOC 3', 'SOC 1 Type II', 'ISO 27001'])
      expect(words({ type, periodStart: '2026-03-01', periodEnd: '2026-08-31' })).toContain(
        'is no SOC 2 report',
      );
    for (const type of ['SOC 2 Type II', 'Type 2', 'II', 'SOC2 type 2'])
      expect(found({ type, periodEnd: '2026-08-31' }).kind).toBe('operation');
  });

  it('that begins after our period says so', () => {
    expect(words({ type: 'II', periodStart: '2026-09-01', periodEnd: '2026-10-10' })).toContain(
      'covers no day of your period: it begins on 2026-09-01',
    );
  });

  it('is bridged within three months, not for longer', () => {
    expect(found({ type: 'II', periodStart: '2025-07-01', periodEnd: '2026-06-30' })).toMatchObject({
      covered: { start: PERIOD.start, end: dayOf('2026-06-30') },
      before: 0,
      after: 62,
      bridgeable: true,
    });
    expect(words({ type: 'II', periodEnd: '2026-06-30' })).toContain('ask for a bridge letter');
    expect(words({ type: 'II', periodEnd: '2025-09-30' })).not.toContain('ask for a bridge letter');
    expect(found({ type: 'II', periodEnd: '2026-06-30', bridgeLetterTo: '2026-08-31' }).after).toBe(0);
    expect(found({ type: 'II', periodEnd: '2025-09-30', bridgeLetterTo: '2026-08-31' }).after).toBe(184);
  });

  it('with dates that cannot be so counts as none', () => {
    expect(words({ type: 'II', periodStart: '2026-08-31', periodEnd: '2026-03-01' })).toContain(
      'cannot be so',
    );
    expect(words({ type: 'II', periodStart: '2026-01-01', periodEnd: '2026-12-31' })).toContain(
      'still to come',
    );
    expect(words({ type: 'II', periodEnd: '2026-06-30', reviewed: '2026-06-01' })).toContain(
      'reviewed before 2026-06-30',
    );
    expect(found({ type: 'II', periodStart: '2026-01-01', periodEnd: '2026-12-31' }).covered).toBeUndefined();
  });

  it('says to which day a letter speaks, and to which that is usual', () => {
    expect(words({ type: 'II', periodEnd: '2025-12-31', bridgeLetterTo: '2026-06-30' })).toContain(
      'speaks for the time to 2026-06-30; usually one is taken for three months only, to 2026-03-31.',
    );
  });
});

it('leaves days open, unless while our period runs a letter can bridge them', () => {
  const period = { start: dayOf('2026-01-01'), end: dayOf('2026-06-30') };
  const open = (today: string, report: Record<string, string>): boolean => {
    const at = dayOf(today);
    return leavesOpen(providerReport({ report }, period, at), period, at);
  };
  const whole = { type: 'II', periodStart: '2025-07-01', periodEnd: '2026-06-30' };
  expect(open('2026-08-05', whole)).toBe(false);
  expect(open('2026-08-05', { ...whole, type: 'I' })).toBe(true);
  expect(open('2026-08-05', { ...whole, periodStart: '2026-02-01' })).toBe(true);
  const short = { ...whole, periodEnd: '2026-03-31' };
  expect(open('2026-05-01', short)).toBe(false);
  expect(open('2026-08-05', short)).toBe(true);
  expect(open('2026-08-05', { ...short, bridgeLetterTo: '2026-06-30' })).toBe(false);
  const old = { ...whole, periodEnd: '2025-12-31', bridgeLetterTo: '2026-06-30' };
  expect(open('2026-08-05', old)).toBe(true);
  expect(open('2026-02-01', { type: 'II', periodStart: '2025-01-01', periodEnd: '2025-10-31' })).toBe(true);
});
