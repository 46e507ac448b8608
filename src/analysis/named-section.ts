import type { Language, Localised } from '../catalog/types.js';
import type { PolicyDocument } from '../workspace/document.js';
import { findPlaceholdersInMarkup, withoutPlaces } from '../workspace/markdown/placeholders.js';
import { eachWord } from '../reading/lexis/each-word.js';
import { isStopWord } from '../reading/lexis/stop-words.js';
import { stem } from '../reading/lexis/stem.js';
import { firstLineOf } from '../workspace/section-place.js';

/** A section that has a subject's heading already, so that text on the subject needs no second one. */
export interface NamedSection {
  /** In `PolicyDocument.sections`. */
  readonly index: number;
  /** Nothing stands below the heading but comments and places left to be filled in. */
  readonly empty: boolean;
  /** The file's lines that were left to be filled in, from the first to the last, when they are all that an empty section says. */
  readonly toFill?: { readonly first: number; readonly last: number };
}

/**
 * The section that is named as a subject: an empty one first, then one with text of its own. A heading in the other
 * language, in another number ("review", "reviews") or, above an empty section, with one word more is the same name.
 */
export function namedSection(
  title: Localised,
  document: PolicyDocument,
  text: string,
): NamedSection | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  let best: { found: NamedSection; rank: number } | undefined;
  for (const [index, section] of document.sections.entries()) {
    if (isTitle(document, index)) continue;
    const extra = extraWords(section.content.heading, title);
    if (extra === undefined) continue;
    const found = { index, ...stateOf(document, index, lines) };
    if (extra > 0 && !found.empty) continue;
    const rank = found.empty ? 2 - extra : 0;
    if (!best || rank > best.rank) best = { found, rank };
  }
  return best?.found;
}

/** Whether nothing stands below a section's heading but comments and places left to be filled in, and which lines those are. */
export function stateOf(
  document: PolicyDocument,
  index: number,
  lines: readonly string[],
): Pick<NamedSection, 'empty' | 'toFill'> {
  const section = document.sections[index];
  if (!section?.content.headingRange || section.content.links.length > 0) return { empty: false };
  const start = section.startLine + section.content.headingRange.end.line + 1;
  const next = document.sections[index + 1];
  const end = next ? firstLineOf(next) : lines.length;
  const own = withoutComments(lines.slice(start, end).join('\n')).split('\n');
  if (own.some((line) => /[\p{L}\p{N}]|!\[|^\s*(?:`{3}|~{3})/u.test(withoutPlaceholders(line))))
    return { empty: false };
  const filled = own.flatMap((line, n) => (findPlaceholdersInMarkup(line).length > 0 ? [start + n] : []));
  const [first, last] = [filled[0], filled.at(-1)];
  if (first === undefined || last === undefined) return { empty: true };
  // What stands between, such as a comment or a table's dashes, is nobody's to replace.
  const whole = lines
    .slice(first, last + 1)
    .every((line, n) => line.trim() === '' || (filled.includes(first + n) && !line.includes('<!--')));
  return whole ? { empty: true, toFill: { first, last } } : { empty: true };
}

/** The title of the whole document, which has sections below it. */
function isTitle({ sections }: PolicyDocument, index: number): boolean {
  const level = sections[index]?.content.level;
  return (
    level === 0 ||
    (level === 1 && sections.length > 1 && sections.findIndex((one) => one.content.level === 1) === index)
  );
}

/** How many words a heading has besides those of the title; undefined when it is another name. */
function extraWords(heading: string, title: Localised): 0 | 1 | undefined {
  const plain = withoutPlaceholders(heading);
  const counts = (['en', 'nl'] as const).flatMap((language) => {
    const [own, wanted] = [wordsOf(plain, language), wordsOf(title[language], language)];
    return [...wanted].every((word) => own.has(word)) && wanted.size > 0 ? [own.size - wanted.size] : [];
  });
  const least = Math.min(...counts);
  return least === 0 || least === 1 ? least : undefined;
}

function wordsOf(text: string, language: Language): ReadonlySet<string> {
  const words = new Set<string>();
  eachWord(text, (word) => {
    if (!isStopWord(word, language)) words.add(stem(word, language));
  });
  return words;
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

function withoutPlaceholders(text: string): string {
  return withoutPlaces(text, findPlaceholdersInMarkup(text));
}
