import type { TrustCategory } from '../catalog/types.js';
import type { Range } from './position.js';
import { DATE, NUMBER, RecordReader } from './record-reader.js';
import type { Period, Soc2Config } from './records.js';
import { asDate, asList, asMap, asNumber, asText, asTexts, type Plain } from './values.js';

const CATEGORIES: readonly TrustCategory[] = [
  'security',
  'availability',
  'confidentiality',
  'processing-integrity',
  'privacy',
];
const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;

/** Reads `soc2.yaml`. Never throws: what is wrong becomes a problem with its place, the rest is kept. */
export function readSoc2Config(uri: string, text: string): Soc2Config {
  const reader = new RecordReader(text);
  if (reader.problems.length === 0 && !isMapping(reader.source.value))
    reader.problems.push({
      code: 'yaml-syntax',
      severity: 'error',
      message: {
        en: 'soc2.yaml must hold keys with values, such as “organisation:” and “report:”.',
        nl: 'soc2.yaml moet sleutels met waarden bevatten, zoals “organisation:” en “report:”.',
      },
      range: reader.range([]),
    });
  const root = reader.root;
  const organisation = asMap(root.organisation ?? root.organization);
  const team = asMap(organisation.team);
  const at = ['organisation'];
  return {
    uri,
    organisation: {
      name: asText(organisation.name),
      industry: asText(organisation.industry),
      description: asText(organisation.description),
      stage: reader.oneOf(organisation, at, 'stage', ['startup', 'growth', 'established']),
      team: {
        employees: reader.typed(team, [...at, 'team'], 'employees', asNumber, NUMBER),
        engineering: reader.typed(team, [...at, 'team'], 'engineering', asNumber, NUMBER),
        security: reader.typed(team, [...at, 'team'], 'security', asNumber, NUMBER),
      },
      people: named(organisation.people).map((person) => ({
        name: person.name,
        role: asText(person.value.role),
        email: asText(person.value.email),
      })),
    },
    services: named(root.services).map(({ name, value }) => ({
      name,
      type: asText(value.type),
      description: asText(value.description),
    })),
    infrastructure: readInfrastructure(asMap(root.infrastructure)),
    tools: named(root.tools).map(({ name, value }) => ({
      name,
      purpose: asText(value.purpose),
      area: asText(value.area),
    })),
    report: readReport(reader, asMap(root.report)),
    current: {
      compliance: asTexts(asMap(root.current).compliance),
      documentation: reader.oneOf(asMap(root.current), ['current'], 'documentation', [
        'starting-fresh',
        'some-policies',
        'mature',
      ]),
      gaps: asTexts(asMap(root.current).gaps),
    },
    preferences: {
      language: reader.oneOf(asMap(root.preferences), ['preferences'], 'language', ['en', 'nl']),
      instructions: asTexts(asMap(root.preferences).instructions),
    },
    commitments: reader.entries('commitments').map(({ value }, n) => ({
      id: asText(value.id) ?? `commitment-${n + 1}`,
      statement: asText(value.statement) ?? '',
      kind: asText(value.kind),
      target: asText(value.target),
      controls: asTexts(value.controls),
      criteria: reader.criteria(value, 'criteria'),
      source: asText(value.source),
    })),
    subserviceOrganisations: readSubservice(reader),
    rules: readRules(reader, asMap(root.rules)),
    ignore: asTexts(root.ignore),
    problems: reader.problems,
    places: placesOf(reader),
  };
}

/** Nothing at all is what a new file holds; anything but keys with values cannot be read. */
function isMapping(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** Where diagnostics on parts of the file are shown. */
function placesOf(reader: RecordReader): Record<string, Range> {
  const places: Record<string, Range> = {};
  for (const [path, name] of [
    [['report', 'categories'], 'report.categories'],
    [['report', 'observationPeriod'], 'report.observationPeriod'],
    [['report'], 'report'],
    [['tools'], 'tools'],
  ] as const) {
    if (reader.source.node(path)) places[name] = reader.range(path);
  }
  for (const list of ['commitments', 'subserviceOrganisations']) {
    const maps = asList(reader.root[list]).flatMap((entry, n) =>
      typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? [n] : [],
    );
    maps.forEach((n, place) => (places[`${list}.${place}`] = reader.range([list, n])));
  }
  return places;
}

function named(value: unknown): { name: string; value: Plain }[] {
  return asList(value).flatMap((item) => {
    const name = asText(item) ?? asText(asMap(item).name);
    return name === undefined ? [] : [{ name, value: asMap(item) }];
  });
}

function readInfrastructure(value: Plain): Soc2Config['infrastructure'] {
  return {
    providers: asTexts(value.providers),
    regions: asTexts(value.regions),
    architecture: asText(value.architecture),
    network: asText(value.network),
    storage: asText(value.storage),
    authentication: asText(value.authentication),
    monitoring: asText(value.monitoring),
    backup: asText(value.backup),
  };
}

function readReport(reader: RecordReader, value: Plain): Soc2Config['report'] {
  const at = ['report'];
  const auditor = asMap(value.auditor);
  if ('categories' in value && asTexts(value.categories).length === 0)
    reader.problems.push({
      code: 'yaml-schema',
      severity: 'warning',
      message: {
        en: '“categories” names no category, so only the criteria of Security count.',
        nl: '“categories” noemt geen categorie; daarom tellen alleen de criteria van Beveiliging.',
      },
      range: reader.source.keyRange(at, 'categories'),
      repair: { fix: 'addCategory', category: 'security' },
    });
  const named = asTexts(value.categories).flatMap((text, n): TrustCategory[] => {
    const word = text.toLowerCase().replace(/[\s_]+/g, '-');
    const known = CATEGORIES.find((one) => one === word);
    if (known === undefined) {
      const list = CATEGORIES.join(', ');
      reader.report(
        [...at, 'categories', n],
        `“${text}” is no category; use: ${list}.`,
        `“${text}” is geen categorie; gebruik: ${list}.`,
      );
    }
    return known === undefined ? [] : [known];
  });
  return {
    type: reader.oneOf(value, at, 'type', ['I', 'II']),
    categories: CATEGORIES.filter((one) => one === 'security' || named.includes(one)),
    observationPeriod: readPeriod(reader, value),
    asOf: reader.typed(value, at, 'asOf', asDate, DATE),
    targetDate: reader.typed(value, at, 'targetDate', asDate, DATE),
    auditor:
      value.auditor === undefined || value.auditor === null
        ? undefined
        : {
            firm: asText(auditor.firm) ?? asText(value.auditor),
            contact: asText(auditor.contact),
            status: asText(auditor.status),
          },
    timezone: asText(value.timezone),
  };
}

function readPeriod(reader: RecordReader, report: Plain): Period | undefined {
  const value = asMap(report.observationPeriod);
  const path = ['report', 'observationPeriod'];
  const start = reader.typed(value, path, 'start', asDate, DATE);
  const end = reader.typed(value, path, 'end', asDate, DATE);
  if (start === undefined || end === undefined) return undefined;
  if (end < start) {
    reader.report(
      [...path, 'end'],
      'The observation period ends before it starts.',
      'De observatieperiode eindigt voordat zij begint.',
    );
    return undefined;
  }
  return { start, end };
}

function readSubservice(reader: RecordReader): Soc2Config['subserviceOrganisations'] {
  return reader.entries('subserviceOrganisations').map(({ value, path }, n) => {
    const report = asMap(value.report);
    return {
      name: asText(value.name) ?? `subservice organisation ${n + 1}`,
      services: asTexts(value.services),
      method: reader.oneOf(value, path, 'method', ['carve-out', 'inclusive']),
      report:
        value.report === undefined
          ? undefined
          : {
              type: asText(report.type),
              periodEnd: reader.typed(report, [...path, 'report'], 'periodEnd', asDate, DATE),
              reviewed: reader.typed(report, [...path, 'report'], 'reviewed', asDate, DATE),
              path: asText(report.path),
            },
      provides: reader.criteria(value, 'provides'),
      complementaryControls: asList(value.complementaryControls)
        .map(asMap)
        .map((control, k) => ({
          id: asText(control.id) ?? `${k + 1}`,
          statement: asText(control.statement) ?? '',
          criteria: reader.criteria(control, 'criteria'),
        })),
    };
  });
}

function readRules(reader: RecordReader, value: Plain): Soc2Config['rules'] {
  const rules: Record<string, (typeof SEVERITIES)[number]> = {};
  for (const code of Object.keys(value)) {
    const severity = value[code] === false ? 'off' : reader.oneOf(value, ['rules'], code, SEVERITIES);
    if (severity !== undefined) rules[code] = severity;
  }
  return rules;
}
