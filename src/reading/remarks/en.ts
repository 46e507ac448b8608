import { words, type RemarkWords } from './vocabulary.js';

/** Verbs by which one speaks of one's own work; behind a numeral ("Type I report") stands none of them. */
const SPEAKS =
  /^(?:'(?:ve|ll|m|d)|have|had|has|am|was|will|would|can|could|cannot|can't|did|do|should|shall|may|might|need|left|used|kept|made|added|wrote|rewrote|rephrased|assumed|replaced|removed|tightened|changed|hope|think|suggest|recommend|believe|based|also|only|just|didn't|don't|want|see|know|notice|noticed|note|must|understand|drafted|marked|put|included|followed|avoided|prepared|worked|took|tried)$/;

/** The words of English remarks. */
export const EN_REMARKS: RemarkWords = {
  speaker: words('i me my mine myself'),
  speaks: (next) => SPEAKS.test(next),
  addressee: words('you your yours yourself'),
  possessive: words('your yours'),
  writing: words(
    'draft drafts version text texts section sections paragraph paragraphs passage passages wording rewrite rewording revision translation sentence sentences proposal suggestion answer output response copy clause clauses addition content language',
  ),
  answer: words('placeholder placeholders rewording rewrite'),
  editing: words(
    'adapt adapted adapting customise customize customised customized publish publishing adjust adjusted adjustments tweak tweaked tweaks tailor tailored refine refined expand expanded shorten shortened reword rewording rephrase insert paste edit edits change changes changed modify modified modifications revise revised revisions add added fill replace swap drop copy',
  ),
  edited: words(
    'changed added removed replaced kept moved shortened tightened reworded rephrased merged split clarified simplified',
  ),
  style: words('meaning wording tone style phrasing sentence order grammar'),
  renders: words(
    'keeps kept preserves preserved leaves left avoids uses used adds added incorporates incorporated reflects retains retained assumes follows matches sticks stays omits removes tightens tightened mirrors',
  ),
  pointing: words('here below above following'),
  demonstrative: words('this that these'),
  standing: words("is are 's follows follow comes goes you"),
  interjection: words(
    'sure certainly absolutely okay ok understood noted great alright right perfect gladly happily hi hello hey thanks yes done course of good thing',
  ),
  courtesy: words('hope hopefully thanks thank cheers enjoy happy glad regards sorry apologies'),
  asking: words('please kindly feel'),
  wishes: words("want like need prefer wish have 'd would"),
  thought: words('thinking thought thoughts reasoning scratchpad'),
  report: [
    ['changes', 'made'],
    ['summary', 'of', 'changes'],
    ['key', 'changes'],
    ['what', 'changed'],
    ['what', 'i', 'changed'],
    ['assumptions', 'made'],
    ['note', 'to', 'reviewer'],
    ['notes', 'for', 'reviewer'],
    ['drafting', 'note'],
    ['drafting', 'notes'],
    ["drafter's", 'note'],
    ["writer's", 'note'],
    ['word', 'count'],
    ['answer'],
    ['final', 'answer'],
  ],
  principal: words('user prompt task instructions instruction request'),
  tasked: words('wants want wanted asks ask asked says said requests requested needs requires wishes'),
  requested: words('requested asked instructed specified'),
  like: words('as'),
  provided: words('provided given supplied mentioned stated specified available'),
  material: words('information facts fact details detail context material materials input inputs data'),
  agent: words('by'),
  because: words('where because since when'),
  declares: words('confirm acknowledge agree declare read understood signing signature'),
  negation: words("not no n't without never"),
};
