import type { Language } from '../../catalog/types.js';
import { KNOWN_TOOLS, type KnownTool } from '../../catalog/known-tools.js';
import { TextMemo } from '../lexis/text-memo.js';
import { EN_ORDINARY, EN_TOOL, EN_USED } from './en.js';
import { NL_NO_TOOL, NL_ORDINARY, NL_TOOL, NL_USED } from './nl.js';
import { isTradeWord } from './trade-words.js';

/** A product that a text names. */
export interface FoundTool {
  /** The product, when it is one of those known. */
  readonly tool?: KnownTool;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A well-known product, where a text names it. */
export type ToolMention = FoundTool & { readonly tool: KnownTool };

interface Name {
  /** In small letters. */
  readonly words: string;
  readonly written: string;
  readonly tool: KnownTool;
  readonly ambiguous: boolean;
}

let names: ReadonlyMap<string, readonly Name[]> | undefined;

/** Names by their first word, longest first, so that "GitHub Actions" is not taken for "GitHub". */
function namesByFirst(): ReadonlyMap<string, readonly Name[]> {
  if (names) return names;
  const map = new Map<string, Name[]>();
  for (const tool of KNOWN_TOOLS) {
    for (const written of [tool.name, ...tool.aliases]) {
      const lower = written.toLowerCase();
      const first = /^[\p{L}\p{N}]+/u.exec(lower)?.[0] ?? lower;
      const list = map.get(first) ?? [];
      map.set(first, list);
      list.push({ words: lower, written, tool, ambiguous: tool.ambiguous && written === tool.name });
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  names = map;
  return map;
}

const TOOLS = new TextMemo<readonly FoundTool[]>();

const WORD = /[\p{L}\p{N}]+/gu;
/** Marks without a width, with which a name is hidden from a reader that is none. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The products that a text names, known ones in any case, others by their shape: a capital within the word, or one
 * behind a word like "via". Ordinary words count only where a product makes sense.
 */
export function toolsIn(text: string, language: Language): readonly FoundTool[] {
  return TOOLS.of(language, text, (own) => read(own, language));
}

function read(text: string, language: Language): readonly FoundTool[] {
  if (INVISIBLE.test(text)) return unhidden(text, language);
  const found: FoundTool[] = [];
  let past = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    if (start < past || !startsThere(text, start)) continue;
    const tool = knownAt(text, start, match[0], language) ?? shapedAt(text, start, match[0]);
    if (!tool) continue;
    found.push(tool);
    past = tool.end;
  }
  return found;
}

/** Only the well-known products of a text. */
export function knownToolsIn(text: string, language: Language): ToolMention[] {
  return toolsIn(text, language).filter((found): found is ToolMention => found.tool !== undefined);
}

/** Reads a text as if what nobody sees were not there, and gives the places in the text as it is. */
function unhidden(text: string, language: Language): FoundTool[] {
  const places: number[] = [];
  let plain = '';
  for (let n = 0; n < text.length; n += 1) {
    const character = text.charAt(n);
    INVISIBLE.lastIndex = 0;
    if (INVISIBLE.test(character)) continue;
    places.push(n);
    plain += character;
  }
  INVISIBLE.lastIndex = 0;
  return toolsIn(plain, language).map((found) => {
    const start = places[found.start] ?? 0;
    const end = (places[found.end - 1] ?? text.length - 1) + 1;
    return { ...found, start, end, text: text.slice(start, end) };
  });
}

function knownAt(text: string, start: number, word: string, language: Language): FoundTool | undefined {
  const list = namesByFirst().get(word.toLowerCase());
  if (!list) return undefined;
  for (const name of list) {
    const end = start + name.words.length;
    const written = text.slice(start, end);
    if (written.toLowerCase() !== name.words || !endsThere(text, end)) continue;
    if (!isMeant(text, start, end, name, language)) return undefined;
    const longer = longerName(text, end);
    // A suite's name before that of something of its own: "Azure Lighthouse" is not Azure.
    if (longer > end) return { text: text.slice(start, longer), start, end: longer };
    return { tool: name.tool, text: written, start, end };
  }
  return undefined;
}

function isMeant(text: string, start: number, end: number, name: Name, language: Language): boolean {
  const written = text.slice(start, end);
  if (isCode(text, start, end)) return true;
  const capital = /\p{Lu}/u.test(written);
  const single = !name.words.includes(' ');
  if (!capital && !/\p{Lu}/u.test(name.written)) return true;
  const ordinary = EN_ORDINARY.has(name.words) || NL_ORDINARY.has(name.words);
  const before = wordBefore(text, start);
  if (name.ambiguous) {
    if (!capital || /^\s*\d/.test(text.slice(end, end + 4))) return false;
    if (NL_NO_TOOL.has(wordAfter(text, end))) return false;
    const used = language === 'nl' ? NL_USED.has(before) || EN_TOOL.has(before) : EN_USED.has(before);
    return (
      (used || /[,(|]\s*$/.test(text.slice(Math.max(0, start - 3), start))) &&
      /^(?:[\s,.;:)|]|$)(?!\s*\p{Lu})/u.test(text.slice(end, end + 4))
    );
  }
  if (capital || !single) return true;
  // Small letters: a name that is no ordinary word, whatever stands around it.
  return name.words.length > 3 && !ordinary && !isTradeWord(name.words);
}

/** In backticks: a name as it is typed. */
function isCode(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '`' && text.charAt(end) === '`';
}

const SUITES = new Set([
  'azure',
  'aws',
  'amazon',
  'google',
  'microsoft',
  'oracle',
  'cisco',
  'atlassian',
  'adobe',
  'ibm',
  'sap',
]);

/** Where a product's name goes on behind a suite's: one or two words with capitals that are no ordinary words. */
function longerName(text: string, end: number): number {
  const start = text.lastIndexOf(' ', end - 1) + 1;
  if (!SUITES.has(text.slice(start, end).toLowerCase())) return end;
  const more = /^ (\p{Lu}\p{Ll}[\p{L}\p{N}]*)(?: (\p{Lu}\p{Ll}[\p{L}\p{N}]*))?/u.exec(
    text.slice(end, end + 60),
  );
  if (!more?.[1] || isTradeWord(more[1])) return end;
  return end + 1 + more[1].length + (more[2] && !isTradeWord(more[2]) ? 1 + more[2].length : 0);
}

/** An unknown product: `GlobalProtect` by its shape, "via Zivver" by what stands before it. */
function shapedAt(text: string, start: number, word: string): FoundTool | undefined {
  const end = start + word.length;
  if (word.length < 4) return undefined;
  const shaped = /\p{Ll}\p{Lu}/u.test(word);
  // Most words are small, and of those with a capital most have no telling word before them.
  if (!shaped && !(/^\p{Lu}\p{Ll}/u.test(word) && isLed(wordBefore(text, start)))) return undefined;
  return !isTradeWord(word) && endsThere(text, end) && !/^[-’'&/]\p{L}/u.test(text.slice(end, end + 2))
    ? { text: word, start, end }
    : undefined;
}

function isLed(before: string): boolean {
  return EN_TOOL.has(before) || NL_TOOL.has(before);
}

/** Whether a word, not the rest of one, of an address or of a path, starts at a place. */
function startsThere(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}.@/_-]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function endsThere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(text.charAt(at)) && !/^[.@][\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}

function wordBefore(text: string, start: number): string {
  return (
    /(?<!\p{L})(\p{L}{1,24}) ["'“‘`*]?$/u
      .exec(text.slice(Math.max(0, start - 24), start))?.[1]
      ?.toLowerCase() ?? ''
  );
}

function wordAfter(text: string, end: number): string {
  return /^ (\p{L}+)/u.exec(text.slice(end, end + 24))?.[1]?.toLowerCase() ?? '';
}
