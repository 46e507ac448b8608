import { criterion } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { EditingContext } from '../context.js';
import { sectionHead } from '../criterion-places.js';
import { escapeMarkdown, shorten } from '../markup.js';
import type { HoverText } from './hover-text.js';

const MOST_SENTENCES = 3;

const WEAKNESSES = {
  negated: { en: 'the text says it is not done', nl: 'de tekst zegt dat het niet gebeurt' },
  planned: { en: 'the text only plans it', nl: 'de tekst is alleen een voornemen' },
  'mention-only': { en: 'mentioned, but not how it is done', nl: 'genoemd, maar niet hoe het gebeurt' },
  placeholder: { en: 'a placeholder is left in it', nl: 'er staat nog een invulplek in' },
} as const;

/** The criteria a section is linked to, each with the sentences that caused it; undefined when there are none. */
export function hoverSection(
  document: PolicyDocument,
  index: number,
  { analysisOf, language }: EditingContext,
): HoverText | undefined {
  const { links = [] } = analysisOf(document).sections[index] ?? {};
  if (links.length === 0) return undefined;
  const because = language === 'nl' ? 'vanwege' : 'because of';
  const parts = links.map(({ criterion: id, points }) => {
    const { title, pointsOfFocus } = criterion(id);
    const lines = points.flatMap((match) => {
      const point = pointsOfFocus.find((one) => one.id === match.topic);
      if (!point) return [];
      const name = localise(point.title, language);
      if (!match.substantiated)
        return [`- ○ ${name}${match.weakness ? `: ${localise(WEAKNESSES[match.weakness], language)}` : ''}`];
      const own = match.because.filter(({ sentence }) => sentence >= 0);
      const sentences = (own.length > 0 ? own : match.because)
        .slice(0, MOST_SENTENCES)
        .map(({ text }) => `“${escapeMarkdown(shorten(text))}”`);
      return [`- ✓ ${name}, ${because}: ${sentences.join(', ')}`];
    });
    return [`**${id} · ${localise(title, language)}**`, '', ...lines].join('\n');
  });
  return { markdown: parts.join('\n\n'), range: sectionHead(document, index) };
}
