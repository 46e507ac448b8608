/**
 * All matches of a global pattern that never matches nothing, as `matchAll` gives them. That compiles its own copy of the
 * pattern for every text, which takes longer than most of the searching.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
