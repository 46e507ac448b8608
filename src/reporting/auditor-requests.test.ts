import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { evidenceOf } from '../evidence/evidence.js';
import { dayOf } from '../evidence/day.js';
import { matchRequests, type MatchedRequest } from '../evidence/requests/requests.js';
import { sha256 } from '../evidence/sampling.js';
import { readWorkbook } from '../workspace/tables/workbook.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { evidencePackage, PackageTooLargeError } from './evidence-package.js';
import { readRequestList, RequestListError } from './request-list.js';
import { lackingText, requestsMarkdown } from './requests-markdown.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const REVIEW = 'evidence/access/AC-2/2026-Q1/2026-03-20_AC-2_user-access-review.csv';
const SECOND = 'evidence/access/AC-2/2026-Q2/2026-06-20_AC-2_user-access-review.csv';
const PENTEST = 'evidence/vulnerability/VM-2/2026/2026-04-01_VM-2_penetration-test-report.pdf';
const FILES: Readonly<Record<string, string>> = { [REVIEW]: 'q1', [SECOND]: 'q2', [PENTEST]: '%PDF' };

function workspace(): Snapshot {
  const index = new WorkspaceIndex('file:///w');
  const all = {
    'soc2.yaml':
      'organisation: { name: Acme }\nreport: { type: II, observationPeriod: { start: 2026-01-01, end: 2026-12-31 } }\n',
    'controls.yaml': [
      'controls:',
      '  - { id: AC-2, title: Quarterly user access review, criteria: [CC6.2, CC6.3], frequency: quarterly, evidence: [user-access-review] }',
      '  - { id: VM-2, title: Annual penetration test, criteria: [CC4.1], frequency: annual, evidence: [penetration-test-report] }',
      '  - { id: BK-2, title: Restore test of backups, criteria: [A1.3], frequency: quarterly, evidence: [restore-test-results] }',
    ].join('\n'),
    ...FILES,
  };
  for (const [path, text] of Object.entries(all)) index.set(`file:///w/${path}`, { text, version: 1 });
  return index.snapshot();
}

const LIST = [
  'Auditor LLP,,,,',
  'Request #,Evidence requested,Control ID,TSC,Period',
  'R-1,Access reviews for the first quarter,AC-2,,2026-Q1',
  'R-2,All user access reviews,,CC6.2,',
  'R-3,Most recent penetration test report,,,',
  'R-4,Results of restore tests,BK-2,,',
  'R-5,Photographs of the office plants,,,',
  ',,,,',
].join('\n');

async function matched(list = LIST): Promise<readonly MatchedRequest[]> {
  const snapshot = workspace();
  return matchRequests(
    await readRequestList(bytes(list)),
    [evidenceOf(snapshot, '2026-08-15')],
    snapshot.controls,
  );
}

describe('readRequestList', () => {
  it('finds the header below a title and reads CSV', async () => {
    const list = await readRequestList(bytes(LIST));
    expect(list.map(({ id }) => id)).toEqual(['R-1', 'R-2', 'R-3', 'R-4', 'R-5']);
    expect(list[0]).toEqual({
      id: 'R-1',
      text: 'Access reviews for the first quarter',
      control: 'AC-2',
      criteria: '',
      period: '2026-Q1',
      due: undefined,
    });
  });

  it('reads XLSX with dates', async () => {
    const cell = (value: string | Date): object =>
      value instanceof Date ? { type: Date, value, format: 'yyyy-mm-dd' } : { type: String, value };
    const rows = [
      ['No.', 'Description', 'Due date'].map(cell),
      [cell('1'), cell('Board minutes'), cell(new Date('2026-09-15T00:00:00Z'))],
    ];
    const blob = await writeXlsx(rows as never).toBuffer();
    expect(await readRequestList(new Uint8Array(blob))).toEqual([
      { id: '1', text: 'Board minutes', control: '', criteria: '', period: '', due: '2026-09-15' },
    ]);
  });

  it('reads Dutch lists with semicolons', async () => {
    expect(
      await readRequestList(bytes('Nr;Omschrijving;Maatregel\r\n7;Toegangsbeoordelingen;AC-2\r\n')),
    ).toMatchObject([{ id: '7', text: 'Toegangsbeoordelingen', control: 'AC-2' }]);
  });

  it('refuses what is no list, in words', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(60_000_000), { level: 9 }] });
    for (const bad of [
      bytes('a,b\n1,2\n'),
      new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]),
      bytes('\u0000\u0000'),
      new Uint8Array(10_000_001),
      bomb,
      bytes(''),
    ]) {
      await expect(readRequestList(bad)).rejects.toThrow(RequestListError);
    }
  });
});

describe('matchRequests', () => {
  it('finds evidence by control, criterion and words, and says what it lacks', async () => {
    expect(
      (await matched()).map(({ request, state, because, controls, items, missing }) => [
        request.id,
        state,
        because,
        controls.map(({ id }) => id),
        items.map(({ path }) => path),
        missing.first,
      ]),
    ).toEqual([
      ['R-1', 'answered', 'control', ['AC-2'], [REVIEW], []],
      ['R-2', 'answered', 'criterion', ['AC-2'], [REVIEW, SECOND], []],
      ['R-3', 'answered', 'words', ['VM-2'], [PENTEST], []],
      ['R-4', 'open', 'control', ['BK-2'], [], ['BK-2 2026-Q1', 'BK-2 2026-Q2']],
      ['R-5', 'unmatched', undefined, [], [], []],
    ]);
    expect(requestsMarkdown(await matched(), 'en')).toContain(
      '3 answered, 0 partly, 1 no evidence yet, 1 no control found.',
    );
  });
});

describe('what is handed over', () => {
  const answered = async (
    list: string,
    files: Readonly<Record<string, string>>,
  ): Promise<readonly string[]> => {
    const index = new WorkspaceIndex('file:///w');
    const all = {
      'soc2.yaml': 'report: { type: II, observationPeriod: { start: 2026-04-01, end: 2026-06-30 } }\n',
      'controls.yaml':
        'controls:\n  - { id: AC-3, title: List, criteria: [CC6.2], frequency: monthly, evidence: [privileged-access-list] }\n',
      ...files,
    };
    for (const [path, text] of Object.entries(all)) index.set(`file:///w/${path}`, { text, version: 1 });
    const snapshot = index.snapshot();
    const found = matchRequests(
      await readRequestList(bytes(list)),
      [evidenceOf(snapshot, '2026-11-30')],
      snapshot.controls,
    );
    return found.map((one) => `${one.request.id} ${one.state}: ${lackingText(one, 'en')}`);
  };
  const file = (month: string, day: string): string =>
    `evidence/a/AC-3/${month}/${day}_AC-3_privileged-access-list.csv`;

  it('says that a file is empty, late, or of another period, and a period nobody can read', async () => {
    const list =
      'Ref,Request,Control,Period\n1,List,AC-3,April 2026\n2,List,AC-3,05/2026\n3,List,AC-3,2026Q2\n4,List,AC-3,FY26\n,List,AC-3,04-2026 t/m 05-2026\n';
    expect(
      await answered(list, { [file('2026-04', '2026-04-30')]: '', [file('2026-05', '2026-06-20')]: 'ok' }),
    ).toEqual([
      '1 open: AC-3 2026-04',
      '2 answered: AC-3 2026-05: 5 days late',
      '3 partly: AC-3 2026-04; AC-3 2026-06; AC-3 2026-05: 5 days late',
      '4 partly: the period “FY26” cannot be read; AC-3 2026-04; AC-3 2026-06; AC-3 2026-05: 5 days late',
      '[6] partly: AC-3 2026-04; AC-3 2026-05: 5 days late',
    ]);
  });

  it('is worked out in time that grows with the list, not with list times registers', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `J-${n},2026-04-${String(1 + (n % 28)).padStart(2, '0')}`,
    );
    const list = Array.from({ length: 4000 }, (_, n) => `${n},"Record of J-${n}, team access list"`);
    const started = process.cpuUsage().user;
    const found = await answered(`Ref,Request\n${list.join('\n')}\n`, {
      'controls.yaml':
        'controls:\n  - { id: AC-3, title: List, criteria: [CC6.2], frequency: per-event, evidence: [privileged-access-list], population: registers/j.csv }\n',
      'registers/j.csv': `id,date\n${rows.join('\n')}\n`,
    });
    expect(found[7]).toBe('7 open: AC-3 J-7');
    expect(found).toHaveLength(4000);
    // A minute and more when each request looked through the register.
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(15);
  });
});

describe('evidencePackage', () => {
  const pack = async (limit = 1e6, given?: readonly MatchedRequest[]) =>
    evidencePackage({
      matched: given ?? (await matched()),
      organisation: 'Acme',
      today: dayOf('2026-08-15'),
      language: 'en',
      limit,
      read: (path) =>
        path === SECOND ? Promise.reject(new Error('gone')) : Promise.resolve(bytes(FILES[path] ?? '')),
    });

  it('holds the files once, with a manifest of their hashes', async () => {
    const { zip, files, unread } = await pack();
    const content = unzipSync(zip);
    expect(Object.keys(content).sort()).toEqual(
      [
        REVIEW,
        PENTEST,
        'manifest.csv',
        'manifest.json',
        'requests.csv',
        'requests.md',
        'requests.xlsx',
      ].sort(),
    );
    expect([files, unread]).toEqual([2, [SECOND]]);
    const manifest = JSON.parse(new TextDecoder().decode(content['manifest.json'])) as {
      files: { path: string; sha256: string; requests: string[] }[];
      unread: string[];
    };
    expect(manifest.files[0]).toMatchObject({
      path: REVIEW,
      control: 'AC-2',
      period: '2026-Q1',
      effectiveDate: '2026-03-20',
      sha256: await sha256(bytes('q1')),
      requests: ['R-1', 'R-2'],
    });
    expect(manifest.unread).toEqual([SECOND]);
  });

  it('is the same bytes for the same input, also later', async () => {
    const first = await pack();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    try {
      expect((await pack()).zip).toEqual(first.zip);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps the auditor’s numbers as text in the workbook', async () => {
    const given = await matched('Ref,Control,Request\n12.10,AC-2,Access reviews of Q1 2026\n003,AC-2,=1+1\n');
    const { zip } = await pack(1e6, given);
    const [requests, files] = await readWorkbook(unzipSync(zip)['requests.xlsx'] ?? new Uint8Array());
    expect(requests?.rows.slice(1).map((row) => [row[0], row[2]])).toEqual([
      ['12.10', 'Access reviews of Q1 2026'],
      ['003', '=1+1'],
    ]);
    expect(files?.rows[1]?.[7]).toBe('12.10 003');
    const sheet = new TextDecoder().decode(
      unzipSync(unzipSync(zip)['requests.xlsx'] ?? new Uint8Array())['xl/worksheets/sheet1.xml'],
    );
    // No cell of the first column is a number, which a program would print as 12.1.
    expect(sheet.match(/<c r="A[23]"[^>]*>/g)?.every((cell) => /t="(?:s|inlineStr|str)"/.test(cell))).toBe(
      true,
    );
  });

  it('refuses more than it may hold', async () => {
    await expect(pack(3)).rejects.toThrow(PackageTooLargeError);
  });
});
