import type { Language } from '../../catalog/types.js';
import { normaliseWord } from '../lexis/spelling.js';
import { stem } from '../lexis/stem.js';
import { isStopWord } from '../lexis/stop-words.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, type Token } from '../quantity/tokens.js';
import { EN } from './en.js';
import { NL } from './nl.js';
import type { PermitWords } from './vocabulary.js';

type List = Exclude<keyof PermitWords, 'things'>;

const WORDS: Readonly<Record<Language, PermitWords>> = { en: EN, nl: NL };
const LISTS = new Map<string, WordPatterns>();
const THINGS = new Map<Language, ReadonlyMap<string, WordPatterns>>();

/** The patterns of a list of one language. */
export function permitList(list: List, language: Language): WordPatterns {
  const key = `${language} ${list}`;
  let known = LISTS.get(key);
  if (!known) LISTS.set(key, (known = new WordPatterns(WORDS[language][list])));
  return known;
}

/** Things written in many ways; Dutch texts borrow the English ones. */
function things(language: Language): ReadonlyMap<string, WordPatterns> {
  let known = THINGS.get(language);
  if (!known) {
    known = new Map(
      Object.keys(EN.things).map((name) => [
        name,
        new WordPatterns(
          [EN.things[name] ?? '', language === 'nl' ? (NL.things[name] ?? '') : '']
            .filter((one) => one !== '')
            .join('|'),
        ),
      ]),
    );
    THINGS.set(language, known);
  }
  return known;
}

/** A word of what is done, or a thing that is written in several ways. */
export interface Part {
  /** A stem, or a thing's name in capitals' place: `removable media`. */
  readonly key: string;
  readonly isThing: boolean;
  readonly isUse: boolean;
  /** What all that is forbidden concerns, so that it narrows nothing next to a thing. */
  readonly isGeneral: boolean;
  /** Index of its first token, and of the one behind it. */
  readonly from: number;
  readonly next: number;
}

/** The telling parts of some tokens, in order. */
export function partsOf(tokens: readonly Token[], language: Language): Part[] {
  const parts: Part[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const token = at(tokens, n);
    if (token.kind !== 'word') continue;
    if (permitList('others', language).at(tokens, n) !== undefined) continue;
    const thing = thingAt(tokens, n, language);
    if (thing) {
      parts.push({
        key: thing.name,
        isThing: true,
        isUse: false,
        isGeneral: false,
        from: n,
        next: thing.next,
      });
      n = thing.next - 1;
      continue;
    }
    const isUse = permitList('uses', language).at(tokens, n) !== undefined;
    if (!isUse && isEmpty(token, language)) continue;
    parts.push({
      key: stem(normaliseWord(token.lower), language),
      isThing: false,
      isUse,
      isGeneral: permitList('general', language).test([token]),
      from: n,
      next: n + 1,
    });
  }
  return parts;
}

/** Whether a text names one of the things. */
export function namesThing(tokens: readonly Token[], language: Language): boolean {
  return [...things(language).values()].some((patterns) => patterns.test(tokens));
}

function thingAt(
  tokens: readonly Token[],
  n: number,
  language: Language,
): { readonly name: string; readonly next: number } | undefined {
  let best: { readonly name: string; readonly next: number } | undefined;
  for (const [name, patterns] of things(language)) {
    const next = patterns.at(tokens, n);
    if (next !== undefined && next > (best?.next ?? 0)) best = { name, next };
  }
  return best;
}

function isEmpty(token: Token, language: Language): boolean {
  const one = [token];
  return (
    token.lower.length < 3 ||
    isStopWord(token.lower, language) ||
    (['empty', 'modals', 'not', 'nobody', 'banned', 'prepositions', 'and'] as const).some((list) =>
      permitList(list, language).test(one),
    )
  );
}
