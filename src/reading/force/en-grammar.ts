import type { Force, StatementKind } from '../statement.js';
import { englishLexicon } from './en.js';
import { englishClauses } from './en-clauses.js';
import { englishSetPhrase } from './en-set-phrases.js';
import type { Clause } from './clause.js';
import type { Verdict } from './decide.js';
import { keepsDutiesApart } from './own-work.js';
import * as F from './flags.js';
import type { Grammar } from './grammar.js';
import type { Tokens } from './tokens.js';

/** English, ready to read. */
export function englishGrammar(): Grammar {
  return {
    lexicon: englishLexicon(),
    guess,
    clauses: englishClauses,
    setPhrase: englishSetPhrase,
    phrase,
    refine,
  };
}

/** What an unknown word is by its ending. */
function guess(lower: string, written: string, first: boolean): number {
  if (!first && written.charCodeAt(0) < 97 && written !== lower) return F.NOUN;
  if (lower.endsWith('ly')) return F.ADV;
  if (lower.endsWith('ed')) return F.PART | F.PAST;
  if (lower.endsWith('ing')) return F.ING | F.NOUN;
  if (
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    !/(?:ions|ers|ors|ities|ments|ness|ics|ies)$/.test(lower)
  )
    return F.NOUN | F.FIN;
  return F.NOUN;
}

const UNITS = new Set('minute minutes hour hours day days week weeks month months year years'.split(' '));

/** What a text without a predicate is. */
function phrase(tokens: Tokens, kind: StatementKind): Force {
  const { pos, cls, length } = tokens;
  const opens = pos[0] ?? 0;
  if (tokens.words[0]?.lower === 'because') return 'reason';
  if (opens & F.SUB && !(opens & F.PREP) && length > 3) return 'condition';
  let all = 0;
  let participle = false;
  let none = false;
  let colon = false;
  let measured = false;
  let toBe = false;
  let undone = false;
  for (let n = 0; n < length; n += 1) {
    const p = pos[n] ?? 0;
    all |= cls[n] ?? 0;
    if (p & F.MARK) {
      colon ||= tokens.words[n]?.lower === ':';
      continue;
    }
    if (
      p & F.BE &&
      (pos[n - 1] ?? 0) & F.TO &&
      ((cls[n + 1] ?? 0) & F.SETUP || tokens.words[n + 1]?.lower === 'done')
    )
      toBe = true;
    if (p & F.NUM && UNITS.has(tokens.words[n + 1]?.lower ?? '')) measured = true;
    if (p & F.PART) participle = true;
    if (p & (F.NONE | F.NOT)) none = true;
    // "dormant accounts" only tells which; "restores: untested" denies.
    if ((cls[n] ?? 0) & F.UNDONE && (n + 1 === length || (pos[n + 1] ?? 0) & F.MARK)) undone = true;
  }
  if (opens & F.SUB && length > 4 && kind !== 'list-item') return 'condition';
  if (toBe || all & (F.UNDERWAY | F.ROADMAP)) return 'plan';
  if (none && all & F.FUTURE) return 'plan';
  if (none) return all & (F.BAD | F.RISK) && !(all & F.PROTECT && participle) ? 'prohibition' : 'denial';
  if ((cls[0] ?? 0) & F.INTEND && (pos[0] ?? 0) & F.PART) return 'plan';
  if (opens & F.PART && (cls[0] ?? 0) & (F.FORBIDDEN | F.ALLOWED))
    return (cls[0] ?? 0) & F.FORBIDDEN ? 'prohibition' : 'permission';
  if (all & F.LAX || undone) return 'denial';
  const often = tokens.words.some(({ lower }) => OFTEN.has(lower));
  if (participle && (colon || kind === 'list-item') && length > 2) return 'practice';
  if ((colon || kind === 'list-item') && often && length > 2) return 'practice';
  if (colon && measured) return 'practice';
  return 'metadata';
}

const OFTEN = new Set(
  'daily weekly nightly monthly quarterly annually annual yearly hourly continuously every each per twice'.split(
    ' ',
  ),
);

/** The document as the subject, and other things that only English tells. */
const ONESELF = {
  self: new Set(['own', 'himself', 'herself', 'themselves', 'themself', 'oneself']),
  ours: new Set(['our', 'its']),
};

function refine(tokens: Tokens, clause: Clause, force: Verdict): Verdict {
  return keepsDutiesApart(tokens, clause, force, ONESELF);
}
