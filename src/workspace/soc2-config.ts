import { DOCUMENT_KINDS } from '../catalog/document-kinds.js';
import { areaOfTool } from '../catalog/known-tools.js';
import { LIMITS } from '../catalog/limits.js';
import type { TrustCategory } from '../catalog/types.js';
import { DEFAULT_WITHIN, type AcknowledgementDuty } from './acknowledgements/acknowledgement.js';
import { EVENT_KINDS, type PolicyEvent } from './events/policy-event.js';
import { commitmentEntries } from './commitment-entries.js';
import { readInfrastructure } from './infrastructure.js';
import { namedEntries, type NamedEntry } from './named-entries.js';
import type { Range } from './position.js';
import { DATE, NUMBER, partsOf, RecordReader } from './record-reader.js';
import { PERSON_SHAPE, SERVICE_SHAPE, SOC2_SHAPE, TOOL_SHAPE } from './record-shape/soc2-shape.js';
import { readClosures, readSpan } from './read-span.js';
import { readSystem } from './read-system.js';
import type { GraceUnit, Period, ReportPeriod, Soc2Config, SystemScope, ToldKind } from './records.js';
import { asDate, asList, asMap, asNumber, asText, asTexts, type Plain } from './values.js';

const CATEGORIES: readonly TrustCategory[] = [
  'security',
  'availability',
  'confidentiality',
  'processing-integrity',
  'privacy',
];
const CATEGORY_SPELLINGS: Readonly<Record<TrustCategory, readonly string[]>> = {
  security: ['common-criteria', 'beveiliging', 'informatiebeveiliging'],
  availability: ['beschikbaarheid'],
  confidentiality: ['vertrouwelijkheid'],
  'processing-integrity': [
    'integriteit-van-verwerking',
    'integriteit-van-de-verwerking',
    'verwerkingsintegriteit',
  ],
  privacy: [],
};
const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;

let last: { readonly uri: string; readonly text: string; readonly config: Soc2Config } | undefined;

/**
 * Reads `soc2.yaml`. Never throws: what is wrong becomes a problem with its place, the rest is kept. What was read last is
 * remembered: whoever lists a workspace reads it for what it ignores, right before whoever reads its files.
 */
export function readSoc2Config(uri: string, text: string): Soc2Config {
  if (last?.uri !== uri || last.text !== text) last = { uri, text, config: read(uri, text) };
  return last.config;
}

function read(uri: string, text: string): Soc2Config {
  const reader = new RecordReader(text, SOC2_SHAPE);
  if (!reader.problems.some(({ severity }) => severity === 'error') && !isMapping(reader.value))
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
  const organisation = asMap(root.organisation);
  const [team, teamPath] =
    organisation.team === undefined
      ? [asMap(root.team), ['team']]
      : [asMap(organisation.team), ['organisation', 'team']];
  const at = ['organisation'];
  const peoplePath = PEOPLE_AT.find((path) => isOfPeople(path, heldAt(root, path))) ?? ['people'];
  const people = namedEntries(reader, heldAt(root, peoplePath), peoplePath, PERSON_SHAPE, 'role');
  const services = namedEntries(reader, root.services, ['services'], SERVICE_SHAPE, 'name');
  return {
    uri,
    organisation: {
      name: asText(organisation.name) ?? asText(root.name),
      industry: asText(organisation.industry),
      description: asText(organisation.description),
      stage: reader.oneOf(organisation, at, 'stage', ['startup', 'growth', 'established']),
      team: {
        employees:
          reader.typed(team, teamPath, 'employees', asNumber, NUMBER) ??
          reader.typed(organisation, at, 'employees', asNumber, NUMBER) ??
          reader.typed(root, [], 'employees', asNumber, NUMBER) ??
          // `team: 8`
          asNumber(organisation.team ?? root.team),
        engineering: reader.typed(team, teamPath, 'engineering', asNumber, NUMBER),
        security: reader.typed(team, teamPath, 'security', asNumber, NUMBER),
      },
      people: people.map(({ name, value, key }) => {
        const place = [...peoplePath, key];
        const joined = reader.typed(value, place, 'joined', asDate, DATE);
        const left = reader.typed(value, place, 'left', asDate, DATE);
        return {
          name,
          role: asText(value.role),
          email: asText(value.email),
          ...(joined !== undefined && { joined }),
          ...(left !== undefined && { left }),
        };
      }),
    },
    services: services.filter(isInScope).map(({ name, value }) => ({
      name,
      type: asText(value.type),
      description: asText(value.description),
    })),
    infrastructure: readInfrastructure(root.infrastructure),
    tools: namedEntries(reader, root.tools, ['tools'], TOOL_SHAPE, 'purpose').map(({ name, value }) => ({
      name,
      purpose: asText(value.purpose),
      area: asText(value.area) ?? areaOfTool(name),
    })),
    report: readReport(reader, asMap(root.report)),
    evidence: readEvidenceRules(reader, asMap(root.evidence)),
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
      language:
        reader.oneOf(asMap(root.preferences), ['preferences'], 'language', ['en', 'nl']) ??
        reader.oneOf(root, [], 'language', ['en', 'nl']),
      instructions: asTexts(asMap(root.preferences).instructions),
    },
    commitments: commitmentEntries(reader).map((value, n) => ({
      id: asText(value.id) ?? `commitment-${n + 1}`,
      // What people call it who wrote the file by hand.
      statement: asText(value.statement) ?? asText(value.text) ?? asText(value.tekst) ?? '',
      kind: asText(value.kind),
      target: asText(value.target),
      controls: asTexts(value.controls),
      criteria: reader.criteria(value, 'criteria'),
      source: asText(value.source),
    })),
    subserviceOrganisations: readSubservice(reader),
    system: withExcluded(readSystem(reader), services),
    rules: readRules(reader, asMap(root.rules)),
    ignore: asTexts(root.ignore),
    documents: readDocuments(reader, root.documents),
    ...readDuty(reader, root.acknowledgement),
    events: [...readEvents(reader), ...leaversOf(reader, people, peoplePath)],
    problems: reader.problems,
    places: placesOf(reader),
  };
}

/** Nothing at all is what a new file holds; anything but keys with values cannot be read. */
function isMapping(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}

/** Where people are named: under a key of their own, or as the list that `team` holds. */
const PEOPLE_AT = [['organisation', 'people'], ['people'], ['organisation', 'team'], ['team']] as const;

function heldAt(root: Plain, path: readonly string[]): unknown {
  return path.reduce<unknown>((held, key) => asMap(held)[key], root);
}

/** A map under `team` counts heads; a list names them. */
function isOfPeople(path: readonly string[], value: unknown): boolean {
  return path.at(-1) === 'team' ? Array.isArray(value) : value !== undefined;
}

const ARRANGED = ['architecture', 'network', 'storage', 'authentication', 'monitoring', 'backup'] as const;

/** Where diagnostics on parts of the file are shown. */
function placesOf(reader: RecordReader): Record<string, Range> {
  const places: Record<string, Range> = {};
  for (const [path, name] of [
    [['report', 'categories'], 'report.categories'],
    [['report', 'observationPeriod'], 'report.observationPeriod'],
    [['report'], 'report'],
    [['tools'], 'tools'],
    [['system'], 'system'],
    [['organisation'], 'organisation'],
    [['infrastructure'], 'infrastructure'],
    ...ARRANGED.map((key) => [['infrastructure', key], `infrastructure.${key}`] as const),
  ] as const) {
    if (reader.has(path)) places[name] = reader.range(path);
  }
  for (const list of ['commitments', 'subserviceOrganisations']) {
    const entries = asList(reader.root[list]).flatMap((entry, n) =>
      (list === 'commitments' && asText(entry) !== undefined) ||
      (typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        ? [n]
        : [],
    );
    entries.forEach((n, place) => (places[`${list}.${place}`] = reader.range([list, n])));
  }
  return places;
}

/** A service that the file says is not part of the system is none that the report is about. */
function isInScope({ value }: NamedEntry): boolean {
  return !['false', 'no', 'nee', 'out', 'buiten'].includes(asText(value.inScope)?.toLowerCase() ?? '');
}

function withExcluded(system: SystemScope, services: readonly NamedEntry[]): SystemScope {
  const left = services
    .filter((one) => !isInScope(one))
    .filter(({ name }) => !system.excluded.some((known) => known.name === name));
  return left.length === 0
    ? system
    : { ...system, excluded: [...system.excluded, ...left.map(({ name }) => ({ name, reason: undefined }))] };
}

function readReport(reader: RecordReader, value: Plain): Soc2Config['report'] {
  const at = ['report'];
  const auditor = asMap(value.auditor);
  const firm = firmOf(asText(auditor.firm) ?? asText(value.auditor));
  if ('categories' in value && asTexts(value.categories).length === 0)
    reader.problems.push({
      code: 'yaml-schema',
      severity: 'warning',
      message: {
        en: '“categories” names no category, so only the criteria of Security count.',
        nl: '“categories” noemt geen categorie; daarom tellen alleen de criteria van Beveiliging.',
      },
      range: reader.keyRange(at, 'categories'),
      repair: { fix: 'addCategory', category: 'security' },
    });
  const stated = asTexts(value.categories).flatMap((one, n) => partsOf(one).map((text) => ({ text, n })));
  const named = stated.flatMap(({ text, n }): TrustCategory[] => {
    const word = text.toLowerCase().replace(/[\s_]+/g, '-');
    const known = CATEGORIES.find((one) => one === word || CATEGORY_SPELLINGS[one].includes(word));
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
  const type = reader.oneOf(value, at, 'type', ['I', 'II'], typeInOtherWords);
  const period = readPeriod(reader, value);
  const periods = readPeriods(reader, value, period);
  return {
    type,
    categories: CATEGORIES.filter((one) => one === 'security' || named.includes(one)),
    observationPeriod: period ?? periods.at(-1),
    periods,
    asOf: reader.typed(value, at, 'asOf', asDate, DATE),
    targetDate: reader.typed(value, at, 'targetDate', asDate, DATE),
    auditor:
      value.auditor === undefined || value.auditor === null
        ? undefined
        : {
            firm,
            contact: asText(auditor.contact),
            status: asText(auditor.status),
          },
    timezone: asText(value.timezone),
    dateOrder: reader.oneOf(value, at, 'dateOrder', ['dmy', 'mdy']),
  };
}

/** The first word of what people write when there is no auditor yet: "none", "not chosen", "nog te kiezen", "TBD". */
const NOBODY: ReadonlySet<string> = new Set(
  'none no not nobody tbd tba unknown open geen niet nog niemand onbekend ntb nvt'.split(' '),
);

function firmOf(said: string | undefined): string | undefined {
  const first = /\p{L}+/u.exec(said?.toLowerCase().replaceAll('.', '') ?? '')?.[0];
  return first === undefined || NOBODY.has(first) ? undefined : said;
}

/** "Type 2", "SOC 2 Type II". */
function typeInOtherWords(word: string): 'I' | 'II' | undefined {
  const last = /(?:^|-)(?:type-?)?(i{1,2}|[12])$/.exec(word)?.[1];
  return last === undefined ? undefined : last === 'i' || last === '1' ? 'I' : 'II';
}

/** A period in one value: `2027-01-01 to 2027-06-30`, or both days in a list. */
function daysOf(value: unknown): Plain | undefined {
  const days = asTexts(value).flatMap((text) => text.match(/\d{4}-\d{1,2}-\d{1,2}/g) ?? []);
  return days.length === 2 ? { start: days[0], end: days[1] } : undefined;
}

function readPeriod(reader: RecordReader, report: Plain): Period | undefined {
  const path = ['report', 'observationPeriod'];
  const days = daysOf(report.observationPeriod);
  if (days === undefined && asTexts(report.observationPeriod).length > 0)
    reader.report(
      path,
      'This period could not be read; write its “start” and “end” as YYYY-MM-DD.',
      'Deze periode kon niet worden gelezen; schrijf “start” en “end” als JJJJ-MM-DD.',
    );
  const value = days ?? asMap(report.observationPeriod);
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
  return isTooLong(reader, path, { start, end }) ? undefined : { start, end };
}

/** Whether a period is longer than any audit's; reports it. */
function isTooLong(
  reader: RecordReader,
  path: readonly (string | number)[],
  { start, end }: Period,
): boolean {
  const [years, day] = [Number(end.slice(0, 4)) - Number(start.slice(0, 4)), end.slice(4)];
  const { most } = LIMITS.periodYears;
  if (years < most || (years === most && day <= start.slice(4))) return false;
  reader.tooMuch(path, 'periodYears', 'warning');
  return true;
}

/** All periods by their first days, with the one under `observationPeriod`; those that overlap are reported. */
function readPeriods(
  reader: RecordReader,
  report: Plain,
  stated: Period | undefined,
): readonly ReportPeriod[] {
  const at = ['report'];
  const { most } = LIMITS.reportPeriods;
  const stating = asList(report.periods);
  if (stating.length > most) reader.tooMuch([...at, 'periods', most], 'reportPeriods');
  const listed = stating.slice(0, most).flatMap((entry, n): ReportPeriod[] => {
    const map = asMap(entry);
    const span = readSpan(reader, { [n]: map }, [...at, 'periods'], n);
    if (!span) {
      reader.report(
        [...at, 'periods', n],
        'A period needs a “start” and an “end”.',
        'Een periode heeft een “start” en een “end” nodig.',
      );
      return [];
    }
    if (isTooLong(reader, [...at, 'periods', n], span)) return [];
    const fieldwork =
      map.fieldwork === undefined ? undefined : readSpan(reader, map, [...at, 'periods', n], 'fieldwork');
    return [{ ...span, name: asText(map.name), fieldwork }];
  });
  if (listed.length === 0) return [];
  const known = listed.some(({ start, end }) => start === stated?.start && end === stated.end);
  const all = stated && !known ? [...listed, stated] : listed;
  const sorted = [...all].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  sorted.forEach((one, n) => {
    const next = sorted[n + 1];
    if (next && next.start <= one.end)
      reader.report(
        [...at, 'periods'],
        `The period from ${next.start} begins before the one from ${one.start} ends on ${one.end}.`,
        `De periode vanaf ${next.start} begint voordat die vanaf ${one.start} op ${one.end} eindigt.`,
      );
  });
  return sorted;
}

/** The words for a rhythm's deadline: its own, and those of the frequencies in controls.yaml. */
const GRACE_KEYS: ReadonlyMap<string, GraceUnit> = new Map([
  ['day', 'day'],
  ['daily', 'day'],
  ['week', 'week'],
  ['weekly', 'week'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['continuous', 'quarter'],
  ['half', 'half'],
  ['semiannual', 'half'],
  ['year', 'year'],
  ['annual', 'year'],
] as const);
const MOST_GRACE = 90;

function readEvidenceRules(reader: RecordReader, value: Plain): Soc2Config['evidence'] {
  const at = ['evidence', 'grace'];
  const grace: Partial<Record<GraceUnit, number>> = {};
  const map = asMap(value.grace);
  for (const key of Object.keys(map)) {
    if (key.startsWith('x-')) continue;
    const unit = GRACE_KEYS.get(key);
    const days = asNumber(map[key]);
    if (unit === undefined || days === undefined || !Number.isInteger(days) || days < 0 || days > MOST_GRACE)
      reader.report(
        [...at, key],
        `“grace” takes whole days from 0 to ${MOST_GRACE} for day, week, month, quarter, half and year.`,
        `“grace” bevat hele dagen van 0 tot ${MOST_GRACE} voor day, week, month, quarter, half en year.`,
      );
    else grace[unit] = days;
  }
  return {
    grace,
    exceptions: readClosures(reader, value, ['evidence']),
    tolerableRate: readPercent(reader, value),
  };
}

function readPercent(reader: RecordReader, value: Plain): number | undefined {
  if (value.tolerableRate === undefined) return undefined;
  const rate = asNumber(value.tolerableRate);
  if (rate !== undefined && rate >= 0 && rate <= 100) return rate;
  reader.report(
    ['evidence', 'tolerableRate'],
    '“tolerableRate” is a percentage from 0 to 100.',
    '“tolerableRate” is een percentage van 0 tot 100.',
  );
  return undefined;
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
              periodStart: reader.typed(report, [...path, 'report'], 'periodStart', asDate, DATE),
              periodEnd: reader.typed(report, [...path, 'report'], 'periodEnd', asDate, DATE),
              bridgeLetterTo: reader.typed(report, [...path, 'report'], 'bridgeLetterTo', asDate, DATE),
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

/** `acknowledgement`: which documents staff acknowledge, and within how many days. */
function readDuty(reader: RecordReader, value: unknown): { readonly acknowledgement?: AcknowledgementDuty } {
  if (value === undefined || value === null) return {};
  const map = asMap(value);
  const within = reader.typed(map, ['acknowledgement'], 'within', asNumber, NUMBER);
  const documents = asTexts(map.documents);
  if (documents.length === 0)
    reader.report(
      ['acknowledgement'],
      '“acknowledgement” must name the documents that staff acknowledge, under “documents”.',
      '“acknowledgement” moet onder “documents” de documenten noemen die medewerkers bevestigen.',
    );
  const days = within !== undefined && within >= 0 && within <= 3650 ? Math.floor(within) : DEFAULT_WITHIN;
  return { acknowledgement: { documents, within: days } };
}

/** `events`: what happened that makes the company look at its policies again. */
function readEvents(reader: RecordReader): PolicyEvent[] {
  return reader.entries('events').flatMap(({ value, path: at }, n): PolicyEvent[] => {
    const kind = reader.oneOf(value, at, 'kind', EVENT_KINDS);
    const on = reader.typed(value, at, 'on', asDate, DATE);
    if (kind === undefined || on === undefined) {
      if (asText(value.kind) === undefined || asText(value.on) === undefined)
        reader.report(at, 'An event needs “kind” and “on”.', 'Een gebeurtenis heeft “kind” en “on” nodig.');
      return [];
    }
    const [title, person] = [asText(value.title), asText(value.person)];
    return [
      {
        kind,
        on,
        id: asText(value.id) ?? title ?? person ?? `event ${n + 1}`,
        ...(title !== undefined && { title }),
        ...(person !== undefined && { person }),
        policies: asTexts(value.policies),
        path: 'soc2.yaml',
        range: reader.range(at),
      },
    ];
  });
}

/** Somebody of `people` who has a last day is a leaver. */
function leaversOf(
  reader: RecordReader,
  people: readonly NamedEntry[],
  path: readonly string[],
): PolicyEvent[] {
  return people.flatMap(({ name, value, key }): PolicyEvent[] => {
    const on = asDate(value.left);
    if (on === undefined) return [];
    const range = reader.range([...path, key]);
    return [{ kind: 'leaver', id: name, on, person: name, policies: [], path: 'soc2.yaml', range }];
  });
}

/** `documents`: globs with what the files they stand for are. */
function readDocuments(reader: RecordReader, value: unknown): readonly ToldKind[] {
  if (value !== undefined && value !== null && (typeof value !== 'object' || Array.isArray(value)))
    reader.report(
      ['documents'],
      '“documents” must hold globs with what those files are, such as “docs/security/**: policy”.',
      '“documents” moet globs bevatten met wat die bestanden zijn, zoals “docs/security/**: policy”.',
    );
  const map = asMap(value);
  return Object.keys(map).flatMap((files) => {
    const kind = map[files] === false ? 'none' : reader.oneOf(map, ['documents'], files, DOCUMENT_KINDS);
    return kind === undefined ? [] : [{ files, kind }];
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
