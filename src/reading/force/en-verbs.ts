import * as F from './flags.js';
import type { Lexicon } from './lexicon.js';

/** English verbs by what denying them means. A particle follows `_`. */
const VERBS: readonly (readonly [cls: number, verbs: string])[] = [
  [
    F.PROTECT,
    `log review test monitor encrypt audit check verify inspect assess evaluate examine scan patch train document track measure require enforce rotate restore validate
    reconcile rehearse exercise practise conduct perform carry_out maintain classify label screen vet revoke destroy wipe sanitise sanitize shred purge
    dispose protect secure isolate segregate harden notify report escalate inform investigate analyse analyze respond remediate fix resolve mitigate treat follow
    follow_up supervise watch look filter block detect prevent stop identify appoint determine sign acknowledge certify renew sample compare match mask anonymise
    anonymize pseudonymise hash authenticate return collect archive minimise minimize limit restrict separate redact minute trace ensure back_up update
    brief instruct educate teach discuss correct separate lock log_off lock_out shut_down alert warn lead_to count calibrate service repair replace refresh revise align
    cover insure oblige interview check_on look_at look_after go_through verify observe apply keep_track keep_up prioritise prioritize triage rank record know understand
    sign_off control manage govern oversee handle guard deprovision offboard onboard quarantine scrub synchronise synchronize harmonise clean clear react answer consult involve
    register list map attend pass complete finish publish communicate rehearse deliver supply provide offer read tackle attest declare challenge reset
    examine expire close`,
  ],
  [F.GATE, 'approve authorise authorize start begin proceed'],
  [
    F.RISK,
    `accept grant allow permit open go_live promote reactivate reinstate share disclose bypass circumvent reuse re-use sell rent trade transfer send email e-mail forward copy download install connect leave expose commit hard-code hardcode
    paste upload post alter change modify tamper edit overwrite override exceed lend borrow plug bring take store save print write transmit travel retaliate enter
    access click reveal divulge push merge ship go give hand tolerate abuse misuse profile reproduce circulate attach mine weaken hide conceal let move
    use process outlive cross trust lie hold_back pay charge touch carry transport import export sync install run_as log_in log_on sign_in sign_on rely guess penalise penalize
    punish discriminate harass work_around propagate synch route tailgate photograph film record_audio deploy release delete remove disable`,
  ],
  // Taking away: of an account it protects, of a log it endangers.
  [F.PROTECT, 'delete remove disable erase deactivate block suspend'],
  [
    F.SETUP,
    'implement introduce roll_out set_up develop establish adopt launch procure draw_up draft migrate phase_in migrate_to switch pilot trial formalise formalize automate look_into explore consider work_on become switch_to go_live come',
  ],
  [
    F.HOLD,
    'give hand let take bring move go write open store save keep hold own operate run follow support contain include exist maintain_a have use employ possess carry retain',
  ],
  [F.EXIST, 'exist happen occur arise'],
  [F.OMIT, 'waive skip miss neglect omit forget overlook lack ignore fail_to'],
  [
    F.CEASE,
    'switch_off turn_off disable drop lift relax loosen cancel lapse cease discontinue abandon withdraw disband dissolve scrap suspend shelve postpone',
  ],
  [
    F.INTEND,
    'set_aside budget earmark schedule plan intend hope aim expect envisage foresee propose want wish aspire',
  ],
  [F.OPINION, 'trust believe value recognise recognize appreciate strive think consider care'],
  [
    F.TELL,
    'describe list set_out detail outline explain specify find document define cover refer mention summarise summarize record lay_down include publish',
  ],
  [F.ADVISED, 'recommend advise encourage suggest urge'],
  [F.FORBIDDEN, 'prohibit forbid ban disallow'],
  [F.MANDATORY, 'need require oblige mandate compel demand'],
  [F.ALLOWED, 'entitle'],
  [
    0,
    `press ask tell assign name describe address recover fail log_out write_up build design select choose define create add prepare extend expand enable invest hire buy purchase shift make get decide agree meet change work move need help give bear come become remain stay see show act try turn hire leave arrive join depart expire receive request submit
    raise route open call contact page trigger generate produce calculate display present summarise explain refer relate depend belong consist comprise contain involve
    treat govern engage arrange organise organize schedule coordinate facilitate enable host deliver ship handle serve store place put position label assume take_over hand_over hand_in
    learn teach lose win pay cost rise fall grow reach spend save set let cut hit bring send build draw choose speak stand sit wear tear break sound feel keep_to adhere comply conform
    operate walk visit sweep rehearse escort accompany greet swap pick gather feed trip boot reboot shut fail_over load stage ship tie link attach base ground back stamp seal weigh tune cap
    reject refuse decline deny cancel terminate end stop quit retire decommission unlock unblock reopen close pull drop flag judge score rate grade quantify estimate forecast budget fund
    elect nominate chair convene hear vote confirm endorse ratify subscribe opt consent withdraw object appeal complain respond reply acknowledge overrule interpret amend enact
    ensure guarantee warrant commit pledge promise undertake contribute participate attend represent advise counsel coach mentor promote demote discipline dismiss sanction reward
    warehouse replicate mirror snapshot cluster balance scale shard stream sync batch queue parse render compile test_out lint merge rebase tag branch fork clone pin vendor
    encrypt_with fence segment shield wall wrap tunnel proxy relay bridge patch_up cool heat power fuel drain flood burn smoke ring sound beep buzz chirp
    reside live lie rest sleep last elapse pass continue proceed advance progress mature evolve improve deteriorate decay age
    post-mortem debrief escalate_to bill invoice reimburse pick_up pull_out take_part look_for wait say speak_to state compute assemble rebuild copy_over reset restart test_for walk_through`,
  ],
];

/** Forms that no rule makes: base, past, participle. */
const IRREGULAR = `write wrote written; keep kept kept; hold held held; take took taken; give gave given; go went gone; run ran run; begin began begun; forbid forbade forbidden;
  withdraw withdrew withdrawn; draw drew drawn; build built built; buy bought bought; choose chose chosen; sell sold sold; send sent sent; lend lent lent; leave left left;
  let let let; read read read; set set set; put put put; cut cut cut; hit hit hit; know knew known; see saw seen; show showed shown; find found found; tell told told; teach taught taught;
  make made made; get got got; become became become; come came come; lose lost lost; pay paid paid; rise rose risen; fall fell fallen; grow grew grown; spend spent spent;
  bring brought brought; think thought thought; understand understood understood; meet met met; lead led led; speak spoke spoken; stand stood stood; sit sat sat; wear wore worn;
  break broke broken; feel felt felt; win won won; hide hid hidden; override overrode overridden; overwrite overwrote overwritten; shut shut shut; feed fed fed; quit quit quit;
  undertake undertook undertaken; oversee oversaw overseen; foresee foresaw foreseen; forget forgot forgotten; lie lay lain; say said said; hear heard heard; sweep swept swept; sleep slept slept; ring rang rung;
  rebuild rebuilt rebuilt; reset reset reset; pass passed passed; bear bore borne; lay laid laid; cost cost cost; have had had; learn learned learned; do did done`;

/** Verbs whose last consonant doubles. */
const DOUBLING = new Set(
  'plan stop ship log tag ban skip scan drop permit commit submit transfer refer occur plug swap strip wrap map step flag trim rub chat cap hardcode pin omit forget begin set get put cut run let hit sit shut travel cancel label scrap travel equip rebut overlap recur opt strap fit bet control trip compel clip slip nap tap lap mop shop pop spot wet'.split(
    ' ',
  ),
);

/** Verb forms that are nouns as well. */
const NOUNS = new Set(
  `review test log audit check scan patch document record track measure report update label screen lock release change access use need plan work run request control process support store
  share email e-mail risk issue start end move place state name list order address contract export import transfer copy download upload function lead cover trigger question answer schedule budget
  result rate cost target post mail call alert page monitor filter block limit exercise practise hash mask contact benefit hold supply stand mark return charge visit interview guard design host
  service form tag trust balance note notice estimate sample match back stop hand hire pilot trial launch draft value care aim hope wish ban advise demand override reset restart bypass switch
  help act try turn show route display place position fund forecast score grade chair vote object appeal reply reward mirror snapshot cluster scale stream batch queue fork clone pin branch
  bridge relay proxy power fuel flood smoke ring heat rest sleep age progress advance bill invoice pick load stage trip sound wall fence shield segment wrap tunnel map rank minute count trace brief
  clean clear react purchase purge repair restore return signal travel trade rent profile push merge commit click print exception dismiss promise pledge warrant conduct file limit attempt practice
  set cut hit say find look watch read paste post post-mortem walk visit sweep escort link base ground seal cap flag judge pull drop close open answer rise fall grow spend save learn win break cool drain burn beep
  buzz vendor compile lint warehouse segment live last pass step change request attack threat fix name tie stamp value matter guarantee restore reuse deploy press estimate object sanction discipline coach counsel mentor present contract`.split(
    /\s+/,
  ),
);

/** Adds every form of every verb. */
export function addEnglishVerbs(lexicon: Lexicon): void {
  const irregular = new Map(
    IRREGULAR.split(';').map((line) => {
      const [base = '', past = '', part = ''] = line.trim().split(' ');
      return [base, { past, part }] as const;
    }),
  );
  for (const [cls, verbs] of VERBS) {
    for (const verb of verbs.split(/\s+/)) if (verb !== '') addVerb(lexicon, verb, cls, irregular);
  }
}

function addVerb(
  lexicon: Lexicon,
  verb: string,
  cls: number,
  irregular: ReadonlyMap<string, { past: string; part: string }>,
): void {
  const cut = verb.indexOf('_');
  const base = cut < 0 ? verb : verb.slice(0, cut);
  const particle = cut < 0 ? '' : verb.slice(cut);
  const known = irregular.get(base);
  const past = known?.past ?? pastOf(base);
  const part = known?.part ?? past;
  const maybeNoun = particle === '' && NOUNS.has(base);
  const noun = maybeNoun ? F.NOUN : F.SURE;
  const add = (form: string, pos: number): void => {
    lexicon.addOne(form + particle, pos, cls);
  };
  add(base, F.BASE | F.FIN | noun);
  add(thirdOf(base), F.FIN | noun);
  add(past, F.PAST | (past === part ? F.PART : F.SURE));
  add(part, F.PART);
  add(ingOf(base), F.ING);
}

function thirdOf(base: string): string {
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(base) || base === 'go') return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return DOUBLING.has(base) ? `${base}${base.at(-1) ?? ''}ed` : `${base}ed`;
}

function ingOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return DOUBLING.has(base) ? `${base}${base.at(-1) ?? ''}ing` : `${base}ing`;
}
