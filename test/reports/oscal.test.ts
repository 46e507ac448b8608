import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { importOscal } from '../../src/importing/other/oscal.js';
import { renderReport, type ReportKind } from '../../src/reporting/render-report.js';
import type { ReportSources } from '../../src/reporting/report/sources.js';
import { readAuditFindings } from '../../src/workspace/audit-findings.js';
import { readControls } from '../../src/workspace/controls.js';
import { sampleSources } from './sample-sources.js';

const SCHEMAS = '/work/shared/schemas/oscal';
const SCHEMA_OF = {
  'oscal-catalog': 'catalog',
  'oscal-profile': 'profile',
  'oscal-components': 'component',
  'oscal-ssp': 'ssp',
  'oscal-results': 'assessment-results',
  'oscal-poam': 'poam',
  'oscal-mapping': 'mapping',
} as const satisfies Partial<Record<ReportKind, string>>;
const KINDS = Object.keys(SCHEMA_OF) as (keyof typeof SCHEMA_OF)[];

const { sources } = sampleSources('en');

/** Controls that say everything that can be said of one. */
const CONTROLS = `controls:
  - id: AC-01
    title: Access review
    statement: |-
      The Head of Security reviews access.

      Leavers are removed.
    criteria: [CC6.2, CC6.3]
    owner: Head of Security
    frequency: quarterly
    frequencyChanges: [{ from: 2026-10-01, frequency: monthly }]
    history: [{ from: 2026-09-01, owner: CTO }]
    exceptions: [{ start: 2026-12-20, end: 2027-01-03, reason: Closed }]
    evidence: [access-review-record]
    policies: [policies/access-control.md]
    population: registers/joiners.csv
    since: 2026-07-01
    until: 2027-06-30
  - { id: AC-02, title: Sign-in with two factors, criteria: [CC6.1], status: planned, rrule: FREQ=MONTHLY;INTERVAL=2, inheritedFrom: AWS }
  - { id: OLD-01, title: Tapes, statement: Tapes are kept., criteria: [A1.2], status: retired }
  - { id: X-01, title: Not for a criterion, statement: Plants are watered. }
`;

const withControls = (text: string): ReportSources => ({
  ...sources,
  snapshot: { ...sources.snapshot, controls: readControls('file:///c', 'controls.yaml', text).controls },
});

function exported(kind: ReportKind, from: ReportSources): Record<string, unknown> {
  const rendered = renderReport(kind, 'json', from, { version: '1', texts: new Map() });
  if (rendered.kind !== 'text') throw new Error('OSCAL is text');
  return JSON.parse(rendered.text) as Record<string, unknown>;
}

/** In place of where a record stands. */
const NOWHERE = { uri: '', path: '', range: undefined, idRange: undefined };

/** What a control says, without where it stands. */
function meaning(text: string): unknown[] {
  const { controls, problems } = readControls('file:///c', 'c.yaml', text);
  expect(problems).toEqual([]);
  return controls
    .map((control) => ({
      ...control,
      ...NOWHERE,
      criteria: control.criteria.map(({ value }) => value).sort(),
      evidence: control.evidence.map(({ value }) => value),
      policies: control.policies.map(({ value }) => value),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const idsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g)].map(([id]) => id);

describe('OSCAL out and in again', () => {
  it.each(['oscal-components', 'oscal-ssp'] as const)('loses nothing of the controls: %s', (kind) => {
    const { files } = importOscal(exported(kind, withControls(CONTROLS)), 'x.json');
    expect(meaning(files[0]?.text ?? '')).toEqual(meaning(CONTROLS));
  });

  it('loses nothing of the controls of the sample company', () => {
    const text = readFileSync(
      join(import.meta.dirname, '../../examples/meridian-metrics/controls.yaml'),
      'utf8',
    );
    const { files } = importOscal(exported('oscal-components', sources), 'x.json');
    const told = meaning(text);
    expect(told.length).toBeGreaterThan(40);
    // The sample gives one ID twice; an import numbers the second, since IDs must be unique.
    const imported = (files[0]?.text ?? '').replace('id: VM-02-2', 'id: VM-02');
    expect(meaning(imported)).toEqual(told);
  });

  it('loses nothing of the findings', () => {
    const { files } = importOscal(exported('oscal-poam', sources), 'x.json');
    const read = readAuditFindings('file:///f', 'findings.yaml', files[0]?.text ?? '');
    expect(read.problems).toEqual([]);
    const plain = (list: typeof read.findings): unknown[] =>
      list.map(
        (finding) => JSON.parse(JSON.stringify({ ...finding, ...NOWHERE }).replace(/\\n/g, ' ')) as unknown,
      );
    expect(sources.snapshot.findings.length).toBeGreaterThan(0);
    expect(plain(read.findings)).toEqual(plain(sources.snapshot.findings));
  });

  it('tells what a catalog of criteria and a profile of the scope say', () => {
    const catalog = importOscal(exported('oscal-catalog', sources), 'x.json');
    expect(catalog.files).toEqual([]);
    expect(catalog.notes.map(({ en }) => en)).toEqual([
      expect.stringContaining('Criteria in the catalog: 61'),
    ]);
    const profile = importOscal(exported('oscal-profile', sources), 'x.json');
    const categories = sources.snapshot.config?.report.categories ?? [];
    expect(categories.length).toBeGreaterThan(1);
    expect(profile.notes.map(({ about }) => about)).toEqual(['scope']);
    for (const category of categories) expect(profile.notes[0]?.en).toContain(category);
  });

  it.each(KINDS)('gives each thing in a file an ID of its own: %s', (kind) => {
    const own = [...JSON.stringify(exported(kind, sources)).matchAll(/"uuid":"([^"]+)"/g)].map(
      ([, id]) => id,
    );
    expect(own.length).toBe(new Set(own).size);
  });

  it('gives two companies no ID in common, and one company the same ones again', () => {
    const other = {
      ...sources,
      snapshot: {
        ...sources.snapshot,
        config: sources.snapshot.config && {
          ...sources.snapshot.config,
          organisation: { ...sources.snapshot.config.organisation, name: 'Other B.V.' },
        },
      },
    };
    for (const kind of KINDS) {
      const one = idsIn(exported(kind, sources));
      expect(one.length).toBeGreaterThan(0);
      expect(idsIn(exported(kind, sources))).toEqual(one);
      const theirs = new Set(idsIn(exported(kind, other)));
      expect(one.filter((id) => theirs.has(id))).toEqual([]);
    }
  });
});

describe('a system security plan of another tool', () => {
  const plan = (requirement: object): unknown => ({
    'system-security-plan': {
      metadata: { roles: [{ id: 'iso', title: 'Security Officer' }] },
      'system-implementation': {
        components: [
          { uuid: 'a', title: 'Okta' },
          { uuid: 'b', title: 'AWS' },
        ],
      },
      'control-implementation': { 'implemented-requirements': [{ 'control-id': 'cc6.1', ...requirement }] },
    },
  });
  const controlsOf = (requirement: object) => {
    const { files, notes } = importOscal(plan(requirement), 's.json');
    return { ...readControls('file:///c', 'c.yaml', files[0]?.text ?? ''), notes };
  };

  it('keeps what is planned as planned, with its text', () => {
    const { controls, notes } = controlsOf({
      'responsible-roles': [{ 'role-id': 'iso' }],
      statements: [
        {
          'statement-id': 'cc6.1_smt.a',
          'by-components': [
            {
              'component-uuid': 'a',
              description: 'Staff will sign in with two factors.',
              'implementation-status': { state: 'planned', remarks: 'By March.' },
            },
          ],
        },
      ],
    });
    expect(controls).toMatchObject([
      {
        status: 'planned',
        statement: 'Staff will sign in with two factors.\n\nBy March.',
        owner: 'Security Officer',
      },
    ]);
    expect(notes.map(({ en }) => en)).toEqual([expect.stringContaining('components/title (2)')]);
  });

  it('is implemented only when each component is, and says which component does what', () => {
    const part = (id: string, state: string, description: string): object => ({
      'component-uuid': id,
      description,
      'implementation-status': { state },
    });
    const done = controlsOf({
      'by-components': [part('a', 'implemented', 'x.'), part('b', 'implemented', 'y.')],
    });
    expect(done.controls).toMatchObject([{ status: 'implemented', statement: 'Okta: x.\n\nAWS: y.' }]);
    const half = controlsOf({
      'by-components': [part('a', 'implemented', 'x.'), part('b', 'partial', 'y.')],
    });
    expect(half.controls).toMatchObject([{ status: 'planned' }]);
    expect(half.notes[0]?.en).toContain('1 controls are partly implemented');
  });
});

it('takes deadline and state of a plan of action from the risks it names', () => {
  const { files } = importOscal(
    {
      'plan-of-action-and-milestones': {
        risks: [
          { uuid: 'r1', status: 'closed', deadline: '2026-12-31T00:00:00Z' },
          { uuid: 'r2', status: 'open' },
        ],
        'poam-items': [
          { title: 'A', description: 'a', 'related-risks': [{ 'risk-uuid': 'r1' }] },
          { title: 'B', description: 'b', 'related-risks': [{ 'risk-uuid': 'r1' }, { 'risk-uuid': 'r2' }] },
        ],
      },
    },
    'p.json',
  );
  const { findings } = readAuditFindings('file:///f', 'findings.yaml', files[0]?.text ?? '');
  expect(findings).toMatchObject([
    { title: 'A', status: 'closed', remediation: { due: '2026-12-31' } },
    { title: 'B', status: 'open' },
  ]);
});

describe.skipIf(!existsSync(SCHEMAS))('against NIST’s schemas (skipped where they are not at hand)', () => {
  it.each(KINDS)(
    '%s is valid',
    (kind) => {
      const schema = JSON.parse(
        readFileSync(join(SCHEMAS, `oscal_${SCHEMA_OF[kind]}_schema.json`), 'utf8'),
      ) as { $schema?: string };
      // NIST names its patterns in a dialect of regular expressions that needs no `u` flag.
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
      const validate = ajv.compile(schema);
      for (const from of [sources, withControls(CONTROLS)]) {
        validate(exported(kind, from));
        expect(
          (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
        ).toEqual([]);
      }
      expect(validate({ nothing: true })).toBe(false);
    },
    120_000,
  );
});
