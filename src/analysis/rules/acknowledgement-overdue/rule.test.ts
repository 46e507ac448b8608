import { describe, expect, it } from 'vitest';
import { DocumentParser } from '../../../workspace/markdown/parse-document.js';
import { textFingerprint } from '../../../workspace/meaning/text-fingerprint.js';
import { checkFiles, IN_ORDER } from '../../testing/check-files.js';

const PATH = 'policies/a.md';
const BODY = '# Access Control Policy\n\nThe CTO reviews access rights every quarter.\n';
const PRINT = textFingerprint(
  new DocumentParser().parse({
    uri: 'file:///w/policies/a.md',
    path: PATH,
    version: 0,
    text: IN_ORDER + BODY,
  }),
);
const OTHER = `sha256-${'0'.repeat(64)}`;
const SOC2 = `organisation:
  name: X
  people:
    - { name: Ada Byron, role: CTO, email: ada@x.example }
    - { name: Bo Li }
acknowledgement: { documents: ["policies/*.md"], within: 30 }
`;

const overdue = (files: Record<string, string>, today?: string): unknown[] =>
  checkFiles(
    { [PATH]: IN_ORDER + BODY, 'soc2.yaml': SOC2, ...files },
    'acknowledgement-overdue',
    today,
  ).flatMap(({ data }) => data?.people as unknown[]);
const kept = (...entries: string[]): Record<string, string> => ({
  'acknowledgements.yaml': `acknowledgements:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`,
});

describe('acknowledgement-overdue', () => {
  it('names who has not acknowledged the approved version', () => {
    expect(overdue({})).toEqual(['Ada Byron', 'Bo Li']);
    expect(overdue(kept(`person: ada@x.example, document: ${PATH}, version: v1.0, on: 2026-03-02`))).toEqual([
      'Bo Li',
    ]);
    expect(
      overdue(kept(`person: CTO, document: Access control policy, fingerprint: ${PRINT}, on: 2026-03-02`)),
    ).toEqual(['Bo Li']);
  });

  it('does not count another version, another text, a day before approval or a day to come', () => {
    for (const entry of [
      'version: "0.9", on: 2026-03-02',
      `version: "1.0", fingerprint: ${OTHER}, on: 2026-03-02`,
      'version: "1.0", on: 2026-02-28',
      'version: "1.0", on: 2026-11-25',
      'on: 2026-03-02',
      'version: "1.0", fingerprint: abc, on: 2026-03-02',
    ])
      expect(overdue(kept(`person: Bo Li, document: ${PATH}, ${entry}`)), entry).toContain('Bo Li');
  });

  it('tells which version was acknowledged before', () => {
    const [report] = checkFiles(
      {
        [PATH]: IN_ORDER + BODY,
        'soc2.yaml': SOC2,
        ...kept(`person: Bo Li, document: ${PATH}, version: "0.9", on: 2025-03-02`),
      },
      'acknowledgement-overdue',
    );
    expect(report?.message.en).toBe(
      '2 of 2 people have not acknowledged version 1.0: Ada Byron (by 2026-03-31), Bo Li (by 2026-03-31, earlier 0.9).',
    );
  });

  it('waits for the days that are given, from the day somebody joined, and asks nothing of who left', () => {
    expect(overdue({}, '2026-03-31')).toEqual([]);
    const soc2 = SOC2.replace('{ name: Bo Li }', '{ name: Bo Li, joined: 2026-11-01 }').replace(
      'role: CTO,',
      'role: CTO, left: 2026-10-01,',
    );
    expect(overdue({ 'soc2.yaml': soc2 })).toEqual([]);
    expect(overdue({ 'soc2.yaml': soc2 }, '2026-12-02')).toEqual(['Bo Li']);
  });

  it('asks of nobody what soc2.yaml does not ask and nobody did', () => {
    const silent = { 'soc2.yaml': SOC2.replace(/acknowledgement:.*\n/, '') };
    expect(overdue(silent)).toEqual([]);
    expect(
      overdue({ ...silent, ...kept(`person: Bo Li, document: ${PATH}, version: "1.0", on: 2026-03-02`) }),
    ).toEqual(['Ada Byron']);
  });

  it('reads a register as CSV, with its faults reported by nobody but for the file of its own', () => {
    const csv = `naam;beleid;versie;datum\nBo Li;${PATH};1.0;2026-03-05\n"Ada\nByron";${PATH};1.0;soon\n`;
    expect(overdue({ 'registers/acknowledgements.csv': csv })).toEqual(['Ada Byron']);
    expect(overdue({ 'acknowledgements.csv': csv })).toEqual(['Ada Byron']);
    expect(
      checkFiles({ 'acknowledgements.csv': csv, 'soc2.yaml': SOC2 }, 'file-problem').map(
        ({ range }) => range.start.line,
      ),
    ).toEqual([2]);
  });
});
