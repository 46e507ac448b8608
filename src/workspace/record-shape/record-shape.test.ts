import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readControls } from '../controls.js';
import { readSoc2Config } from '../soc2-config.js';
import { CONTROLS_SHAPE } from './controls-shape.js';
import { shaped, type Shape } from './shape.js';
import { PERSON_SHAPE, SERVICE_SHAPE, SOC2_SHAPE, TOOL_SHAPE } from './soc2-shape.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The keys that a JSON schema lets a map, or the maps of a list, hold. */
function keysOf(schema: Schema, root: Schema): Map<string, Schema> {
  const name = schema.$ref?.split('/').at(-1) ?? '';
  const own = schema.$ref === undefined ? schema : (root.definitions?.[name] ?? {});
  const found = new Map(Object.entries(own.properties ?? {}));
  for (const other of [...(own.oneOf ?? []), ...(own.anyOf ?? []), ...(own.items ? [own.items] : [])])
    for (const [key, value] of keysOf(other, root)) found.set(key, value);
  return found;
}

/** Keys of the schema that the shape does not have, by their paths. */
function lacking(shape: Shape, schema: Schema, root: Schema, path = ''): string[] {
  return [...keysOf(schema, root)].flatMap(([key, inner]) => {
    const known = shape[key];
    if (!known) return [`${path}${key}`];
    return known.of ? lacking(known.of, inner, root, `${path}${key}.`) : [];
  });
}

function schemaOf(name: string): Schema {
  const file = new URL(`../../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

describe('the keys of records', () => {
  it('are those of the JSON schemas', () => {
    const soc2 = schemaOf('soc2');
    expect(lacking(SOC2_SHAPE, soc2, soc2)).toEqual([]);
    for (const [key, shape] of [
      ['services', SERVICE_SHAPE],
      ['tools', TOOL_SHAPE],
    ] as const)
      expect(lacking(shape, soc2.properties?.[key] ?? {}, soc2)).toEqual([]);
    const people = keysOf(soc2.properties?.organisation ?? {}, soc2).get('people') ?? {};
    expect(lacking(PERSON_SHAPE, people, soc2)).toEqual([]);
    const controls = schemaOf('controls');
    expect(lacking(CONTROLS_SHAPE, controls, controls).filter((key) => !key.startsWith('controls.'))).toEqual(
      [...keysOf(controls, controls).keys()].filter((key) => key !== 'controls'),
    );
  });

  it('have one meaning each', () => {
    const check = (shape: Shape): void => {
      const names = Object.entries(shape).flatMap(([key, { also = [], of }]) => {
        if (of) check(of);
        return [key, ...also].map((one) => one.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
      });
      expect(names.filter((one, n) => names.indexOf(one) !== n)).toEqual([]);
    };
    for (const shape of [SOC2_SHAPE, CONTROLS_SHAPE, PERSON_SHAPE, SERVICE_SHAPE, TOOL_SHAPE]) check(shape);
  });

  it('are read whatever their case, separators and accents, and the first of two counts', () => {
    const shape: Shape = { observationPeriod: { also: ['période'], of: { start: {} } } };
    const read = shaped({ 'Observation-Period': { START: 1 }, periode: 2, 'x-own': 3 }, shape);
    expect(read.value).toEqual({ observationPeriod: { start: 1 } });
    expect(read.written(['observationPeriod', 'start'])).toEqual(['Observation-Period', 'START']);
    expect(read.unread).toEqual([['periode']]);
  });
});

const DUTCH = [
  'organisatie: { naam: Voorbeeld B.V., medewerkers: 30, kleur: Ede }',
  'rapport:',
  '  type: Type 2',
  '  categorieën: [beveiliging, beschikbaarheid]',
  '  observatieperiode: { begin: 2026-01-01, eind: 2026-06-30 }',
  'diensten:',
  '  - { naam: Dossier, in_scope: ja }',
  '  - { naam: website, in_scope: nee }',
  'middelen: { identiteit: Entra ID, apparaatbeheer: [Intune, Jamf (macs)] }',
  'mensen: { hoofd_techniek: Joris van Eekelen }',
  'beloftes:',
  '  - { id: B1, tekst: wij zijn binnen vier uur terug }',
].join('\n');

describe('soc2.yaml with keys of its writer', () => {
  const config = readSoc2Config('file:///w/soc2.yaml', DUTCH);

  it('is read', () => {
    expect(config.organisation).toMatchObject({ name: 'Voorbeeld B.V.', team: { employees: 30 } });
    expect(config.report).toMatchObject({
      type: 'II',
      categories: ['security', 'availability'],
      observationPeriod: { start: '2026-01-01', end: '2026-06-30' },
    });
    expect(config.services.map(({ name }) => name)).toEqual(['Dossier']);
    expect(config.system?.excluded.map(({ name }) => name)).toEqual(['website']);
    expect(config.tools.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Entra ID', 'Identiteit'],
      ['Intune', 'Apparaatbeheer'],
      ['Jamf', 'Apparaatbeheer'],
    ]);
    expect(config.organisation.people).toMatchObject([{ name: 'Joris van Eekelen', role: 'Hoofd techniek' }]);
    expect(config.commitments).toMatchObject([{ id: 'B1', statement: 'wij zijn binnen vier uur terug' }]);
  });

  it('has its places, and names what nothing is read from', () => {
    expect(config.places?.['report.observationPeriod']?.start.line).toBe(4);
    expect(config.places?.['commitments.0']?.start.line).toBe(11);
    expect(config.problems.map(({ severity, message }) => [severity, message.nl])).toEqual([
      ['info', 'Uit deze sleutel wordt niets gelezen: organisation.kleur.'],
    ]);
  });
});

describe('controls.yaml with keys of its writer', () => {
  it('is read, and a state that is not understood is not in operation', () => {
    const text = [
      '- nr: K-1',
      '  maatregel: Elk kwartaal worden rechten nagelopen.',
      '  eigenaar: CTO',
      '  frequentie: elk kwartaal',
      '  bewijs: [user-access-review]',
      '  beleid: beleid/toegang.md',
      '  status: gepland',
      '- { id: K-2, control: Alerts are looked at., how often: hourly, status: someday }',
      '- { id: K-3, frequency: per departing customer }',
    ].join('\n');
    const { controls, problems } = readControls('file:///w/controls.yaml', 'controls.yaml', text);
    expect(
      controls.map(({ id, owner, frequency, status, evidence }) => [
        id,
        owner,
        frequency,
        status,
        evidence.length,
      ]),
    ).toEqual([
      ['K-1', 'CTO', 'quarterly', 'planned', 1],
      ['K-2', undefined, 'continuous', 'planned', 0],
      ['K-3', undefined, 'per-event', 'implemented', 0],
    ]);
    expect(controls[0]?.statement).toBe('Elk kwartaal worden rechten nagelopen.');
    expect(controls[0]?.policies[0]?.valueRange.start.line).toBe(5);
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('“someday” is not known for status'),
    ]);
  });

  it('takes the one key whose values are sentences for what a control states, whatever it is called', () => {
    const text = [
      'controls:',
      '- { id: C-1, stelling: Het overleg komt elke maand bijeen en er is een verslag., eigenaar: CTO }',
      '- { id: C-2, stelling: Beheerders loggen in met een fysieke sleutel en een wachtwoord., eigenaar: CTO }',
    ].join('\n');
    const { controls, problems } = readControls('file:///w/controls.yaml', 'controls.yaml', text);
    expect(controls.map(({ statement }) => statement)).toEqual([
      'Het overleg komt elke maand bijeen en er is een verslag.',
      'Beheerders loggen in met een fysieke sleutel en een wachtwoord.',
    ]);
    expect(problems).toEqual([]);
  });
});
