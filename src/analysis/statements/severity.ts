const LEVELS: readonly (readonly [level: string, pattern: RegExp])[] = [
  ['critical', /\b(?:critical|kritiek|kritieke|sev(?:erity)?[ -]?1|p1)\b/i],
  ['high', /\b(?:high|hoog|hoge|sev(?:erity)?[ -]?2|p2)\b/i],
  ['medium', /\b(?:medium|moderate|gemiddeld|gemiddelde|midden|sev(?:erity)?[ -]?3|p3)\b/i],
  ['low', /\b(?:low|laag|lage|sev(?:erity)?[ -]?4|p4)\b/i],
];

/** The severity a text names; undefined when it names none, or several. */
export function severityIn(text: string): string | undefined {
  const named = LEVELS.filter(([, pattern]) => pattern.test(text));
  return named.length === 1 ? named[0]?.[0] : undefined;
}
