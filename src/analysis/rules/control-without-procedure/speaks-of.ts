import type { PolicyDocument, Section } from '../../../workspace/document.js';
import type { Control } from '../../../workspace/records.js';
import { sectionOfAnchor } from '../../../workspace/section-of-anchor.js';
import { stemsOf } from '../../../reading/lexis/text-stems.js';

/** This share of a control's telling words must occur; below it the text is about something else. */
const SHARE = 0.25;

/**
 * Whether a document, or the section under an anchor, speaks of what a control does: it shares a fair part of the
 * telling words of the control's title and statement. A document in another language cannot be compared so, and passes.
 */
export function speaksOf(document: PolicyDocument, anchor: string | undefined, control: Control): boolean {
  const wanted = new Set(stemsOf(`${control.title} ${control.statement ?? ''}`, 'en'));
  if (wanted.size < 3) return true;
  const sections = sectionsUnder(document, anchor);
  if (sections.some(({ content }) => content.language !== 'en')) return true;
  const there = new Set(
    sections.flatMap(({ content }) =>
      stemsOf(`${content.heading} ${content.sentences.map(({ text }) => text).join(' ')}`, 'en'),
    ),
  );
  const shared = [...wanted].filter((word) => there.has(word)).length;
  return shared / wanted.size >= SHARE;
}

/** The section with the anchor and its subsections; all when there is no anchor or it does not exist. */
function sectionsUnder(document: PolicyDocument, anchor: string | undefined): readonly Section[] {
  const at = anchor === undefined ? -1 : sectionOfAnchor(document, anchor);
  if (at < 0) return document.sections;
  const level = document.sections[at]?.content.level ?? 0;
  const end = document.sections.findIndex(({ content }, n) => n > at && content.level <= level);
  return document.sections.slice(at, end < 0 ? undefined : end);
}
