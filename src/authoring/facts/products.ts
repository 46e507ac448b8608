/**
 * Names of tools and vendors that policies of software companies mention. A name in a draft that the workspace does not
 * state is never let through; this list finds those that look like ordinary words or stand where capitals are usual.
 */
const NAMES = `
1Password|Abnormal Security|Absolute|Acronis|Active Directory|ADP|Airtable|Akamai|AlienVault|Alert Logic|Amazon CloudWatch|Amazon Cognito|Amazon GuardDuty|Amazon Inspector|Amazon Macie|Amazon RDS|Amazon S3|Ansible|Anthropic|Apigee|Aqua Security|Arctic Wolf|Argo CD|Armis|Asana|Atlassian|Auth0|Automox|Auvik|AWS|AWS Backup|AWS CloudTrail|AWS Config|AWS Inspector|AWS KMS|AWS Secrets Manager|AWS Security Hub|AWS Shield|AWS WAF|Axonius|Azure|Azure AD|Azure DevOps|Azure Key Vault|Azure Monitor|Azure Sentinel|Backblaze|BambooHR|Basecamp|BeyondTrust|BigQuery|Bitbucket|Bitdefender|Bitwarden|BlackBerry Cylance|Bob|BrowserStack|Bugcrowd|Buildkite|Burp Suite|Carbon Black|Cato Networks|Checkmarx|Check Point|Checkr|Chef|Cisco AMP|Cisco Duo|Cisco Meraki|Cisco Umbrella|CircleCI|ClickHouse Cloud|ClickUp|Cloudflare|CloudHealth|CloudTrail|CloudWatch|Cobalt|Cohesity|Commvault|Concord|Confluence|Contrast Security|Cortex XDR|CrowdStrike|CrowdStrike Falcon|CyberArk|Cybereason|Cymulate|Darktrace|Dashlane|Databricks|Datadog|Dependabot|Detectify|DigitalOcean|DocuSign|Drata|Dropbox|Druva|Duo|Duo Security|Dynatrace|Egnyte|Elastic|Elastic Security|Elasticsearch|Entra ID|ESET|Expel|Exabeam|F-Secure|Falco|Fastly|FireEye|Fivetran|Forcepoint|Fortinet|FortiGate|Freshdesk|Freshservice|GCP|Ghostery|GitGuardian|GitHub|GitHub Actions|GitHub Advanced Security|GitLab|Google Cloud|Google Workspace|Grafana|Graylog|Greenhouse|Gusto|HackerOne|HashiCorp Vault|Heroku|HiBob|Hoxhunt|HubSpot|Huntress|Hyperproof|IBM QRadar|Imperva|incident.io|Infosec IQ|Intercom|Intigriti|Intruder|Intune|Ivanti|Jamf|Jamf Pro|JAMF|Jenkins|Jira|Jira Service Management|JumpCloud|Kandji|Kaspersky|Keeper|Kibana|KnowBe4|Kubernetes|Lacework|LastPass|LaunchDarkly|Lever|Linear|LogRhythm|Logz.io|Looker|Malwarebytes|ManageEngine|Mattermost|McAfee|Meraki|MetaCompliance|Microsoft 365|Microsoft Defender|Microsoft Entra|Microsoft Intune|Microsoft Purview|Microsoft Sentinel|Microsoft Teams|Mimecast|Mixpanel|monday.com|MongoDB Atlas|N-able|Nagios|NinjaOne|Nessus|Netskope|NetSuite|Netwrix|New Relic|Nexpose|NordLayer|NordPass|Notion|Obsidian|Octopus Deploy|Office 365|Okta|OneDrive|OneLogin|OneTrust|OpenAI|OpenVAS|Opsgenie|Oracle Cloud|Orca|Orca Security|osquery|PagerDuty|Palo Alto|Palo Alto Networks|Personio|Pentera|Phished|Ping Identity|Postman|Power BI|Prisma Cloud|Prometheus|Proofpoint|PRTG|Pulumi|Puppet|Qualys|Quay|Rapid7|Rapid7 InsightVM|InsightVM|Red Canary|Redash|Rippling|Rubrik|Salesforce|SailPoint|SAP|Secureframe|SecurityScorecard|Segment|Semgrep|SendGrid|SentinelOne|Sentry|ServiceNow|SharePoint|Shopify|Sift|Slack|Smartsheet|Snowflake|Snyk|SolarWinds|SonarCloud|SonarQube|Sophos|Sophos Intercept X|Splunk|Splunk Cloud|Sprinto|Statuspage|Sterling|Stripe|Sucuri|Sumo Logic|Symantec|Synack|Sysdig|Tableau|Tailscale|Tanium|TeamViewer|Tenable|Tenable.io|Terraform|Thales|Thoropass|Tines|Trello|Trend Micro|Tripwire|TrustArc|Tugboat Logic|Twilio|Twingate|UpGuard|UptimeRobot|Uptime Kuma|Vanta|Varonis|Vault|Veeam|Venafi|Veracode|Veriato|VictorOps|VMware|Wasabi|Wazuh|Webroot|Whistic|WithSecure|Wiz|Wordfence|Workday|Workspace ONE|Yubico|YubiKey|Zabbix|Zapier|Zendesk|Zero Networks|ZeroFox|Zoho|Zoom|Zscaler|AFAS|Afas Software|Exact|Visma|Leapsome|Guardey|BeveiligMij|Zivver|TransIP|Leaseweb|KPN|Nmbrs|SURF|Topdesk|TOPdesk|Hetzner|OVHcloud|Scaleway|Deloitte|KPMG|EY|PwC|BDO|Mazars|Schellman|A-LIGN|Coalfire|Prescient Assurance|BARR Advisory|Insight Assurance|Sensiba|Johanson Group
`;

const ALL: readonly string[] = NAMES.trim().split('|').map((name) => name.trim());

/** Names that are ordinary English or Dutch words too: only as a name when written exactly so within a sentence. */
const ORDINARY = new Set(['Absolute', 'Bob', 'Chef', 'Cobalt', 'Concord', 'Elastic', 'Exact', 'Intercom', 'Keeper', 'Lever', 'Linear', 'Notion', 'Orca', 'Segment', 'Sentry', 'Sift', 'Slack', 'Sterling', 'Stripe', 'Vault', 'Wasabi', 'Puppet', 'Heroku', 'Postman', 'Greenhouse', 'Expel', 'Armis', 'Thales', 'Zoom', 'Intruder', 'Looker', 'Phished']);

const byLength = [...ALL].sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(String.raw`(?<![\w-])(?:${byLength.map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')).join('|')})(?![\w-]|\.\w)`, 'g');

/** Names of known products and vendors in a text, longest first where they overlap. */
export function findProducts(text: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(PATTERN)) {
    if (ORDINARY.has(match[0]) && startsSentence(text, match.index)) continue;
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Whether a word at this offset would have a capital anyway. */
export function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[.!?:;]["')\]*_]*\s+|\n\s*|[|]\s*|^\s*[-*+>#\d.]+\s+|[("“‘*_]\s?)$/.test(text.slice(Math.max(0, offset - 12), offset));
}
