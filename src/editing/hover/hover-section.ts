import { IN_GENERAL_WORDS, WEAKNESSES } from '../../analysis/topics/explain.js';
import type { TopicMatch } from '../../analysis/topics/types.js';
import { criterion } from '../../catalog/criteria.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { EditingContext } from '../context.js';
import { sectionHead } from '../criterion-places.js';
import { escapeMarkdown, shorten } from '../markup.js';
import type { HoverText } from './hover-text.js';

const MOST_SENTENCES = 3;
/** The client's command. */
const WRONG_LINK = 'attest.wrongLink';

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
      return [`- ✓ ${name}${inGeneral(match, language)}, ${because}: ${sentences.join(', ')}`];
    });
    return [
      `**${id} · ${localise(title, language)}** ${wrongLink(document, index, id, language)}`,
      '',
      ...lines,
    ].join('\n');
  });
  return { markdown: parts.join('\n\n'), range: sectionHead(document, index) };
}

function inGeneral({ generic }: TopicMatch, language: Language): string {
  return generic ? ` (${localise(IN_GENERAL_WORDS, language)})` : '';
}

/** A link that asks a person why the section is not about the criterion. */
function wrongLink({ uri }: PolicyDocument, section: number, criterion: string, language: Language): string {
  const given = encodeURIComponent(JSON.stringify([{ uri, section, criterion }]));
  const [text, title] =
    language === 'nl'
      ? ['onjuist?', 'Deze paragraaf gaat niet over dit criterium']
      : ['wrong?', 'This section is not about this criterion'];
  return `[${text}](command:${WRONG_LINK}?${given} "${title}")`;
}
