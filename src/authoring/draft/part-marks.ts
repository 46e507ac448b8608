/** Where a numbered part of a reply begins. */
export interface PartMark {
  readonly part: number;
  readonly start: number;
  /** Behind its line. */
  readonly end: number;
}

/** A line with a number between signs, in whatever dress of Markdown: `**=== 1 ===**`, `## === Part 1 ===`. */
const SIGNED =
  /^[^\S\n]{0,3}[#>*_`~ ]{0,8}={2,}[^\S\n]*(?:\p{L}{2,12}\.?[^\S\n]+)?#?(\d{1,3})(?:[^\S\n]{0,3}[:.)–—-][^\n=]{0,120}|[^\S\n][^\n=]{0,120})?={2,}[#*_`~ ]{0,8}:?[^\S\n]*$/gmu;
/** A line of its own that names a part by number: `**Part 1**`, `### Deel 2:`. */
const NAMED =
  /^[^\S\n]{0,3}[#*_]{1,6}[^\S\n]*(?:part|deel|text|tekst|gap|section)[^\S\n]+(\d{1,3})[*_:. ]{0,6}$/gimu;
/** A number alone in bold or as a heading: `**1**`, `## 2.`. */
const BARE = /^[^\S\n]{0,3}(?:#{1,6}[^\S\n]+|\*\*|__)(\d{1,3})[.):]?(?:\*\*|__)?:?[^\S\n]*$/gmu;

/**
 * The marks that part a reply to several tasks, in the order they stand in. As they were asked for, or failing those as
 * models write them by themselves.
 */
export function partMarks(text: string): readonly PartMark[] {
  for (const pattern of [SIGNED, NAMED, BARE]) {
    const found = [...text.matchAll(pattern)].map(({ index, 0: line, 1: number }) => ({
      part: Number(number),
      start: index,
      end: index + line.length,
    }));
    if (found.length > 0) return found;
  }
  return [];
}
