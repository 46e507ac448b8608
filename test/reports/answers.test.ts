import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Analyser } from '../../src/analysis/check.js';
import {
  doesNotApply,
  statedElsewhere,
  statedHere,
  wrongLink,
} from '../../src/analysis/answers/make-answer.js';
import { allPassages } from '../../src/analysis/answers/answer-request.js';
import { answersText, readDocument } from '../../src/analysis/testing/answers-text.js';
import { IN_ORDER } from '../../src/analysis/testing/check-files.js';
import { renderReport, type ReportKind } from '../../src/reporting/render-report.js';
import { reportSources } from '../../src/reporting/report-sources.js';
import type { ReportSources } from '../../src/reporting/report/sources.js';
import { WorkspaceIndex } from '../../src/workspace/workspace-index.js';
import { importOscal } from '../../src/importing/other/oscal.js';
import { readAnswers } from '../../src/workspace/answers/read-answers.js';
import type { PersonAnswer } from '../../src/workspace/answers/person-answer.js';
import { sampleSources } from './sample-sources.js';

const SCHEMA = '/work/shared/schemas/oscal/oscal_mapping_schema.json';
const COUNTED = 'Each quarter the desks of the office are counted by the owner of the floor.';
const TEXT = `${IN_ORDER}# Access Control Policy\n\n## Rounds\n\n${COUNTED}\n\n## Signing in\n\nAll employees use multi-factor authentication for every system with customer data.\n`;
const PATH = 'policies/access.md';
const POLICY = readDocument(PATH, TEXT);
const GIVER = { by: 'Jane Doe', date: '2026-11-20', why: 'It is so.' };

function sources(files: Readonly<Record<string, string>>, language: 'en' | 'nl' = 'en'): ReportSources {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) index.set(`file:///w/${path}`, { text, version: 1 });
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(index.snapshot());
  return reportSources(index.snapshot(), analyser, '2026-11-24', language);
}

function answered(text = TEXT, language: 'en' | 'nl' = 'en'): ReportSources {
  const passage = allPassages(POLICY).find((one) => one.text === COUNTED);
  const answers = answersText(
    passage && statedHere(POLICY, 'access-reviews', passage, GIVER),
    doesNotApply(POLICY, 'session-timeout', { ...GIVER, by: 'Bob', proposedBy: 'Model' }),
    wrongLink(POLICY, 2, 'CC6.6', GIVER),
  );
  return sources({ [PATH]: text, 'answers.yaml': answers }, language);
}

function render(kind: ReportKind, from: ReportSources): string {
  const made = renderReport(kind, kind === 'readiness' ? 'md' : 'json', from, {
    version: '1',
    texts: new Map(),
  });
  if (made.kind !== 'text') throw new Error('no text');
  return made.text;
}

interface Collection {
  readonly 'mapping-collection': {
    readonly metadata: { readonly parties?: readonly { readonly uuid: string; readonly name: string }[] };
    readonly provenance: { readonly method: string };
    readonly mappings: readonly {
      readonly method: string;
      readonly status: string;
      readonly 'source-resource': { readonly href: string };
      readonly maps: readonly {
        readonly relationship: string;
        readonly sources: readonly { readonly 'id-ref': string }[];
        readonly targets: readonly { readonly 'id-ref': string }[];
        readonly props?: readonly { readonly name: string; readonly value: string }[];
        readonly remarks?: string;
      }[];
    }[];
  };
}

const collection = (from: ReportSources): Collection['mapping-collection'] =>
  (JSON.parse(render('oscal-mapping', from)) as Collection)['mapping-collection'];

/** An answer without where it stands. */
const apart = (answer: PersonAnswer): unknown => ({ ...answer, uri: '', path: '', range: undefined });

describe('answers of people in reports', () => {
  it('come in again from the mapping as they were', () => {
    const other = readDocument(
      'policies/other.md',
      `${IN_ORDER}# Remote Work Policy\n\nSee the access policy.\n`,
    );
    const elsewhere = statedElsewhere(other, 'session-timeout', POLICY, 'signing-in', {
      ...GIVER,
      why: 'It stands there.\nSee “Signing in”.',
    });
    const two = sources({
      [PATH]: TEXT,
      'policies/other.md': `${IN_ORDER}# Remote Work Policy\n\nSee the access policy.\n`,
      'answers.yaml': answersText(elsewhere),
    });
    for (const from of [answered(), two]) {
      const { files } = importOscal(JSON.parse(render('oscal-mapping', from)), 'm.json');
      expect(files.map(({ path }) => path)).toEqual(['answers.yaml']);
      const { answers, problems } = readAnswers('', '', files[0]?.text ?? '');
      expect(problems).toEqual([]);
      const byKey = (list: readonly PersonAnswer[]): unknown[] =>
        [...list].sort((a, b) => (a.key < b.key ? -1 : 1)).map(apart);
      expect(from.snapshot.answers.length).toBeGreaterThan(0);
      expect(byKey(answers)).toEqual(byKey(from.snapshot.answers));
    }
  });

  it('are listed in the readiness report, with who, when, why and whether they count', () => {
    const text = render('readiness', answered());
    expect(text).toContain('## Answers of people');
    expect(text).toContain('3 of 3 answers count.');
    expect(text).toMatch(
      new RegExp(`stated here: “${COUNTED}” \\| Jane Doe *\\| 2026-11-20 *\\| It is so\\. *\\| counts`),
    );
    expect(text).toContain('Bob (proposed by Model)');
    const stale = render('readiness', answered(TEXT.replace('are counted', 'were counted'), 'nl'));
    expect(stale).toContain('## Antwoorden van personen');
    expect(stale).toContain('2 van 3 antwoorden tellen.');
    expect(stale).toContain('verouderd: tekst gewijzigd');
    expect(render('readiness', sources({ [PATH]: TEXT }))).not.toContain('Answers of people');
  });
});

describe('the OSCAL mapping', () => {
  it('tells what people said from what Attest read, with method, status and who', () => {
    const { mappings, metadata, provenance } = collection(
      answered(TEXT.replace('are counted', 'were counted')),
    );
    expect(provenance.method).toBe('hybrid');
    expect(metadata.parties?.map(({ name }) => name)).toEqual(['Bob', 'Jane Doe']);
    const kinds = mappings.map(({ method, status }) => `${method} ${status}`).sort();
    expect(kinds).toEqual(['automation complete', 'human complete', 'human deprecated', 'hybrid complete']);
    const stale = mappings.find(({ status }) => status === 'deprecated');
    expect(stale?.['source-resource'].href).toBe(PATH);
    expect(stale?.maps).toMatchObject([
      {
        relationship: 'intersects-with',
        sources: [{ 'id-ref': `${PATH}#rounds` }],
        targets: [{ 'id-ref': 'cc6.2' }, { 'id-ref': 'cc6.3' }],
        remarks: `“${COUNTED}” It is so.`,
      },
    ]);
    expect(stale?.maps[0]?.props).toContainEqual(
      expect.objectContaining({ name: 'answered-by', value: 'Jane Doe' }),
    );
    const none = mappings
      .flatMap(({ maps }) => maps)
      .filter(({ relationship }) => relationship === 'no-relationship');
    expect(none).toHaveLength(2);
  });

  it('is the same for the same workspace, and says when there is nothing to map', () => {
    expect(render('oscal-mapping', answered())).toBe(render('oscal-mapping', answered()));
    expect(() => render('oscal-mapping', sources({}))).toThrow('must not be empty');
  });

  describe.skipIf(!existsSync(SCHEMA))('against NIST’s schema (skipped where it is not at hand)', () => {
    let validate: (value: unknown) => unknown[];
    beforeAll(() => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats(ajv);
      const check = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
      validate = (value) => (check(value) ? [] : (check.errors ?? []));
    });

    it('is valid, with answers and without', () => {
      for (const from of [
        answered(),
        answered(TEXT.replace('are counted', 'were counted')),
        sources({ [PATH]: TEXT }),
        sampleSources('nl').sources,
      ])
        expect(validate(JSON.parse(render('oscal-mapping', from)))).toEqual([]);
      // The schema does say no to what is none.
      expect(validate({ 'mapping-collection': {} })).not.toEqual([]);
    });
  });
});
