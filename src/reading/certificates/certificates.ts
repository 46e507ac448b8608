import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';

/** The words by which a text says that somebody or something is certified. */
interface FoundCertificate {
  /** Of what, where it has a name: "Cyber Essentials Plus". Standards with a number are strengths. */
  readonly name?: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CERTIFIED: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(
    'certified|certificate|certificates|certification|certifications|certifies|accredited|accreditation|accreditations|trustmark|quality mark',
  ),
  nl: new WordPatterns(
    'gecertificeerd|gecertificeerde|certificaat|certificaten|certificering|certificeringen|geaccrediteerd|geaccrediteerde|accreditatie|keurmerk|keurmerken|certified',
  ),
};
/** What computers prove who they are with. */
const OF_MACHINES = /\b(?:tls|ssl|x\.?509|https|server|client|device|signing|ssh|domain|root|ca)\b/i;
/** Words between being certified and the name of what for: "certified to the …", "gecertificeerd volgens …". */
const LINKS =
  /^(?:to|under|for|against|by|as|in|of|the|a|an|volgens|voor|tegen|door|als|conform|van|de|het|een)$/;

/** Where a text says that somebody or something is certified; not the certificates of computers. */
export function certificatesIn(text: string, language: Language): FoundCertificate[] {
  if (OF_MACHINES.test(text)) return [];
  const tokens = tokensOf(text);
  const found: FoundCertificate[] = [];
  for (
    let one = CERTIFIED[language].find(tokens);
    one !== undefined;
    one = CERTIFIED[language].find(tokens, one.next)
  ) {
    const name = nameBefore(text, tokens, one.from) ?? nameBehind(text, tokens, one.next);
    if (name) found.push({ ...name, name: name.text });
    else {
      const { start } = at(tokens, one.from);
      const { end } = at(tokens, one.next - 1);
      found.push({ text: text.slice(start, end), start, end });
    }
  }
  return found;
}

type Place = Pick<FoundCertificate, 'text' | 'start' | 'end'>;

/** A run of capitals right before the word: "a Cyber Essentials Plus certificate". */
function nameBefore(text: string, tokens: readonly Token[], n: number): Place | undefined {
  let from = n;
  while (from > 0 && isCapital(text, at(tokens, from - 1))) from -= 1;
  // Where a sentence begins a capital says nothing.
  if (from === n || (from === 0 && n === 1)) return undefined;
  return place(text, tokens, from, n - 1);
}

/** A run of capitals behind it, past small words: "certified under the Data Pro Code". */
function nameBehind(text: string, tokens: readonly Token[], n: number): Place | undefined {
  let from = n;
  while (from < n + 2 && LINKS.test(at(tokens, from).lower)) from += 1;
  let next = from;
  while (isCapital(text, at(tokens, next))) next += 1;
  return next === from ? undefined : place(text, tokens, from, next - 1);
}

function isCapital(text: string, { kind, start }: Token): boolean {
  return kind === 'word' && /^\p{Lu}/u.test(text.slice(start, start + 1));
}

/** Undefined where a number goes with it: the figure of a standard, which is looked up as such. */
function place(text: string, tokens: readonly Token[], from: number, last: number): Place | undefined {
  if (at(tokens, last + 1).kind === 'number' || at(tokens, from - 1).kind === 'number') return undefined;
  const { start } = at(tokens, from);
  const { end } = at(tokens, last);
  return { text: text.slice(start, end), start, end };
}
