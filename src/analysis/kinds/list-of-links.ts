import { bySection } from '../../workspace/by-section.js';
import type { PolicyDocument, SectionContent } from '../../workspace/document.js';
import { contains, type Range } from '../../workspace/position.js';

/** Characters besides its link that an entry of a list may have: a bullet, a date, a few words. */
const MOST_BESIDES = 45;
const LEAST_LINKS = 2;
const LEAST_SHARE = 0.75;

/** Whether a document is a page of contents: most of what it says is the link to another page. */
export function isListOfLinks(document: PolicyDocument): boolean {
  let entries = 0;
  let sentences = 0;
  for (const counted of countsOf(document)) {
    entries += counted.entries;
    sentences += counted.sentences;
  }
  return entries >= LEAST_LINKS && entries >= sentences * LEAST_SHARE;
}

const countsOf = bySection(({ content }) => ({
  entries: entriesIn(content),
  sentences: content.sentences.filter(({ kind }) => kind !== 'table-header').length,
}));

/** Sentences that are little more than a link they hold. */
function entriesIn({ sentences, links }: SectionContent): number {
  const byLine = new Map<number, Range[]>();
  for (const { range } of links) {
    const there = byLine.get(range.start.line);
    if (there) there.push(range);
    else byLine.set(range.start.line, [range]);
  }
  return sentences.filter(({ range, text }) => {
    const link = byLine.get(range.start.line)?.find(({ start }) => contains(range, start));
    return link !== undefined && text.length - lengthOf(link) <= MOST_BESIDES;
  }).length;
}

/** Characters of a range on one line; one that goes on is as long as its first line makes it. */
function lengthOf({ start, end }: Range): number {
  return Math.max(0, end.character - start.character);
}
