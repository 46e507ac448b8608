import type { Subject } from './subject.js';

const ADMIN = ['admin', /\b(?:admin\w*|privileged|root|superusers?|beheerders?|beheeraccounts?|geprivilegieerd\w*)\b/i] as const;
const SERVICE = ['service-account', /\b(?:service accounts?|system accounts?|machine|api keys?|serviceaccounts?|static keys?|secrets?)\b/i] as const;
const CUSTOMER = ['customer', /\b(?:customers?|clients?|tenants?|end users?|klant\w*|platform requires)\b/i] as const;
const PHYSICAL = ['physical', /\b(?:physical\w*|badges?|office|data ?cent(?:re|er)s?|doors|fysiek\w*|kantoor|datacent\w*|server ?rooms?)\b/i] as const;
const VENDOR = ['vendor', /\b(?:vendors?|suppliers?|third[- ]part\w+|contractors?|leverancier\w*|externe\w*|ingehuurde\w*)\b/i] as const;
const PRODUCTION = ['production', /\b(?:production|productie\w*)\b/i] as const;
const CRITICAL = ['critical', /\b(?:critical|high[- ]risk|tier[- ]?(?:1|one)|key vendors?|kritieke?|kritische|hoog risico)\b/i] as const;
const LOWER = ['lower-tier', /\b(?:low[- ]risk|medium[- ]risk|tier[- ]?(?:[2-9]|two|three)|non-critical|other vendors?|overige|niet-kritieke?|laag risico|gemiddeld)\b/i] as const;
const MOBILE = ['mobile', /\b(?:mobile|phones?|smartphones?|tablets?|telefoons?|mobiele)\b/i] as const;

/** Holds for every subject: what is not production is under other rules. */
export const NON_PRODUCTION = ['non-production', /\b(?:staging|sandbox|non-production|test (?:environments?|systems?|data)|test\w*omgeving\w*|acceptance|acceptatie\w*|development environments?|ontwikkel\w*|OTAP|demo)\b/i] as const;

const RETAIN = /\b(?:retain\w*|retention|kept|keep|keeps|stored for|store\w* .{0,30}for|preserved|archived|bewaa?r\w*|retentie\w*|maintained for)\b/i;
const REVIEW = /\b(?:review\w*|recertif\w*|attest\w*|beoordeel\w*|beoordel\w*|controleer\w*|gereviewd|herbeoordeel\w*)\b/i;

/** The subjects policies contradict each other on, each with what tells it apart from its neighbours. */
export const SUBJECTS: readonly Subject[] = [
  {
    id: 'password-length',
    cue: /\b(?:characters?|tekens|karakters)\b/i,
    about: /\b(?:passwords?|passphrases?|wachtwoord\w*|wachtzin\w*)\b/i,
    not: /\b(?:pin|pin code|pincode|passcode|history|(?:differ\w*|different) from|special characters?|speciale tekens)\b/i,
    head: 'passwords?|passphrases?|wachtwoorden|wachtwoord',
    value: 'characters', unit: 'count', bound: 'min', from: 6, to: 64,
    qualifiers: [ADMIN, SERVICE, CUSTOMER, MOBILE, ['passphrase', /\b(?:passphrases?|wachtzin\w*)\b/i], ['mfa', /\b(?:mfa|multi-factor|2fa|two-factor)\b/i]],
  },
  {
    id: 'password-rotation',
    cue: /\b(?:expir\w+|rotat\w+|chang\w+|renew\w*|replaced|verlop\w*|verloopt|wijzig\w*|gewijzigd|vervang\w*)\b/i,
    about: /\b(?:passwords?|wachtwoord\w*)\b/i,
    not: /\b(?:temporary|initial|reset|lock\w*|default|keys?|certificates?|compromise\w*|tijdelijk\w*|initieel|session|gelekt|grace)\b/i,
    value: 'either', unit: 'days', bound: 'max', from: 14, to: 1100,
    qualifiers: [ADMIN, SERVICE, CUSTOMER],
  },
  {
    id: 'log-retention',
    cue: RETAIN,
    about: /\b(?:logs?|log files?|log data|audit trails?|event records|logbestanden|loggegevens|logging|logregels|(?:audit|productie|toegangs|systeem|beveiligings|applicatie|server)logs?|logdata)\b/i,
    head: 'logs|log files|logbestanden|audit trails?',
    not: /\b(?:visitors?|bezoekers\w*|camera\w*|cctv|badges?|training|logbook|change ?log|incident log|call|back-?ups?|tickets?|records of|review reports?|rapport\w*|raise|alert)\b/i,
    value: 'duration', unit: 'days', bound: 'exact', from: 7, to: 4000,
    qualifiers: [
      ['application', /\b(?:application|app logs?|applicatie\w*)\b/i], ['payment', /\b(?:payment|betaal\w*)\b/i],
      ['debug', /\b(?:debug|trace|verbose)\b/i],
      ['network', /\b(?:flow logs?|network|netwerk\w*|firewall|dns|proxy|vpc)\b/i],
      ['web', /\b(?:web ?server|http|cdn)\b/i],
      ['email', /\b(?:e-?mail|chat)\b/i],
      ['archive', /\b(?:archiv\w*|cold|offline|gearchiveerd|long[- ]term)\b/i],
      ['online', /\b(?:online|hot|searchable|immediately available|readily|direct beschikbaar|doorzoekbaar|active)\b/i],
      ['staging', /\b(?:staging|test|development|non-production|ontwikkel\w*)\b/i],
      CUSTOMER,
    ],
  },
  {
    id: 'log-review-cadence',
    cue: REVIEW,
    about: /\b(?:logs|log files?|security events|audit logs?|logbestanden|auditlogs?|loggegevens)\b/i,
    not: /\b(?:access review|retention|configuration|alert rules|polic(?:y|ies)|bewaar\w*|toegangsbeoordeling)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [ADMIN, PHYSICAL, ['network', /\b(?:firewall|network|vpn|netwerk\w*)\b/i], CUSTOMER, ['application', /\bapplica\w+/i]],
  },
  {
    id: 'backup-frequency',
    cue: /\b(?:back-?ups? (?:are|is|run|runs|of|take)|backed up|back up|daily backups?|backups? .{0,20}(?:taken|made|performed|created)|geback-?upt|back-?ups? .{0,30}gemaakt|(?:maken|maakt) .{0,40}back-?ups?|worden .{0,30}back-?ups?)\b/i,
    not: /\b(?:restor\w*|test\w*|review\w*|monitor\w*|retain\w*|kept|verif\w*|check\w*|reports?|herstel\w*|controleer\w*|bewaar\w*|failed|failure|replicat\w*|copied|offsite|off-site)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [
      ['full', /\b(?:full|volledige?)\b/i],
      ['incremental', /\b(?:incremental|differential|incrementele?|transaction logs?)\b/i],
      ['database', /(?:databases?|\bsql|\baurora|postgres\w*|mysql|rds)\b/i],
      ['files', /\b(?:files?|documents|bestanden|file ?servers?|laptops?|workstations?)\b/i],
      ['configuration', /\b(?:configurations?|repositor\w+|source code|terraform|configuratie\w*)\b/i],
    ],
  },
  {
    id: 'backup-retention',
    cue: RETAIN,
    about: /\b(?:back-?ups?|snapshots?|reservekopie\w*)\b/i,
    head: 'back-?ups?|snapshots',
    not: /\b(?:logs?|tested|restore test)\b/i,
    value: 'duration', unit: 'days', bound: 'exact', from: 1, to: 4000,
    qualifiers: [
      ['daily', /\b(?:daily|dagelijkse?|incremental)\b/i], ['weekly', /\b(?:weekly|wekelijkse?|full)\b/i], ['monthly', /\b(?:monthly|maandelijkse?)\b/i],
      ['annual', /\b(?:annual|yearly|jaarlijkse?)\b/i],
      ['configuration', /\b(?:configuration|repositor\w+|terraform|source code|configuratie\w*|export)\b/i],
      ['email', /\be-?mail\b/i], ['archive', /\b(?:archiv\w*|cold|offline|offsite)\b/i],
    ],
  },
  {
    id: 'recovery-time-objective',
    cue: /./,
    about: /\b(?:recovery time objective|rto|hersteltijd\w*)\b/i,
    not: /\b(?:recovery point objective|rpo)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 1000,
  },
  {
    id: 'recovery-point-objective',
    cue: /./,
    about: /\b(?:recovery point objective|rpo|maximaal dataverlies)\b/i,
    not: /\b(?:recovery time objective|rto)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 1000,
  },
  {
    id: 'access-review-cadence',
    cue: /\b(?:access reviews?|access recertif\w+|recertif\w+|review of (?:all )?(?:user |logical )?(?:access|accounts|permissions)|(?:access|accounts|access rights|permissions|privileges|entitlements)\b.{0,60}\b(?:reviewed|re-?certified)|reviews? (?:all |every |the |user |active )*(?:accounts|access|access rights|permissions|privileges|entitlements|administrator roles?|list of holders)|toegangsbeoordeling\w*|(?:toegangsrechten|autorisaties|rechten|accounts|toegang)\b.{0,60}\b(?:beoordeeld|gecontroleerd|gereviewd|geëvalueerd)|(?:beoordeelt|beoordelen|controleren|controleert) .{0,30}(?:toegangsrechten|autorisaties|accounts|rechten))\b/i,
    head: 'access|accounts|permissions|access rights|toegang|toegangsrechten|autorisaties',
    not: /\b(?:polic(?:y|ies) (?:is|are) reviewed|firewall|within \d+ (?:working )?days after|dormant|inactive|unused)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [
      ['admin', /\b(?:admin\w*|privileged|root|superusers?|beheerders?\w*|beheerrechten|geprivilegieerd\w*|list of holders|elevated)\b/i],
      PHYSICAL, SERVICE, VENDOR, CUSTOMER, PRODUCTION, CRITICAL, LOWER,
      ['source-code', /\b(?:repositor\w+|github|gitlab|source code)\b/i],
      ['database', /databases?\b/i],
    ],
  },
  {
    id: 'incident-notification',
    cue: /\b(?:notif\w+|inform\w*|told|tell|report\w*|disclos\w+|hear|meld\w*|gemeld|informe\w*|geïnformeerd|op de hoogte)\b/i,
    about: /\b(?:incidents?|breach\w*|datalek\w*|inbreuk\w*|beveiligingsincident\w*)\b/i,
    not: /\b(?:vulnerabilit\w+|outage|maintenance|kwetsbaarhe\w+|update\w*|follow-up|draft report|post-?mortem|root cause|review|law requires|gdpr requires|status page)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 800,
    qualifiers: [
      ['to:customers', /\b(?:customers?|clients?|controllers?|klant\w*|opdrachtgever\w*|verwerkingsverantwoordelijke\w*)\b/i],
      ['to:authority', /\b(?:authorit\w+|regulators?|supervisory authority|autoriteit\w*|toezichthouder\w*|data protection (?:authority|commission))\b/i],
      ['to:subjects', /\b(?:data subjects?|affected individuals?|individuals|betrokkenen)\b/i],
      ['by:staff', /\b(?:employees|staff|personnel|users|everyone|contractors|workforce|medewerkers?|iedereen)\b/i],
      ['to:management', /\b(?:management|leadership|executives?|ceo|board|directie|bestuur)\b/i],
      ['vendor', /\b(?:vendors?|suppliers?|sub-?processors?|leverancier\w*|subverwerker\w*)\b/i],
    ],
    severities: false,
  },
  {
    id: 'vulnerability-repair',
    cue: /./,
    about: /\b(?:findings|vulnerabilit\w+|patch\w*|kwetsbaarhe\w+|remediat\w+|repair\w*|pen(?:etration)?[- ]?tests? findings|scan findings)\b/i,
    not: /\b(?:incident\w*|response|first look|escalation|acknowledg\w+|triage\w*|scans?|scanned|exception\w*|support\w*|uitzondering\w*|risk accept\w*|risks?|sla credits?|rto|test environment|after release|incidentrespons)\b/i,
    value: 'duration', unit: 'days', bound: 'max', to: 400,
    qualifiers: [
      ['patch', /\b(?:patch(?:es)?\b(?! within)|updates?)\b/i],
      ['pentest', /\b(?:penetration|pentest\w*|pen test\w*|penetratie\w*)\b/i],
      ['internet-facing', /\b(?:internet[- ]facing|external\w*|public|extern\w*)\b/i],
      ['internal', /\b(?:internal|interne)\b/i],
      ['exploited', /\b(?:exploit\w*|zero[- ]day|actively|emergency|actief misbruikt)\b/i],
      ['dependency', /\b(?:dependenc\w+|librar\w+|containers?|images?)\b/i],
      ['endpoint', /\b(?:laptops?|endpoints?|workstations?|macos|windows)\b/i],
    ],
    severities: true,
  },
  {
    id: 'vulnerability-scan-cadence',
    cue: /\b(?:vulnerability scan\w*|scans? .{0,40}for vulnerabilit\w+|scanned for vulnerabilit\w+|kwetsbaarheids?scans?|gescand op kwetsbaarheden)\b/i,
    not: /\b(?:report\w*|review\w*|penetration|pentest)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [
      ['external', /\b(?:external\w*|internet|public|extern\w*)\b/i], ['internal', /\b(?:internal\w*|intern\w*)\b/i],
      ['container', /\b(?:containers?|images?)\b/i], ['code', /\b(?:code|dependenc\w+|librar\w+|repositor\w+|broncode)\b/i], ['web', /\b(?:web|application|api|applicatie\w*)\b/i],
      ['endpoint', /\b(?:laptops?|endpoints?|workstations?)\b/i],
    ],
  },
  {
    id: 'penetration-test-cadence',
    cue: /\b(?:penetration[- ]test\w*|pen[- ]?tests?|pentesting|penetratietest\w*)\b/i,
    not: /\b(?:firm changes|rotate\w*|change of firm|retest\w*|findings|reports? (?:is|are)|critical|scans?|bevindingen)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [['external', /\b(?:external network|extern netwerk)\b/i], ['internal', /\b(?:internal network|intern netwerk)\b/i], ['mobile', /\bmobile\b/i], ['network', /\bnetwork\b/i]],
  },
  {
    id: 'training-cadence',
    cue: /\b(?:training\w*|awareness (?:course|programme|program)|trained|e-learning|bewustwordings\w*|getraind)\b/i,
    about: /\b(?:security|awareness|beveilig\w*|bewustwording\w*|informatiebeveiliging\w*)\b/i,
    not: /\b(?:phishing|review\w*|updated|update|test results|reports?|evaluat\w+|records|onboarding|new hires?|developers?|engineers?|secure coding|coding|incident response team|incident team|privacy|board|first aid|ontwikkelaars|nieuwe medewerkers|exercise\w*|tabletop)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [ADMIN, VENDOR],
  },
  {
    id: 'training-new-hire',
    cue: /\b(?:training|trained|course|e-learning|getraind|bewustwordings\w*)\b/i,
    about: /\b(?:new hires?|new employees?|new staff|new joiners?|of hire|hire date|start date|of joining|onboarding|nieuwe medewerkers?|indiensttreding|eerste werkdag)\b/i,
    not: /\b(?:developers?|engineers?|secure coding|role|privacy|ontwikkelaars|acknowledg\w+|sign|policies|contractors?)\b/i,
    value: 'duration', unit: 'days', bound: 'max', to: 200,
  },
  {
    id: 'policy-review-cadence',
    cue: /\b(?:(?:all|each|every|security|our|these) (?:\w+ ){0,2}polic(?:y|ies)\b.{0,40}\breview\w*|review\w* .{0,20}(?:all|each|every|these|the security) polic(?:y|ies)|policies (?:are|must be|shall be|will be) reviewed|alle beleid\w*.{0,40}(?:herzien|geëvalueerd|beoordeeld)|elk beleid\w*.{0,40}(?:herzien|geëvalueerd|beoordeeld)|beleidsdocumenten.{0,40}(?:herzien|geëvalueerd|beoordeeld))\b/i,
    not: /\b(?:firewall|password|acknowledg\w+|training|exceptions?|key policy)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
  },
  {
    id: 'session-timeout',
    cue: /\b(?:minutes?|minuten|minuut|hours?|uur|uren|mins?)\b/i,
    about: /\b(?:session time-?outs?|sessions? .{0,30}(?:terminat\w+|expir\w+|time out|timed out|end|ends|lock\w*|logged out)|idle sessions?|inactiv\w+ sessions?|log\w* out .{0,30}(?:inactiv\w+|idle)|sessietime-?out|sessies? .{0,40}(?:beëindig\w*|verlop\w*|verloopt)|inactieve sessies?)\b/i,
    not: /\b(?:screen ?(?:lock|saver)s?|screens?|lock-?out|schermvergrendeling|vergrendel\w*|record\w*|elevat\w+|break-?glass|failed|pogingen)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 200,
    qualifiers: [ADMIN, CUSTOMER, MOBILE, ['vpn', /\b(?:vpn|remote access|ssh|bastion)\b/i], PRODUCTION],
  },
  {
    id: 'screen-lock',
    cue: /\b(?:minutes?|minuten|minuut|mins?)\b/i,
    about: /\b(?:screen ?lock\w*|screen ?savers?|screens? (?:are |is |must |shall )?(?:automatically )?lock\w*|lock\w* (?:the |their |your )?screens?|schermvergrendeling|schermbeveiliging|scherm .{0,30}vergrendel\w*|scherm op slot|screens? lock\w*)\b/i,
    not: /\b(?:failed|attempts?|pogingen)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 3,
    qualifiers: [MOBILE, ADMIN, ['server', /\bservers?\b/i]],
  },
  {
    id: 'risk-assessment-cadence',
    cue: /\b(?:risk assessments?|risk analys[ie]s|risicobeoordeling\w*|risicoanalyses?|risico-?inventarisatie\w*)\b/i,
    not: /\b(?:vendors?|suppliers?|third[- ]part\w+|privacy|dpia|fraud|register|penetration|leverancier\w*|verwerker\w*|project\w*|based on the|according to the|results? of|fraude|business impact)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [PHYSICAL],
  },
  {
    id: 'vendor-review-cadence',
    cue: REVIEW,
    about: /\b(?:vendors?|suppliers?|third[- ]part(?:y|ies)|sub-?service organi[sz]ations?|leverancier\w*)\b/i,
    not: /\b(?:access|accounts?|new|before|onboarding|contracts?|polic(?:y|ies)|soc 2 report of (?:aws|our)|inventory|list|register|toegang\w*|contract\w*|invoice\w*)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [CRITICAL, LOWER, ['medium', /\b(?:medium|middel\w*)\b/i]],
  },
  {
    id: 'offboarding-time',
    cue: /\b(?:revok\w+|remov\w+|disabl\w+|deactivat\w+|terminated within|withdrawn|deprovision\w*|suspend\w*|block\w*|ingetrokken|intrek\w*|verwijder\w*|geblokkeerd|blokke\w+|afgesloten)\b/i,
    about: /\b(?:terminat\w+|leavers?|off-?board\w+|departure|depart(?:ing|ed)|leaves?|left the|separation|last (?:working )?(?:day|hour)|exit|uit dienst|uitdiensttreding|vertrek\w*|laatste werkdag)\b/i,
    not: /\b(?:customer\w*|client\w*|contract ends|data is|delete\w*|equipment|laptops?|devices?|badges?|mailbox\w*|e-?mail|klant\w*|unused|inactive|dormant|inactief|vendor\w*|evidence|backup\w*|days of inactivity|retain\w*)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 800,
    qualifiers: [
      ['involuntary', /\b(?:involuntar\w+|for cause|dismiss\w+|against|gedwongen|ontslag op staande voet|immediate termination)\b/i],
      ['voluntary', /\bvoluntar\w+\b/i],
      ADMIN, VENDOR, CRITICAL, ['other-systems', /\b(?:other systems|all other|remaining|secondary|overige systemen)\b/i],
    ],
  },
  {
    id: 'data-retention-after-termination',
    cue: /\b(?:delet\w+|eras\w+|destroy\w*|purg\w+|remov\w+|verwijder\w*|vernietig\w*|gewist|(?:retain|kept|keep|bewaren|bewaard) .{0,60}(?:contract|terminat\w+)|(?:contract|terminat\w+) .{0,60}(?:retain\w*|kept|keep|bewaren|bewaard))\b/i,
    about: /\b(?:customer data|client data|customer content|data of (?:each |a |every )?(?:departed |former )?customers?|customer's data|klantgegevens|gegevens van (?:de |een )?klant\w*|klantdata)\b/i,
    not: /\b(?:back-?ups?|request\w*|logs?|verzoek\w*|test|copies|checks? every|support|exports?|trial)\b/i,
    value: 'duration', unit: 'days', bound: 'max', from: 1, to: 4000,
    qualifiers: [['personal', /\b(?:personal|persoonsgegevens)\b/i]],
  },
  {
    id: 'restore-test-cadence',
    cue: /\b(?:restor\w+ (?:is |are )?test\w*|tests? (?:of )?(?:the )?restor\w+|test restores?|restoration tests?|restores? (?:a |the |each |one )?back-?ups?|back-?ups? (?:are|is|must be|shall be) tested|back-?ups? .{0,20}test-?restored|tests? .{0,30}back-?ups?|hersteltest\w*|restoretest\w*|restore-?test\w*|back-?ups? .{0,30}(?:getest|teruggezet)|(?:test|testen|zet|zetten) .{0,40}back-?ups?)\b/i,
    not: /\b(?:disaster recovery|continuity|failover|within \d+|report\w*|continuïteit\w*)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [CRITICAL, ['database', /databases?\b/i], ['full', /\b(?:full|complete|volledige?)\b/i]],
  },
  {
    id: 'continuity-test-cadence',
    cue: /\b(?:disaster recovery (?:test|exercise|plan (?:is|must be|shall be) tested)\w*|tests? (?:the|our) (?:disaster recovery|business continuity|continuity) plan|dr tests?|business continuity (?:test|exercise|plan (?:is|must be|shall be) tested)\w*|continuity plan (?:is|must be|shall be) tested|fail-?over tests?|continuïteits(?:test|oefening)\w*|continuïteitsplan .{0,30}getest|uitwijktest\w*)\b/i,
    not: /\b(?:report\w*|review\w*|within)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
  },
  {
    id: 'incident-exercise-cadence',
    cue: /\b(?:tabletop\w*|incident (?:response )?(?:exercise|simulation|drill)s?|incident response plan (?:is|must be|shall be) (?:tested|exercised)|rehears\w+|incidentoefening\w*|oefent .{0,30}incident\w*|oefening\w*)\b/i,
    about: /\bincident\w*\b/i,
    not: /\b(?:disaster|continuity|report\w*|lessons|continuïteit\w*|ontruiming\w*|fire)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
  },
  {
    id: 'incident-response-time',
    cue: /\b(?:respond\w*|response|answer\w*|acknowledg\w+|picked up|first look|starts? within|react\w*|reageer\w*|reactie\w*|opgepakt)\b/i,
    about: /\bincident\w*\b/i,
    not: /\b(?:updates?|resol\w+|clos\w+|review\w*|notif\w+|customers? (?:is|are) (?:told|informed)|opgelost|gesloten|vulnerab\w+|leadership|report\w*)\b/i,
    value: 'duration', unit: 'hours', bound: 'max', to: 400,
    severities: true,
  },
  {
    id: 'lockout-attempts',
    cue: /\b(?:lock\w*|block\w*|geblokkeerd|blokke\w+|vergrendel\w*)\b/i,
    about: /\b(?:accounts?|sign-?ins?|log-?ins?|log-?ons?|passwords?|lock-?out|aanmeld\w*|inlog\w*|wachtwoord\w*)\b/i,
    not: /\b(?:terminals?|cards?|pin|doors?|phones?|badges?)\b/i,
    value: 'attempts', unit: 'count', bound: 'max', from: 2, to: 100,
    qualifiers: [ADMIN, CUSTOMER, MOBILE],
  },
  {
    id: 'key-rotation',
    cue: /\b(?:rotat\w+|renew\w*|replaced|geroteerd|roteren|vervangen|vernieuwd)\b/i,
    about: /\b(?:encryption keys?|cryptographic keys?|(?:kms |master )?keys|versleutelingssleutels?|sleutels)\b/i,
    not: /\b(?:api|ssh|access keys?|hardware|security keys?|certificates?|compromise\w*|badges?|door|password\w*|signing|tls|static)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
    qualifiers: [['master', /\b(?:master|root|customer master)\b/i], ['data', /\bdata keys?\b/i]],
  },
  {
    id: 'firewall-review-cadence',
    cue: REVIEW,
    about: /\b(?:firewall (?:rules?|rule ?sets?|configurations?)|firewall ?regels?|security groups?)\b/i,
    value: 'cadence', unit: 'per-year', bound: 'exact',
  },
];
