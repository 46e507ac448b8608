/**
 * The English words of which text that is true of any company is made: those of policies in general and of the trade. A
 * sentence with any other telling word says something of its own. So nothing concrete belongs here: no place, no thing
 * one can pick up, no record by its name, no verb that shows how a thing is done ("copy", "wipe", "sign", "block").
 */
export const EN_GENERAL = `
  company organisation organization entity business corporate enterprise organizational organisational firm
  management leadership executive senior board director employee staff personnel people workforce worker contractor user individual person
  party third-party vendor supplier provider partner customer client developer administrator candidate hire new-hire everyone anyone others
  those responsible owner stakeholder subject colleague

  policy procedure process standard guideline rule requirement practice control measure program programme framework plan strategy
  objective goal principle baseline responsibility role duty accountability obligation commitment expectation directive mechanism
  safeguard method approach activity operation function effort initiative capability structure governance oversight independence
  culture integrity ethics value conduct behavior behaviour competence performance effectiveness efficiency quality improvement

  security secure securely privacy private confidentiality confidential availability available integrity compliance risk threat vulnerability
  incident event breach deficiency weakness violation exception fraud error misuse loss damage harm impact likelihood exposure
  access right permission privilege privileged least-privilege account credential password passphrase authentication authenticate
  multi-factor mfa two-factor factor strong authorization authorisation authorize authorise authorized authorised unauthorized
  unauthorised identity identifier unique uniquely shared sharing session remote remotely single
  data information record documentation document documented system application software infrastructure service product
  network networking networked device asset equipment resource facility premises media storage database server cloud virtual architecture
  firewall perimeter segment segmented segmentation internet internal internally external externally wireless mobile laptop endpoint computer
  production test testing development environment source code coding component configuration configure configured hardening hardened 
  encryption encrypt encrypted encrypting cryptographic cryptography key certificate transit rest transmission transmit transmitted
  backup back up restore restored restoration recovery recover recoverable continuity disaster resilience resilient redundancy redundant failover
  log logged logging audit auditing monitor monitored monitoring detect detected detection alert alerting trail tampering tamper anomaly
  malware malicious virus anti-virus antivirus intrusion attack phishing spam suspicious anomalous
  patch patched patching update updated updating upgrade release deploy deployed deployment change changed modification modify modified
  life cycle lifecycle sdlc
  classification classify classified sensitivity sensitive critical criticality public restricted personal personally identifiable pii proprietary
  retention retain retained disposal dispose disposed destruction destroy destroyed deletion delete deleted erase erased
  physical physically environmental natural area entry
  training awareness trained education educate onboarding hiring recruitment employment terminate terminated termination departure depart
  background check screening screened disciplinary action sanction
  capacity demand scalability usage utilisation utilization
  contract contractual contractually agreement law legal legally regulation regulatory statutory legislation applicable industry best standards
  consent notice notification notify notified collection collect collected processing process processed disclosure disclose disclosed purpose legitimate
  segregation segregate segregated separation separate separated
  need needed need-to-know basis know necessary need-based business-need

  define defined definition establish established establishment implement implemented implementation maintain maintained maintenance develop developed
  document review reviewed approve approved approval grant granted granting revoke revoked revoking revocation remove removed removal provision provisioned
  provisioning deprovision deprovisioned modify assign assigned assignment restrict restricted restriction limit limited limitation protect protected protection
  prevent prevented prevention ensure ensured ensuring require required enforce enforced enforcement comply complied adhere follow followed following
  identify identified identification assess assessed assessment evaluate evaluated evaluation analyse analyze analysed analyzed analysis treat treated treatment
  mitigate mitigated mitigation remediate remediated remediation address addressed addressing resolve resolved resolution respond responded response
  manage managed report reported reporting communicate communicated communication track tracked investigate investigated investigation
  escalate escalated escalation perform performed conduct conducted carry carried support supported provide provided apply applied use used utilise utilize
  include included including comprise comprised consist consisted contain contained cover covered relate related concern concerned
  select selected operate operated oversee overseen supervise supervised govern governed demonstrate demonstrated exercise exercised specify specified
  achieve achieved meet met satisfy satisfied support enable enabled allow allowed permit permitted prohibit prohibited
  improve improved improvement correct corrected corrective preventive preventative detective validate validated validation verify verified verification
  inventory inventoried handle handled handling store stored hold held keep kept transfer transferred share obtain obtained receive received
  reduce reduced minimise minimize minimised minimized eliminate eliminated avoid avoided engage engaged trace traceable traceability attributable
  recognise recognize consider considered determine determined align aligned design designed designated plan planned coordinate coordinated
  acknowledge acknowledged aware inform informed understand understood take taken treat perform commit committed strive
  authorise test tested tested trained
  accordance according consistent consistently based compliance line order part place level degree nature scope extent time timely manner fashion basis
  appropriate appropriately adequate adequately sufficient sufficiently reasonable reasonably suitable suitably proper properly relevant
  prompt promptly immediate immediately regular regularly periodic periodically routine routinely continuous continuously ongoing prior
  formal formally effective effectively efficient robust comprehensive overall general common specific various multiple key high low medium
  acceptable serious seriously highest important importance good well clear clearly possible whenever whether longer long soon
  technical technically administrative organisational operational operationally functional logical logically financial
  care attention throughout across upon regarding toward towards among along with without only
  new existing current former potential actual known additional able entire full fully complete completely
  organization-wide company-wide enterprise-wide result lead lead-to cause due
  set put place concern example such etc type kind category form way
  
`;

/** Words of other meanings whose stem is that of a general one: "the train", "a screen". */
export const EN_OWN = new Set(
  'train trains screen screens sign signs issuer without another both'.split(' '),
);

/** How a text names a document: an article, what it is on, its kind. `plain` words tell of no document in particular. */
export const EN_DOCUMENTS = {
  articles: new Set(['the', 'our']),
  plain: new Set(
    'this company organization organisation applicable relevant of for in and is are must shall to'.split(
      ' ',
    ),
  ),
  kinds: new Set('policy procedure plan standard agreement register checklist handbook manual'.split(' ')),
  endings: [] as readonly string[],
};
