import { bySection } from '../../workspace/by-section.js';
import type { PolicyDocument, Sentence, TextLink } from '../../workspace/document.js';
import { contains, type Range } from '../../workspace/position.js';

/** Characters besides its link that an entry of a list may have: a bullet, a date, a few words. */
const MOST_BESIDES = 45;
const LEAST_LINKS = 2;
const LEAST_SHARE = 0.75;
/** By its title it is on several documents: then half is enough. */
const LEAST_SHARE_OF_SEVERAL = 0.5;

/**
 * Whether a document is a page of contents: most of what it says is the link to another page, by itself or at the start of
 * a table's row.
 */
export function isListOfLinks(document: PolicyDocument, isOfSeveral = false): boolean {
  let entries = 0;
  let sentences = 0;
  for (const counted of countsOf(document)) {
    entries += counted.entries;
    sentences += counted.sentences;
  }
  return (
    entries >= LEAST_LINKS && entries >= sentences * (isOfSeveral ? LEAST_SHARE_OF_SEVERAL : LEAST_SHARE)
  );
}

const countsOf = bySection(({ content }) => {
  const said = content.sentences.filter(({ kind }) => kind !== 'table-header');
  const others = said.filter(({ kind }) => kind !== 'table-cell');
  const rows = rowsIn(said);
  return {
    entries: entriesIn(others, content.links) + entriesIn(rows, content.links),
    sentences: others.length + rows.length,
  };
});

/** The first cell with a word in it, of each row. */
function rowsIn(sentences: readonly Sentence[]): Sentence[] {
  const rows = new Map<number, Sentence>();
  for (const one of sentences) {
    const line = one.range.start.line;
    if (one.kind === 'table-cell' && /\p{L}{2}/u.test(one.text) && !rows.has(line)) rows.set(line, one);
  }
  return [...rows.values()];
}

/** Sentences that are little more than a link they hold. */
function entriesIn(sentences: readonly Sentence[], links: readonly TextLink[]): number {
  const byLine = new Map<number, Range[]>();
  for (const { range } of links) {
    const there = byLine.get(range.start.line);
    if (there) there.push(range);
    else byLine.set(range.start.line, [range]);
  }
  return sentences.filter(({ range, text, kind }) => {
    const link = byLine.get(range.start.line)?.find(
      // A cell begins within its link.
      (one) => contains(range, one.start) || (kind === 'table-cell' && contains(one, range.start)),
    );
    return link !== undefined && text.length - lengthOf(link) <= MOST_BESIDES;
  }).length;
}

/** Characters of a range on one line; one that goes on is as long as its first line makes it. */
function lengthOf({ start, end }: Range): number {
  return Math.max(0, end.character - start.character);
}
