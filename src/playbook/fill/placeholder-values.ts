import { lowerFirst } from '../../catalog/lower-first.js';
import { CATEGORY_TITLES } from '../../catalog/titles.js';
import { frequencyText, wordsIn, type Words } from '../words.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import { activeControls, criteriaOf, policyDocuments, someOf, toolNames } from '../workspace-views.js';
import { missingTypes } from '../missing-types.js';
import { weakControls } from '../weak-controls.js';
import { daysUntil } from '../../evidence/iso-days.js';

type Value = (config: Soc2Config, t: Words, input: PlaybookInput) => string | undefined;

const joined = (parts: readonly (string | undefined)[], separator = ', '): string | undefined => {
  const text = parts.filter((part) => part !== undefined && part !== '').join(separator);
  return text === '' ? undefined : text;
};
const areas =
  (...names: readonly string[]): Value =>
  (config) =>
    joined(toolNames(config, names));

type Pair = readonly [en: string, nl: string];
const STAGES: Readonly<Record<'startup' | 'growth' | 'established', Pair>> = {
  startup: ['startup', 'startup'],
  growth: ['growing', 'groeiend'],
  established: ['established', 'gevestigd'],
};
const DOCUMENTATION: Readonly<Record<'starting-fresh' | 'some-policies' | 'mature', Pair>> = {
  'starting-fresh': ['starting from nothing', 'we beginnen vanaf nul'],
  'some-policies': ['some policies exist', 'er is enig beleid'],
  mature: ['mature', 'volwassen'],
};

/** Items of a long list that a prompt names. */
const MOST = 60;

/** What each placeholder stands for; undefined when the workspace does not say. */
const VALUES: Readonly<Record<string, Value>> = {
  organisation: ({ organisation }) => organisation.name,
  industry: ({ organisation }) => organisation.industry,
  description: ({ organisation }) => organisation.description,
  stage: ({ organisation: { stage } }, t) => stage && t(...STAGES[stage]),
  'team-size': ({ organisation: { team } }, t) =>
    team.employees === undefined
      ? undefined
      : joined([
          t(`${team.employees} employees`, `${team.employees} medewerkers`),
          team.engineering === undefined
            ? undefined
            : t(`${team.engineering} in engineering`, `${team.engineering} in engineering`),
          team.security === undefined
            ? undefined
            : t(`${team.security} in security`, `${team.security} in security`),
        ]),
  people: ({ organisation }) =>
    joined(organisation.people.map(({ name, role }) => (role === undefined ? name : `${role} (${name})`))),
  services: ({ services }) =>
    joined(
      services.map(({ name, description }) =>
        description === undefined ? name : `${name} (${description.replace(/\.$/, '')})`,
      ),
      '; ',
    ),
  'service-types': ({ services }) => joined([...new Set(services.map(({ type }) => type))]),
  providers: ({ infrastructure }) => joined(infrastructure.providers),
  regions: ({ infrastructure }) => joined(infrastructure.regions),
  architecture: ({ infrastructure }) => infrastructure.architecture,
  network: ({ infrastructure }) => infrastructure.network,
  storage: ({ infrastructure }) => infrastructure.storage,
  authentication: ({ infrastructure }) => infrastructure.authentication,
  monitoring: ({ infrastructure }) => infrastructure.monitoring,
  backup: ({ infrastructure }) => infrastructure.backup,
  tools: ({ tools }) =>
    joined(tools.map(({ name, purpose }) => (purpose === undefined ? name : `${name} (${purpose})`))),
  'identity-tools': areas('identity'),
  'delivery-tools': areas('source-control', 'ci-cd'),
  'ticketing-tools': areas('ticketing'),
  'logging-tools': areas('logging', 'monitoring'),
  'vulnerability-tools': areas('vulnerability'),
  'backup-tools': areas('backup'),
  'report-type': ({ report }) => report.type && `Type ${report.type}`,
  categories: ({ report }, t) =>
    joined(report.categories.map((category) => lowerFirst(t.of(CATEGORY_TITLES[category])))),
  'extra-categories': ({ report }, t) =>
    joined(
      report.categories
        .filter((category) => category !== 'security')
        .map((category) => lowerFirst(t.of(CATEGORY_TITLES[category]))),
    ) ?? t('none', 'geen'),
  period: ({ report: { observationPeriod, asOf } }, t) =>
    observationPeriod
      ? t(
          `${observationPeriod.start} to ${observationPeriod.end}`,
          `${observationPeriod.start} tot en met ${observationPeriod.end}`,
        )
      : asOf,
  'target-date': ({ report }) => report.targetDate,
  auditor: ({ report: { auditor } }) => auditor?.firm,
  'time-left': ({ report: { targetDate } }, t, { today }) => {
    const days = targetDate === undefined ? undefined : daysUntil(today, targetDate);
    return days === undefined ? undefined : t(`${Math.max(0, days)} days`, `${Math.max(0, days)} dagen`);
  },
  compliance: ({ current }) => joined(current.compliance),
  documentation: ({ current: { documentation } }, t) => documentation && t(...DOCUMENTATION[documentation]),
  gaps: ({ current }, t) => joined(current.gaps, '; ') ?? t('none named', 'geen genoemd'),
  instructions: ({ preferences }) => joined(preferences.instructions, ' ') ?? '',
  commitments: ({ commitments }) =>
    joined(
      commitments.map(
        ({ id, statement, target }) =>
          `${id}: ${statement.replace(/\.$/, '')}${target === undefined ? '' : ` (${target})`}`,
      ),
      '; ',
    ),
  'subservice-organisations': ({ subserviceOrganisations }) =>
    joined(
      subserviceOrganisations.map(({ name, services }) =>
        services.length === 0 ? name : `${name} (${services.join(', ')})`,
      ),
    ),
  language: (_config, t) => t('English', 'Nederlands'),
};

/** Those that need no soc2.yaml. */
const OF_WORKSPACE: Readonly<Record<string, (input: PlaybookInput, t: Words) => string | undefined>> = {
  controls: ({ snapshot }, t) =>
    joined(
      activeControls(snapshot)
        .slice(0, MOST)
        .map(
          (control) =>
            `${control.id} ${control.title}${control.frequency ? ` (${t.of(frequencyText(control.frequency))})` : ''} → ${criteriaOf(control).join(', ')}`,
        ),
      '; ',
    ),
  'controls-of-concern': (input, t) => {
    const weak = weakControls(input, t);
    return (
      joined(
        weak
          .slice(0, MOST)
          .map(({ control, questions }) => `${control.id} ${control.title} (${questions.join(' ')})`),
        '; ',
      ) ??
      joined(
        activeControls(input.snapshot)
          .slice(0, MOST)
          .map(({ id, title }) => `${id} ${title}`),
        '; ',
      )
    );
  },
  policies: ({ snapshot }) =>
    joined(
      policyDocuments(snapshot)
        .slice(0, MOST)
        .map(({ title, path }) => `${title} (${path})`),
    ),
  'missing-policies': (input, t) =>
    joined(missingTypes(input).map((type) => t.of(type.title))) ?? t('none', 'geen'),
  evidence: ({ evidence, snapshot }, t) => {
    if (snapshot.evidenceFiles.length === 0) return undefined;
    const complete = evidence.controls
      .filter(({ state }) => state === 'complete')
      .map(({ control }) => control.id);
    const partial = evidence.controls
      .filter(({ state }) => state === 'partial')
      .map(({ control }) => control.id);
    const none = evidence.controls.filter(({ state }) => state === 'none').map(({ control }) => control.id);
    return joined(
      [
        t(`${snapshot.evidenceFiles.length} files`, `${snapshot.evidenceFiles.length} bestanden`),
        complete.length > 0 ? `${t('complete', 'volledig')}: ${someOf(complete, MOST)}` : undefined,
        partial.length > 0 ? `${t('partial', 'deels')}: ${someOf(partial, MOST)}` : undefined,
        none.length > 0 ? `${t('none', 'geen')}: ${someOf(none, MOST)}` : undefined,
      ],
      '; ',
    );
  },
  findings: ({ snapshot }) =>
    joined(
      snapshot.findings.map(
        ({ id, title, class: kind, status }) =>
          `${id} ${title} (${[kind, status].filter(Boolean).join(', ')})`,
      ),
      '; ',
    ),
  'open-findings': ({ snapshot }, t) =>
    joined(
      snapshot.findings
        .filter(({ status }) => status !== 'closed')
        .map(
          ({ id, title, class: kind, status }) =>
            `${id} ${title} (${[kind, status].filter(Boolean).join(', ')})`,
        ),
      '; ',
    ) ?? (snapshot.findings.length > 0 ? t('none', 'geen') : undefined),
  today: ({ today }) => today,
};

/** The value of a placeholder in the language of the input; undefined when the workspace does not state it. */
export function placeholderValue(id: string, input: PlaybookInput): string | undefined {
  const t = wordsIn(input.language);
  const own = OF_WORKSPACE[id];
  if (own) return own(input, t);
  const { config } = input.snapshot;
  return config && VALUES[id]?.(config, t, input);
}

/** Whether there is such a placeholder. */
export function isPlaceholder(id: string): boolean {
  return Object.hasOwn(OF_WORKSPACE, id) || Object.hasOwn(VALUES, id);
}
