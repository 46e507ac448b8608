import { WordPatterns } from '../lexis/word-patterns.js';
import type { MatterTable } from './vocabulary.js';

const p = (list: string): WordPatterns => new WordPatterns(list);

const RETAINED =
  'retain*|retention|kept|keep|keeps|how long|aged out|age out|ages out|stored for|store ~ for|stored ~ for|preserved|archived|maintained for|saved for|hold for|held for|hold on to|holds on to|hold onto|holds onto';
const RETAIN = p(RETAINED);
const ENDED = 'deleted|delete|deletes|erased|erase|purged|purge|destroyed|destroy|shredded|wiped|wipe';
const TERM = p(
  'being the retention period|being the retention time|which is the retention period|that is the retention period|i.e. the retention period|our retention period for',
);
const COLUMN = p(
  'review|reviews|reviewed|review frequency|review cadence|review cycle|how often reviewed|recertification|reassessment|reassessed|assessment',
);
const REVIEW = p(
  'review*|recertif*|re-certif*|attest*|reassess*|re-assess*|assess*|evaluated|evaluates|evaluate|re-evaluated|check*|examine*|inspect*',
);

/** English words on the matters. */
export const EN: MatterTable = {
  'password-length': {
    cue: p('character|characters|chars'),
    about: p('password*|passphrase*'),
    not: p(
      'pin|pin code|pincode|passcode*|history|differ from|different from|special characters|special character|username*|repeat*|consecutive',
    ),
    head: p('passwords|password|passphrases|passphrase'),
  },
  'password-rotation': {
    cue: p('expir*|rotat*|chang*|renew*|replaced'),
    about: p('password*'),
    not: p(
      'temporary|initial|reset|lock*|default|key|keys|certificate*|compromise*|session*|grace|breach*|leaked|warn*|remind*',
    ),
  },
  'log-retention': {
    cue: RETAIN,
    about: p('log|logs|log files|log data|audit trail|audit trails|event records|logging|auditlog*|syslog*'),
    head: p('logs|log|log files|audit trails|audit trail'),
    not: p(
      'visitor*|camera*|cctv|badge*|training|logbook|change log|incident log|call|calls|back-up|back-ups|backup*|ticket*|records of|review report*|raise|alert|log in|log out|log off|financial|bookkeeping|accounting|transactions|invoices|tax|payroll',
    ),
  },
  'log-review-cadence': {
    cue: REVIEW,
    about: p('logs|log files|security events|audit log|audit logs|log review|log reviews'),
    not: p('access review|retention|configuration|alert rules|policy|policies|access rights'),
  },
  'backup-frequency': {
    cue: p(
      'backups are|backup is|backups is|backup are|backups run|backup runs|backups of|backed up|back up|daily backup*|nightly backup*|hourly backup*|weekly backup*|backups ~ taken|backups ~ made|backups ~ performed|backups ~ created|back-ups ~ taken|back-ups ~ made|snapshots ~ taken|snapshot ~ taken|takes ~ backup*|take ~ backup*|makes ~ backup*|full backup|backup frequency|take ~ snapshot*|takes ~ snapshot*',
    ),
    about: p('backup*|back-up|back-ups|backed up|back up|snapshot*'),
    not: p(
      'restor*|test*|review*|monitor*|retain*|kept|verif*|check*|report*|failed|failure*|replicat*|copied|offsite|off-site|recover*|keep|retention|rotated|alert*|read back|rehears*',
    ),
  },
  'backup-retention': {
    cue: p(
      `${RETAINED}|point in time recovery for|recovery points|restore points|purged|purge ~ after|purges ~ after|drop off|drops off|age off|ages off|overwritten|deleted after|removed after|expire after|expires after|rotated out`,
    ),
    about: p(
      'backups containing customer data|backups of customer data|backups with customer data|backup*|back-up|back-ups|snapshot*|cross-region copies|point in time recovery|recovery points|restore points',
    ),
    head: p('backups|back-ups|snapshots'),
    term: TERM,
    not: p('log|logs|tested|restore test*|recovery point objective*|version|versions|versioning|noncurrent'),
  },
  'record-retention': {
    cue: p(`${RETAINED}|${ENDED}`),
    ends: p(ENDED),
    term: TERM,
    not: p(
      'log|logs|logging|audit trail*|back-up|back-ups|backup*|snapshot*|customer*|client*|tenant*|raised|open|password*|key|keys|session*|account|accounts|cookie*|up to date|up-to-date|cache*|version|versions|secret|secrets|read|copies|training|trained|vault|bucket*|leave|media|device*|employed|control*|safe|locked|confidential',
    ),
  },
  'recovery-time-objective': {
    cue: p(
      'recovery time objective*|rto|rtos|back in service|in service again|back online|back up|be back|is back|are back|comes back|back within|back inside|up again|running again|available again|restored within|restored in|recovered within|recover within|disaster ~ restored|disaster ~ back|disaster ~ available|outage ~ restored',
    ),
    about: p(
      'recovery time objective*|rto|rtos|disaster|disasters|outage|outages|goes down|region fails|region is lost|region is gone|region goes',
    ),
    not: p(
      'recovery point objective*|rpo|rpos|capacity|postmortem*|post mortem*|report|reports|laptop*|badge*|answer*|people|person|staff',
    ),
  },
  'recovery-point-objective': {
    cue: p('recovery point objective*|rpo|rpos|lose|loses|lost|data loss'),
    about: p(
      'recovery point objective*|rpo|rpos|lose at most|lose no more than|loses at most|lose more than',
    ),
    not: p('recovery time objective*|rto|rtos'),
  },
  'access-review-cadence': {
    cue: p(
      'access review*|access recertif*|access re-certif*|recertif*|review of access|review of all access|review of user access|review of logical access|review of user|review of accounts|review of permissions|review of all user*|access ~ reviewed|accounts ~ reviewed|account ~ reviewed|access rights ~ reviewed|permissions ~ reviewed|privileges ~ reviewed|entitlements ~ reviewed|access ~ recertified|rights ~ recertified|reviews ~ access|review ~ access|reviews ~ accounts|review ~ accounts|reviews ~ permissions|review ~ permissions|reviews ~ privileges|review ~ privileges|reviews ~ entitlements|review ~ entitlements|review ~ administrator role*|reviews ~ administrator role*|list of holders|accounts ~ review|checks ~ access rights|goes through ~ access|go through ~ access|goes through ~ permissions|go through ~ permissions|goes through ~ rights|go through ~ rights|goes over ~ access|go over ~ access|still need* ~ access|access ~ still need*|still have the right access|exports ~ users|export ~ users|users of each system|user list* ~ owner*|list of users ~ owner*|lists of users ~ owner*|exports ~ accounts|account list* ~ owner*|who has access ~ review*|reviews ~ who has access|review ~ who has access|checks ~ who has access|check ~ who has access',
    ),
    about: p('access|account*|permission*|privilege*|entitlement*|rights|holders|role|roles'),
    head: p('access|accounts|permissions|access rights'),
    column: COLUMN,
    columnOf: p('system*|application*|tool*|account*|platform*'),
    not: p(
      'policy is reviewed|policies are reviewed|policy reviewed|firewall|within ~ days after|dormant|inactive|unused|log|logs|logged|logging|code review|reports the|reports on|reported to|presents the|presented to',
    ),
  },
  'incident-notification': {
    cue: p('notif*|inform*|told|tell|report*|disclos*|hear|alert*|communicat*|contact*'),
    about: p(
      'incident*|breach*|finding out|found out|becoming aware|becomes aware|become aware|suspect*|suspicion|confirmed it',
    ),
    not: p(
      'vulnerabilit*|outage|maintenance|update*|follow-up|draft report*|written report*|incident report|incident reports|full report*|final report*|interim report*|detailed report*|postmortem*|post-mortem*|root cause|review|law requires|gdpr requires|status page|hourly',
    ),
  },
  'vulnerability-repair': {
    about: p(
      'finding|findings|vulnerabilit*|patch*|penetration test findings|scan findings|weakness*|remediation times|security hole*|holes',
    ),
    not: p(
      'incident*|response|first look|escalation|acknowledg*|triage*|scan|scans|scanned|exception*|support*|risk accept*|risk|risks|sla credits|rto|test environment|after release|audit finding*|disclos*|publish*|published|audit|retest*|re-test*|re-scan*|timeline*',
    ),
  },
  'vulnerability-scan-cadence': {
    cue: p(
      'vulnerability scan*|scan ~ for vulnerabilit*|scans ~ for vulnerabilit*|scanned for vulnerabilit*|scanning ~ for vulnerabilit*|scan for vulnerabilit*|scanned ~ vulnerabilit*',
    ),
    not: p('report*|review*|penetration|pentest*'),
  },
  'penetration-test-cadence': {
    cue: p('penetration test*|pen test*|pentest*'),
    not: p(
      'firm changes|rotate*|change of firm|retest*|finding*|report is|reports are|report are|critical|scan|scans|change tester*|another firm',
    ),
  },
  'training-cadence': {
    cue: p('training*|awareness course|awareness programme|awareness program|trained|e-learning|course'),
    about: p('security|awareness'),
    not: p(
      'phishing|review*|updated|update|test results|report*|evaluat*|records|onboarding|new hire*|new employee*|new staff|new joiner*|developer*|engineer*|secure coding|coding|incident response team|incident team|privacy|board|first aid|exercise*|tabletop|aml|money laundering|fraud|anti-bribery|fire|safety|hipaa|within ~ of hire',
    ),
  },
  'training-new-hire': {
    cue: p(
      'new hire*|new employee*|new staff|new joiner*|of hire|hire date|start date|of joining|onboarding|newcomer*|of employment|starting date|first day|new colleague*|new starter*|joiners',
    ),
    about: p('training*|trained|course|e-learning'),
    not: p(
      'developer*|engineer*|secure coding|role|privacy|acknowledg*|sign|policies|contractor*|aml|money laundering|anti-money|fraud|bribery|first aid|fire|safety|ethics|code of conduct|product',
    ),
  },
  'acknowledgement-time': {
    cue: p('acknowledg*|read and sign|reads and signs|read and accept|reads and accepts'),
    about: p('policy|policies|handbook|code of conduct'),
    not: p('receipt|incident*|request*|alert*|ticket*|change|changes|changed|update|updates|updated|report*'),
  },
  'policy-review-cadence': {
    cue: p(
      'all policies ~ review*|each policy ~ review*|every policy ~ review*|security policies ~ review*|our policies ~ review*|these policies ~ review*|review* ~ all policies|review* ~ each policy|review* ~ every policy|review* ~ these policies|review* ~ security policies|policies are reviewed|policies must be reviewed|policies shall be reviewed|policies will be reviewed|all policies ~ updated',
    ),
    not: p('firewall|password|acknowledg*|training|exception*|key policy'),
  },
  'session-timeout': {
    about: p(
      'session timeout*|session time-out*|sessions ~ terminat*|session ~ terminat*|sessions ~ expir*|session ~ expire*|sessions time out|sessions ~ timed out|session ends|sessions end|sessions ~ lock*|session ~ lock*|sessions ~ logged out|sessions ~ closed|session ~ closed|idle session*|inactive session*|sessions ~ inactivity|session ~ inactivity|sessions ~ time out|log* out ~ inactiv*|log* out ~ idle|signed out ~ inactiv*',
    ),
    not: p(
      'screen lock*|screenlock*|screensaver*|screen saver*|screen|screens|lockout|lock-out|record*|elevat*|break-glass|failed|set the session|configure|configurable|can set|recording*',
    ),
  },
  'screen-lock': {
    about: p(
      'screen lock*|screenlock*|screensaver*|screen saver*|screens lock*|screens are ~ lock*|screen is ~ lock*|screens must ~ lock*|screens ~ lock*|lock* the screen*|lock* their screen*|lock* your screen*|lock ~ screen*|locks ~ screen*|laptops lock|laptop locks|devices lock|workstations lock|lock automatically after|computers lock|workstations ~ lock*|laptops ~ lock*|devices ~ lock ~ inactiv*',
    ),
    not: p('failed|attempt*|lost|stolen|wipe*|session*'),
  },
  'risk-assessment-cadence': {
    cue: p(
      'risk assessment*|risk analysis|risk analyses|risks are ~ evaluated|risks are ~ assessed|risks are ~ reviewed|risks ~ assessed|risks ~ evaluated|evaluates ~ risks|assesses ~ risks|assess ~ risks|evaluate ~ risks',
    ),
    not: p(
      'vendor*|supplier*|third-party|third party|third parties|privacy|dpia|fraud|register|penetration|high|critical|residual|accepted|open risks|project*|based on the|according to the|result of|results of|business impact|vulnerability|physical',
    ),
  },
  'vendor-review-cadence': {
    cue: REVIEW,
    about: p(
      'vendor|vendors|supplier|suppliers|third party|third parties|third-party|subservice organisation*|subservice organization*|subprocessor*',
    ),
    not: p(
      'access|account*|new|before|onboarding|contract|contracts|policy|policies|report of aws|inventory|list|register|invoice*|document|version|next review|training|cycle|this procedure|this standard|risk reviews|risk review|advisories|bulletin*|log|logs',
    ),
  },
  'offboarding-time': {
    cue: p(
      'revok*|remov*|disabl*|deactivat*|terminated within|withdrawn|withdraw*|deprovision*|de-provision*|suspend*|block*|closed|lose access|locked|shut|switched off|switch off|turned off',
    ),
    about: p(
      'terminat*|leaver*|offboard*|off-board*|departure|departing|departed|leaves|leave us|left the|separation|last day|last working day|last hour|exit|resign*|leaving',
    ),
    not: p(
      'hand in|hands in|handed in|hand back|handed back|customer*|client*|contract ends|data is|delete*|unused|inactive|dormant|vendor*|evidence|backup*|days of inactivity|retain*|parental|maternity|leave request*|request leave|sick leave|annual leave|changes role|change of role|new role|changes roles|role change*|transfer*|between teams|change* team*|another team|supplier*|confirms the list|leaked|compromised|secret scanning|token*',
    ),
    notNear: p('equipment|laptop*|device*|badge*|mailbox*|email'),
  },
  'role-change-time': {
    cue: p(
      'revok*|remov*|disabl*|deactivat*|withdrawn|withdraw*|taken away|adjusted|adjust*|changed|lose|loses|updated',
    ),
    about: p(
      'changes role|change of role|role change*|changes roles|new role|changes team*|change of team|transfer*|changes position|change of position|move to another team|moves to another team|internal move*',
    ),
    not: p(
      'leaver*|terminat*|customer*|request*|approv*|laptop*|device*|training|document*|swift|data transfer*|transferred',
    ),
  },
  'access-correction-time': {
    cue: p('removal*|remov*|revok*|withdrawn|correct*|cleaned up|acted on|adjust*|taken away'),
    about: p(
      'access review*|recertif*|result of the review|review being signed|of the review|after the review|review finds|found in the review|no longer needed',
    ),
    not: p(
      'leaver*|terminat*|departure|last day|customer*|unused|inactive|dormant|days of inactivity|laptop*|device*|backup*|data',
    ),
  },
  'emergency-change-review-time': {
    cue: p('review*|approv*|reads|read|sign off|signs off|signed off|looked at'),
    about: p('emergency change*|emergency fix*|hotfix*|hot fix*|urgent change*|during such an incident'),
    not: p('document*|logged|record*|customer*|vulnerab*|month*|policy|patch*'),
  },
  'subprocessor-notice': {
    cue: p('announc*|notif*|inform*|told|tell|tells|in advance|advance notice|beforehand|notice'),
    about: p('subprocessor*|sub processor*'),
    not: p('breach*|incident*|objection*|to object|object within|assess*|review*'),
  },
  'data-retention-after-termination': {
    cue: p(
      'delet*|eras*|destroy*|destruction|purg*|remov*|wipe*|retain* ~ contract|kept ~ contract|keep ~ contract|retain* ~ terminat*|kept ~ terminat*|keep ~ terminat*|contract ~ retain*|contract ~ kept|contract ~ keep|terminat* ~ retain*|terminat* ~ kept|terminat* ~ keep',
    ),
    about: p(
      "customer data|client data|customer content|data of ~ customer*|customer's data|customers' data|data of customers|customer personal data|customer hr data|customer account data|client content",
    ),
    not: p('backup*|back-up|back-ups|request*|log|logs|test|copies|checks every|support|export*|trial'),
  },
  'restore-test-cadence': {
    name: p('the restore drill|our restore drill|the restore test|our restore test|the recovery drill'),
    cue: p(
      'restore test*|restores ~ tested|restore ~ tested|restoring ~ tested|restoration ~ tested|test of restor*|tests of restor*|test the restor*|tests restor*|test restore*|restoration test*|restores a backup|restore a backup|restores one backup|restores each backup|restores the backup|backups are tested|backup is tested|backups must be tested|backups shall be tested|backups ~ restored|test-restored|tests ~ backup*|test ~ backup*|backup ~ test*|backups ~ tested|restores ~ backup ~ test*|recovery of backups ~ tested|restore drill*|restore exercise*|restore rehears*|restore practice*|restores ~ *database*|restore ~ *database*|restores ~ postgres*|restore ~ postgres*|full restore ~ rehears*|restore ~ rehears*|recovery drill*',
    ),
    not: p('disaster recovery|continuity|failover|within ~ days|report*|after each'),
    rhythmOf: p('backup*|back-up|back-ups|snapshot*|dump*|copy|copies'),
  },
  'continuity-test-cadence': {
    cue: p(
      'disaster recovery test*|disaster recovery exercise*|disaster recovery plan ~ tested|tests ~ disaster recovery|test ~ disaster recovery|tests ~ continuity plan|test ~ continuity plan|dr test*|dr plan ~ tested|dr exercise*|business continuity test*|business continuity exercise*|continuity plan ~ tested|continuity plans ~ tested|continuity plan ~ exercised|continuity test*|continuity exercise*|bcp ~ tested|exercise* ~ continuity plan|recovery plan ~ tested',
    ),
    not: p('report*|review*|within'),
  },
  'incident-exercise-cadence': {
    cue: p(
      'tabletop*|incident exercise*|incident response exercise*|incident simulation*|incident drill*|incident response drill*|incident response simulation*|response plan is tested|response plan must be tested|response plan shall be tested|response plan ~ exercised|response plan ~ tested|rehears*|tests ~ incident response plan|test ~ incident response plan|exercises ~ incident',
    ),
    about: p('incident*'),
    not: p('disaster|continuity|report*|lessons|fire'),
  },
  'incident-response-time': {
    cue: p(
      'respond*|response|answer*|acknowledg*|picked up|pick up|taken up|take up|first look|starts within|start within|react*|looked at',
    ),
    about: p('incident|incidents'),
    not: p(
      'update*|resol*|clos*|review*|notif*|customer is told|customers are told|customers are informed|vulnerab*|leadership|reported|reports|reporting|report to|plan|policy|exercise*|test*',
    ),
  },
  'lockout-attempts': {
    cue: p('lock*|block*|suspend*|disabled after'),
    about: p('account*|sign-in*|signin*|login*|log-in*|logon*|password*|lockout|lock-out'),
    not: p('terminal*|card|cards|pin|door|doors|phone*|badge*'),
  },
  'key-rotation': {
    cue: p('rotat*|renew*|replaced'),
    about: p('encryption key*|cryptographic key*|keys|key rotation|kms key*|master key*'),
    head: p(
      'data encryption keys|encryption keys|encryption key|cryptographic keys|kms keys|master keys|data keys|keys',
    ),
    not: p(
      'api|ssh|access key|access keys|hardware|security key|security keys|certificate*|compromise*|badge*|door|password*|signing|tls|static|training|policy|policies',
    ),
  },
  'firewall-review-cadence': {
    cue: REVIEW,
    about: p(
      'firewall rule*|firewall ruleset*|firewall rule set*|firewall configuration*|security group*|firewalls are reviewed|reviews ~ firewall*',
    ),
  },
  'availability-target': {
    about: p('availab*|uptime|up time|service level'),
    not: p('backup*|credit*|capacity|scan*|complet*|coverage|restor*'),
  },
  'phishing-test-cadence': {
    cue: p(
      'phishing ~ simulat*|simulated phishing|phishing test*|phishing exercise*|phishing campaign*|phishing simulation*',
    ),
    not: p('fail*|report*|click*|result*|review*|course*'),
  },
};
