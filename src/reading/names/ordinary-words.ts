import { prepared as catalogueWords } from './catalogue-words.prepared.js';
import { writtenWords } from './written-words.js';

/**
 * Words of policy language and of the trade that are written with a capital now and then without being anyone's name:
 * standards, laws, protocols, techniques, days, places every company shares, and defined terms.
 */
const TRADE = `
AICPA TSC SOC ISO IEC NEN NIST CSF CIS PCI DSS HIPAA GDPR AVG UAVG NIS NIS2 DORA CCPA SOX COSO COBIT ITIL OWASP SANS MITRE CVE CVSS CWE EU EEA EER UK US USA Dutch European Netherlands Nederland Nederlandse Europese Europe Europa English Engels Nederlands Wbni ENISA NCSC
MFA SSO SAML OIDC OAuth SCIM LDAP RBAC ABAC IAM IdP PAM VPN TLS SSL HTTPS HTTP SSH SFTP FTP DNS DNSSEC DMARC DKIM SPF IP VPC VLAN WAF DDoS IDS IPS SIEM SOAR EDR XDR MDM DLP CASB SASE ZTNA NAC AES RSA SHA PGP GPG KMS HSM PKI TOTP FIDO FIDO2 WebAuthn PIN NFC SMS API APIs SDK REST JSON CSV XML YAML SQL NoSQL URL UTC CET SLA SLO SLI RTO RPO MTTR MTTD KPI KPIs KRI BIA BCP DRP DR BCM IR IRP ISMS ISMS-team SDLC CI CD CI/CD SAST DAST SCA IAST SBOM QA UAT PR PRs MR IDE OS VM VMs CPU RAM USB SSD HDD BIOS UEFI BYOD HR IT ICT OT R&D PII PHI PI DPA DPIA PIA DSR DSAR DSARs NDA NDAs MSA SOW RFP FAQ FTE RACI CUEC CUECs CAB P1 P2 P3 P4 SEV1 SEV2 SEV3 SEV4 AI ML LLM SaaS PaaS IaaS B2B COTS FOSS OSS Wi-Fi WiFi WPA WPA2 WPA3 Bluetooth Internet Ethernet Linux Windows macOS iOS Android Unix Ubuntu Debian Docker Git Markdown PDF Word Excel PowerPoint E-mail Java JavaScript TypeScript Python Postgres PostgreSQL MySQL Redis Kafka
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag
Confidential Restricted Internal Public Secret Sensitive Critical High Medium Low Severity Priority Customer Customers Data Personal Company Organisation Organization Information Security Policy Policies Procedure Procedures Plan Standard Document Section Appendix Annex Table Figure Trust Services Criteria Type Category Board Management Services Agreement Service Terms Act Regulation Directive Article Wet Autoriteit Persoonsgegevens Authority Supervisory Controller Processor Subprocessor Covid COVID Christmas CONFIRM TBD N/A Yes No Ja Nee Goedgekeurd Vertrouwelijk Openbaar Intern Geheim Beperkt Hoog Middel Laag Kritiek I II III IV V A B C D E F
`;

let words: ReadonlySet<string> | undefined;

/** Whether the word belongs to the language of policies, so that a capital does not make it somebody's name. */
export function isOrdinaryWord(word: string): boolean {
  words ??= new Set([...writtenWords(TRADE, false), ...catalogueWords()]);
  const lower = word.toLowerCase();
  return (
    words.has(lower) ||
    words.has(lower.replace(/'?s$/, '')) ||
    words.has(lower.replace(/(?:en|n|ed|ing|ly)$/, ''))
  );
}
