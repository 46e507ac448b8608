import * as F from './flags.js';
import { Lexicon } from './lexicon.js';
import { addEnglishVerbs } from './en-verbs.js';

/** The English words that carry a sentence's grammar, and those that say what is protected and what endangers. */
export function englishLexicon(): Lexicon {
  const lexicon = new Lexicon();
  addGrammar(lexicon);
  addEnglishVerbs(lexicon);
  addNouns(lexicon);
  addQualities(lexicon);
  addTimes(lexicon);
  addPhrases(lexicon);
  return lexicon;
}

function addGrammar(lexicon: Lexicon): void {
  lexicon
    .add(
      'a an the this these those each every all any some our their its his her your my both another such most many several a_few',
      F.DET,
    )
    .add('few', F.DET | F.HARDLY)
    .add('they he she you i everyone everybody anyone someone somebody anybody one', F.PRON)
    .add('it', F.PRON)
    .add("we us 've", F.PRON, F.WE)
    .add('our', F.DET, F.WE)
    .add(
      'of in on at by for with from into to through during within under over against between among via per about across towards toward upon onto than like off out above below behind beyond near past regarding concerning including plus versus',
      F.PREP,
    )
    .add('to', F.TO)
    .add('and or & nor but', F.AND)
    .add("is are was were be been being am 's 're 'm", F.BE)
    .add('was were', F.PAST)
    .add("has have had having 've", F.HAVE)
    .add('do does did', F.DO)
    .add('must shall', F.MUST)
    .add("will 'll", F.WILL)
    .add('may can could might', F.MAY)
    .add("should ought would 'd", F.SHOULD)
    .add("not n't", F.NOT)
    .add('never', F.NOT | F.NEVER)
    .add('no', F.NONE | F.DET)
    .add('none nothing nowhere', F.NONE)
    .add('neither nobody noone no-one', F.NONE | F.PRON)
    .add(
      'if when whenever unless until till while once because since although though whereas before after where wherever as lest provided whether how why what except whoever whatever',
      F.SUB,
    )
    .add('before after until till since as except for', F.PREP)
    .add('unless without until till except before', 0, F.EXCEPT)
    .add('without', F.PREP)
    .add('who whom whose which that whoever whatever', F.REL)
    .add(
      'also always then only still already often usually normally generally currently formally immediately again ever just even therefore hereby promptly first twice once there here together instead further yet now today soon later thus too however moreover furthermore additionally typically mostly sometimes',
      F.ADV,
    )
    .add('regularly periodically routinely systematically', F.ADV | F.OFTEN)
    .add('only solely exclusively', F.ADV, F.ONLY)
    .add('longer more later older beyond exceeding less fewer sooner earlier', F.ADJ, F.EXCESS);
}

function addNouns(lexicon: Lexicon): void {
  lexicon
    .add(
      'review reviews check checks test tests testing backup backups back-up back-ups encryption authentication mfa 2fa sso policy policies procedure procedures process processes register registers inventory inventories list lists logging monitoring training trainings scan scans scanner scanners scanning firewall firewalls antivirus alarm alarms alert alerts alerting approval approvals audit audits assessment assessments agreement agreements contract contracts control controls measure measures schedule owner owners ownership programme program segregation screening drill drills exercise exercises rehearsal rehearsals siem edr vpn insurance cover rule rules standard standards requirement requirements mechanism mechanisms overview documentation notification notifications restore restores recovery inspection inspections verification classification awareness safeguards safeguard supervision oversight tracking reporting maintenance patching patches redundancy failover generator retention rotation revocation deprovisioning offboarding onboarding questionnaire evaluation evaluations mapping committee officer signature signatures sign-off log-on-control clause clauses principle plan plans account-lockout lockout badge badges camera cameras cctv lock locks pentest pentests playbook playbooks runbook runbooks criteria baseline baselines four-eyes certificate certificates hardening deadline deadlines target targets channel hotline timeout filter filtering detection protection segmentation quarantine escrow record records dashboard metrics kpi responsibilities accountability evidence trail trails',
      F.NOUN,
      F.GOOD,
    )
    .add('log logs evidence record records trail trails recordings footage', F.NOUN, F.RECORD)
    .add(
      'password passwords passphrase passphrases secret secrets credential credentials key keys token tokens pin pins usb stick sticks wifi wi-fi freeware gift gifts exception exceptions cardholder plaintext cleartext tailgating alcohol bribes violence malware torrent retaliation discrimination default defaults shortcut shortcuts workaround workarounds waiver waivers liability personal-data pii phi',
      F.NOUN,
      F.BAD,
    )
    .add(
      'shared standing generic unencrypted unapproved unauthorised unauthorized unlicensed unsupported pirated private personal production live customer customers client patient anonymous insecure obsolete plain unknown unmanaged byod confidential sensitive identifiable own',
      F.ADJ,
      F.BAD,
    )
    .add(
      'policy policies document documents standard procedure section plan page statement chapter guideline guidelines notice handbook charter annex appendix table manual playbook schedule sections chapters code folder intranet wiki leaflet form template checklist guide',
      F.NOUN,
      F.DOCUMENT,
    )
    .add('roadmap backlog wishlist wish-list to-do', F.NOUN, F.ROADMAP)
    .add(
      'rollout roll-out introduction implementation migration procurement preparations preparation adoption purchase selection tender replacement launch',
      F.NOUN,
      F.SETUP,
    )
    .add('access rights privileges permission permissions account accounts', F.NOUN, F.OPTIONAL)
    .add('company organisation organization group firm business team management', F.NOUN)
    .add(
      'bus class address access process business status analysis basis less series news gas access-process',
      F.NOUN,
    );
}

function addQualities(lexicon: Lexicon): void {
  lexicon
    .add(
      'required mandatory compulsory obligatory obliged necessary responsible accountable bound needed expected due',
      F.ADJ,
      F.MANDATORY,
    )
    .add(
      'forbidden prohibited banned off-limits disallowed unacceptable impermissible barred',
      F.ADJ | F.PART,
      F.FORBIDDEN,
    )
    .add(
      'allowed permitted free entitled welcome acceptable tolerated permissible possible option okay ok',
      F.ADJ,
      F.ALLOWED,
    )
    .add(
      'recommended advised encouraged advisable preferable suggested urged sensible wise prudent better desirable',
      F.ADJ | F.PART,
      F.ADVISED,
    )
    .add('preferably ideally', F.ADV, F.ADVISED)
    .add('optional voluntary discretionary', F.ADJ, F.OPTIONAL)
    .add('ambition aspiration intention proposal proposals', F.NOUN, F.SETUP)
    .add('freedom discretion liberty', F.NOUN, F.ALLOWED)
    .add('enough', F.ADJ)
    .add(
      'unencrypted unsupervised unlocked untested unreviewed undocumented unpatched unmonitored unowned unclear undefined unprotected unavailable missing absent lacking unassigned unfinished incomplete outdated unattended unlogged unchecked unverified unsigned unapproved unaddressed untrained unscanned untracked nonexistent non-existent dormant inactive pending outstanding unreported unanswered unresolved unlocked insufficient inadequate ad-hoc unfilled vacant unrecorded unreleased undecided ad-hoc',
      F.ADJ,
      F.UNDONE,
    )
    .add('impossible', F.ADJ, F.UNDONE | F.FORBIDDEN)
    .add('duty obligation duties obligations responsibility', F.NOUN, F.MANDATORY)
    .add('exempt exempted', F.ADJ, F.UNDONE | F.MANDATORY)
    .add('uncommon unusual', F.ADJ, F.UNDONE | F.LAX)
    .add(
      'important essential vital crucial paramount valuable serious seriously useful beneficial indispensable',
      F.ADJ,
      F.WORTH,
    )
    .add('seldom rarely hardly scarcely barely infrequently', F.HARDLY)
    .add('sporadically haphazardly', F.ADV, F.LAX);
}

function addTimes(lexicon: Lexicon): void {
  lexicon
    .add('soon someday eventually', F.ADV, F.FUTURE)
    .add(
      'january february april june july august september october november december spring summer autumn winter q1 q2 q3 q4 h1 h2 phase coming upcoming',
      F.NOUN,
      F.TIMEPOINT,
    )
    .add('formerly previously', F.ADV, F.FORMERLY)
    .add(
      'daily weekly nightly monthly quarterly annually yearly hourly continuously biannually biennially half-yearly semi-annually twice',
      F.ADV | F.OFTEN,
    );
}

function addPhrases(lexicon: Lexicon): void {
  lexicon
    .add('no_longer', F.NOT)
    .add(
      'no_later_than no_more_than no_longer_than not_later_than not_more_than no_less_than not_less_than no_fewer_than no_earlier_than',
      F.ADV,
    )
    .add(
      'not_only not_just but_not_limited_to not_limited_to not_least not_merely not_simply no_matter whether_or_not if_not no_doubt in_no_particular not_until',
      F.ADV,
    )
    .add('no_one not_a_single not_one not_any none_of neither_of', F.NONE | F.PRON)
    .add(
      'under_no_circumstances in_no_case at_no_time on_no_account in_no_way by_no_means in_no_event under_no_circumstance at_no_point',
      F.NOT | F.NEVER,
    )
    .add('anything_but', F.NOT)
    .add('not_yet', F.NOT, F.FUTURE)
    .add('yet_to', F.TO, F.FUTURE | F.INTEND)
    .add('so_far to_date as_yet', F.ADV)
    .add(
      'for_now for_the_moment for_the_time_being at_the_moment at_present at_this_time at_this_moment for_the_present to_this_day as_of_today',
      F.ADV,
    )
    .add('in_order_to so_as_to', F.TO)
    .add(
      'in_order_not_to so_as_not_to so_that in_case even_if even_though as_soon_as as_long_as provided_that only_if only_when in_the_event_that each_time every_time',
      F.SUB,
    )
    .add(
      'even_if as_well_as such_as rather_than instead_of because_of due_to prior_to subject_to according_to in_accordance_with in_line_with as_part_of on_behalf_of at_least at_most up_to more_than less_than other_than apart_from next_to as_of',
      F.PREP,
    )
    .add('more_than other_than', F.PREP, F.EXCESS)
    .add('or_not', F.ADV)
    .add(
      'take_place takes_place took_place taken_place taking_place',
      F.FIN | F.BASE | F.PART | F.SURE,
      F.EXIST,
    )
    .add('in_place in_use in_force in_effect', F.ADJ, F.EXIST)
    .add('out_of_scope out_of_date out_of_use out_of_order out_of_service', F.ADJ, F.UNDONE)
    .add(
      'in_progress in_preparation in_development under_development under_construction under_consideration in_the_works under_way underway under_discussion under_review_by in_the_making in_draft on_hold in_the_pipeline on_its_way on_their_way',
      F.ADJ,
      F.UNDERWAY,
    )
    .add('on_hold', F.ADJ, F.UNDONE)
    .add('wish_list to-do_list to_do_list', F.NOUN, F.ROADMAP)
    .add('used_to', F.FIN | F.SURE, F.FORMERLY)
    .add('in_the_past back_then', F.ADV, F.FORMERLY)
    .add('have_to has_to had_to', F.MUST, F.OPTIONAL)
    .add('need_to needs_to need_not', F.MUST, F.OPTIONAL)
    .add('is_to are_to', F.MUST)
    .add('ought_to', F.SHOULD)
    .add('going_to', F.WILL, F.INTEND)
    .add('would_like_to would_love_to want_to wants_to wish_to like_to', F.FIN | F.SURE, F.INTEND)
    .add('good_practice best_practice a_good_idea', F.NOUN, F.ADVISED)
    .add('best_practices good_practices', F.NOUN)
    .add('plain_text clear_text', F.NOUN, F.BAD)
    .add('under_no_obligation under_no_duty', F.ADJ, F.UNDONE)
    .add("n't_enough not_enough_to", F.ADJ, F.MANDATORY)
    .add('the_option the_right_to a_choice the_choice the_freedom', F.NOUN, F.ALLOWED)
    .add('plan_is_to idea_is_to intention_is_to ambition_is_to wish_is_to', F.FIN | F.SURE, F.UNDERWAY)
    .add(
      'left_to up_to_each up_to_the_individual finds_the_time find_the_time finds_time find_time have_time has_time time_permits time_permitting time_allows deadline_allows deadlines_allow deadline_permits schedule_allows schedule_permits budget_allows budget_permits capacity_allows capacity_permits resources_allow resources_permit workload_allows workload_permits get_round_to gets_round_to get_around_to gets_around_to happens_to happen_to feels_like own_initiative own_discretion their_discretion',
      F.ADV,
      F.LAX,
    )
    .add('ad_hoc', F.ADV, F.LAX)
    .add('outside_the_scope falls_outside fall_outside beyond_the_scope', F.FIN | F.ADJ | F.SURE, F.UNDONE)
    .add("'d_like_to 'd_love_to", F.FIN | F.SURE, F.INTEND)
    .add('best_to better_to wise_to do_well_to', F.ADJ, F.ADVISED)
    .add(
      'now_and_then now_and_again once_in_a_while on_occasion at_best best_effort by_chance hit_and_miss hit_or_miss',
      F.ADV,
      F.LAX,
    )
    .add('the_next_week the_next_month the_next_quarter the_next_year the_next_half', F.NOUN)
    .add('in_phase', F.PREP, F.FUTURE)
    .add('shortly', F.ADV, F.TIMEPOINT)
    .add('first_quarter second_quarter third_quarter fourth_quarter', F.NOUN, F.TIMEPOINT)
    .add('after_the_summer after_the_holidays after_the_merger after_the_migration_is', F.ADV, F.FUTURE)
    .add('our_goals_for goals_for our_priorities_for priorities_for', F.NOUN, F.ROADMAP)
    .add('being_looked_at being_looked_into being_discussed being_investigated', F.PART, F.UNDERWAY)
    .add('in_the_process_of coming_soon', F.ADJ, F.UNDERWAY)
    .add('evaluating exploring considering trialling piloting', F.ING, F.SETUP)
    .add('house_rules', F.NOUN, F.DOCUMENT)
    .add(
      'next_year next_quarter next_month next_week next_half next_summer next_winter next_spring next_autumn later_this_year later_this_quarter in_the_future in_future in_due_course in_the_near_future in_the_long_run in_the_coming at_a_later sometime at_some_point coming_year coming_quarter coming_month coming_months second_half_of first_half_of',
      F.ADV,
      F.FUTURE,
    )
    .add('make_sure makes_sure', F.FIN | F.BASE | F.SURE, F.PROTECT)
    .add('free_to', F.ADJ, F.ALLOWED)
    .add('of_course', F.ADV)
    .add('subject_to', F.ADJ | F.PREP);
}
