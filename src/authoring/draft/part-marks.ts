/** Where a numbered part of a reply begins. */
export interface PartMark {
  readonly part: number;
  readonly start: number;
  /** Behind its line. */
  readonly end: number;
}

/** A number as it may be written: in figures, or small ones in words. */
const COUNT = String.raw`(\d{1,3}|one|two|three|four|five|six|seven|eight|een|één|twee|drie|vier|vijf|zes|zeven|acht)`;
const IN_WORDS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 },
  ...{ een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8 },
};
/** "1 of 3" is part 1. */
const OUT_OF = String.raw`(?:[^\S\n]+(?:of|van)[^\S\n]+\d{1,3}|\/\d{1,3})?`;

/** A line with a number between signs, in whatever dress of Markdown: `**=== 1 ===**`, `## === Part 1 ===`, `\=== 1 ===`. */
const SIGNED = new RegExp(
  String.raw`^[^\S\n]{0,3}[#>*_\x60~ \\]{0,8}[=＝]{2,}[^\S\n]{0,20}(?:\p{L}{2,12}\.?[^\S\n]+)?#?${COUNT}${OUT_OF}(?:[^\S\n]{0,3}[:.)–—-][^\n=＝]{0,120}|[^\S\n][^\n=＝]{0,120})?[=＝]{2,}[#*_\x60~ ]{0,8}:?[^\S\n]{0,20}`,
  'gimu',
);
/** The same between dashes. */
const DASHED = new RegExp(
  String.raw`^[^\S\n]{0,3}[#>*_\x60~ ]{0,8}[-–—]{2,}[^\S\n]{0,20}(?:\p{L}{2,12}\.?[^\S\n]+)?#?${COUNT}${OUT_OF}[^\S\n]{0,20}[-–—]{2,}[#*_\x60~ ]{0,8}:?[^\S\n]{0,20}$`,
  'gimu',
);
/** A line of its own that names a part by number: `**Part 1**`, `### Deel 2: Leavers`, `Part 1 of 3:`, `[Text 2]`. */
const NAMED = new RegExp(
  String.raw`^[^\S\n]{0,3}[#*_[(]{0,6}[^\S\n]{0,20}(?:part|deel|text|tekst|gap|section)[^\S\n]+#?${COUNT}${OUT_OF}(?:[\])*_:. ]{0,6}|[:.)–—-]{1,2}[^\S\n][^\n]{0,80}(?:\*\*|__))$`,
  'gimu',
);
/** A tag with a number: `<part id="1">`, `<text_2>`. */
const TAGGED = /^[^\S\n]{0,3}<\p{L}[\p{L}_-]{0,15}(?:[^\S\n][^<>\n]{0,30}?)?["'_-]?(\d{1,3})["']?>/gmu;
/** A number alone in bold, in brackets or as a heading: `**1**`, `## 2.`, `[3]`. */
const BARE = /^[^\S\n]{0,3}(?:#{1,6}[^\S\n]+|\*\*|__|[[(])(\d{1,3})[.):\]]?(?:\*\*|__)?:?[^\S\n]{0,20}$/gmu;
/** A heading that begins with a number: `**1. Leavers**`, `## 2. Reviews`. */
const HEADED =
  /^[^\S\n]{0,3}(?:#{1,6}[^\S\n]+(\d{1,3})[.):][^\S\n][^\n]{1,100}|(?:\*\*|__)(\d{1,3})[.):][^\S\n][^\n*_]{1,100}(?:\*\*|__):?[^\S\n]{0,20})$/gmu;

/**
 * The marks that part a reply to several tasks, in the order they stand in. As they were asked for, or failing those as
 * models write them by themselves.
 */
export function partMarks(text: string): readonly PartMark[] {
  for (const pattern of [SIGNED, DASHED, NAMED, TAGGED, BARE]) {
    const found = marksBy(pattern, text);
    if (found.length > 0) return fromOne(found);
  }
  // Headings with numbers are those of a text as often as not: as marks they open it, and count up from one.
  const headed = marksBy(HEADED, text);
  const counts = headed.length > 1 && headed.every(({ part }, n) => part === n + 1);
  return counts && text.slice(0, headed[0]?.start).trim() === '' ? headed : [];
}

function marksBy(pattern: RegExp, text: string): readonly PartMark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: line, 1: first, 2: second }) => {
    const number = (first ?? second ?? '').toLowerCase();
    return { part: IN_WORDS[number] ?? Number(number), start: index, end: index + line.length };
  });
}

/** Parts that are counted from nought are each one further on: else every text would come under another's heading. */
function fromOne(marks: readonly PartMark[]): readonly PartMark[] {
  return marks[0]?.part === 0 ? marks.map((mark) => ({ ...mark, part: mark.part + 1 })) : marks;
}

/** A mark that ends the last part: `=== END ===`, or the closing tag of a part. */
const END =
  /(?:^|\n)[^\S\n]{0,3}(?:[#*_`~ ]{0,8}={2,}[^\S\n]{0,3}\p{L}[\p{L} ]{0,30}={2,}[#*_`~ ]{0,8})[^\S\n]*$|<\/\p{L}[\p{L}\d_-]{0,20}>[^\S\n]*$/u;

/** A part's text without the mark that ends it. */
export function withoutEndMark(text: string): string {
  const own = text.trimEnd();
  // Only the end is looked at, so that a long text costs no more than a short one.
  const from = Math.max(0, own.length - 80);
  const found = END.exec(own.slice(from));
  return found ? own.slice(0, from + found.index) : text;
}
