import { inSections } from '../../../workspace/by-section.js';
import { isStillToCome } from '../../../reading/force/unfilled.js';
import { shift } from '../../../workspace/position.js';
import { isGoverned } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

/** A heading without text below it and without subsections. The title of a document needs no text of its own. */
export const emptySection: DocumentRule = {
  meta: {
    code: 'empty-section',
    title: say('A heading has no text', 'Onder een kop staat geen tekst'),
    severity: 'info',
    stage: 'text',
    effort: 'small',
    wording: true,
  },
  scope: 'document',
  *check(document) {
    if (!isGoverned(document)) return;
    const bare = bareHeadings(document);
    if (bare.length === 0) return;
    const parents = new Set(document.sections.map(({ parent }) => parent));
    const first = document.sections.findIndex(({ content }) => content.heading !== '');
    for (const { index, heading, slug, range } of bare) {
      if (parents.has(index) || (index === first && index < document.sections.length - 1)) continue;
      const next = document.sections[index + 1]?.content.rawHeading ?? '';
      if (isNumberedBelow(next, document.sections[index]?.content.rawHeading ?? '')) continue;
      yield {
        uri: document.uri,
        range,
        message: say(
          `There is no text under ${quoted(heading, 80)}.`,
          `Onder ${quoted(heading, 80)} staat geen tekst.`,
        ),
        why: say(
          'A heading says that something is arranged; without text nothing is. Write it, or remove the heading.',
          'Een kop zegt dat iets geregeld is; zonder tekst is er niets. Schrijf de tekst of verwijder de kop.',
        ),
        data: { fix: 'draft', heading, slug },
      };
    }
  },
};

const NUMBER =
  /^\s{0,20}(?:(?:section|article|chapter|clause|part|annex|appendix|sectie|artikel|hoofdstuk|paragraaf|deel|bijlage)\s{1,20})?(?:§\s{0,20})?((?:\d{1,3}|[A-Z]|[IVX]{1,5})(?:[.-]\d{1,3})*)(?=[\s.):–—-]|$)/i;

/** `13.1.1` stands below `13.1`, whatever the levels of their headings. */
function isNumberedBelow(heading: string, above: string): boolean {
  const [own, over] = [NUMBER.exec(heading)?.[1], NUMBER.exec(above)?.[1]];
  return (
    own !== undefined &&
    over !== undefined &&
    own !== over &&
    /^[.-]/.test(own.slice(over.length)) &&
    own.startsWith(over)
  );
}

/** The headings without text, whether or not there are subsections. */
const bareHeadings = inSections(({ content, startLine, slug }, index) => {
  const { headingRange, sentences, links, level, range, heading } = content;
  if (!headingRange || heading === '' || links.length > 0) return [];
  // "To be inserted." is no text either.
  if (sentences.some(({ text }) => !isStillToCome(text))) return [];
  // Code blocks and pictures give no sentences; lines below the heading are something.
  if (range.end.line - headingRange.end.line > 3 || level === 7) return [];
  return [{ index, heading, slug, range: shift(headingRange, startLine) }];
});
