import type { Clause } from './clause.js';
import * as F from './flags.js';
import type { Lexicon } from './lexicon.js';
import type { Tokens } from './tokens.js';

const EACH = new Set(['elk', 'elke', 'ieder', 'iedere', 'per']);
const TIMES = new Set(
  'dag dagen week weken maand maanden kwartaal kwartalen jaar jaren halfjaar uur nacht ochtend avond sprint minuten'.split(
    ' ',
  ),
);
/** So far a clause is looked through for what it opens; longer ones nobody writes, and each word may look. */
const FAR = 60;
const CONTENT = F.BASE | F.PART | F.ADJ;

/** Reads the main clauses of a Dutch sentence: the finite verb stands second, in subordinate clauses at the end. */
export function dutchClauses(tokens: Tokens, lexicon: Lexicon): Clause[] {
  const sure = new DutchWalk(tokens, lexicon, false).walk();
  // No verb that the tables know: a word in the second place that looks like one carries the sentence.
  return sure.length > 0 ? sure : new DutchWalk(tokens, lexicon, true).walk();
}

class DutchWalk {
  readonly #pos: readonly number[];
  readonly #cls: readonly number[];
  readonly #mask: Uint8Array;
  readonly #clauses: Clause[] = [];
  #start = 0;
  #main = -1;
  #imperative = false;
  #turn = false;
  /** Of a thing in this clause it is said that nobody does what should be done with it. */
  #void = false;

  constructor(
    private readonly tokens: Tokens,
    private readonly lexicon: Lexicon,
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
    let relative = false;
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
          // A word the tables do not know may have been the verb at the end.
          if (subVerb || (inSub && this.#looksLikeVerb(n - 1))) inSub = false;
          join = n;
        }
        continue;
      }
      if (pos === 0) {
        if (inSub) this.#mask[n] = 1;
        continue;
      }
      if (n === this.#start && this.#concedes(n)) {
        inSub = true;
        subVerb = true;
        this.#mask[n] = 1;
        continue;
      }
      if ((pos & F.SUB && this.#opensClause(n)) || (pos & F.REL && this.#opensRelative(n))) {
        inSub = true;
        subVerb = false;
        relative =
          (pos & F.REL) !== 0 &&
          !(this.#at(n - 1) & (F.FIN | F.AUX | F.PART)) &&
          !(this.#at(n - 1) & F.COMMA && this.#lower(n) === 'dat');
        if (
          (relative || this.#lower(n).startsWith('waar')) &&
          this.#main >= 0 &&
          this.#at(n + 1) & F.NONE &&
          !(this.#at(n + 1) & F.DET)
        )
          this.#void = true;
        this.#mask[n] = 1;
        continue;
      }
      if (this.#lower(n) === 'om' && this.#isPurpose(n)) {
        n = this.#maskPurpose(n);
        continue;
      }
      if (this.#isFinite(n, inSub, join)) {
        if (inSub) {
          if (!subVerb || this.#main >= 0) {
            const end = subVerb ? n : this.#cluster(n);
            for (let k = n; k <= end; k += 1) this.#mask[k] = 1;
            n = end;
            subVerb = true;
            if (this.#main >= 0 && this.#resumes(end + 1, relative)) inSub = false;
            continue;
          }
          inSub = false;
        }
        if (this.#main < 0) {
          this.#main = n;
        } else if (join > this.#main) {
          this.#close(join);
          this.#turn = this.#lower(join) === 'maar' || this.#lower(join + 1) === 'maar';
          this.#start = join + 1;
          this.#main = n;
          join = -1;
        }
        continue;
      }
      if (!inSub && this.#main < 0 && this.#isImperative(n)) {
        this.#main = n;
        this.#imperative = true;
        continue;
      }
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

  #skipBrackets(open: number): number {
    const close = this.#lower(open) === '(' ? ')' : ']';
    for (let n = open; n < Math.min(this.tokens.length, open + FAR); n += 1) {
      if (this.#lower(n) !== close) continue;
      for (let k = open; k <= n; k += 1) this.#mask[k] = 1;
      return n;
    }
    return open;
  }

  /** "Al liet de tool zich niet koppelen, …", "Mocht het misgaan, …": the verb follows at once. */
  #concedes(n: number): boolean {
    const lower = this.#lower(n);
    const verb = (this.#at(n) & (F.FIN | F.AUX)) !== 0 && !(this.#at(n) & F.STEM);
    if (lower !== 'mocht' && !verb && !(lower === 'al' && this.#at(n + 1) & (F.FIN | F.AUX))) return false;
    for (let k = n + 1; k < Math.min(this.tokens.length, n + FAR); k += 1) {
      if (this.#at(k) & F.COMMA)
        return (
          lower === 'mocht' ||
          !verb ||
          this.#lower(k + 1) === 'dan' ||
          (this.#at(k + 1) & (F.FIN | F.AUX)) !== 0
        );
    }
    return false;
  }

  /** Words such as `waar`, `nu`, `al` open a clause only with a verb at its end. */
  #opensClause(n: number): boolean {
    const lower = this.#lower(n);
    if (lower === 'als') return this.#hasVerbAhead(n + 1) && !this.#isRole(n);
    if (this.#at(n) & F.ADV) {
      if (lower === 'mocht' || lower === 'al' || lower === 'nu') return false;
      return n === this.#start ? this.#hasVerbAhead(n + 1) : this.#hasVerbAhead(n + 1);
    }
    return true;
  }

  #looksLikeVerb(n: number): boolean {
    return (this.#at(n) & (F.PART | F.FIN | F.BASE | F.AUX)) !== 0 || /(?:t|en)$/.test(this.#lower(n));
  }

  /** Behind the verbs of a subordinate clause the main clause goes on: "is voor wie thuis werkt niet verplicht". */
  #resumes(n: number, relative: boolean): boolean {
    const pos = this.#at(n);
    if (pos === 0 || pos & (F.MARK | F.AND)) return false;
    return relative || (pos & (F.NOT | F.PART | F.BASE | F.NONE)) !== 0;
  }

  /** "Als verwerker verwerken wij …": in the role of. */
  #isRole(n: number): boolean {
    for (let k = n + 1; k < Math.min(this.tokens.length, n + FAR); k += 1) {
      const pos = this.#at(k);
      if (pos & F.MARK) return false;
      if (pos & (F.FIN | F.AUX) && k > n + 1)
        return (this.#at(k + 1) & F.PRON) !== 0 && !(this.#at(k + 1) & F.DET);
    }
    return false;
  }

  #hasVerbAhead(from: number): boolean {
    for (let n = from; n < Math.min(this.tokens.length, from + FAR); n += 1) {
      const pos = this.#at(n);
      if (pos & F.MARK) return false;
      if (pos & (F.AUX | F.FIN)) return true;
      if (pos & F.PART && this.#at(n + 1) & F.MARK) return true;
    }
    return false;
  }

  #opensRelative(n: number): boolean {
    const lower = this.#lower(n);
    const before = n > 0 ? this.#at(n - 1) : 0;
    if (lower === 'wie' || lower === 'wat')
      return n === this.#start || (before & (F.NOUN | F.COMMA | F.PART | F.FIN | F.BASE)) !== 0;
    if (n === this.#start) return false;
    if (before & F.PREP && lower !== 'welke') return false;
    if ((lower === 'die' || lower === 'dat') && before & F.MODAL) return false;
    if (lower === 'dat' && before & F.AUX && n - 1 === this.#main)
      return this.#hasVerbAhead(n + 1) && (this.#at(n + 1) & (F.DET | F.PRON)) !== 0;
    return this.#hasVerbAhead(n + 1);
  }

  #isPurpose(n: number): boolean {
    for (let k = n + 1; k < Math.min(this.tokens.length, n + 16); k += 1) {
      const pos = this.#at(k);
      if (pos & F.TO || (pos & F.BASE && this.#lower(k + 1) === 'te')) return true;
      if (pos & F.MARK) return false;
      if (pos & (F.AUX & ~F.MAY) && this.#main < 0) return false;
    }
    return false;
  }

  #maskPurpose(n: number): number {
    let k = n;
    let to = false;
    for (; k < this.tokens.length; k += 1) {
      const pos = this.#at(k);
      if (pos & F.MARK) return k - 1;
      this.#mask[k] = 1;
      if (pos & F.TO) to = true;
      else if (to && pos & (F.BASE | F.AUX)) {
        if (!(this.#at(k + 1) & (F.BASE | F.PART))) return k;
      }
    }
    return k;
  }

  /** The verbs that end a subordinate clause: one finite, with its participle or infinitive. */
  #cluster(finite: number): number {
    let end = finite;
    let free =
      (this.#at(finite) & F.MODAL) !== 0 ||
      this.#lower(finite).startsWith('la') ||
      this.#lower(finite).startsWith('ga');
    for (let n = finite + 1; n < Math.min(this.tokens.length, finite + FAR); n += 1) {
      const pos = this.#at(n);
      if (pos & F.PART && !(pos & F.FIN)) end = n;
      else if (pos & F.TO) {
        end = n;
        free = true;
      } else if (free && pos & (F.BASE | F.AUX) && this.#lower(n).endsWith('en')) {
        end = n;
        // "mogen worden" may be followed by one more, not by two.
        free = (pos & F.MODAL) !== 0;
      } else break;
    }
    return end;
  }

  #isFinite(n: number, inSub: boolean, join: number): boolean {
    const pos = this.#at(n);
    const before = n > 0 ? this.#at(n - 1) : 0;
    const lower = this.#lower(n);
    if (!(pos & (F.FIN | F.AUX))) return this.#main < 0 && !inSub && this.#looksFinite(n, before, lower);
    if (lower === 'zijn' && n + 1 < this.tokens.length && !inSub) {
      // "his" or "are": a noun follows the one, anything else the other.
      const next = this.#at(n + 1);
      if (before & (F.PREP | F.AUX | F.FIN) || n === this.#start) {
        if (next & (F.NOUN | F.ADJ) && !(next & F.PART)) return false;
      }
    }
    if (before & F.TO) return false;
    if (pos & F.AUX) {
      if (lower === 'geweest' || lower === 'geworden') return false;
      if (this.#main >= 0 && !inSub) {
        if (join <= this.#main) return false;
        // "moet … en worden" stays one group only when nothing comes between.
        return this.#subjectAfter(join, n) || !this.#governs();
      }
      return true;
    }
    if (pos & F.NOUN && (n === this.#start || before & (F.DET | F.PREP | F.ADJ | F.NONE))) return false;
    if (pos & F.STEM && !(pos & F.NOUN) && !lower.endsWith('t')) return false;
    if (!(pos & F.AUX) && before & F.DET && !(before & F.PRON)) return false;
    if (pos & F.BASE) {
      // "Thuis printen kan": the infinitive is the subject.
      if (!inSub && this.#at(n + 1) & F.AUX && this.#main < 0) return false;
      if (this.#lower(n + 1) === 'van' && before & F.DET) return false;
      // An infinitive's form: finite only where no other verb governs it.
      if (n === this.#start) return false;
      if (this.#main >= 0 && !inSub)
        return join > this.#main && !this.#governs() && this.#subjectAfter(join, n);
      return true;
    }
    if (this.#main >= 0 && !inSub) return join > this.#main;
    return n > this.#start || (this.#at(n + 1) & (F.PRON | F.DET)) !== 0;
  }

  /** A word no table knows: right before or behind "we", or in the second place of what ends as a sentence. */
  #looksFinite(n: number, before: number, lower: string): boolean {
    if (
      n === this.#start ||
      this.#cls[n] !== 0 ||
      !(this.#at(n) & (F.NOUN | F.PART)) ||
      this.#at(n) & ~(F.NOUN | F.PART)
    )
      return false;
    if (this.#isName(n)) return false;
    const next = this.#at(n + 1);
    if (lower.endsWith('en') && (this.#isWe(n + 1) || this.#isWe(n - 1))) return true;
    if (this.weak && before & F.COMMA && this.#mask[n - 2] === 1) return /(?:t|en)$/.test(lower);
    if (!this.weak || before & (F.DET | F.PREP | F.ADJ | F.NUM | F.AND | F.MARK) || next & F.MARK)
      return false;
    if (!this.tokens.text.endsWith('.') || this.tokens.length < 5) return false;
    if (lower.endsWith('t')) return true;
    return lower.endsWith('en') && /(?:s|en)$/.test(this.#lower(n - 1)) && (before & F.NOUN) !== 0;
  }

  #isWe(n: number): boolean {
    const lower = this.#lower(n);
    return lower === 'we' || lower === 'wij';
  }

  #isName(n: number): boolean {
    const word = this.tokens.words[n];
    return word !== undefined && this.tokens.text.charCodeAt(word.start) < 91;
  }

  /** Whether the main verb so far governs an infinitive. */
  #governs(): boolean {
    const pos = this.#at(this.#main);
    return (pos & F.MODAL) !== 0 || /^(?:la|ga)/.test(this.#lower(this.#main));
  }

  #subjectAfter(join: number, n: number): boolean {
    return n - join > 1;
  }

  #isImperative(n: number): boolean {
    const pos = this.#at(n);
    if (!(pos & F.STEM)) return false;
    for (let k = Math.max(this.#start, n - FAR); k < n; k += 1) {
      if (!this.#mask[k] && !(this.#at(k) & (F.ADV | F.MARK | F.NOT))) return false;
    }
    const next = this.#at(n + 1);
    if (next & (F.AUX | F.NUM) || this.#lower(n + 1) === 'van') return false;
    return !(pos & F.NOUN) || (next & (F.DET | F.NONE | F.ADV | F.PREP)) !== 0;
  }

  #close(to: number): void {
    if (this.#main >= 0) this.#clauses.push(this.#clause(this.#start, to, this.#main));
    this.#main = -1;
    this.#imperative = false;
    this.#void = false;
    this.#turn = false;
  }

  #clause(from: number, to: number, main: number): Clause {
    const finite = this.#at(main);
    let before = 0;
    let after = 0;
    let around = 0;
    let verb = 0;
    let not = false;
    let never = false;
    let none = false;
    let noneSubject = false;
    let contrast = false;
    let part = false;
    let infinitive = false;
    let to2 = false;
    let particle = '';
    let notSeen = false;
    let noneAt = -1;
    let often = false;
    let denied = false;
    let plannedFor = false;
    let hardly = false;
    let lacks = false;
    for (let n = from; n < to; n += 1) {
      const cls = this.#cls[n] ?? 0;
      around |= cls;
      if (this.#mask[n]) {
        // "geen server die niet wordt gepatcht": two denials.
        if (noneAt >= 0 && this.#at(n) & F.NOT) around |= F.EXCEPT;
        continue;
      }
      if (this.#at(n) & F.NONE) noneAt = n;
      const pos = this.#at(n);
      often ||= this.#saysHowOften(n);
      if (n !== main) {
        if (pos & F.NOT && this.#limits(n, to)) after |= F.ONLY;
        else if (pos & F.NOT && this.#denies(n, from, to, main)) {
          not = true;
          notSeen = true;
          // "worden bewaard maar niet bekeken": what comes after is denied.
          denied = part;
          if (pos & F.NEVER) never = true;
        } else if (pos & F.HARDLY) {
          hardly = true;
        } else if (pos & F.NONE && this.#lower(n - 1) !== 'zonder') {
          none = true;
          if (n < main) noneSubject = true;
        }
        if (notSeen && this.#lower(n) === 'maar') contrast = true;
      }
      if (
        this.#lower(n) === 'zonder' &&
        n > main &&
        this.#at(n - 1) & (F.ADV | F.BE | F.HAVE | F.PART | F.FIN | F.NOUN)
      )
        lacks ||= this.#lacksAfter(n, to);
      if (n < main) {
        before |= cls;
        continue;
      }
      if (n === main) continue;
      if (pos & CONTENT && !(pos & F.NOUN && !(pos & F.PART)) && !(this.#at(n - 1) & F.DET)) {
        if (pos & F.PART) {
          if (denied) verb = 0;
          denied = false;
          part = true;
        }
        if (pos & F.BASE) infinitive = true;
        if (pos & F.ADJ && !(pos & F.PART) && this.#at(n + 1) & F.NOUN) after |= cls;
        else verb |= cls;
      } else after |= cls;
      if (pos & F.PART && cls & F.INTEND && this.#lower(n + 1) === 'voor') plannedFor = true;
      if (pos & F.AUX && pos & F.BE) to2 = true;
      if (pos & F.PARTICLE && (this.#endsHere(n, to) || this.#follows(n, main))) particle = this.#lower(n);
    }
    const lexical = !(finite & F.AUX);
    if (lexical) {
      let own = this.#cls[main] ?? 0;
      if (particle !== '') {
        const joined = this.lexicon.word(particle + this.#lower(main));
        if (joined) own = joined.cls;
      }
      verb =
        own |
        (/^(?:la|ga)/.test(this.#lower(main))
          ? verb
          : verb &
            (F.MANDATORY |
              F.ALLOWED |
              F.FORBIDDEN |
              F.ADVISED |
              F.UNDONE |
              F.OPTIONAL |
              F.UNDERWAY |
              F.INTEND));
    } else if (finite & F.HAVE && !part) verb |= F.HOLD;
    else if (finite & F.BE && !part && !infinitive && this.#lower(from) === 'er') verb |= F.EXIST;
    if (this.#lower(main).startsWith('word') && !part && !infinitive && /er$/.test(this.#lastWord(to)))
      verb |= F.WORTH;
    if (!lexical && !part && !infinitive)
      verb |=
        finite & F.BE
          ? after &
            ~(F.GOOD | F.BAD | F.DOCUMENT | F.RECORD) &
            (F.MANDATORY | F.ALLOWED | F.FORBIDDEN | F.ADVISED | F.UNDONE | F.OPTIONAL | F.WORTH | F.EXIST)
          : 0;
    const stands = /^sta(?:at|an)$/.test(this.#lower(main)) && part;
    const passive = (finite & F.BE && part) || stands ? true : false;
    if (finite & F.BE && before !== 0 && this.#predicateFirst(from, main)) {
      // "Verboden is …"
      verb |= before;
      if (this.#at(from) & F.NOT) not = true;
    }
    const modal = finite & F.MODAL;
    const going = /^ga(?:at|an)$/.test(this.#lower(main)) && infinitive;
    if (going) after |= F.FUTURE;
    return {
      turn: this.#turn,
      head: noneAt >= 0 ? this.#headAt(noneAt + 1, to) : 0,
      from,
      to,
      verb,
      before,
      after,
      around,
      contrast,
      inner: plannedFor
        ? F.INTEND
        : lexical && infinitive && (this.#cls[main] ?? 0) & F.INTEND
          ? F.INTEND
          : 0,
      innerNot: false,
      negation: not ? 'verb' : noneSubject ? 'subject' : none ? 'object' : 'none',
      kind: this.#imperative ? 'imperative' : finite & F.BE && !part ? 'copula' : 'verb',
      modality: modal || (going ? F.WILL : 0),
      weak: (finite & F.MUST) !== 0 && ((this.#cls[main] ?? 0) & F.OPTIONAL) !== 0,
      never,
      often,
      hardly,
      passive,
      lacks: (lacks && passive) || this.#void,
      perfect: (finite & F.HAVE) !== 0 && part,
      past:
        (finite & F.PAST) !== 0 ||
        ((finite & F.HAVE) !== 0 && part) ||
        (/^(?:is|zijn)$/.test(this.#lower(main)) && part && !to2),
      progressive: false,
    };
  }

  /** Nothing but a participle or adjective before the verb. */
  #predicateFirst(from: number, main: number): boolean {
    for (let n = from; n < main; n += 1) {
      if (this.#at(n) !== 0 && !(this.#at(n) & (F.NOT | F.PART | F.ADJ))) return false;
    }
    return main > from;
  }

  #saysHowOften(n: number): boolean {
    if (this.#at(n) & F.OFTEN) return true;
    const lower = this.#lower(n);
    if (!EACH.has(lower)) return false;
    return TIMES.has(this.#lower(n + 1)) || TIMES.has(this.#lower(n + 2));
  }

  #headAt(n: number, to: number): number {
    let head = 0;
    for (
      let k = n;
      k < to && !(this.#at(k) & (F.PREP | F.TO | F.REL | F.SUB | F.MARK | F.AUX | F.PART));
      k += 1
    )
      head |= this.#cls[k] ?? 0;
    return head;
  }

  #lacksAfter(n: number, to: number): boolean {
    for (let k = n + 1; k < Math.min(to, n + 5); k += 1) if ((this.#cls[k] ?? 0) & F.GOOD) return true;
    return false;
  }

  /** Whether a negation denies its clause: not in "niet ingeleverde apparaten" or "via groepen en niet per persoon". */
  #denies(n: number, from: number, to: number, main: number): boolean {
    const pos = this.#at(n);
    if (pos & F.NEVER) return true;
    let k = n + 1;
    while (k < to && this.#at(k) === 0) k += 1;
    if (n < main) return n === from && (this.#at(k) & (F.DET | F.PRON)) !== 0;
    if (this.#lower(n - 1) === 'en') return (this.#at(k) & (F.PART | F.BASE)) !== 0;
    return !(
      /(?:de|te)$/.test(this.#lower(k)) &&
      !(this.#at(k) & (F.DET | F.FIN)) &&
      this.#at(k + 1) & F.NOUN
    );
  }

  /** "niet langer dan": what is denied is only the excess. */
  #limits(n: number, to: number): boolean {
    const lower = this.#lower(n + 1);
    if (!((this.#cls[n + 1] ?? 0) & F.EXCESS) && lower !== 'meer' && lower !== 'langer') return false;
    for (let k = n + 2; k < Math.min(to, n + FAR); k += 1) if (this.#lower(k) === 'dan') return true;
    return false;
  }

  /** "Wij bevelen aan …": the particle right behind a verb that means nothing here without it. */
  #follows(n: number, main: number): boolean {
    if (n !== main + 1 || this.#cls[main] !== 0) return false;
    return ((this.lexicon.word(this.#lower(n) + this.#lower(main))?.cls ?? 0) & F.ADVISED) !== 0;
  }

  #lastWord(to: number): string {
    for (let n = to - 1; n > this.#start; n -= 1) if (!(this.#at(n) & F.MARK)) return this.#lower(n);
    return '';
  }

  /** A particle at the end of its clause, or before a mark or conjunction. */
  #endsHere(n: number, to: number): boolean {
    const next = n + 1 < to ? this.#at(n + 1) : F.MARK;
    return (next & (F.MARK | F.AND | F.SUB)) !== 0 || n + 1 >= to || this.#mask[n + 1] === 1;
  }
}
