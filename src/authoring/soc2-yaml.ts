import type { Language, TrustCategory } from '../catalog/types.js';
import { SOC2_COMMENTS as COMMENTS } from './soc2-comments.js';
import { yamlScalar } from './yaml-scalar.js';

/** What the user said about the company and the report; everything left out stays a comment in the file. */
export interface Soc2Answers {
  readonly name: string;
  readonly industry?: string;
  readonly stage?: 'startup' | 'growth' | 'established';
  readonly employees?: number;
  readonly service?: { readonly name: string; readonly type: string };
  readonly providers: readonly string[];
  readonly tools: readonly { readonly name: string; readonly purpose: string; readonly area: string }[];
  readonly type: 'I' | 'II';
  readonly categories: readonly TrustCategory[];
  readonly period?: { readonly start: string; readonly end: string };
  readonly asOf?: string;
  readonly targetDate?: string;
  readonly timezone?: string;
  readonly compliance: readonly string[];
  readonly documentation?: 'starting-fresh' | 'some-policies' | 'mature';
  readonly language: Language;
}

/** The text of a commented `soc2.yaml`, comments in the language of the answers. Reading it back gives the answers. */
export function soc2Yaml(answers: Soc2Answers): string {
  const note = (key: keyof typeof COMMENTS): string => `# ${COMMENTS[key][answers.language]}`;
  const line = (indent: number, key: string, value: string | number | undefined): string[] =>
    value === undefined || value === ''
      ? [`${' '.repeat(indent)}# ${key}:`]
      : [`${' '.repeat(indent)}${key}: ${typeof value === 'number' ? value : yamlScalar(value)}`];
  const list = (values: readonly string[]): string => `[${values.map(yamlScalar).join(', ')}]`;
  const { service } = answers;
  return [
    note('file'),
    'version: 1',
    '',
    note('organisation'),
    'organisation:',
    ...line(2, 'name', answers.name),
    ...line(2, 'industry', answers.industry),
    ...line(2, 'stage', answers.stage),
    `  ${note('team')}`,
    answers.employees === undefined
      ? '  # team: { employees: , engineering: , security: }'
      : `  team: { employees: ${answers.employees} }`,
    `  ${note('people')}`,
    '  people: []',
    '',
    note('services'),
    ...(service
      ? [
          'services:',
          `  - name: ${yamlScalar(service.name)}`,
          `    type: ${service.type}`,
          '    # description:',
        ]
      : ['services: []']),
    '',
    note('infrastructure'),
    'infrastructure:',
    `  providers: ${list(answers.providers)}`,
    ...['regions', 'architecture', 'network', 'storage', 'authentication', 'monitoring', 'backup'].map(
      (key) => `  # ${key}:`,
    ),
    '',
    note('tools'),
    ...(answers.tools.length === 0
      ? ['tools: []']
      : [
          'tools:',
          ...answers.tools.map(
            ({ name, purpose, area }) =>
              `  - { name: ${flow(name)}, purpose: ${flow(purpose)}, area: ${area} }`,
          ),
        ]),
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
    '  gaps: []',
    '',
    'preferences:',
    `  language: ${answers.language}`,
    '',
    note('commitments'),
    'commitments: []',
    '',
    note('subservice'),
    'subserviceOrganisations: []',
    '',
  ].join('\n');
}

/** Inside `{ }` a comma or brace would end the value, so only simple words stay without quotes. */
function flow(text: string): string {
  return /^[\p{L}\d][\p{L}\d .+/-]*$/u.test(text) ? yamlScalar(text) : JSON.stringify(text);
}
