import { describe, expect, it } from 'vitest';
import { Analyser } from '../analysis/check.js';
import { coverageOf } from '../analysis/coverage.js';
import { NO_EVIDENCE } from '../evidence/evidence-state.js';
import { readinessOf } from '../analysis/readiness.js';
import type { Language } from '../catalog/types.js';
import { WorkspaceIndex } from '../workspace/workspace-index.js';
import { panelOf } from './panel-data.js';
import type { FolderPanel } from './panel-protocol.js';

function panel(files: Readonly<Record<string, string>>, language: Language = 'en'): FolderPanel {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  const coverage = coverageOf(analyser.facts, NO_EVIDENCE);
  return panelOf({
    folder: 'file:///w',
    name: 'w',
    language,
    today: '2026-11-24',
    snapshot,
    coverage,
    readiness: readinessOf(coverage),
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    isRule: (code) => code === 'criterion-not-covered',
  });
}

const CONFIG = `version: 1
organisation: { name: Acme }
report: { type: II, categories: [security, availability], observationPeriod: { start: 2026-07-01, end: 2027-06-30 }, targetDate: 2027-09-15 }
`;

describe('panelOf', () => {
  it('tells what soc2.yaml says of the report, with the day the next period must be prepared', () => {
    const { report } = panel({ 'soc2.yaml': CONFIG });
    expect(report).toEqual({
      today: '2026-11-24',
      organisation: 'Acme',
      type: 'II',
      categories: ['Security', 'Availability'],
      period: { start: '2026-07-01', end: '2027-06-30' },
      target: '2027-09-15',
      renewal: '2027-04-01',
    });
  });

  it('says where soc2.yaml cannot be read or names no category, and nothing when it is in order', () => {
    expect(panel({ 'soc2.yaml': CONFIG }).configFault).toBeUndefined();
    expect(panel({}).configFault).toBeUndefined();
    expect(panel({ 'soc2.yaml': 'version: 1\nreport: [\n' }).configFault).toMatchObject({
      kind: 'unreadable',
      path: 'soc2.yaml',
      message: expect.stringMatching(/^This YAML cannot be read/) as unknown,
    });
    expect(panel({ 'soc2.yaml': 'version: 1\nreport:\n  categories: []\n' }, 'nl').configFault).toEqual({
      kind: 'no-categories',
      path: 'soc2.yaml',
      range: { start: { line: 2, character: 2 }, end: { line: 2, character: 12 } },
      message: expect.stringMatching(/^“categories” noemt geen categorie/) as unknown,
    });
  });

  it('lists all 61 criteria and 13 groups, with scores only for those in scope', () => {
    const { criteria, groups, score } = panel({ 'soc2.yaml': CONFIG });
    expect([criteria.length, groups.length, score.criteria]).toEqual([61, 13, 36]);
    expect(groups.filter((group) => group.score === undefined).map(({ group }) => group)).toEqual([
      'C',
      'PI',
      'P',
    ]);
    expect(criteria.find(({ id }) => id === 'P1.1')).toMatchObject({ inScope: false, score: undefined });
    expect(criteria.find(({ id }) => id === 'CC6.1')?.score).toBe(0);
  });

  it('leaves out a period that ends before it starts', () => {
    const { report } = panel({ 'soc2.yaml': CONFIG.replace('2027-06-30', '2025-06-30') });
    expect([report.period, report.renewal]).toEqual([undefined, undefined]);
  });

  it('speaks Dutch and tells rules from other gaps', () => {
    const { gaps, groups } = panel({ 'soc2.yaml': CONFIG, 'policies/a.md': '# Beleid\n\nTekst.' }, 'nl');
    expect(groups[5]?.title).toBe('Logische en fysieke toegang');
    expect(gaps.find(({ code }) => code === 'criterion-not-covered')).toMatchObject({ isRule: true });
    expect(gaps.find(({ code }) => code === 'no-controls')).toMatchObject({
      isRule: false,
      message: 'Er zijn nog geen beheersmaatregelen vastgelegd.',
    });
  });

  it('sends plain JSON', () => {
    const data = panel({ 'soc2.yaml': CONFIG });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
