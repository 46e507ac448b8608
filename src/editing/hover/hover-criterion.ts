import type { TopicMatch } from '../../analysis/topics/types.js';
import { criterion } from '../../catalog/criteria.js';
import { CRITERION_IDS } from '../../catalog/criterion-ids.js';
import { localise } from '../../catalog/localise.js';
import type { CriterionId, Language, PointOfFocus } from '../../catalog/types.js';
import type { EditingContext } from '../context.js';
import { criterionPlaces, placeLabel, type CriterionPlaces } from '../criterion-places.js';
import { escapeMarkdown, placeLink, shorten } from '../markup.js';
import { nearestCriteria } from '../nearest-criteria.js';

const MOST_PLACES = 5;

/** What a criterion is, where the workspace covers it, and which points of focus the text speaks to. */
export function hoverCriterion(id: CriterionId, context: EditingContext): string {
  const { language } = context;
  const { title, intent, pointsOfFocus } = criterion(id);
  const places = criterionPlaces(id, context);
  const found = bestMatches(places);
  return [
    `**${id} · ${localise(title, language)}**`,
    localise(intent, language),
    state(id, places, found.size, pointsOfFocus.length, context),
    where(places, language),
    points(pointsOfFocus, found, language),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What to say of an ID that does not exist. */
export function hoverUnknownCriterion(id: string, { language }: EditingContext): string {
  const near = nearestCriteria(id).map((one) => `${one} (${localise(criterion(one).title, language)})`);
  return language === 'nl'
    ? `**${id}** bestaat niet; er zijn ${CRITERION_IDS.length} criteria. Bedoelt u ${near.join(' of ')}?`
    : `**${id}** does not exist; there are ${CRITERION_IDS.length} criteria. Do you mean ${near.join(' or ')}?`;
}

interface Found {
  readonly match: TopicMatch;
  readonly label: string;
  readonly link: string;
}

/** The best text for each point; texts come strongest first. */
function bestMatches({ texts }: CriterionPlaces): ReadonlyMap<string, Found> {
  const best = new Map<string, Found>();
  for (const { document, section, range, points: matches } of texts) {
    const label = placeLabel(document, section);
    for (const match of matches)
      if (!best.has(match.topic))
        best.set(match.topic, { match, label, link: placeLink(label, document.uri, range) });
  }
  return best;
}

function state(
  id: CriterionId,
  { claims, controls }: CriterionPlaces,
  found: number,
  total: number,
  { facts, language }: EditingContext,
): string {
  const documents = new Set(claims.map(({ document }) => document.uri)).size;
  const parts =
    language === 'nl'
      ? [
          facts.inScope.has(id) ? 'Binnen de scope van het rapport' : 'Buiten de scope van het rapport',
          documents === 0
            ? 'door geen document geclaimd'
            : `geclaimd door ${documents} ${documents === 1 ? 'document' : 'documenten'}`,
          `${found} van ${total} punten onderbouwd`,
          controls.length === 0
            ? 'geen beheersmaatregel'
            : `beheersmaatregelen: ${controls.map(({ control }) => control.id).join(', ')}`,
        ]
      : [
          facts.inScope.has(id) ? 'In scope' : 'Not in the scope of the report',
          documents === 0
            ? 'claimed by no document'
            : `claimed by ${documents} ${documents === 1 ? 'document' : 'documents'}`,
          `${found} of ${total} points substantiated`,
          controls.length === 0
            ? 'no control'
            : `controls: ${controls.map(({ control }) => control.id).join(', ')}`,
        ];
  return escapeDots(parts.join(' · '));
}

function where({ texts }: CriterionPlaces, language: Language): string {
  if (texts.length === 0)
    return language === 'nl' ? 'Nog nergens in de tekst onderbouwd.' : 'No text substantiates it yet.';
  const lines = texts.slice(0, MOST_PLACES).map(({ document, section, range, points: matches, draft }) => {
    const draftNote = draft ? (language === 'nl' ? ' (concept, telt niet)' : ' (draft, does not count)') : '';
    return `- ${placeLink(placeLabel(document, section), document.uri, range)}${draftNote}: ${quote(matches[0])}`;
  });
  if (texts.length > MOST_PLACES)
    lines.push(
      language === 'nl'
        ? `- en nog ${texts.length - MOST_PLACES}`
        : `- and ${texts.length - MOST_PLACES} more`,
    );
  return lines.join('\n');
}

function points(all: readonly PointOfFocus[], found: ReadonlyMap<string, Found>, language: Language): string {
  const title =
    language === 'nl'
      ? '**Aandachtspunten** (aanwijzingen, geen eisen)'
      : '**Points of focus** (hints, not requirements)';
  const lines = all.map((point) => {
    const hit = found.get(point.id);
    const name = localise(point.title, language);
    return hit
      ? `- ✓ **${name}**: ${hit.link}, ${quote(hit.match)}`
      : `- ○ **${name}**: ${localise(point.hint, language)}`;
  });
  return [title, '', ...lines].join('\n');
}

function quote(match: TopicMatch | undefined): string {
  const text = match?.because[0]?.text ?? '';
  return `“${escapeMarkdown(shorten(text))}”`;
}

function escapeDots(text: string): string {
  return `*${text.replace(/\*/g, '\\*')}*`;
}
