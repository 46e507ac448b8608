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

/** Where a name may start: a word whose first letter some name has. */
const FIRST_LETTERS = [
  ...new Set([...BY_FIRST_WORD.keys()].map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0))),
]
  .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  .join('');
const CANDIDATE = new RegExp(`(?<![\\p{L}\\p{N}.@/-])[${FIRST_LETTERS}][\\p{L}\\p{N}]*`, 'gu');

/** Something is done in, with or through it: then a word like "Linear" is the tool. */
const USED =
  /\b(?:in|via|through|using|use|uses|with|from|to|by|on|and|or|in|via|met|uit|naar|door|gebruiken|en|of)\s+$|[,(]\s*$/i;

/** The well-known tools a text names, as written (case counts). Ordinary words count only where a tool makes sense. */
export function toolsIn(text: string): ToolMention[] {
  const found: ToolMention[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const names = BY_FIRST_WORD.get(match[0]);
    if (!names || match.index < (found.at(-1)?.end ?? 0)) continue;
    const name = names.find(
      ({ words }) => text.startsWith(words, match.index) && endsThere(text, match.index + words.length),
    );
    if (!name) continue;
    const end = match.index + name.words.length;
    if (
      name.ambiguous &&
      !(USED.test(text.slice(0, match.index)) && /^(?:[\s,.;)]|$)(?!\s*\p{Lu})/u.test(text.slice(end)))
    )
      continue;
    found.push({ tool: name.tool, start: match.index, end });
  }
  return found;
}

function endsThere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at)) && !/^[.@-][\p{L}\p{N}]/u.test(text.slice(at, at + 2));
}
