import { phrases, words } from '../quantity/vocabulary.js';
import type { RoleKind, RoleWords } from './vocabulary.js';

const FUNCTIONS = `officer manager lead leader director engineer administrator admin analyst architect coordinator co-ordinator auditor champion
   steward specialist president partner owner custodian supervisor executive developer reviewer approver responder commander
   controller processor treasurer secretary chair chairman chairperson chairwoman registrar trustee nurse pharmacist physician
   doctor clinician guard operator dispatcher technician maintainer programmer tester consultant advisor adviser recruiter
   accountant bookkeeper lawyer attorney inspector investigator principal curator librarian editor sponsor delegate deputy
   assessor examiner receptionist caretaker planner buyer steward mentor scientist researcher founder co-founder handler watchkeeper
   pentester pen-tester notary sysadmin moderator librarian warden marshal governor headteacher rector dean captain dispatcher
   archivist statistician paralegal solicitor porter janitor driver producer designer superintendent clerk teller broker underwriter
   foreman matron midwife surgeon dentist therapist biologist chemist physicist agronomist geologist radiographer veterinarian
   pilot mechanic electrician actuary ombudsman commissioner magistrate judge mayor councillor alderman purser bursar
   examiner verifier releaser committer requester requestor assignee designee appointee signatory incumbent`;
const BODIES = `team committee board council department helpdesk servicedesk division directorate management leadership secretariat
   crew squad panel taskforce authority regulator helpline dispatch agency`;
const PEOPLE = `employee worker colleague member user intern visitor student volunteer freelancer candidate applicant contractor supplier
   vendor provider subcontractor customer client tenant staff personnel workforce party subprocessor teacher professor resident
   leaver joiner person people landlord reseller scanner-operator guest parent pupil patient donor retailer merchant franchisee
   carrier courier insurer school bank shareholder stakeholder individual trainee apprentice temp`;

/** Nouns with their plurals. */
function nouns(list: string, kind: RoleKind): readonly (readonly [string, RoleKind])[] {
  return [...words(list)].flatMap((word): (readonly [string, RoleKind])[] => [
    [word, kind],
    [
      word.endsWith('y')
        ? `${word.slice(0, -1)}ies`
        : word.endsWith('man')
          ? `${word.slice(0, -3)}men`
          : `${word}s`,
      kind,
    ],
  ]);
}

/** English words of roles. */
export const EN: RoleWords = {
  heads: new Map([
    ...nouns(PEOPLE, 'people'),
    ...nouns(BODIES, 'body'),
    ...nouns(FUNCTIONS, 'function'),
    ['counsel', 'function'],
    ['staff', 'people'],
  ]),
  endings: [],
  noRoles: words('guards-rail'),
  pairs: phrases<RoleKind>(
    [
      'operations centre|operations center|contact centre|contact center|call centre|call center|service desk|help desk|front desk|reception desk|support desk|security desk|it desk',
      'body',
    ],
    ['department head|section head|team head|unit head|division head|deputy head', 'function'],
  ),
  over: words('head director vp svp evp president chief manager lead heads directors'),
  overLinks: words('of for the'),
  behind: new Set(
    'on duty|on call|on-call|of directors|of management|of trustees|of governors|in charge|of record'.split(
      '|',
    ),
  ),
  fields: words(
    `security privacy compliance risk risks information data protection cyber cybersecurity network it ict audit internal system systems database
     devops hr human resources people facilities facility legal finance financial quality incident response change advisory release
     product vendor procurement governance steering crisis platform infrastructure operations cloud support engineering office general
     technical service services delivery customer success supply logistics marketing sales software hardware safety health medical clinical
     fraud treasury tax payroll identity access iam asset records record continuity backup recovery emergency project programme program
     research science design development application web mobile test testing works workers' site plant warehouse store branch account
     business process control policy document configuration patch vulnerability threat detection monitoring soc noc isms technology
     digital communications media public relations purchasing contract supplier training education payments trading analytics machine learning ai`,
  ),
  adjectives: words(
    `chief senior junior deputy assistant acting external internal outside independent responsible designated appointed named executive
     managing general technical regional local national global statutory certified lead principal staff vice second first third direct line
     hiring on-call duty shift service help night day owning supervisory joint interim former other another new qualified approved`,
  ),
  short: phrases<RoleKind>(
    ['ciso|cto|ceo|coo|cfo|cio|cpo|cro|cso|cco|cdo|cmo|dpo|vp|bofh|itso|isso|issm|sro|fg', 'function'],
    ['cab|csirt|cert|psirt|soc|noc|pmo|exco|isms-team', 'body'],
  ),
  departments: words(
    'hr it ict legal finance procurement facilities engineering operations support payroll marketing sales security compliance communications logistics purchasing',
  ),
  determiners: words(
    'the a an our their its his her your each every any this that these those no both either one two three all such another',
  ),
  stops: words(
    `is are was were be been must shall will would should may can could might has have had do does did not never and or but if when where
     by via through with without in to at on onto into for from until till before after during under over between about as per within of off
     that which who whom whose than then so while unless because only also we they he she it you i there by-the once twice every
     notify inform contact ask tell call email escalate report reports informs notifies tells asks contacts tell send sends give gives
     requires require let lets makes make sees goes go`,
  ),
  toActor: words('by from to with via through inform notify contact ask tell both'),
  agentEndings: ['er', 'or', 'ist', 'ian', 'ant', 'eer', 'ar'],
  things: words(
    `server computer router printer register letter folder adapter container cluster parameter header filter buffer number order paper matter
     center centre layer tower power cover water other after under over never either another whether rather quarter master disorder monitor
     sensor mirror error vector factor door floor ledger identifier newsletter calendar similar particular regular warrant grant tenant
     poster folder freezer locker shredder charger transfer offer character browser compiler helper wrapper installer loader driver
     dollar seminar pillar radar year gear plant restaurant variant constant quadrant covenant hypervisor generator indicator elevator
     corridor interior exterior minor major prior behavior behaviour favour labour colour counter chapter winter summer
     firmware hardware scanner tracker timer token-holder trailer boiler cellar car bar jar war far near clear remainder reminder
     placeholder user answer wafer pointer viewer wonder hour four our repair their pair chair stair tier carrier-frequency barrier
     balancer scheduler resolver listener laptop paper-shredder proper former latter later lower higher upper
     greater fewer longer shorter older newer larger smaller better earlier further however together ever per`,
  ),
  thingEndings: ['meter', 'server', 'computer', 'paper', 'letter'],
  modals: words('must shall will may should can needs'),
  passive: words('be been have not-be'),
  by: words('by'),
};
