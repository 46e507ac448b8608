import type { Language, TrustCategory } from '../../catalog/types.js';
import { yamlScalar } from '../yaml-scalar.js';
import { useIn } from './tool-uses.js';
import { SOC2_COMMENTS as COMMENTS } from './soc2-comments.js';

/** What `infrastructure` in soc2.yaml may say in free text. */
export const INFRASTRUCTURE_KEYS = [
  'regions',
  'architecture',
  'network',
  'storage',
  'authentication',
  'monitoring',
  'backup',
] as const;

export type InfrastructureKey = (typeof INFRASTRUCTURE_KEYS)[number];

/** What the user said about the company and the report; everything left out stays a comment in the file. */
export interface Soc2Answers {
  readonly name: string;
  readonly industry?: string;
  readonly description?: string;
  readonly stage?: 'startup' | 'growth' | 'established';
  readonly employees?: number;
  readonly people: readonly { readonly name: string; readonly role?: string }[];
  readonly services: readonly {
    readonly name: string;
    readonly type?: string;
    readonly description?: string;
  }[];
  readonly providers: readonly string[];
  readonly infrastructure: Readonly<Partial<Record<InfrastructureKey, string>>>;
  readonly tools: readonly { readonly name: string; readonly purpose?: string; readonly area?: string }[];
  readonly type: 'I' | 'II';
  readonly categories: readonly TrustCategory[];
  readonly period?: { readonly start: string; readonly end: string };
  readonly asOf?: string;
  readonly targetDate?: string;
  readonly timezone?: string;
  readonly compliance: readonly string[];
  readonly documentation?: 'starting-fresh' | 'some-policies' | 'mature';
  readonly gaps: readonly string[];
  readonly language: Language;
  /** Wishes that drafts follow. */
  readonly instructions: readonly string[];
  /** What customers are promised, a sentence each. */
  readonly commitments: readonly string[];
  /** Suppliers whose controls the report relies on. */
  readonly subservice: readonly string[];
}

type Entry = readonly (readonly [key: string, value: string | undefined])[];

/** The text of a commented `soc2.yaml`, comments in the language of the answers. Reading it back gives the answers. */
export function soc2Yaml(answers: Soc2Answers): string {
  const note = (key: keyof typeof COMMENTS): string => `# ${COMMENTS[key][answers.language]}`;
  return [
    note('file'),
    'version: 1',
    '',
    note('organisation'),
    'organisation:',
    ...line(2, 'name', answers.name),
    ...line(2, 'industry', answers.industry),
    ...line(2, 'description', answers.description),
    ...line(2, 'stage', answers.stage),
    `  ${note('team')}`,
    answers.employees === undefined
      ? '  # team: { employees: , engineering: , security: }'
      : `  team: { employees: ${answers.employees} }`,
    `  ${note('people')}`,
    ...entries(
      2,
      'people',
      answers.people.map(({ name, role }) => [
        ['name', name],
        ['role', role],
      ]),
    ),
    '',
    note('services'),
    ...entries(
      0,
      'services',
      answers.services.map(({ name, type, description }) => [
        ['name', name],
        ['type', type],
        ['description', description],
      ]),
    ),
    '',
    note('infrastructure'),
    'infrastructure:',
    `  providers: ${list(answers.providers)}`,
    ...INFRASTRUCTURE_KEYS.flatMap((key) => line(2, key, answers.infrastructure[key])),
    '',
    note('tools'),
    ...entries(
      0,
      'tools',
      answers.tools.map(({ name, purpose, area }) => [
        ['name', name],
        ['purpose', purpose && useIn(purpose, answers.language)],
        ['area', area],
      ]),
    ),
    '',
    note('report'),
    'report:',
    `  type: ${yamlScalar(answers.type)}`,
    `  categories: ${list(answers.categories)}`,
    ...(answers.period
      ? [`  observationPeriod: { start: ${answers.period.start}, end: ${answers.period.end} }`]
      : []),
    ...(answers.type === 'I' ? line(2, 'asOf', answers.asOf) : []),
    ...line(2, 'targetDate', answers.targetDate),
    '  # auditor: { firm: , contact: , status: none }',
    ...line(2, 'timezone', answers.timezone),
    '',
    note('current'),
    'current:',
    `  compliance: ${list(answers.compliance)}`,
    ...line(2, 'documentation', answers.documentation),
    ...texts(2, 'gaps', answers.gaps),
    '',
    note('preferences'),
    'preferences:',
    `  language: ${answers.language}`,
    ...texts(2, 'instructions', answers.instructions),
    '',
    note('commitments'),
    ...entries(
      0,
      'commitments',
      answers.commitments.map((statement, n) => [
        ['id', `C-${n + 1}`],
        ['statement', statement],
      ]),
    ),
    '',
    note('subservice'),
    ...entries(
      0,
      'subserviceOrganisations',
      answers.subservice.map((name) => [
        ['name', name],
        ['method', 'carve-out'],
      ]),
    ),
    '',
  ].join('\n');
}

/** A key with its value; without one, a comment that shows the key. */
function line(indent: number, key: string, value: string | undefined): string[] {
  const before = ' '.repeat(indent);
  return [
    value === undefined || value === '' ? `${before}# ${key}:` : `${before}${key}: ${yamlScalar(value)}`,
  ];
}

function list(values: readonly string[]): string {
  return `[${values.map(flow).join(', ')}]`;
}

/** A list of texts, one a line. */
function texts(indent: number, key: string, values: readonly string[]): string[] {
  const before = ' '.repeat(indent);
  if (values.length === 0) return [`${before}${key}: []`];
  return [`${before}${key}:`, ...values.map((value) => `${before}  - ${yamlScalar(value)}`)];
}

/** A list of mappings, each on a line of its own; what an entry does not say is left out. */
function entries(indent: number, key: string, values: readonly Entry[]): string[] {
  const before = ' '.repeat(indent);
  if (values.length === 0) return [`${before}${key}: []`];
  return [
    `${before}${key}:`,
    ...values.map((entry) => {
      const said = entry.flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [`${name}: ${flow(value)}`],
      );
      return `${before}  - { ${said.join(', ')} }`;
    }),
  ];
}

/** Inside `{ }` and `[ ]` a comma, bracket or brace would end the value, so only simple words stay without quotes. */
function flow(text: string): string {
  return /^[\p{L}\d][\p{L}\d .+/-]*$/u.test(text) ? yamlScalar(text) : JSON.stringify(text);
}
