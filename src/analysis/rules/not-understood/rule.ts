import type { Localised } from '../../../catalog/types.js';
import { inSections } from '../../../workspace/by-section.js';
import type { UnreadKind } from '../../../workspace/document.js';
import { shift, type Range } from '../../../workspace/position.js';
import { isActive } from '../../governed.js';
import type { DocumentRule } from '../../rule.js';
import { quoted, say } from '../support/say.js';

/**
 * Syntax whose meaning cannot be told from the file: text that is brought in or shown under a condition, variables of a
 * site, changes nobody accepted, a merge that was not finished. One report a kind and document, with its places.
 */
export const notUnderstood: DocumentRule = {
  meta: {
    code: 'not-understood',
    title: say(
      'Text could not be understood and counts for nothing',
      'Tekst kon niet worden begrepen en telt niet mee',
    ),
    severity: 'info',
    stage: 'text',
    effort: 'criterion',
  },
  scope: 'document',
  *check(document) {
    if (!isActive(document)) return;
    const byKind = new Map<UnreadKind, Place[]>();
    for (const place of placed(document)) {
      const there = byKind.get(place.kind);
      if (there) there.push(place);
      else byKind.set(place.kind, [place]);
    }
    for (const [kind, [first, ...others]] of byKind) {
      if (!first) continue;
      yield {
        uri: document.uri,
        range: first.range,
        severity: kind === 'conflict' ? 'error' : kind === 'variable' ? 'info' : 'warning',
        message: MESSAGES[kind](quoted(first.text, 60)),
        why: WHY[kind],
        ...(others.length > 0 && {
          related: others.map(({ text, range }) => ({
            uri: document.uri,
            range,
            message: MESSAGES[kind](quoted(text, 60)),
          })),
        }),
        data: { kind, count: others.length + 1 },
      };
    }
  },
};

interface Place {
  readonly kind: UnreadKind;
  readonly text: string;
  readonly range: Range;
}

const placed = inSections(({ content, startLine }): readonly Place[] =>
  content.unread.map(({ kind, text, range }) => ({ kind, text, range: shift(range, startLine) })),
);

const MESSAGES: Readonly<Record<UnreadKind, (text: string) => Localised>> = {
  include: (text) =>
    say(`What ${text} brings in is not read here.`, `Wat ${text} invoegt, wordt hier niet gelezen.`),
  condition: (text) =>
    say(
      `Whether the text of ${text} is shown is not known.`,
      `Of de tekst van ${text} wordt getoond, is niet bekend.`,
    ),
  variable: (text) =>
    say(`What ${text} stands for is not known.`, `Waar ${text} voor staat, is niet bekend.`),
  shortcode: (text) => say(`What ${text} shows is not known.`, `Wat ${text} toont, is niet bekend.`),
  change: (text) =>
    say(
      `${text} is a change that nobody accepted yet.`,
      `${text} is een wijziging die nog niemand heeft aanvaard.`,
    ),
  conflict: () =>
    say(
      'A merge was not finished here: both versions stand in the text.',
      'Een samenvoeging is hier niet afgemaakt: beide versies staan in de tekst.',
    ),
  comment: (text) =>
    say(`${text} opens a comment that is never closed.`, `${text} opent een opmerking die nergens eindigt.`),
};

const WHY: Readonly<Record<UnreadKind, Localised>> = {
  include: say(
    'It counts for nothing in this document. Where the text of the other file is a policy of its own, that file is read.',
    'Het telt in dit document niet mee. Is de tekst van het andere bestand zelf een beleidsdocument, dan wordt dat bestand gelezen.',
  ),
  condition: say(
    'It counts for nothing, as readers may see other text. Keep a policy one text for all.',
    'Zij telt niet mee, want lezers zien mogelijk andere tekst. Houd een beleid één tekst voor iedereen.',
  ),
  variable: say(
    'The sentences around it count for nothing. Write out what it stands for.',
    'De zinnen eromheen tellen niet mee. Schrijf uit waar het voor staat.',
  ),
  shortcode: say(
    'It counts for nothing. Write out what readers are to see.',
    'Het telt niet mee. Schrijf uit wat lezers te zien krijgen.',
  ),
  change: say(
    'Until it is accepted or rejected neither the old nor the new text counts.',
    'Tot die is aanvaard of verworpen, telt de oude noch de nieuwe tekst mee.',
  ),
  conflict: say(
    'Neither counts. Choose one, and take out the lines with “<<<<<<<”, “=======” and “>>>>>>>”.',
    'Geen van beide telt mee. Kies er een, en verwijder de regels met “<<<<<<<”, “=======” en “>>>>>>>”.',
  ),
  comment: say(
    'All that follows in this section is hidden and counts for nothing. Close it with “%%”.',
    'Alles wat in deze sectie volgt, is verborgen en telt niet mee. Sluit die af met “%%”.',
  ),
};
