import { KNOWN_TOOLS, type KnownTool } from './known-tools.js';

export interface ToolMention {
  readonly tool: KnownTool;
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly words: string;
  readonly tool: KnownTool;
  readonly ambiguous: boolean;
}

/** Names by their first word, longest first, so that "GitHub Actions" is not taken for "GitHub". */
const BY_FIRST_WORD = new Map<string, Name[]>();
for (const tool of KNOWN_TOOLS) {
  for (const words of [tool.name, ...tool.aliases]) {
    const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? words;
    const names = BY_FIRST_WORD.get(first) ?? [];
    BY_FIRST_WORD.set(first, names);
    names.push({ words, tool, ambiguous: tool.ambiguous && words === tool.name });
  }
}
for (const names of BY_FIRST_WORD.values()) names.sort((a, b) => b.words.length - a.words.length);

/** By first letter and second character, both ASCII: whether a name starts so. */
const BEGINNINGS = new Uint8Array(128 * 128);
/** Other beginnings, as two characters. */
const OTHER_BEGINNINGS = new Set<string>();
for (const names of BY_FIRST_WORD.values()) {
  for (const { words } of names) {
    const [first, second] = [words.charCodeAt(0), words.charCodeAt(1)];
    if (first < 128 && second < 128) BEGINNINGS[first * 128 + second] = 1;
    else OTHER_BEGINNINGS.add(words.slice(0, 2));
  }
}

/** Whether the two characters at a place are the first of some name. */
function mayBegin(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (first < 128 && second < 128) return BEGINNINGS[first * 128 + second] === 1;
  return OTHER_BEGINNINGS.size > 0 && OTHER_BEGINNINGS.has(text.slice(at, at + 2));
}

/** Whether a word, not the rest of one, of an address or of a path, starts at a place. */
function startsThere(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}.@/-]$/u.test(text.slice(Math.max(0, at - 2), at));
}

const WORD = /[\p{L}\p{N}]*/uy;

/** The word that starts at a place. */
function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

/** Something is done in, with or through it: then a word like "Linear" is the tool. */
const USED =
  /\b(?:in|via|through|using|use|uses|with|from|to|by|on|and|or|in|via|met|uit|naar|door|gebruiken|en|of)\s+$|[,(]\s*$/i;

/** The well-known tools a text names, as written (case counts). Ordinary words count only where a tool makes sense. */
export function toolsIn(text: string): ToolMention[] {
  const found: ToolMention[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBegin(text, at) || !startsThere(text, at)) continue;
    const names = BY_FIRST_WORD.get(wordAt(text, at));
    const name = names?.find(({ words }) => text.startsWith(words, at) && endsThere(text, at + words.length));
    if (!name) continue;
    const end = at + name.words.length;
    if (
      name.ambiguous &&
      !(USED.test(text.slice(0, at)) && /^(?:[\s,.;)]|$)(?!\s*\p{Lu})/u.test(text.slice(end)))
    )
      continue;
    found.push({ tool: name.tool, start: at, end });
    at = end - 1;
  }
  return found;
}

function endsThere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at)) && !/^[.@-][\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}
