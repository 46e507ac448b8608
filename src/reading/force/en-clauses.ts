import type { Clause } from './clause.js';
import * as F from './flags.js';
import type { Tokens } from './tokens.js';

/** Words that may stand before a verb without making a noun of it. */
const TRANSPARENT = F.ADV | F.NOT | F.HARDLY;
/** After these a form that may be a noun is one. */
const NOUNISH_BEFORE = F.DET | F.PREP | F.ADJ | F.NUM | F.NONE;
/** So far a clause is looked through for what it opens; longer ones nobody writes, and each word may look. */
const FAR = 60;
/** Nouns of time: with them a sentence begins, "Every month we …". */
const TIMES = new Set(
  'day days week weeks month months quarter quarters year years night nights morning evening hour hours sprint time once monday tuesday wednesday thursday friday saturday sunday weekend season'.split(
    ' ',
  ),
);
const SUBJECTS = new Set(['we', 'they', 'i', 'you', 'he', 'she']);
const EVERY = new Set(['every', 'each', 'all', 'any']);
const ARTICLES = new Set(['the', 'a', 'an', 'your', 'any', 'all', 'every', 'each']);
/** A noun of many. */
const PLURAL = /(?:[^s]s|people|staff|media|data|personnel)$/;
/** What follows a verb rather than a noun. */
const OBJECT_START = F.DET | F.PRON | F.NONE | F.NUM;

/** What stands between a finite verb and the words it governs. */
interface Group {
  readonly end: number;
  readonly content: number;
  readonly copula: boolean;
  readonly modality: number;
  readonly weak: boolean;
  readonly not: boolean;
  readonly hardly: boolean;
  readonly passive: boolean;
  readonly never: boolean;
  readonly objectNone: boolean;
  readonly perfect: boolean;
  readonly past: boolean;
  readonly progressive: boolean;
}

/** Reads the main clauses of an English sentence in one walk over its words. */
export function englishClauses(tokens: Tokens): Clause[] {
  const sure = new EnglishWalk(tokens, false).walk();
  // Nothing that can only be a verb: a form that may be a noun or a participle carries the sentence, if any does.
  return sure.length > 0 ? sure : new EnglishWalk(tokens, true).walk();
}

class EnglishWalk {
  readonly #pos: readonly number[];
  readonly #cls: readonly number[];
  readonly #mask: Uint8Array;
  readonly #clauses: Clause[] = [];
  #start = 0;
  #main = -1;
  #group: Group | undefined;
  #imperative = false;
  #turn = false;
  /** Of a thing in this clause it is said that nobody does what should be done with it. */
  #void = false;

  constructor(
    private readonly tokens: Tokens,
    private readonly weak: boolean,
  ) {
    this.#pos = tokens.pos;
    this.#cls = tokens.cls;
    this.#mask = new Uint8Array(tokens.length);
  }

  walk(): Clause[] {
    const { length } = this.tokens;
    let inSub = false;
    let subVerb = false;
    let join = -1;
    for (let n = 0; n < length; n += 1) {
      const pos = this.#at(n);
      if (pos & F.MARK) {
        const lower = this.#lower(n);
        if (lower === '(' || lower === '[') {
          n = this.#skipBrackets(n);
          continue;
        }
        if (lower === ';' || lower === '.' || lower === '!' || (lower === ':' && this.#main >= 0)) {
          this.#close(n);
          this.#turn = lower === ';' || lower === ':';
          this.#start = n + 1;
          inSub = false;
          join = -1;
        } else if (pos & F.COMMA || lower === ':') {
          inSub = false;
          join = n;
        }
        continue;
      }
      if (pos === 0) {
        if (inSub) this.#mask[n] = 1;
        continue;
      }
      if (n === this.#start && this.#isInvertedCondition(n)) {
        inSub = true;
        subVerb = true;
        this.#mask[n] = 1;
        continue;
      }
      if (this.#cls[n] !== undefined && (this.#cls[n] ?? 0) & F.FORMERLY && this.#lower(n) === 'used')
        this.#readUsed(n);
      if (!inSub && this.#main >= 0 && this.#lower(n) === 'so' && this.#at(n - 1) & F.COMMA) {
        // What follows from it, and no statement of its own.
        inSub = true;
        subVerb = true;
        this.#mask[n] = 1;
        continue;
      }
      if (pos & F.SUB && this.#opensClause(n, inSub && subVerb)) {
        inSub = true;
        subVerb = false;
        this.#mask[n] = 1;
        continue;
      }
      if (pos & F.REL && this.#opensRelative(n)) {
        if (this.#main >= 0 && this.#at(n + 1) & F.NONE && this.#at(n + 1) & F.PRON) this.#void = true;
        inSub = true;
        subVerb = false;
        this.#mask[n] = 1;
        continue;
      }
      if (!inSub && this.#main < 0 && pos & F.PRON && !(pos & F.NONE) && this.#isZeroRelative(n)) {
        inSub = true;
        subVerb = false;
        this.#mask[n] = 1;
        continue;
      }
      if (!inSub && this.#main >= 0 && this.#goesOn(n, join)) continue;
      const imperative = !inSub && this.#main < 0 && this.#isImperative(n, join);
      if (imperative || this.#isFinite(n)) {
        if (inSub) {
          const before = this.#at(n - 1);
          const another = subVerb && this.#main < 0 && !(before & (F.AND | F.MARK));
          if (!another) {
            const group = this.#groupAt(n);
            const end = subVerb ? n : group.end;
            for (let k = n; k <= end; k += 1) this.#mask[k] = 1;
            n = end;
            subVerb = true;
            continue;
          }
          inSub = false;
        }
        if (this.#main >= 0) {
          if (join > (this.#group?.end ?? this.#main)) {
            this.#close(join);
            this.#turn = this.#lower(join) === 'but' || this.#lower(join + 1) === 'but';
            this.#start = join + 1;
          } else {
            // "ensure data is encrypted": a clause as object, without that.
            inSub = true;
            subVerb = true;
            this.#mask[n] = 1;
            continue;
          }
        }
        this.#main = n;
        this.#imperative = imperative;
        this.#group = this.#groupAt(n);
        n = Math.max(n, this.#group.end);
        continue;
      }
      if (!inSub && pos & (F.NOT | F.HARDLY) && join === n - 1 && join >= 0 && this.#deniesAgain(n, join))
        continue;
      if (inSub) this.#mask[n] = 1;
      else if (pos & F.AND && this.#main >= 0) join = n;
    }
    this.#close(length);
    return this.#clauses;
  }

  #at(n: number): number {
    return this.#pos[n] ?? 0;
  }

  #lower(n: number): string {
    return this.tokens.words[n]?.lower ?? '';
  }

  /** The nearest word before that is no adverb or negation, or 0 at the start and after a mark. */
  #before(n: number): number {
    for (let k = n - 1; k >= Math.max(this.#start, n - FAR); k -= 1) {
      const pos = this.#at(k);
      if (pos & F.MARK) return 0;
      if (pos === 0 || (pos & TRANSPARENT && !(pos & (F.PREP | F.DET)))) continue;
      return pos;
    }
    return 0;
  }

  #skipBrackets(open: number): number {
    const close = this.#lower(open) === '(' ? ')' : ']';
    for (let n = open; n < Math.min(this.tokens.length, open + FAR); n += 1) {
      if (this.#lower(n) !== close) continue;
      for (let k = open; k <= n; k += 1) this.#mask[k] = 1;
      return n;
    }
    return open;
  }

  /** Finite verbs from here to the next mark, and whether that is a comma. */
  #ahead(from: number): { verbs: number; comma: boolean } {
    let verbs = 0;
    for (let n = from; n < Math.min(this.tokens.length, from + FAR); n += 1) {
      const pos = this.#at(n);
      if (pos & F.MARK && this.#lower(n) !== '"') return { verbs, comma: (pos & F.COMMA) !== 0 };
      if (this.#isFinite(n) && !(pos & F.BE && this.#at(n - 1) & (F.AUX | F.ADV | F.NOT))) verbs += 1;
    }
    return { verbs, comma: false };
  }

  /** "Should the worst happen, …" */
  #isInvertedCondition(n: number): boolean {
    const lower = this.#lower(n);
    if (lower !== 'should' && lower !== 'had' && lower !== 'were') return false;
    return this.#ahead(n + 1).comma;
  }

  /** "is used to improve", "the scanner used to review code runs …": not what was done once. */
  #readUsed(n: number): void {
    const { pos, cls } = this.tokens;
    const plain =
      this.#at(n - 1) & (F.BE | F.ADV | F.HAVE) || this.#ahead(n + 1).verbs > 0 || n === this.#start;
    if (!plain) return;
    pos[n] = F.PART;
    cls[n] = 0;
    if (pos[n + 1] === 0) pos[n + 1] = F.TO;
  }

  /** Many of these words are prepositions as well: only with a verb of its own does a clause follow. */
  #opensClause(n: number, inSub: boolean): boolean {
    const lower = this.#lower(n);
    if (lower === 'once' && this.#at(n + 1) & F.DET) return false;
    if ((lower === 'once' || lower === 'once') && this.#lower(n + 1) === 'per') return false;
    if (!(this.#at(n) & (F.PREP | F.ADV))) return true;
    if (inSub && this.#main < 0) return false;
    if (this.#main < 0 && this.#introduces(n)) return false;
    const { verbs, comma } = this.#ahead(n + 1);
    return this.#main < 0 && !comma ? verbs >= 2 : verbs >= 1;
  }

  /** "After each release we …": a noun, and then a subject of its own, before any verb. */
  #introduces(n: number): boolean {
    for (let k = n + 2; k < Math.min(this.tokens.length, n + FAR); k += 1) {
      const pos = this.#at(k);
      if (pos & F.MARK || this.#isFinite(k)) return false;
      if (pos & F.PRON && this.#at(k - 1) & F.NOUN) return true;
    }
    return false;
  }

  #opensRelative(n: number): boolean {
    // "That account …", "Which …" at the start point; nothing comes before for them to tell of.
    return n > this.#start && !(this.#lower(n) === 'that' && this.#at(n - 1) & F.PREP);
  }

  /** "data we no longer need is deleted": a subject right after a noun, and two verbs to come. */
  #isZeroRelative(n: number): boolean {
    if (n === this.#start) return false;
    const before = this.#at(n - 1);
    if (!(before & F.NOUN) || before & (F.MARK | F.PREP | F.AND) || TIMES.has(this.#lower(n - 1)))
      return false;
    const opens = this.#at(this.#start);
    // "After each release we …": the noun belongs to an introduction.
    if (opens & (F.PREP | F.ADV | F.SUB)) return false;
    return this.#ahead(n + 1).verbs >= 2;
  }

  #isFinite(n: number): boolean {
    const pos = this.#at(n);
    if (pos & F.AUX && !(pos & F.PREP)) {
      const lower = this.#lower(n);
      if (lower === 'be' || lower === 'been' || lower === 'being' || lower === 'having') return false;
      if (lower === "'s")
        return this.#at(n - 1) & (F.PRON | F.REL) || this.#lower(n - 1) === 'there' ? true : false;
      return (
        !(this.#at(n - 1) & (F.MODAL | F.TO) && !(pos & F.MODAL)) ||
        (this.#at(n - 1) & F.TO && pos & F.TO) !== 0
      );
    }
    if (pos === F.NOUN && this.#cls[n] === 0) {
      if (this.weak && this.#isUnknownVerb(n)) return true;
      // A word no table knows, right behind "we", is what we do.
      const before = this.#before(n);
      return (
        (before & F.PRON) !== 0 &&
        n > this.#start &&
        !(this.#at(n + 1) & F.AUX) &&
        SUBJECTS.has(this.#lower(this.#nounBefore(n)))
      );
    }
    if (!(pos & (F.FIN | F.PAST))) return false;
    const before = this.#before(n);
    if (before & (F.TO | F.MODAL | F.DO) && !(before & F.NOUN)) return false;
    if (pos & F.FIN) {
      if (!(pos & F.NOUN))
        return (
          before !== 0 &&
          !(before & (F.DET | F.PREP | F.BE | F.HAVE | F.ADJ) && !(before & (F.NOUN | F.PRON)))
        );
      if (before & (F.PRON | F.REL)) return true;
      if (before === 0 || before & (NOUNISH_BEFORE | F.AUX | F.AND | F.ING)) {
        if (!(before & F.NOUN)) return false;
      }
      const next = this.#next(n);
      if (next & F.AUX) return false;
      if (next & OBJECT_START || next & (F.REL | F.SUB))
        return this.#at(n) & F.BASE
          ? PLURAL.test(this.#lower(this.#nounBefore(n))) || (before & F.PRON) !== 0
          : true;
      if (next & F.TO && this.#cls[n] !== undefined && (this.#cls[n] ?? 0) & F.INTEND) return true;
      return this.weak && n > this.#start && this.#agrees(n, before) && this.#endsAsSentence();
    }
    if (before & (F.BE | F.HAVE | F.DET | F.PREP)) return false;
    if (pos & F.SURE) return before !== 0;
    if (before & (F.PRON | F.REL)) return true;
    return this.weak && n > this.#start && (before & F.NOUN) !== 0 && !(before & F.PREP);
  }

  /** "Backups run", "the team reviews": a form that may be a noun is a verb only if it agrees with the noun before it. */
  #agrees(n: number, before: number): boolean {
    const next = this.#at(n + 1);
    if (next & (F.COMMA | F.AND) || n + 1 >= this.tokens.length || this.#lower(n + 1) === 'of') return false;
    if (!(before & F.NOUN)) return false;
    const k = this.#nounBefore(n);
    // A name may be either: "Argo Rollouts shifts traffic".
    if (this.#isName(k)) return true;
    const plural = PLURAL.test(this.#lower(k));
    return (this.#at(n) & F.BASE) !== 0 ? plural : !plural;
  }

  /** "Employees eat lunch.": a word no table knows, behind a noun of many. */
  #isUnknownVerb(n: number): boolean {
    if (n === this.#start || this.#isName(n) || !this.#endsAsSentence() || this.#lower(n).endsWith('s'))
      return false;
    const next = this.#at(n + 1);
    if (next & (F.MARK | F.AND | F.AUX) || this.#lower(n + 1) === 'of') return false;
    return (this.#at(n - 1) & F.NOUN) !== 0 && PLURAL.test(this.#lower(n - 1)) && !this.#isName(n - 1);
  }

  #nounBefore(n: number): number {
    let k = n - 1;
    while (k > this.#start && k > n - FAR && (this.#at(k) === 0 || this.#at(k) & TRANSPARENT)) k -= 1;
    return k;
  }

  #isName(n: number): boolean {
    const word = this.tokens.words[n];
    return n > 0 && word !== undefined && this.tokens.text.charCodeAt(word.start) < 91;
  }

  /** The next word that is no adverb. */
  #next(n: number): number {
    for (let k = n + 1; k < Math.min(this.tokens.length, n + FAR); k += 1) {
      const pos = this.#at(k);
      if (pos === 0 || (pos & F.ADV && !(pos & (F.DET | F.PREP)))) continue;
      return pos;
    }
    return 0;
  }

  /** A base form where a clause begins, or after an introduction that ends with a comma. */
  #isImperative(n: number, join: number): boolean {
    const pos = this.#at(n);
    // A word no table knows, and then an article: "Frob the key".
    const unknown =
      pos === F.NOUN && n === this.#start && this.#cls[n] === 0 && ARTICLES.has(this.#lower(n + 1));
    if (unknown) return true;
    if (!(pos & F.BASE) || pos & F.AUX) return false;
    let first = true;
    for (let k = Math.max(this.#start, join + 1, n - FAR); k < n; k += 1) {
      if (this.#mask[k] || this.#at(k) & (TRANSPARENT | F.MARK) || this.#lower(k) === 'please') continue;
      first = false;
      break;
    }
    if (!first) return false;
    const next = this.#next(n);
    if (next & F.AUX) return false;
    if (this.#lower(n + 1) === 'of') return false;
    if (!(pos & F.NOUN)) return true;
    if (next & OBJECT_START || (next & F.AND && this.#at(n + 2) & F.BASE)) return true;
    return (
      this.weak && n === this.#start && (next & (F.NOUN | F.ADJ | F.PREP)) !== 0 && this.#endsAsSentence()
    );
  }

  #endsAsSentence(): boolean {
    return this.tokens.text.endsWith('.') && this.tokens.length > 5;
  }

  /** "may define and maintain", "the matrix and the scale set out below": more of the same predicate, and no clause of its own. */
  #goesOn(n: number, join: number): boolean {
    const pos = this.#at(n);
    if (!(pos & F.FIN) || pos & F.AUX || !(pos & F.BASE) || join < 0) return false;
    if (pos & F.PART && !(this.#before(n) & F.PRON)) return true;
    let k = n - 1;
    while (k > join && (this.#at(k) === 0 || this.#at(k) & F.ADV)) k -= 1;
    return k === join && !(this.#at(join) & F.MARK && !(this.#at(join) & F.COMMA));
  }

  /** "are stored but not reviewed": another participle of the same auxiliary, denied. */
  #deniesAgain(n: number, join: number): boolean {
    const group = this.#group;
    if (!group || !(group.passive || group.perfect)) return false;
    let k = n + 1;
    while (this.#at(k) & F.ADV) k += 1;
    if (!(this.#at(k) & F.PART)) return false;
    this.#close(join);
    this.#start = join + 1;
    this.#main = n;
    const hardly = (this.#at(n) & F.HARDLY) !== 0;
    this.#group = {
      ...group,
      content: k,
      end: k,
      not: !hardly,
      hardly,
      never: (this.#at(n) & F.NEVER) !== 0,
    };
    return true;
  }

  /** Walks from a finite verb over adverbs, negation and other auxiliaries to the word that says what is done. */
  #groupAt(finite: number): Group {
    const pos = this.#at(finite);
    let not = false;
    let never = false;
    let hardly = false;
    for (
      let k = finite - 1;
      k >= Math.max(this.#start, finite - FAR) && (this.#at(k) === 0 || this.#at(k) & TRANSPARENT);
      k -= 1
    ) {
      if (this.#at(k) & F.NOT) not = true;
      if (this.#at(k) & F.HARDLY) hardly = true;
      if (this.#at(k) & F.NEVER) never = true;
    }
    if (this.#lower(finite - 1) === 'neither') not = true;
    const past = (pos & F.PAST) !== 0 && !(pos & F.BASE);
    let modality = pos & F.MODAL;
    const weak = (pos & F.MUST) !== 0 && ((this.#cls[finite] ?? 0) & F.OPTIONAL) !== 0;
    if (weak && this.#lower(finite) === 'need') {
      // "need not": the phrase holds its negation.
      if (this.#lower(finite + 1) === 'not') not = true;
    }
    if (!(pos & F.AUX))
      return {
        end: finite,
        content: finite,
        copula: false,
        modality: 0,
        weak: false,
        not,
        hardly,
        passive: false,
        never,
        objectNone: this.#noneAfter(finite),
        perfect: false,
        past,
        progressive: false,
      };
    let perfect = (pos & F.HAVE) !== 0;
    let be = (pos & F.BE) !== 0;
    let being = false;
    let end = finite;
    let content = -1;
    let objectNone = false;
    let copula = false;
    let weakNow = weak;
    const limit = Math.min(this.tokens.length, finite + FAR);
    for (let n = finite + 1; n < limit; n += 1) {
      const p = this.#at(n);
      if (p === 0) continue;
      if (p & (F.NOT | F.HARDLY)) {
        if (p & F.NOT) not = true;
        else hardly = true;
        if (p & F.NEVER) never = true;
        end = n;
        continue;
      }
      if (p & F.NONE) {
        objectNone = true;
        break;
      }
      if (p & F.MARK) {
        const jump = p & F.COMMA ? this.#afterParenthesis(n) : -1;
        if (jump < 0) break;
        n = jump;
        continue;
      }
      if (p & F.AUX && !(p & F.NOUN && !(p & (F.BE | F.HAVE | F.MODAL)))) {
        if (p & F.MUST) {
          modality = F.MUST;
          weakNow = true;
        } else if (p & F.WILL) modality = F.WILL;
        if (p & F.HAVE) {
          perfect = modality === 0;
          // "will have been replaced"
          if (modality & F.WILL) being = true;
        }
        if (p & F.BE) {
          be = true;
          being ||= this.#lower(n) === 'being';
        }
        end = n;
        continue;
      }
      if (p & F.TO && (pos & (F.BE | F.HAVE | F.SHOULD) || (this.#cls[n] ?? 0) & F.INTEND)) {
        if (pos & F.HAVE || pos & F.BE) modality = F.MUST;
        if ((this.#cls[n] ?? 0) & F.INTEND) modality = F.WILL;
        end = n;
        continue;
      }
      if (be ? p & (F.PART | F.ING) && !(p & F.NOUN && !(p & F.PART)) : p & (F.BASE | F.PART)) {
        content = n;
        end = n;
        break;
      }
      if (p & F.ADJ && be) {
        content = n;
        end = n;
        copula = true;
        break;
      }
      if (p & F.ADV) {
        end = n;
        continue;
      }
      const found = this.#pastAdverbial(n, finite, be);
      if (found < 0) break;
      n = found - 1;
    }
    const bare = content < 0;
    return {
      end,
      content: bare ? (be ? -1 : finite) : content,
      copula: copula || (bare && be),
      modality,
      weak: weakNow,
      not,
      hardly,
      passive: !bare && be && (this.#at(content) & F.PART) !== 0,
      never,
      objectNone: objectNone || (!bare && this.#noneAfter(content)),
      perfect: perfect && !bare,
      past,
      progressive: being || (!bare && be && (this.#at(content) & F.ING) !== 0),
    };
  }

  /** "reviews no accounts", "has nothing". */
  #noneAfter(n: number): boolean {
    let k = n + 1;
    while (k < this.tokens.length && (this.#at(k) === 0 || this.#at(k) & F.ADV)) k += 1;
    return (this.#at(k) & F.NONE) !== 0;
  }

  /** "is, for the time being, not …": the comma that ends it, when the predicate goes on behind. */
  #afterParenthesis(comma: number): number {
    for (let n = comma + 1; n < Math.min(this.tokens.length, comma + 14); n += 1) {
      const pos = this.#at(n);
      if (!(pos & F.MARK)) continue;
      if (!(pos & F.COMMA)) return -1;
      const next = this.#at(n + 1);
      return next & (F.NOT | F.PART | F.ADV | F.BASE | F.ADJ) ? n : -1;
    }
    return -1;
  }

  /** An adverbial or an inverted subject between the auxiliary and what it governs: "is at present not reviewed", "may data be copied". */
  #pastAdverbial(n: number, finite: number, be: boolean): number {
    const inverted =
      finite === this.#start ||
      (this.#at(finite - 1) & (F.ADV | F.NOT | F.SUB)) !== 0 ||
      this.#at(finite - 1) === 0;
    if (!(this.#at(n) & F.PREP) && !inverted) return -1;
    for (let k = n + 1; k < Math.min(this.tokens.length, n + 9); k += 1) {
      const pos = this.#at(k);
      if (pos & (F.MARK | F.SUB | F.REL) && !(pos & F.PREP)) return -1;
      if (
        pos & F.NOT ||
        (be
          ? pos & F.PART && !(pos & F.NOUN)
          : pos & (F.BASE | F.BE) && !(this.#at(k - 1) & (F.DET | F.TO | F.PREP)))
      )
        return k;
    }
    return -1;
  }

  #close(to: number): void {
    const group = this.#group;
    if (this.#main >= 0 && group) this.#clauses.push(this.#clause(this.#start, to, this.#main, group));
    this.#main = -1;
    this.#group = undefined;
    this.#void = false;
    this.#turn = false;
  }

  #clause(from: number, to: number, main: number, group: Group): Clause {
    let before = 0;
    let after = 0;
    let around = 0;
    let subjectNone = false;
    let contrast = false;
    let noneAt = -1;
    let few = false;
    let often = false;
    for (let n = from; n < to; n += 1) {
      const cls = this.#cls[n] ?? 0;
      around |= cls;
      if (this.#mask[n]) {
        // "no server that is not patched": two denials.
        if (subjectNone || noneAt >= 0) around |= this.#at(n) & F.NOT ? F.EXCEPT : 0;
        continue;
      }
      if (this.#at(n) & F.NONE) noneAt = n;
      if (n < main && this.#at(n) & F.HARDLY && this.#at(n) & F.DET) few = true;
      const pos = this.#at(n);
      often ||= this.#saysHowOften(n);
      if (n < main) {
        before |= cls;
        if (pos & F.NONE && !this.#insidePhrase(n, from)) subjectNone = true;
        // "Not every supplier is assessed."
        if (pos & F.NOT && n === from && this.#at(n + 1) & (F.DET | F.PRON)) subjectNone = true;
      } else if (n > group.end || (n > main && n !== group.content)) after |= cls;
      if (n > group.end && this.#lower(n) === 'but') contrast = true;
    }
    const { content } = group;
    let verb = content >= 0 ? (this.#cls[content] ?? 0) : after & ~F.OPTIONAL;
    // "stopped rotating": it came to an end; "stopped the attack" did not.
    if (content >= 0 && this.#lower(content).startsWith('stop') && this.#at(content + 1) & F.ING)
      verb = (this.#cls[content + 1] ?? 0) & F.PROTECT ? F.OMIT : F.CEASE;
    let not = group.not;
    if (content < 0 && group.copula && this.#predicateFirst(from, main)) {
      // "Not permitted are …"
      verb = before;
      not ||= (this.#at(from) & F.NOT) !== 0;
    }
    const lacks =
      (group.passive && this.#lacks(group.end, to)) || this.#void || this.#endsUndone(to, content);
    let inner = 0;
    let innerNot = false;
    if (content >= 0) {
      let n = content + 1;
      // An object between: "asks staff not to share".
      for (let k = n; k < Math.min(to, content + 5); k += 1)
        if (this.#at(k) & F.TO) n = this.#at(k - 1) & F.NOT ? k - 1 : k;
      if (this.#at(n) & F.NOT && this.#at(n + 1) & F.TO) {
        innerNot = true;
        n += 1;
      }
      if (this.#at(n) & F.TO) {
        if (this.#at(n + 1) & F.NOT) {
          innerNot = true;
          n += 1;
        }
        inner = (this.#cls[n + 1] ?? 0) | (verb & F.INTEND);
        if (this.#at(n + 1) & F.BE) inner = (this.#cls[n + 2] ?? 0) | (verb & F.INTEND);
      }
      if (verb & F.INTEND && this.#at(content + 1) & F.REL) inner |= F.INTEND;
      if (/^authori[sz]ed$/.test(this.#lower(content)) && this.#at(content + 1) & F.TO) verb = F.ALLOWED;
      if (verb & F.INTEND && this.#at(content + 1) === 0) inner |= F.INTEND;
      if (verb & F.INTEND && this.#lower(content + 1) === 'for' && !EVERY.has(this.#lower(content + 2)))
        inner |= F.INTEND;
      if (content === main && this.#at(content) & F.HAVE) verb |= F.HOLD;
    } else if (group.copula)
      verb |= this.#lower(from) === 'there' || this.#lower(main - 1) === 'there' ? F.EXIST : 0;
    const negation = not ? 'verb' : subjectNone ? 'subject' : group.objectNone ? 'object' : 'none';
    return {
      turn: this.#turn,
      head: this.#headAt(noneAt >= 0 ? noneAt + 1 : group.end + 1, to),
      from,
      to,
      verb,
      before,
      after,
      around,
      contrast,
      inner,
      innerNot,
      negation,
      kind: this.#imperative ? 'imperative' : group.copula ? 'copula' : 'verb',
      modality: group.modality,
      weak: group.weak,
      never: group.never,
      often,
      hardly: group.hardly || few,
      passive: group.passive,
      lacks,
      perfect: group.perfect,
      past: group.past,
      progressive: group.progressive,
    };
  }

  /** Nothing but a participle or adjective before the verb: "Forbidden is …". */
  #predicateFirst(from: number, main: number): boolean {
    for (let n = from; n < main; n += 1) {
      if (this.#at(n) !== 0 && !(this.#at(n) & (F.NOT | F.ADV | F.PART | F.ADJ))) return false;
    }
    return main > from;
  }

  /** "Laptops leave the office unencrypted." */
  #endsUndone(to: number, content: number): boolean {
    let n = to - 1;
    while (n > content && this.#at(n) & F.MARK) n -= 1;
    return (
      n > content &&
      this.#mask[n] === 0 &&
      (this.#at(n) & F.ADJ) !== 0 &&
      ((this.#cls[n] ?? 0) & F.UNDONE) !== 0
    );
  }

  /** Right behind the verb: without something that protects. */
  #lacks(end: number, to: number): boolean {
    for (let n = end + 1; n < Math.min(to, end + 4); n += 1) {
      if (this.#lower(n) !== 'without') continue;
      for (let k = n + 1; k < Math.min(to, n + 5); k += 1) if ((this.#cls[k] ?? 0) & F.GOOD) return true;
      return false;
    }
    return false;
  }

  #saysHowOften(n: number): boolean {
    if (this.#at(n) & F.OFTEN) return true;
    const lower = this.#lower(n);
    if (lower !== 'every' && lower !== 'each' && lower !== 'per') return false;
    return TIMES.has(this.#lower(n + 1)) || TIMES.has(this.#lower(n + 2));
  }

  /** What a noun phrase says that begins here, up to a preposition or verb. */
  #headAt(n: number, to: number): number {
    let head = 0;
    for (let k = n; k < to && !(this.#at(k) & (F.PREP | F.TO | F.REL | F.SUB | F.MARK | F.AUX)); k += 1)
      head |= this.#cls[k] ?? 0;
    return head;
  }

  /** A denial inside a phrase of the subject: "changes with no impact". */
  #insidePhrase(n: number, from: number): boolean {
    return n > from && (this.#at(n - 1) & F.PREP) !== 0;
  }
}
