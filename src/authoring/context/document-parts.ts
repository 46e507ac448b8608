import type { PolicyDocument } from '../../workspace/document.js';
import { fenceData } from '../text/fence.js';
import { Offsets } from '../text/offsets.js';
import { firstLineOf } from '../../workspace/section-place.js';

const LONGEST = 1600;
/** A document of fewer characters is sent whole: it costs little more than its headings and the sections around. */
const SMALL = 2400;

/** A small document whole; of another the headings, and the text of the sections next to the places that are filled; fenced. */
export function documentParts(
  document: PolicyDocument,
  text: string,
  sections: readonly (number | undefined)[],
): string {
  if (text.length <= SMALL) return fenceData(document.path, text.trim());
  const offsets = new Offsets(text);
  const headings = document.sections
    .filter(({ content }) => content.level > 0)
    .map(({ content }) => `${'  '.repeat(Math.max(0, content.level - 1))}${content.heading}`);
  const near = [...new Set(sections.filter((section) => section !== undefined))]
    .sort((a, b) => a - b)
    .map((section) => sectionText(document, section, offsets));
  return fenceData(
    document.path,
    ['Headings:', ...headings, ...near.flatMap((part) => ['', shorten(part)])].join('\n'),
  );
}

/** A section's own text, heading included. */
export function sectionText(document: PolicyDocument, section: number, offsets: Offsets): string {
  const found = document.sections[section];
  const next = document.sections[section + 1];
  if (!found) return '';
  const start = offsets.lineStart(firstLineOf(found));
  return offsets.text.slice(start, next ? offsets.lineStart(firstLineOf(next)) : undefined).trim();
}

/** Beginning and end of a long section. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2;
  return `${text.slice(0, text.lastIndexOf('\n', half) + 1 || half)}[…]${text.slice(text.indexOf('\n', text.length - half))}`;
}
