import { KNOWN_TOOLS } from '../../catalog/known-tools.js';
import type { Soc2Answers } from './soc2-yaml.js';

/** Where services run; proper names are the same in every language. */
export const CLOUDS: readonly string[] = [
  'Microsoft Azure',
  'AWS',
  'Google Cloud',
  'Hetzner',
  'OVHcloud',
  'Leaseweb',
  'TransIP',
  'DigitalOcean',
  'Scaleway',
  'Vercel',
  'Fly.io',
];

/** What stands for a place of one's own among the clouds. */
export const OWN_DATA_CENTRE = 'Own data centre';

export const STANDARDS: readonly string[] = [
  'ISO 27001',
  'ISO 27701',
  'ISO 9001',
  'SOC 2',
  'GDPR',
  'NEN 7510',
  'ISAE 3402',
  'PCI DSS',
  'HIPAA',
  'Cyber Essentials',
  'NIS2',
  'DORA',
];

type Tool = Soc2Answers['tools'][number];

/** What tools are usually used for, those that companies name most. */
const PURPOSES: readonly Tool[] = [
  { name: 'Okta', purpose: 'SSO and MFA', area: 'identity' },
  { name: 'Microsoft Entra ID', purpose: 'SSO and MFA', area: 'identity' },
  { name: 'Google Workspace', purpose: 'E-mail, documents and accounts', area: 'identity' },
  { name: 'JumpCloud', purpose: 'Directory and devices', area: 'identity' },
  { name: 'GitHub', purpose: 'Source control and code review', area: 'source-control' },
  { name: 'GitLab', purpose: 'Source control and code review', area: 'source-control' },
  { name: 'Bitbucket', purpose: 'Source control and code review', area: 'source-control' },
  { name: 'Azure DevOps', purpose: 'Source control, build and tickets', area: 'source-control' },
  { name: 'GitHub Actions', purpose: 'Build and deployment', area: 'ci-cd' },
  { name: 'GitLab CI', purpose: 'Build and deployment', area: 'ci-cd' },
  { name: 'CircleCI', purpose: 'Build and deployment', area: 'ci-cd' },
  { name: 'Jenkins', purpose: 'Build and deployment', area: 'ci-cd' },
  { name: 'Jira', purpose: 'Tickets', area: 'ticketing' },
  { name: 'Linear', purpose: 'Tickets', area: 'ticketing' },
  { name: 'Zendesk', purpose: 'Support tickets', area: 'ticketing' },
  { name: 'ServiceNow', purpose: 'Tickets', area: 'ticketing' },
  { name: 'TOPdesk', purpose: 'Tickets', area: 'ticketing' },
  { name: 'Datadog', purpose: 'Metrics, traces and logs', area: 'monitoring' },
  { name: 'New Relic', purpose: 'Metrics and traces', area: 'monitoring' },
  { name: 'Grafana', purpose: 'Metrics and alerts', area: 'monitoring' },
  { name: 'PagerDuty', purpose: 'On-call and paging', area: 'monitoring' },
  { name: 'Opsgenie', purpose: 'On-call and paging', area: 'monitoring' },
  { name: 'Sentry', purpose: 'Error tracking', area: 'monitoring' },
  { name: 'Azure Monitor', purpose: 'Metrics, logs and alerts', area: 'monitoring' },
  { name: 'Splunk', purpose: 'Log management', area: 'logging' },
  { name: 'Elastic', purpose: 'Log management', area: 'logging' },
  { name: 'AWS CloudTrail', purpose: 'Audit log of AWS', area: 'logging' },
  { name: 'Amazon GuardDuty', purpose: 'Threat detection in AWS', area: 'logging' },
  { name: 'Microsoft Sentinel', purpose: 'Log management and threat detection', area: 'logging' },
  { name: 'Google Cloud Logging', purpose: 'Audit log of Google Cloud', area: 'logging' },
  { name: 'Snyk', purpose: 'Scanning of code and dependencies', area: 'vulnerability' },
  { name: 'Dependabot', purpose: 'Updates of dependencies', area: 'vulnerability' },
  { name: 'Tenable', purpose: 'Vulnerability scanning', area: 'vulnerability' },
  { name: 'Qualys', purpose: 'Vulnerability scanning', area: 'vulnerability' },
  { name: 'Wiz', purpose: 'Cloud security posture', area: 'vulnerability' },
  { name: 'Microsoft Defender for Cloud', purpose: 'Cloud security posture', area: 'vulnerability' },
  { name: 'CrowdStrike Falcon', purpose: 'Endpoint protection', area: 'endpoint' },
  { name: 'SentinelOne', purpose: 'Endpoint protection', area: 'endpoint' },
  { name: 'Microsoft Intune', purpose: 'Device management', area: 'endpoint' },
  { name: 'Jamf', purpose: 'Device management', area: 'endpoint' },
  { name: 'Kandji', purpose: 'Device management', area: 'endpoint' },
  { name: 'Microsoft Defender for Endpoint', purpose: 'Endpoint protection', area: 'endpoint' },
  { name: 'AWS Backup', purpose: 'Backups', area: 'backup' },
  { name: 'Veeam', purpose: 'Backups', area: 'backup' },
  { name: 'Azure Backup', purpose: 'Backups', area: 'backup' },
  { name: 'BambooHR', purpose: 'HR records', area: 'hr' },
  { name: 'Personio', purpose: 'HR records', area: 'hr' },
  { name: 'AFAS', purpose: 'HR records', area: 'hr' },
  { name: 'Rippling', purpose: 'HR records and onboarding', area: 'hr' },
  { name: 'Visma Nmbrs', purpose: 'HR and payroll records', area: 'hr' },
  { name: 'HiBob', purpose: 'HR records', area: 'hr' },
  { name: 'KnowBe4', purpose: 'Security awareness training', area: 'training' },
  { name: 'Slack', purpose: 'Internal chat', area: 'communication' },
  { name: 'Microsoft Teams', purpose: 'Internal chat', area: 'communication' },
  { name: 'Statuspage', purpose: 'Public status page', area: 'communication' },
  { name: 'Microsoft 365', purpose: 'E-mail, documents and accounts', area: 'communication' },
  { name: 'Zivver', purpose: 'Secure e-mail', area: 'communication' },
  { name: 'SharePoint', purpose: 'Documents', area: 'communication' },
  { name: 'Confluence', purpose: 'Documents', area: 'communication' },
  { name: '1Password', purpose: 'Password manager', area: 'secrets' },
  { name: 'Bitwarden', purpose: 'Password manager', area: 'secrets' },
  { name: 'HashiCorp Vault', purpose: 'Secrets', area: 'secrets' },
  { name: 'AWS KMS', purpose: 'Encryption keys', area: 'secrets' },
  { name: 'Azure Key Vault', purpose: 'Keys and secrets', area: 'secrets' },
  { name: 'Terraform', purpose: 'Infrastructure as code', area: 'cloud' },
  { name: 'Cloudflare', purpose: 'Web application firewall and CDN', area: 'cloud' },
  { name: 'Kubernetes', purpose: 'Container platform', area: 'cloud' },
  { name: 'Microsoft Purview', purpose: 'Data classification and retention', area: 'other' },
];

const named = new Set(PURPOSES.map(({ name }) => name));

/** Every tool that can be chosen: those with a purpose first, then all others that the catalogue knows. */
export const TOOLS: readonly Tool[] = [
  ...PURPOSES,
  ...KNOWN_TOOLS.filter(({ name }) => !named.has(name)).map(({ name, area }) => ({ name, area })),
];

/** The tool of a name; one that nobody knows is of no area yet. */
export function toolOf(name: string): Tool {
  const wanted = name.toLowerCase();
  return TOOLS.find((tool) => tool.name.toLowerCase() === wanted) ?? { name, area: 'other' };
}
