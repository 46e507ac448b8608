import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { SourceKind, StatedLine } from './stated-line.js';

const LINES = new WeakMap<Soc2Config, readonly StatedLine[]>();

/** What soc2.yaml states, each line about one thing. `path` is its path in the workspace. */
export function linesOfConfig(config: Soc2Config, path: string): readonly StatedLine[] {
  let lines = LINES.get(config);
  if (!lines) LINES.set(config, (lines = read(config, path)));
  return lines;
}

function read(config: Soc2Config, path: string): readonly StatedLine[] {
  const lines: StatedLine[] = [];
  const fallback = config.preferences.language ?? 'en';
  const add = (text: string | number | undefined, about: string, place: string, more: More = {}): void => {
    if (text === undefined || text === '') return;
    for (const part of sentencesOf(String(text)))
      lines.push({
        text: part,
        about,
        language: detectLanguage(part, fallback),
        ...(more.holds === undefined ? {} : { holds: more.holds }),
        source: {
          kind: more.kind ?? 'config',
          path,
          line: config.places?.[place]?.start.line ?? 0,
          text: part,
          ...(more.id === undefined ? {} : { id: more.id }),
        },
      });
  };
  ofOrganisation(config, add);
  ofSystems(config, add);
  ofReport(config, add);
  config.commitments.forEach(({ id, statement, target, kind, source }, n) => {
    const more = { kind: 'commitment', id } as const;
    add(statement, kind ?? '', `commitments.${n}`, more);
    add(target, `${kind ?? ''} ${statement}`, `commitments.${n}`, more);
    add(source, '', `commitments.${n}`, more);
  });
  config.subserviceOrganisations.forEach(({ name, services, report, complementaryControls, provides }, n) => {
    const place = `subserviceOrganisations.${n}`;
    for (const one of [name, ...services, ...provides]) add(one, name, place);
    add(report?.periodEnd, `${name} report`, place);
    add(report?.reviewed, `${name} report review`, place);
    for (const { statement } of complementaryControls) add(statement, name, place);
  });
  ofSystem(config, add);
  return lines;
}

type Add = (text: string | number | undefined, about: string, place: string, more?: More) => void;

interface More {
  readonly kind?: SourceKind;
  readonly id?: string;
  readonly holds?: string;
}

function ofOrganisation({ organisation }: Soc2Config, add: Add): void {
  const { team, people } = organisation;
  add(organisation.name, '', 'organisation');
  add(organisation.industry, '', 'organisation');
  add(organisation.description, '', 'organisation');
  if (team.employees !== undefined)
    add(`${team.employees} employees, staff, people`, 'organisation team size headcount', 'organisation');
  if (team.engineering !== undefined)
    add(`${team.engineering} engineers`, 'engineering team size', 'organisation');
  if (team.security !== undefined)
    add(`${team.security} people in the security team`, 'security team size', 'organisation');
  for (const { name, role, email } of people) {
    add(name, role ?? '', 'organisation', { kind: 'person', holds: role });
    add(role, name, 'organisation', { kind: 'person' });
    add(email, name, 'organisation', { kind: 'person' });
  }
}

function ofSystems({ services, infrastructure, tools }: Soc2Config, add: Add): void {
  for (const { name, description } of services) {
    add(name, '', 'services');
    add(description, name, 'services');
  }
  for (const one of [...infrastructure.providers, ...infrastructure.regions]) add(one, '', 'infrastructure');
  for (const [about, text] of [
    ['architecture', infrastructure.architecture],
    ['network', infrastructure.network],
    ['storage', infrastructure.storage],
    ['authentication', infrastructure.authentication],
    ['monitoring', infrastructure.monitoring],
    ['backup', infrastructure.backup],
  ] as const)
    add(text, about, 'infrastructure');
  for (const { name, purpose } of tools) {
    add(name, purpose ?? '', 'tools');
    add(purpose, name, 'tools');
  }
}

function ofSystem({ system }: Soc2Config, add: Add): void {
  if (!system) return;
  add(system.customers, 'customers', 'system');
  for (const { name, classification, store } of system.data) {
    add(name, 'data', 'system');
    add(classification, name, 'system');
    add(store, name, 'system');
  }
  for (const { from, to, data, over } of system.flows)
    add([from, to, data, over].filter(Boolean).join(', '), 'data flow', 'system');
  for (const { name, reason } of system.excluded) {
    add(name, 'excluded', 'system');
    add(reason, name, 'system');
  }
  for (const { id, statement } of system.customerControls) {
    add(id, statement, 'system');
    add(statement, 'customers', 'system');
  }
}

function ofReport({ report, current, preferences }: Soc2Config, add: Add): void {
  const { observationPeriod, asOf, targetDate, auditor } = report;
  for (const one of [observationPeriod?.start, observationPeriod?.end, asOf, targetDate])
    add(one, 'report', 'report');
  for (const one of [auditor?.firm, auditor?.contact]) add(one, 'auditor', 'report');
  for (const one of [...current.compliance, ...current.gaps]) add(one, '', 'current');
  for (const one of preferences.instructions) add(one, '', 'preferences');
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.;])\s+/);
}
