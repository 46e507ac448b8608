import type { Language } from '../../catalog/types.js';
import type { Soc2Config } from '../../workspace/records.js';
import { tableCell } from './table-cell.js';

/** Areas of tools that a type of document speaks of. */
const AREAS: Readonly<Record<string, readonly string[]>> = {
  'access-control': ['identity', 'secrets'],
  'access-review': ['identity'],
  password: ['identity', 'secrets'],
  'remote-work': ['identity', 'endpoint'],
  'change-management': ['source-control', 'ci-cd', 'ticketing'],
  'change-procedure': ['source-control', 'ci-cd', 'ticketing'],
  'secure-development': ['source-control', 'ci-cd', 'vulnerability'],
  'incident-response': ['monitoring', 'logging', 'communication', 'ticketing'],
  'incident-procedure': ['monitoring', 'logging', 'communication', 'ticketing'],
  'logging-monitoring': ['logging', 'monitoring'],
  'vulnerability-management': ['vulnerability', 'ticketing'],
  'patch-management': ['vulnerability', 'endpoint'],
  'backup-recovery': ['backup', 'cloud'],
  'restore-testing': ['backup'],
  'business-continuity': ['backup', 'cloud', 'communication'],
  'hr-security': ['hr', 'training'],
  'onboarding-offboarding': ['hr', 'identity', 'endpoint'],
  training: ['training'],
  encryption: ['secrets', 'cloud'],
  'endpoint-security': ['endpoint'],
  'asset-management': ['endpoint', 'cloud'],
  'network-security': ['cloud', 'monitoring'],
  availability: ['monitoring', 'cloud'],
};

/** The tools of soc2.yaml that belong to a type of document; empty when there are none. */
export function toolsTable(type: string, config: Soc2Config | undefined, language: Language): string {
  const areas = AREAS[type] ?? [];
  const tools = (config?.tools ?? []).filter(({ area }) => area !== undefined && areas.includes(area));
  if (tools.length === 0) return '';
  const [heading, tool, purpose] =
    language === 'nl' ? ['Tools in gebruik', 'Tool', 'Doel'] : ['Tools in use', 'Tool', 'Purpose'];
  const rows = tools.map((one) => `| ${tableCell(one.name)} | ${tableCell(one.purpose ?? '')} |`);
  return [`## ${heading}`, '', `| ${tool} | ${purpose} |`, '| --- | --- |', ...rows].join('\n');
}
