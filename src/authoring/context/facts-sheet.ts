import type { CriterionId } from '../../catalog/types.js';
import type { Control, Soc2Config } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Relevance } from '../text/relevance.js';

export interface FactsWanted {
  readonly relevance: Relevance;
  readonly criteria: readonly CriterionId[];
  /** Everything, for a whole document; the few most relevant lines, for a gap. */
  readonly wide: boolean;
}

/** What soc2.yaml and the controls state on a subject, as short lines. Only what the text may need. */
export function factsSheet(snapshot: Snapshot, { relevance, criteria, wide }: FactsWanted): string {
  const { config } = snapshot;
  const lines: string[] = [];
  if (config) lines.push(...companyLines(config, relevance, wide));
  const [tools, infrastructure, commitments, controls] = wide ? [20, 8, 12, 16] : [6, 2, 3, 4];
  if (config) {
    const chosen = relevance.best(
      config.tools,
      ({ name, purpose, area }) => `${name} ${purpose ?? ''} ${area ?? ''} ${AREA_WORDS[area ?? ''] ?? ''}`,
      tools,
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
      ),
    );
    const promised = config.commitments.filter(({ criteria: own }) =>
      own.some((id) => criteria.includes(id)),
    );
    const others = relevance.best(
      config.commitments.filter((one) => !promised.includes(one)),
      ({ statement }) => statement,
      commitments,
      2,
    );
    lines.push(
      ...[...promised, ...others]
        .slice(0, commitments)
        .map(({ id, statement }) => `Commitment ${id}: ${statement}`),
    );
  }
  lines.push(...controlsOn(snapshot.controls, criteria, relevance, controls).map(controlLine));
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
    const wishes = config.preferences.instructions;
    // Wishes of the company on style; they stand in a file of the workspace, so they are named for what they are.
    if (wishes.length > 0) lines.push(`Style wished by the company: ${wishes.join(' ')}`);
  } else {
    lines.push(
      ...relevance
        .best(services, ({ description }) => description ?? '', 1, 2)
        .map(({ name, description }) => `Service ${name}: ${description ?? ''}`),
    );
  }
  return lines;
}

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
  return [...best, ...own.filter((control) => !best.includes(control))].slice(0, most);
}

function controlLine({ id, title, statement, owner, frequency, status }: Control): string {
  const planned = status === 'planned' ? ' (planned, not in operation)' : '';
  return `Control ${id}${planned}: ${statement ?? title}${owner ? ` Owner: ${owner}.` : ''}${frequency ? ` Frequency: ${frequency}.` : ''}`;
}
