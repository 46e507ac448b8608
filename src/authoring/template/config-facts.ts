import type { Language } from '../../catalog/types.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { tableCell } from './table-cell.js';

type Facts = (config: Soc2Config, snapshot: Snapshot, language: Language) => string;

/** What soc2.yaml says that belongs into a content of a type, by `type/content`. */
const FACTS: Readonly<Record<string, Facts>> = {
  'system-description/services': ({ services, organisation }) =>
    [
      organisation.description ?? '',
      ...services.map(({ name, description }) => `- **${name}**${description ? `: ${description}` : ''}`),
    ]
      .filter(Boolean)
      .join('\n'),
  'system-description/commitments': ({ commitments }, _snapshot, language) =>
    table(
      language === 'nl' ? ['Id', 'Toezegging', 'Norm', 'Bron'] : ['ID', 'Commitment', 'Target', 'Source'],
      commitments.map(({ id, statement, target, source }) => [id, statement, target, source]),
    ),
  'system-description/infrastructure': ({ infrastructure: all }, _snapshot, language) => {
    const where =
      all.providers.length === 0
        ? ''
        : `${language === 'nl' ? 'Leveranciers' : 'Providers'}: ${all.providers.join(', ')}${all.regions.length > 0 ? ` (${all.regions.join(', ')})` : ''}.`;
    return [
      where,
      ...[all.architecture, all.network, all.storage, all.backup].flatMap((text) => text ?? []).map(sentence),
    ]
      .filter(Boolean)
      .join('\n\n');
  },
  'system-description/software': ({ tools }, _snapshot, language) =>
    table(
      language === 'nl' ? ['Tool', 'Doel'] : ['Tool', 'Purpose'],
      tools.map(({ name, purpose }) => [name, purpose]),
    ),
  'system-description/people': ({ organisation: { people } }, _snapshot, language) =>
    table(
      language === 'nl' ? ['Rol', 'Naam'] : ['Role', 'Name'],
      people.map(({ name, role }) => [role, name]),
    ),
  'system-description/procedures': (_config, { controls }, language) =>
    table(
      language === 'nl' ? ['Id', 'Beheersmaatregel', 'Eigenaar'] : ['ID', 'Control', 'Owner'],
      controls
        .filter(({ status }) => status === 'implemented')
        .map(({ id, title, owner }) => [id, title, owner]),
    ),
  'system-description/subservice-organisations': ({ subserviceOrganisations }, _snapshot, language) =>
    table(
      language === 'nl'
        ? ['Organisatie', 'Diensten', 'Methode', 'Criteria']
        : ['Organisation', 'Services', 'Method', 'Criteria'],
      subserviceOrganisations.map(({ name, services, method, provides }) => [
        name,
        services.join(', '),
        method,
        provides.join(', '),
      ]),
    ),
};

/** The facts of soc2.yaml for a content, as Markdown; empty when it says nothing about it. */
export function configFacts(type: string, content: string, snapshot: Snapshot, language: Language): string {
  const { config } = snapshot;
  const facts = FACTS[`${type}/${content}`];
  return config && facts ? facts(config, snapshot, language) : '';
}

function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${cells.map((cell) => tableCell(cell ?? '')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
