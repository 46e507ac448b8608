import { words } from '../quantity/vocabulary.js';

/**
 * Words of the trade that are written with capitals without being anybody's product: standards, laws, protocols,
 * techniques, days, languages, degrees, and what every computer has.
 */
const TRADE = words(
  `aicpa tsc soc iso iec nen nist csf cis pci dss hipaa gdpr avg uavg nis nis2 dora ccpa sox coso cobit itil owasp sans mitre cve cvss cwe eu
   eea eer uk us usa dutch european netherlands nederland nederlandse europese europe europa english engels nederlands wbni enisa ncsc
   mfa sso saml oidc oauth oauth2 scim ldap rbac abac iam idp pam vpn tls ssl https http ssh sftp ftp dns dnssec dmarc dkim spf ip ipsec ipv4 ipv6 vpc
   vlan waf ddos ids ips siem soar edr xdr mdm dlp casb sase ztna nac aes rsa sha pgp gpg kms hsm pki totp fido fido2 webauthn pin nfc sms
   api apis sdk rest json csv xml yaml sql nosql url utc cet sla slo sli rto rpo mttr mttd kpi kpis kri bia bcp drp dr bcm ir irp isms sdlc
   ci cd sast dast sca iast sbom qa uat pr prs mr ide os vm vms cpu ram usb ssd hdd bios uefi byod hr it ict ot pii phi pi dpa dpia pia dsr
   dsar dsars nda ndas msa sow rfp faq fte raci cuec cuecs cab ai ml llm llms saas paas iaas b2b cots foss oss wi-fi wifi wpa wpa2 wpa3 bluetooth
   internet ethernet linux windows macos ios ipados android unix e-mail email javascript typescript java python devops devsecops secops gitops finops
   phd msc bsc mba postgresql mysql graphql grpc websocket websockets whatif mailbox ebook ebooks eidas digid eherkenning iban bsn sepa
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
   maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
   confidential restricted internal public secret sensitive critical high medium low severity priority customer customers data personal company
   organisation organization information security policy policies procedure plan standard document section appendix annex table figure trust
   services criteria type category board management agreement service terms act regulation directive article controller processor
   subprocessor covid ceo cto cfo coo ciso dpo cpo cio chief head director the our all every each`,
);

/** Whether a word belongs to the trade, so that its capitals make it nobody's product. */
export function isTradeWord(word: string): boolean {
  const lower = word.toLowerCase();
  return TRADE.has(lower) || TRADE.has(lower.replace(/s$/, ''));
}
