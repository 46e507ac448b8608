import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { CRITERION_LIKE, isCriterionId } from '../../src/catalog/criterion-ids.js';
import {
  FORMATS_OF,
  renderReport,
  REPORT_KINDS,
  type ReportFormat,
  type ReportKind,
} from '../../src/reporting/render-report.js';
import type { ReportSources } from '../../src/reporting/report/sources.js';
import { isOscal, importOscal } from '../../src/importing/other/oscal.js';
import { readSoc2Config } from '../../src/workspace/soc2-config.js';
import { readControls } from '../../src/workspace/controls.js';
import { sampleSources } from './sample-sources.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let english: ReportSources;
let dutch: ReportSources;
let texts: ReadonlyMap<string, string>;

beforeAll(() => {
  ({ sources: english, texts } = sampleSources('en'));
  ({ sources: dutch } = sampleSources('nl'));
}, 60_000);

function text(kind: ReportKind, format: ReportFormat, sources: ReportSources): string {
  const rendered = renderReport(kind, format, sources, { version: '1.2.3', texts });
  return rendered.kind === 'text' ? rendered.text : JSON.stringify(rendered);
}

describe('reports on the sample company', () => {
  it('name only criteria that exist, in every kind, format and language', () => {
    for (const kind of REPORT_KINDS) {
      for (const format of FORMATS_OF[kind]) {
        for (const sources of [english, dutch]) {
          const found = text(kind, format, sources).match(CRITERION_LIKE) ?? [];
          // CC6.9 is one of the sample's planted mistakes, and is reported as such.
          expect(
            found.filter((id) => !isCriterionId(id) && id !== 'CC6.9'),
            `${kind} ${format}`,
          ).toEqual([]);
        }
      }
    }
  });

  it('assess every criterion in scope with controls, evidence, state and gaps', () => {
    const markdown = text('readiness', 'md', english);
    for (const { criterion, inScope } of english.coverage.values()) {
      expect(markdown.includes(`### ${criterion} `), criterion).toBe(inScope);
    }
    expect(markdown).toContain('SOC 2 Type II');
    expect(markdown).toMatch(/\| AC-03 +\|/);
    expect(markdown).toContain('AC-03 has no evidence for 2026-Q3.');
    expect(markdown).not.toMatch(/\bundefined\b|\[object Object\]|NaN/);
  });

  it('say that their figures rest on defaults when soc2.yaml cannot be read or names no category', () => {
    const withConfig = (yaml: string, sources: ReportSources): ReportSources => ({
      ...sources,
      snapshot: { ...sources.snapshot, config: readSoc2Config('file:///w/soc2.yaml', yaml) },
    });
    for (const kind of ['readiness', 'kickoff'] as const) {
      const format = kind === 'readiness' ? 'md' : 'pptx';
      expect(text(kind, format, english)).not.toContain('rest on defaults');
      const broken = withConfig('version: 1\nreport: [\n', english);
      expect(text(kind, format, broken)).toMatch(
        /soc2\.yaml cannot be read \(soc2\.yaml:\d+\): these figures rest/,
      );
      const empty = withConfig('version: 1\nreport:\n  categories: []\n', dutch);
      expect(text(kind, format, empty)).toContain('soc2.yaml noemt geen categorie (soc2.yaml:3)');
    }
  });

  it('tell in the kickoff deck nothing of scores, gaps and findings: outsiders see it', () => {
    for (const sources of [english, dutch]) {
      const deck = text('kickoff', 'pptx', sources);
      expect(deck).not.toMatch(/of 100|van 100/);
      for (const { message } of sources.gaps.slice(0, 20)) {
        expect(deck).not.toContain(message.en);
        expect(deck).not.toContain(message.nl);
      }
      for (const { title } of sources.snapshot.findings) expect(deck).not.toContain(title);
    }
    expect(text('kickoff', 'pptx', english)).toContain('controls in operation');
  });

  it('are in Dutch for a Dutch reader', () => {
    const markdown = text('readiness', 'md', dutch);
    expect(markdown).toContain('# SOC 2-gereedheidsbeoordeling');
    expect(markdown).toContain('24 november 2026');
    expect(markdown).not.toMatch(/\bMost urgent\b|\bSubstantiated\b/);
  });

  it('give HTML that holds no script and asks for nothing outside', () => {
    for (const kind of ['readiness', 'gaps', 'controls', 'policies'] as const) {
      const html = text(kind, 'html', english);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(html).not.toMatch(/<script|\ssrc=|@import|url\(/i);
      expect(html).toContain("default-src 'none'");
    }
    expect(text('readiness', 'html', english)).toMatch(/<td class="(?:good|fair|bad)">\d+<span class="bar"/);
  });

  it('give CSV with a row for each control and each gap, and no formulas', () => {
    const controls = Papa.parse<string[]>(text('controls', 'csv', english).trim()).data;
    expect(controls).toHaveLength(english.snapshot.controls.length + 1);
    expect(new Set(controls.map((row) => row.length))).toEqual(new Set([11]));
    const gaps = Papa.parse<string[]>(text('gaps', 'csv', english).trim()).data;
    expect(gaps).toHaveLength(english.gaps.length + 1);
    expect(gaps.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  });

  it('give CSV that Excel opens in the language of the report', () => {
    for (const [sources, delimiter] of [
      [english, ','],
      [dutch, ';'],
    ] as const) {
      const csv = text('controls', 'csv', sources);
      expect(csv.startsWith('\ufeff')).toBe(true);
      expect(Papa.parse<string[]>(csv.slice(1).trim(), { delimiter }).data[0]).toHaveLength(11);
    }
  });

  it('pack the approved policies and leave out drafts', () => {
    const pack = text('policies', 'md', english);
    expect(pack).toContain('## Access Control Policy');
    expect(pack).not.toContain('## Asset Management Policy');
    expect(pack).not.toMatch(/^satisfies:/m);
  });

  it('refuse a format that a kind does not have', () => {
    expect(() => text('kickoff', 'csv', english)).toThrow('has no format csv');
  });
});

describe('OSCAL', () => {
  it('gives a component definition that our own import reads back', () => {
    const value: unknown = JSON.parse(text('oscal-components', 'json', english));
    expect(isOscal(value)).toBe(true);
    const definition = (
      value as Record<
        string,
        { uuid: string; metadata: Record<string, string>; components: Record<string, unknown>[] }
      >
    )['component-definition'];
    expect(definition?.uuid).toMatch(UUID);
    expect(Object.keys(definition?.metadata ?? {})).toEqual([
      'title',
      'last-modified',
      'version',
      'oscal-version',
    ]);
    const { files } = importOscal(value, 'x.json');
    const { controls, problems } = readControls('file:///c', 'controls/oscal.yaml', files[0]?.text ?? '');
    expect(problems).toEqual([]);
    expect(controls.map(({ id }) => id)).toContain('AC-02');
  });

  it('gives the same UUIDs for the same workspace, all of them valid', () => {
    const once = text('oscal-results', 'json', english);
    expect(text('oscal-results', 'json', english)).toBe(once);
    const uuids = [...once.matchAll(/uuid": "([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(uuids.length).toBeGreaterThan(60);
    expect(uuids.filter((uuid) => !UUID.test(uuid))).toEqual([]);
  });

  it('refers only to observations that are there, and gives every criterion in scope a finding', () => {
    const { 'assessment-results': results } = JSON.parse(text('oscal-results', 'json', english)) as Record<
      string,
      {
        results: {
          observations: { uuid: string }[];
          findings: {
            target: { 'target-id': string };
            'related-observations'?: { 'observation-uuid': string }[];
          }[];
        }[];
      }
    >;
    const [result] = results?.results ?? [];
    const known = new Set(result?.observations.map(({ uuid }) => uuid));
    for (const finding of result?.findings ?? []) {
      for (const related of finding['related-observations'] ?? [])
        expect(known.has(related['observation-uuid'])).toBe(true);
    }
    expect(result?.findings).toHaveLength(
      [...english.coverage.values()].filter(({ inScope }) => inScope).length,
    );
  });
});

describe('SARIF', () => {
  it('has a rule for every result and places inside the workspace', () => {
    const log = JSON.parse(text('gaps', 'sarif', english)) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId: string } } }[];
        }[];
      }[];
    };
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.results).toHaveLength(english.diagnostics.length);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.locations[0]?.physicalLocation.artifactLocation).toMatchObject({
        uriBaseId: 'WORKSPACE',
      });
    }
  });
});
