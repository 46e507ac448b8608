import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSoc2Config } from '../../workspace/soc2-config.js';
import { soc2Yaml, type Soc2Answers } from './soc2-yaml.js';

const ANSWERS: Soc2Answers = {
  name: 'Northwind: "Data" #1, B.V.',
  industry: 'Software, payments',
  stage: 'growth',
  employees: 40,
  people: [
    { name: 'Ada Byron', role: 'CTO, founder' },
    { name: 'Sam', role: undefined },
  ],
  services: [
    { name: 'Yes', type: 'saas-platform', description: 'Plans trips: by road, by rail' },
    { name: 'API' },
  ],
  infrastructure: { regions: 'eu-west-1, eu-central-1', backup: 'Every night: snapshots' },
  providers: ['AWS', 'Hetzner'],
  tools: [
    { name: 'Okta', purpose: 'SSO, MFA', area: 'identity' },
    { name: 'Entra ID {prod}', purpose: 'a: b', area: 'identity' },
  ],
  type: 'II',
  categories: ['security', 'availability'],
  period: { start: '2026-01-01', end: '2026-06-30' },
  targetDate: '2026-09-01',
  timezone: 'Europe/Amsterdam',
  compliance: ['ISO 27001'],
  documentation: 'some-policies',
  gaps: ['No tests of restores'],
  language: 'nl',
  instructions: ['Write “we”, not “the company”', 'Short sentences'],
  commitments: ['99.9% uptime, measured by month', 'Data is deleted within 30 days: always'],
  subservice: ['AWS', 'Acme [EU], Inc.'],
};

describe('soc2Yaml', () => {
  it('is read back as what was answered, without a problem', () => {
    const config = readSoc2Config('soc2.yaml', soc2Yaml(ANSWERS));
    expect(config.problems).toEqual([]);
    expect(config.organisation).toMatchObject({
      name: ANSWERS.name,
      industry: ANSWERS.industry,
      stage: 'growth',
      team: { employees: 40 },
    });
    expect(config.organisation.people).toMatchObject(ANSWERS.people);
    expect(config.services).toMatchObject(ANSWERS.services);
    expect(config.infrastructure).toMatchObject({
      regions: ['eu-west-1, eu-central-1'],
      backup: 'Every night: snapshots',
    });
    expect(config.commitments.map(({ statement }) => statement)).toEqual(ANSWERS.commitments);
    expect(config.subserviceOrganisations.map(({ name }) => name)).toEqual(ANSWERS.subservice);
    expect(config.preferences.instructions).toEqual(ANSWERS.instructions);
    expect(config.current.gaps).toEqual(ANSWERS.gaps);
    expect(config.tools).toEqual(ANSWERS.tools);
    expect(config.infrastructure.providers).toEqual(['AWS', 'Hetzner']);
    expect(config.report).toMatchObject({
      type: 'II',
      categories: ['security', 'availability'],
      observationPeriod: ANSWERS.period,
      targetDate: '2026-09-01',
      timezone: 'Europe/Amsterdam',
    });
    expect(config.current).toMatchObject({ compliance: ['ISO 27001'], documentation: 'some-policies' });
    expect(config.preferences.language).toBe('nl');
  });

  it('leaves out what was not answered', () => {
    const text = soc2Yaml({
      name: 'X',
      people: [],
      services: [],
      infrastructure: {},
      gaps: [],
      instructions: [],
      commitments: [],
      subservice: [],
      providers: [],
      tools: [],
      type: 'I',
      categories: ['security'],
      asOf: '2026-03-01',
      compliance: [],
      language: 'en',
    });
    const config = readSoc2Config('soc2.yaml', text);
    expect(config.problems).toEqual([]);
    expect(config.report).toMatchObject({
      type: 'I',
      asOf: '2026-03-01',
      observationPeriod: undefined,
      targetDate: undefined,
    });
    expect(config.services).toEqual([]);
    expect(config.tools).toEqual([]);
  });

  it('keeps any name on its line and intact', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (raw) => {
        const name = raw.trim();
        fc.pre(name !== '');
        const text = soc2Yaml({
          ...ANSWERS,
          name,
          tools: [{ name, purpose: name, area: 'other' }],
          providers: [name],
          commitments: [name],
          instructions: [name],
        });
        const config = readSoc2Config('soc2.yaml', text);
        expect(config.organisation.name).toBe(name);
        expect(config.tools).toEqual([{ name, purpose: name, area: 'other' }]);
        expect(config.infrastructure.providers).toEqual([name]);
      }),
    );
  });
});
