import { allMatches } from '../all-matches.js';
const PATTERNS: readonly RegExp[] = [
  /\[CONFIRM:[^\]]*\]/g,
  /\{\{[^{}]{1,80}\}\}/g,
  /\b(?:TBD|TBC|TODO|FIXME|XXX+|N\.T\.B\.|NTB)\b/g,
  /\b(?:to be (?:determined|defined|decided|completed|confirmed)|nader te bepalen|nog (?:te bepalen|in te vullen)|lorem ipsum)\b/gi,
  /\[(?:insert|enter|add|your|company|organi[sz]ation|client|name|date|role|title|owner|tool|number|frequency|e-?mail|address|bedrijf|organisatie|naam|datum|rol|functie|vul|uw|jouw)\b[^\]]{0,60}\]/gi,
  /<(?:insert|enter|your|company|organi[sz]ation|name|date|role|bedrijfsnaam|naam|datum)\b[^>]{0,40}>/gi,
  /_{4,}/g,
];

/** What every placeholder has: a quick test before the patterns. */
const ANY = /[[{<]|____|TB[CD]|TODO|FIXME|XXX|N\.?T\.?B|to be|bepalen|in te vullen|lorem/i;

/** Finds text that was left to be filled in, in order, without overlaps. */
export function findPlaceholders(text: string): { text: string; start: number; end: number }[] {
  if (!ANY.test(text)) return [];
  const found: { text: string; start: number; end: number }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of allMatches(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end))
        found.push({ text: match[0], start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same in Markdown as it is written: marks of emphasis around a placeholder hide it from none. */
export function findPlaceholdersInMarkup(markup: string): ReturnType<typeof findPlaceholders> {
  return findPlaceholders(markup.replace(/(?<!_)_{1,3}(?!_)|\*+/g, (marks) => ' '.repeat(marks.length)));
}
