import { WEAKNESSES } from '../../analysis/topics/explain.js';
import { criterion } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { EditingContext } from '../context.js';
import { sectionHead } from '../criterion-places.js';
import { escapeMarkdown, shorten } from '../markup.js';
import type { HoverText } from './hover-text.js';

const MOST_SENTENCES = 3;

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
      const sentences = match.because
        .slice(0, MOST_SENTENCES)
        .map(({ text }) => `“${escapeMarkdown(shorten(text))}”`);
      return [`- ✓ ${name}, ${because}: ${sentences.join(', ')}`];
    });
    return [`**${id} · ${localise(title, language)}**`, '', ...lines].join('\n');
  });
  return { markdown: parts.join('\n\n'), range: sectionHead(document, index) };
}
