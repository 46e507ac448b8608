import type { Language } from '../../catalog/types.js';
import { WordPatterns } from '../lexis/word-patterns.js';
import { at, tokensOf, type Token } from '../quantity/tokens.js';
import { knownToolsIn } from '../tools/tools.js';
import { DOCUMENT_WORDS, type DocumentWords } from './document-words.js';

/** A document that a text points to by its name. */
export interface NamedDocument {
  /** As written, without its determiner. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const POINTING: Readonly<Record<Language, WordPatterns>> = {
  en: new WordPatterns(DOCUMENT_WORDS.en.pointing),
  nl: new WordPatterns(DOCUMENT_WORDS.nl.pointing),
};
const LONGEST = 6;

/** The documents that a sentence points to by name: "see the Access Control Policy", "zie het toegangsbeleid". */
export function documentsNamedIn(text: string, language: Language): NamedDocument[] {
  const tokens = tokensOf(text);
  const words = DOCUMENT_WORDS[language];
  const found: NamedDocument[] = [];
  for (let n = 0; n < tokens.length; n += 1) {
    const pointed = POINTING[language].at(tokens, n);
    if (pointed === undefined) continue;
    const named = nameAt(text, tokens, pointed, words, language);
    if (!named) continue;
    found.push(named.document);
    n = named.next - 1;
  }
  return found;
}

/** The name that begins behind what points to it. */
function nameAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  words: DocumentWords,
  language: Language,
): { readonly document: NamedDocument; readonly next: number } | undefined {
  let first = from;
  let determined = false;
  while (isMark(at(tokens, first)) || words.determiners.has(at(tokens, first).lower)) {
    determined ||= words.determiners.has(at(tokens, first).lower);
    first += 1;
    if (first > from + 3) return undefined;
  }
  const headed = headFirst(text, tokens, first, words);
  if (headed) return headed;
  for (let n = first; n < first + LONGEST; n += 1) {
    const token = at(tokens, n);
    if (token.kind !== 'word' || (n === first && words.loose.has(token.lower))) return undefined;
    const isCompound = n === first && isNamed(token, words);
    if (!isCompound && !(n > first && words.heads.has(token.lower))) {
      if (isStop(text, token, words)) return undefined;
      continue;
    }
    const start = at(tokens, first).start;
    const name = text.slice(start, token.end);
    // Lower case is a name only when one document is meant: "see the access control policy".
    if (!determined && !(/^\p{Lu}/u.test(name) && (isCompound || /^\p{Lu}/u.test(text.slice(token.start)))))
      return undefined;
    // "See Password Policy below" is a part of this one.
    if (WITHIN.has(at(tokens, n + 1).lower)) return undefined;
    // "AWS's acceptable use policy" is another company's.
    if (knownToolsIn(name, language).length > 0 || /['’]s? /.test(name)) return undefined;
    return { document: { text: name, start, end: token.end }, next: n + 1 };
  }
  return undefined;
}

/** "Reglement Mobiele Apparaten", "Handboek Personeel": what it is first, and what it is on behind, all with capitals. */
function headFirst(
  text: string,
  tokens: readonly Token[],
  first: number,
  words: DocumentWords,
): { readonly document: NamedDocument; readonly next: number } | undefined {
  const head = at(tokens, first);
  const isUpper = ({ start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start, start + 1));
  if (!isUpper(head) || !(words.heads.has(head.lower) || words.endings.includes(head.lower)))
    return undefined;
  let next = first + 1;
  while (next < first + LONGEST && at(tokens, next).kind === 'word' && isUpper(at(tokens, next))) next += 1;
  if (next === first + 1) return undefined;
  const { end } = at(tokens, next - 1);
  return { document: { text: text.slice(head.start, end), start: head.start, end }, next };
}

function isNamed({ lower }: Token, { endings }: DocumentWords): boolean {
  return endings.some((ending) => lower.length > ending.length + 3 && lower.endsWith(ending));
}

/** A name goes on through words with a capital, and in lower case through plain words without verbs between them. */
function isStop(text: string, token: Token, words: DocumentWords): boolean {
  const upper = /^\p{Lu}/u.test(text.slice(token.start, token.start + 1));
  return !upper && STOPS.has(token.lower) && !words.links.has(token.lower);
}

const WITHIN = new Set('below above section chapter hieronder hierboven paragraaf'.split(' '));

const STOPS = new Set(
  'is are was be must shall will should may can that which when where with by on at from or as if this these an a it they we not requires including such any all every each wordt worden is zijn moet die dat wanneer waar met door op bij om als'.split(
    ' ',
  ),
);

function isMark({ kind, lower }: Token): boolean {
  return kind === 'mark' && /^["“”„'‘’*_(]$/.test(lower);
}

/** A name as documents are looked up by: small letters, no accents, no marks. */
export function documentKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The keys under which a document with this title or file name is found: the whole, and its endings, so that "Acme Access
 * Control Policy" is the "Access Control Policy".
 */
export function documentKeys(title: string): string[] {
  const words = documentKey(title).split(' ');
  const keys = new Set<string>();
  for (let from = 0; from < Math.min(words.length, 6); from += 1) {
    const rest = words.slice(from);
    if (rest.length > 1 || from === 0) keys.add(rest.join(' '));
    // "Acme - Access Control Policy v2", "Access Control Policy (2026)".
    const bare = rest.filter((word) => !/^(?:v?\d+|version|versie|final|draft)$/.test(word));
    if (bare.length > 1) keys.add(bare.join(' '));
  }
  // "Continuïteit en back-up" is the document on continuity, and that on back-up.
  const matters = documentKey(title).split(/ (?:en|and) /);
  if (matters.length > 1) for (const matter of matters) if (matter !== '') keys.add(matter);
  return [...keys];
}

/**
 * What a name says a document is on, without what it says that it is: "continuïteitsplan" and "continuity plan" are on
 * continuity. Undefined when nothing is left.
 */
export function matterOf(name: string): string | undefined {
  const words = documentKey(name).split(' ');
  const last = words.pop() ?? '';
  for (const language of ['en', 'nl'] as const) {
    const { heads, endings } = DOCUMENT_WORDS[language];
    if (heads.has(last)) return words.length > 0 ? words.join(' ') : undefined;
    const ending = endings.find((one) => last.length > one.length + 3 && last.endsWith(one));
    if (ending === undefined) continue;
    const first = last.slice(0, -ending.length);
    return [...words, first.replace(/(?<=[^s]{3})s$/, '')].join(' ');
  }
  return undefined;
}

/** Whether a heading is the name of a document: "Escalation procedure". */
export function isDocumentName(heading: string): boolean {
  const last = documentKey(heading).split(' ').at(-1) ?? '';
  return (['en', 'nl'] as const).some((language) => {
    const { heads, endings } = DOCUMENT_WORDS[language];
    return heads.has(last) || endings.some((ending) => last.endsWith(ending));
  });
}
