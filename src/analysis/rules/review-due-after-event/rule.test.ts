import { describe, expect, it } from 'vitest';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

const due = (files: Record<string, string>, type = 'incident-response'): unknown[] =>
  checkFiles(
    { 'policies/a.md': `${IN_ORDER.replace('access-control', type)}# A\n\nText.\n`, ...files },
    'review-due-after-event',
  ).flatMap(({ data }) => data?.events as unknown[]);

describe('review-due-after-event', () => {
  const incidents = (rows: string): Record<string, string> => ({
    'registers/incidents.csv': `id,date,severity,title\n${rows}`,
  });

  it('takes grave incidents since the last approval, on documents of that type', () => {
    const rows =
      'I-1,2026-02-28,SEV1,Old\nI-2,2026-03-02,SEV2,Lost keys\nI-3,2026-04-01,SEV3,Small\nI-4,2026-12-01,SEV1,Later\n';
    expect(due(incidents(rows))).toEqual(['I-2']);
    expect(due(incidents(rows), 'vendor-management')).toEqual([]);
    expect(
      due({ 'registers/incidenten.csv': 'nummer;datum;ernst\n7;2026-05-01;hoog\n8;2026-05-02;laag\n' }),
    ).toEqual(['7']);
  });

  it('is settled by a review on the day or later', () => {
    const files = {
      'policies/a.md': `${IN_ORDER.replace('access-control', 'incident-response').replace('review: annual', 'review: annual\nreviewed: 2026-03-02')}# A\n\nText.\n`,
      ...incidents('I-2,2026-03-02,SEV2,Lost keys\n'),
    };
    expect(checkFiles(files, 'review-due-after-event')).toEqual([]);
  });

  it('takes who left to concern what that person owns or approves, and nothing else', () => {
    const soc2 = (left: string): Record<string, string> => ({
      'soc2.yaml': `organisation:\n  name: X\n  people:\n    - { name: Ada Byron, role: CTO${left} }\n    - { name: Bo Li, role: Engineer, left: 2026-05-01 }\n`,
    });
    expect(due(soc2(''))).toEqual([]);
    expect(due(soc2(', left: 2026-06-01'))).toEqual(['Ada Byron']);
    const register = {
      'registers/leavers.csv': 'id,date,name\nL-1,2026-06-02,Ada Byron\nL-2,2026-06-02,Somebody Else\n',
    };
    expect(due({ ...soc2(''), ...register })).toEqual(['L-1']);
  });

  it('takes soc2.yaml at its word on which documents an event concerns', () => {
    const events = (more: string): Record<string, string> => ({
      'soc2.yaml': `organisation: { name: X }\nevents:\n  - { kind: system, id: S-1, on: 2026-06-01${more} }\n`,
    });
    expect(due(events(''))).toEqual([]);
    expect(due(events(''), 'access-control')).toEqual(['S-1']);
    expect(due(events(', policies: [policies/a.md]'))).toEqual(['S-1']);
    expect(due(events(', policies: [privacy]'), 'access-control')).toEqual([]);
  });

  it('says why, with the place', () => {
    const [report] = checkFiles(
      {
        'policies/a.md': `${IN_ORDER.replace('access-control', 'incident-response')}# A\n\nText.\n`,
        ...incidents('I-2,2026-03-02,SEV2,Lost keys\n'),
      },
      'review-due-after-event',
    );
    expect(report?.message.en).toBe(
      'A review is due: an incident (I-2, Lost keys, 2026-03-02), and nobody looked at this since 2026-03-01.',
    );
    expect(report?.why.en).toContain('it is of the type incident-response (registers/incidents.csv:2)');
  });

  it('reports an event that cannot be read', () => {
    const soc2 =
      'organisation: { name: X }\nevents:\n  - { kind: party, on: 2026-06-01 }\n  - { kind: system }\n';
    expect(checkFiles({ 'soc2.yaml': soc2 }, 'file-problem')).toHaveLength(2);
  });
});
