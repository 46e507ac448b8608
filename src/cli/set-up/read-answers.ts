import type { Soc2Answers } from '../../authoring/set-up/soc2-yaml.js';
import { INFRASTRUCTURE_KEYS } from '../../authoring/set-up/soc2-yaml.js';
import { toolOf } from '../../authoring/set-up/suggestions.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { readSoc2Config } from '../../workspace/soc2-config.js';
import { CliError } from '../cli-error.js';

/**
 * Answers written down as YAML with the keys of soc2.yaml itself, over what is proposed for those it leaves out. Throws a
 * CliError that names line and reason when something in it is wrong.
 */
export function readAnswers(
  text: string,
  name: string,
  defaults: Soc2Answers,
  language: Language,
): Soc2Answers {
  const config = readSoc2Config('soc2.yaml', text);
  const [problem] = config.problems;
  if (problem)
    throw new CliError(`${name}:${problem.range.start.line + 1}: ${localise(problem.message, language)}`);
  const { organisation, report, current, preferences } = config;
  const infrastructure = Object.fromEntries(
    INFRASTRUCTURE_KEYS.flatMap((key) => {
      const said = config.infrastructure[key];
      const value = typeof said === 'string' || said === undefined ? said : said.join(', ');
      return value ? [[key, value] as const] : [];
    }),
  );
  const type = report.type ?? defaults.type;
  return {
    ...defaults,
    name: organisation.name ?? defaults.name,
    industry: organisation.industry,
    description: organisation.description,
    stage: organisation.stage,
    employees: organisation.team.employees,
    people: organisation.people,
    services: config.services,
    providers: config.infrastructure.providers,
    infrastructure,
    tools: config.tools.map((tool) => ({ ...toolOf(tool.name), ...said(tool) })),
    type,
    categories: report.categories,
    period: type === 'II' ? (report.observationPeriod ?? defaults.period) : undefined,
    asOf: report.asOf,
    targetDate: report.targetDate,
    timezone: report.timezone ?? defaults.timezone,
    compliance: current.compliance,
    documentation: current.documentation ?? defaults.documentation,
    gaps: current.gaps,
    language: preferences.language ?? defaults.language,
    instructions: preferences.instructions,
    commitments: config.commitments.map(({ statement }) => statement).filter((statement) => statement !== ''),
    subservice: config.subserviceOrganisations.map((one) => one.name),
  };
}

/** What an object says: its keys that have a value. */
function said<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Partial<T>;
}
