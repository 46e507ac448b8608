import type { Force, StatementKind } from '../statement.js';
import type { Clause } from './clause.js';
import type { Verdict } from './decide.js';
import { keepsDutiesApart } from './own-work.js';
import * as F from './flags.js';
import type { Grammar } from './grammar.js';
import { dutchLexicon } from './nl.js';
import { dutchClauses } from './nl-clauses.js';
import { dutchSetPhrase } from './nl-set-phrases.js';
import type { Tokens } from './tokens.js';

/** Dutch, ready to read. */
export function dutchGrammar(): Grammar {
  const lexicon = dutchLexicon();
  return {
    lexicon,
    guess,
    clauses: (tokens) => dutchClauses(tokens, lexicon),
    setPhrase: dutchSetPhrase,
    phrase,
    refine,
  };
}

/** What an unknown word is by its shape. */
function guess(lower: string, written: string, first: boolean): number {
  if (!first && written !== lower) return F.NOUN;
  if (/^(?:ge|be|ver|ont|her)[\p{L}-]{2,}(?:d|t)$/u.test(lower)) return F.PART;
  if (
    /^(?:uit|in|op|aan|bij|door|voor|na|af|toe|over|mee|terug|weg|om|vast|goed|vrij|los|neer)ge\p{L}{2,}(?:d|t|en)$/u.test(
      lower,
    )
  )
    return F.PART;
  if (/^ge\p{L}{3,}en$/u.test(lower)) return F.PART;
  if (/(?:lijks|gewijs|matig|weg)$/.test(lower)) return F.ADV;
  return F.NOUN;
}

const OFTEN = new Set(
  'dagelijks wekelijks maandelijks jaarlijks halfjaarlijks elke elk ieder iedere per continu doorlopend tweemaal eens'.split(
    ' ',
  ),
);

const UNITS = new Set(
  'minuut minuten uur dag dagen werkdag werkdagen week weken maand maanden jaar'.split(' '),
);

/** What a text without a predicate is. */
function phrase(tokens: Tokens, kind: StatementKind): Force {
  const { pos, cls, length } = tokens;
  const opens = pos[0] ?? 0;
  let all = 0;
  let participle = false;
  let none = false;
  let colon = false;
  let measured = false;
  let infinitive = false;
  for (let n = 0; n < length; n += 1) {
    const p = pos[n] ?? 0;
    all |= cls[n] ?? 0;
    if (p & F.MARK) {
      colon ||= tokens.words[n]?.lower === ':';
      continue;
    }
    if (p & F.NUM && UNITS.has(tokens.words[n + 1]?.lower ?? '')) measured = true;
    if (p & F.PART) participle = true;
    if (p & F.BASE && !(p & F.NOUN)) infinitive = true;
    if (p & (F.NONE | F.NOT)) none = true;
  }
  if (opens & F.SUB && length > 3) return 'condition';
  if (all & (F.UNDERWAY | F.ROADMAP)) return 'plan';
  if (none && all & F.FUTURE) return 'plan';
  if (none) return (all & F.BAD || all & F.RISK) && !(all & F.GOOD) ? 'prohibition' : 'denial';
  if ((cls[0] ?? 0) & F.INTEND && (pos[0] ?? 0) & F.PART) return 'plan';
  if (opens & F.PART && (cls[0] ?? 0) & (F.FORBIDDEN | F.ALLOWED))
    return (cls[0] ?? 0) & F.FORBIDDEN ? 'prohibition' : 'permission';
  if (all & F.LAX || all & F.UNDONE) return 'denial';
  const often = tokens.words.some(({ lower }) => OFTEN.has(lower));
  if ((participle || infinitive) && (colon || kind === 'list-item') && length > 2) return 'practice';
  if ((colon || kind === 'list-item') && often && length > 2) return 'practice';
  if (colon && measured) return 'practice';
  return 'metadata';
}

/** "Het komt (niet) voor dat …": what happens although it should not, or does not. */
const ONESELF = { self: new Set(['eigen', 'zelf', 'zichzelf']), ours: new Set(['onze', 'ons']) };

function refine(tokens: Tokens, clause: Clause, force: Verdict): Verdict {
  const { words } = tokens;
  if (words[clause.from]?.lower !== 'het' || words[clause.from + 1]?.lower !== 'komt')
    return keepsDutiesApart(tokens, clause, force, ONESELF);
  for (let n = clause.from + 2; n < clause.to; n += 1)
    if (words[n]?.lower === 'voor' && words[n + 1]?.lower === 'dat')
      return clause.negation === 'none' ? 'denial' : 'practice';
  return force;
}
