import type { CriterionId } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Relevance } from '../text/relevance.js';

export interface FactsWanted {
  readonly relevance: Relevance;
  readonly criteria: readonly CriterionId[];
  /** The few most relevant lines, for a gap; more, for a whole document; all there is, for the system description. */
  readonly extent: Extent;
}

export type Extent = 'gap' | 'document' | 'system';

/** How many lines of each kind are sent. */
const MOST: Readonly<
  Record<
    Extent,
    {
      readonly tools: number;
      readonly infrastructure: number;
      readonly commitments: number;
      readonly controls: number;
    }
  >
> = {
  gap: { tools: 6, infrastructure: 3, commitments: 5, controls: 6 },
  document: { tools: 20, infrastructure: 8, commitments: 12, controls: 16 },
  system: { tools: 80, infrastructure: 8, commitments: 60, controls: 120 },
};

/** What soc2.yaml and the controls state on a subject, as short lines. Only what the text may need. */
export function factsSheet(snapshot: Snapshot, { relevance, criteria, extent }: FactsWanted): string {
  const { config } = snapshot;
  const lines: string[] = [];
  if (config) lines.push(...companyLines(config, relevance, extent !== 'gap'));
  const { tools, infrastructure, commitments, controls } = MOST[extent];
  // Where everything is sent, nothing needs to be on the subject.
  const least = extent === 'system' ? 0 : 1;
  if (config) {
    const chosen = relevance.best(
      config.tools,
      ({ name, purpose, area }) => `${name} ${purpose ?? ''} ${area ?? ''} ${AREA_WORDS[area ?? ''] ?? ''}`,
      tools,
      least,
    );
    if (chosen.length > 0)
      lines.push(
        `Tools: ${chosen.map(({ name, purpose }) => (purpose ? `${name} (${purpose})` : name)).join('; ')}`,
      );
    const { architecture, network, storage, authentication, monitoring, backup } = config.infrastructure;
    lines.push(
      ...relevance.best(
        [architecture, network, storage, authentication, monitoring, backup].filter(
          (text) => text !== undefined,
        ),
        (text) => text,
        infrastructure,
        least,
      ),
    );
    const promised = config.commitments.filter(({ criteria: own }) =>
      own.some((id) => criteria.includes(id)),
    );
    const others = relevance.best(
      config.commitments.filter((one) => !promised.includes(one)),
      ({ statement }) => statement,
      commitments,
      least * 2,
    );
    lines.push(
      ...[...promised, ...others]
        .slice(0, commitments)
        .map(({ id, statement }) => `Commitment ${id}: ${statement}`),
    );
  }
  lines.push(
    ...(extent === 'system'
      ? snapshot.controls.filter(({ status }) => status !== 'retired').slice(0, controls)
      : controlsOn(snapshot.controls, criteria, relevance, controls)
    ).map(controlLine),
  );
  return lines.length === 0
    ? 'None are known.'
    : lines.map((line) => `- ${line.replace(/\s+/g, ' ')}`).join('\n');
}

/** Words by which an area of tools is recognised in a subject. */
const AREA_WORDS: Readonly<Record<string, string>> = {
  identity: 'access authentication accounts sign-in mfa toegang aanmelden',
  'source-control': 'change code review repository wijziging broncode',
  'ci-cd': 'change deployment test release uitrol wijziging',
  ticketing: 'request incident change exception ticket verzoek melding',
  monitoring: 'monitoring alert availability capacity alarm capaciteit',
  logging: 'log audit detection logging logbestanden',
  vulnerability: 'vulnerability scan patch kwetsbaarheid',
  endpoint: 'laptop device malware software installation apparaat',
  backup: 'backup restore recovery back-up herstel',
  hr: 'employee onboarding offboarding termination medewerker uitdiensttreding',
  training: 'training awareness bewustwording opleiding',
  communication: 'notification communication customers message melding klanten',
  cloud: 'hosting infrastructure server data centre',
  secrets: 'key secret password encryption sleutel wachtwoord versleuteling',
};

function companyLines(config: Soc2Config, relevance: Relevance, wide: boolean): string[] {
  const { organisation, services } = config;
  const lines = [`Company: ${[organisation.name, organisation.industry].filter(Boolean).join(', ')}`];
  const roles = [
    ...new Set(organisation.people.map(({ role }) => role).filter((role) => role !== undefined)),
  ];
  if (roles.length > 0) lines.push(`Roles: ${roles.join(', ')}`);
  if (wide) {
    if (organisation.description) lines.push(organisation.description);
    lines.push(...services.map(({ name, description }) => `Service ${name}: ${description ?? ''}`));
    lines.push(
      ...config.subserviceOrganisations.map(
        ({ name, services: own, method }) =>
          `Subservice organisation ${name} (${method ?? ''}): ${own.join(', ')}`,
      ),
    );
    lines.push(...scopeLines(config));
  } else {
    lines.push(
      ...relevance
        .best(services, ({ description }) => description ?? '', 1, 2)
        .map(({ name, description }) => `Service ${name}: ${description ?? ''}`),
    );
  }
  return lines;
}

/** The report, its period and scope, and the size of the team. */
function scopeLines({ report, organisation, infrastructure }: Soc2Config): string[] {
  const { observationPeriod: period, type, categories, asOf } = report;
  const { employees, engineering, security } = organisation.team;
  const team = [
    employees === undefined ? undefined : `${employees} employees`,
    engineering === undefined ? undefined : `${engineering} in engineering`,
    security === undefined ? undefined : `${security} in security`,
  ].filter((part) => part !== undefined);
  const hosting = [...infrastructure.providers, ...infrastructure.regions];
  return [
    `Report: SOC 2${type ? ` Type ${type}` : ''}; categories: ${categories.join(', ')}`,
    period?.start !== undefined && period.end !== undefined
      ? `Observation period: ${period.start} to ${period.end}`
      : asOf && `As of: ${asOf}`,
    team.length > 0 ? `Team: ${team.join(', ')}` : undefined,
    hosting.length > 0 ? `Hosting: ${hosting.join(', ')}` : undefined,
  ].filter((line) => line !== undefined && line !== '') as string[];
}

/** In so many words a control of other criteria must share with a subject. */
const NEAR = 2;

/** Controls of the criteria, those that fit the subject best first. */
export function controlsOn(
  controls: readonly Control[],
  criteria: readonly CriterionId[],
  relevance: Relevance,
  most: number,
): readonly Control[] {
  const own = controls.filter(
    ({ status, criteria: served }) =>
      status !== 'retired' && served.some(({ value }) => criteria.includes(value)),
  );
  const best = relevance.best(own, ({ title, statement }) => `${title} ${statement ?? ''}`, most);
  const others = controls.filter((control) => control.status !== 'retired' && !own.includes(control));
  // Controls of other criteria may be on the very subject.
  const near = relevance.best(others, ({ title, statement }) => `${title} ${statement ?? ''}`, most, NEAR);
  return [...best, ...own.filter((control) => !best.includes(control)), ...near].slice(0, most);
}

function controlLine({ id, title, statement, owner, frequency, status }: Control): string {
  const planned = status === 'planned' ? ' (planned, not in operation)' : '';
  return `Control ${id}${planned}: ${statement ?? title}${owner ? ` Owner: ${owner}.` : ''}${frequency ? ` Frequency: ${frequency}.` : ''}`;
}
