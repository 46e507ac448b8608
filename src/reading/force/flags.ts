/** What a word can be in a sentence, as bits: a word may be several things. */
export const DET = 1 << 0;
/** A pronoun that is a subject by itself: we, they, everyone. */
export const PRON = 1 << 1;
export const PREP = 1 << 2;
export const AND = 1 << 3;
export const BE = 1 << 4;
export const HAVE = 1 << 5;
export const DO = 1 << 6;
export const MUST = 1 << 7;
export const WILL = 1 << 8;
export const MAY = 1 << 9;
export const SHOULD = 1 << 10;
/** Denies its verb: not, never, no longer. */
export const NOT = 1 << 11;
/** Denies a subject or object: no, nobody, none. */
export const NONE = 1 << 12;
/** Opens a subordinate clause. */
export const SUB = 1 << 13;
/** Opens a relative clause. */
export const REL = 1 << 14;
export const TO = 1 << 15;
export const ADV = 1 << 16;
/** A finite form of a verb; with NOUN, perhaps. */
export const FIN = 1 << 17;
export const BASE = 1 << 18;
export const PART = 1 << 19;
export const ING = 1 << 20;
export const NOUN = 1 << 21;
export const NUM = 1 << 22;
export const ADJ = 1 << 23;
/** Never: denies a habit, and so mostly forbids. */
export const NEVER = 1 << 24;
/** A particle of a separable Dutch verb: uit, in, af. */
export const PARTICLE = 1 << 25;
/** The past of a verb. */
export const PAST = 1 << 26;
export const MARK = 1 << 27;
export const COMMA = 1 << 28;
/** Past any doubt no noun: also a noun's own form elsewhere (leaves, means). */
export const SURE = 1 << 29;
/** Hardly ever: all but denies its verb. */
export const HARDLY = 1 << 30;
/** The form of a Dutch imperative; Dutch has no -ing. */
export const STEM = 1 << 20;
/** Says how often: daily, per month. */
export const OFTEN = 1 << 31;

export const AUX = BE | HAVE | DO | MUST | WILL | MAY | SHOULD;
export const MODAL = MUST | WILL | MAY | SHOULD;

/** What a word says of the matter, as bits of a second number. */

/** An activity that protects: who denies it admits a gap. */
export const PROTECT = 1 << 0;
/** Lets something through: denied, it forbids when an exception follows, and admits a gap otherwise. */
export const GATE = 1 << 1;
/** An activity that endangers: who denies it forbids. */
export const RISK = 1 << 2;
/** Sets something up: in the future, it is not there yet. */
export const SETUP = 1 << 3;
/** Has or uses: what is had decides. */
export const HOLD = 1 << 4;
/** Leaves undone: skip, fail, forget. */
export const OMIT = 1 << 5;
/** Comes to an end: lapse, stop, withdraw. */
export const CEASE = 1 << 6;
/** Puts off: plan, intend, hope. */
export const INTEND = 1 << 7;
/** A thing that protects: review, backup, policy. */
export const GOOD = 1 << 8;
/** A thing that endangers: password on paper, shared account, customer data in a test. */
export const BAD = 1 << 9;
/** Of what there must be no less: logs, evidence. */
export const RECORD = 1 << 10;
/** Where plans stand: roadmap, backlog. */
export const ROADMAP = 1 << 11;
/** A time to come, past doubt: next year, soon. */
export const FUTURE = 1 << 12;
/** Left to chance: when time permits, now and then. */
export const LAX = 1 << 13;
/** Undone as a quality: untested, missing. */
export const UNDONE = 1 << 14;
export const MANDATORY = 1 << 15;
export const FORBIDDEN = 1 << 16;
export const ALLOWED = 1 << 17;
export const ADVISED = 1 << 18;
export const OPTIONAL = 1 << 19;
/** What one thinks of it: believe, recognise. */
export const OPINION = 1 << 20;
/** Is there, happens: what is there decides. */
export const EXIST = 1 << 21;
export const WE = 1 << 22;
/** The document or a part of it. */
export const DOCUMENT = 1 << 23;
/** Tells where something stands: described, listed. */
export const TELL = 1 << 24;
/** An exception that makes a rule of a denial: without, unless, until. */
export const EXCEPT = 1 << 25;
/** More than: what is denied is only the excess. */
export const EXCESS = 1 << 26;
/** Once, before: no longer so. */
export const FORMERLY = 1 << 27;
/** Under way, not done: in progress, under development. */
export const UNDERWAY = 1 << 28;
export const ONLY = 1 << 29;
/** A point in time that may be to come: a year, a quarter, a month. */
export const TIMEPOINT = 1 << 31;
/** Its value to people: important, essential. */
export const WORTH = 1 << 30;
