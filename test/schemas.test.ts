import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALL_RULES } from '../src/analysis/all-rules.js';
import { answersText } from '../src/analysis/testing/answers-text.js';
import { controlsYaml } from '../src/authoring/controls-yaml.js';
import { soc2Yaml } from '../src/authoring/set-up/soc2-yaml.js';
import { CRITERION_IDS } from '../src/catalog/criterion-ids.js';
import { readAnswers } from '../src/workspace/answers/read-answers.js';
import { FREQUENCY_SPELLINGS } from '../src/catalog/frequency-spellings.js';
import { FREQUENCIES, readFrequency } from '../src/workspace/frequency-field.js';
import { addOverruled } from '../src/workspace/overruled/overruled-checks.js';

const NAMES = ['soc2', 'controls', 'findings', 'answers', 'overruled', 'evidence'] as const;
const GIVEN = { by: 'Jane', date: '2026-11-24', why: 'W', fingerprint: 'sha256-00' };
const ON_CONTENT = { document: 'a.md', content: 'mfa', ...GIVEN };
/** One answer of each kind, as Attest writes them. */
const ANSWERS = answersText(
  { kind: 'stated-here', ...ON_CONTENT, section: 's', quote: 'Q', proposedBy: 'Model' },
  { kind: 'stated-elsewhere', ...ON_CONTENT, place: 'b.md#c', outline: 'sha256-01' },
  { kind: 'does-not-apply', ...ON_CONTENT },
  { kind: 'wrong-link', document: 'a.md', criterion: 'CC6.1', section: 's', ...GIVEN },
);
const SAMPLE = 'examples/meridian-metrics';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schemas = Object.fromEntries(
  NAMES.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema]),
);
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const problems = (name: string, text: string): unknown[] => {
  const validate =
    ajv.getSchema(`attest://schemas/${name}.schema.json`) ?? ajv.compile(schemas[name] as object);
  return validate(parse(text, { version: '1.2' })) ? [] : (validate.errors ?? []);
};

describe('JSON Schemas', () => {
  it('accept the files of the sample company', () => {
    for (const name of ['soc2', 'controls', 'findings'])
      expect([name, problems(name, readFileSync(`${SAMPLE}/${name}.yaml`, 'utf8'))]).toEqual([name, []]);
    const manifests = readdirSync(`${SAMPLE}/evidence`, { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('evidence.yaml'),
    );
    expect(manifests.length).toBeGreaterThan(3);
    for (const path of manifests)
      expect([path, problems('evidence', readFileSync(`${SAMPLE}/evidence/${path}`, 'utf8'))]).toEqual([
        path,
        [],
      ]);
  });

  it('accept what Attest itself writes', () => {
    const record = { document: 'a.md', checks: ['contradiction'], reasons: ['R'], quote: 'Q', ...GIVEN };
    expect(problems('overruled', addOverruled('', record)?.text ?? '')).toEqual([]);
    const answers = {
      name: 'X',
      people: [{ name: 'Ada', role: 'CTO' }],
      services: [],
      infrastructure: { regions: 'eu-west-1' },
      gaps: ['x: y'],
      instructions: [],
      commitments: ['99.9% uptime'],
      subservice: ['AWS'],
      providers: ['AWS'],
      tools: [],
      type: 'II',
      categories: ['security'],
      compliance: [],
      language: 'nl',
    } as const;
    expect(problems('soc2', soc2Yaml(answers))).toEqual([]);
    expect(
      problems(
        'soc2',
        soc2Yaml({
          ...answers,
          language: 'en',
          type: 'I',
          asOf: '2026-03-01',
          employees: 3,
          services: [{ name: 'S', type: 'api' }],
        }),
      ),
    ).toEqual([]);
    for (const language of ['en', 'nl'] as const)
      expect(problems('controls', controlsYaml(language))).toEqual([]);
    expect(problems('answers', ANSWERS)).toEqual([]);
    expect(readAnswers('', '', ANSWERS).answers).toHaveLength(4);
  });

  it.each([
    ['soc2', 'version: 1\norganisation: { name: X }\nreport: { type: III }\n'],
    ['soc2', 'version: 1\norganisation: { name: X }\nreport: { categories: [safety] }\n'],
    ['soc2', 'version: 1\norganisation: { naam: X }\n'],
    ['soc2', 'version: 1\norganisation: { name: X }\nrules: { vague-wording: fatal }\n'],
    ['controls', 'controls: [{ id: AC-01, criteria: [CC6.9] }]\n'],
    ['controls', 'controls: [{ title: no id }]\n'],
    ['controls', 'controls: [{ id: AC-01, frequency: sometimes }]\n'],
    ['findings', 'findings: [{ id: F-1, title: x, class: bad }]\n'],
    ['answers', ANSWERS.replace('why: W', 'reason: W')],
    ['answers', ANSWERS.replace('stated-here', 'stated')],
    ['answers', ANSWERS.replace('criterion: CC6.1', 'content: mfa')],
    ['answers', ANSWERS.replace('place: b.md#c', 'section: c')],
    ['answers', ANSWERS.replace('date: 2026-11-24', 'date: yesterday')],
    ['evidence', 'entries: [{ control: AC-01, period: 2026-Q5 }]\n'],
  ])('refuse a wrong %s file: %s', (name, text) => {
    expect(problems(name, text)).not.toEqual([]);
  });

  it('know the criteria and the frequencies', () => {
    expect(schemas.controls?.definitions?.criterion?.enum).toEqual(CRITERION_IDS);
    expect(schemas.soc2?.definitions?.criterion?.enum).toEqual(CRITERION_IDS);
    expect(schemas.answers?.definitions?.criterion?.enum).toEqual(CRITERION_IDS);
    const [own, others] = schemas.controls?.definitions?.frequency?.anyOf ?? [];
    expect(own?.enum).toEqual(FREQUENCIES);
    const spellings = Object.values(FREQUENCY_SPELLINGS).flat();
    expect(new Set(others?.enum)).toEqual(
      new Set(spellings.flatMap((one) => [one, one.replaceAll('-', ' ')])),
    );
  });

  it.each([
    'kwartaal',
    'Ieder kwartaal',
    '4x per year',
    'every 6 months',
    'every Monday',
    'at least annually',
    'after each incident',
    'Bij elk vertrek',
    'monthly and after each incident',
    'jaarlijks of bij een wijziging',
  ])('take the frequency “%s”, as it is read', (said) => {
    expect(readFrequency(said)).toBeDefined();
    expect(problems('controls', `controls: [{ id: AC-01, frequency: "${said}" }]\n`)).toEqual([]);
  });

  it('explain every property', () => {
    const silent: string[] = [];
    const look = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties } = schema as Schema;
      for (const [key, property] of Object.entries(properties ?? {})) {
        const resolved = (property as { $ref?: string }).$ref === undefined ? property : undefined;
        if (resolved && typeof resolved.description !== 'string') silent.push(`${path}.${key}`);
      }
      for (const [key, child] of Object.entries(schema)) look(child, `${path}.${key}`);
    };
    for (const name of NAMES) look(schemas[name], name);
    expect(silent).toEqual([]);
  });

  it('take the code of any rule', () => {
    const lines = [...new Set(ALL_RULES.map(({ meta }) => meta.code))]
      .map((code) => `  ${code}: warning`)
      .join('\n');
    expect(problems('soc2', `version: 1\norganisation: { name: X }\nrules:\n${lines}\n`)).toEqual([]);
  });
});
