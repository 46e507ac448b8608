import { lowerFirst } from '../../catalog/lower-first.js';
import type { Gap } from '../../analysis/gaps/gap.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { h2, list, table } from '../markdown.js';
import { missingTypes } from '../missing-types.js';
import { gradeText, type Words } from '../words.js';
import { policyDocuments } from '../workspace-views.js';
import type { Body } from './context.js';

/** Missing documents, incomplete ones, weak passages and controls without text, most critical first. */
export const documentationGaps: Body = ({ input, t }) => {
  const { snapshot, gaps } = input;
  const written = gaps.filter(
    (gap) => (gap.stage === 'text' || gap.stage === 'approval') && !isAskedOnly(gap, snapshot),
  );
  const of = (...codes: readonly string[]): readonly Gap[] =>
    written.filter(({ code }) => codes.includes(code));
  const parts: readonly (readonly [title: string, found: readonly Gap[]])[] = [
    [
      t('Incomplete documents', 'Onvolledige documenten'),
      of(
        'missing-content',
        'content-incomplete',
        'empty-section',
        'claim-not-substantiated',
        'criterion-not-substantiated',
        'criterion-not-covered',
      ),
    ],
    [
      t('Weak or contradicting passages', 'Zwakke of tegenstrijdige passages'),
      of(
        'vague-wording',
        'generic-text',
        'template-text',
        'negated-practice',
        'placeholder',
        'contradiction',
      ),
    ],
    [
      t('Controls without a documented procedure', 'Maatregelen zonder gedocumenteerde procedure'),
      of('control-without-procedure'),
    ],
    [
      t('Approval not in order', 'Goedkeuring niet in orde'),
      written.filter(({ stage }) => stage === 'approval'),
    ],
  ];
  const listed = new Set(parts.flatMap(([, found]) => found));
  const missing = missingTypes(input);
  return [
    t(
      `Documents read: ${policyDocuments(snapshot).length}; gaps found: ${written.length}. Both are needed: the control that works, and the text that says how.`,
      `Gelezen documenten: ${policyDocuments(snapshot).length}; gevonden hiaten: ${written.length}. Beide zijn nodig: de maatregel die werkt en de tekst die zegt hoe.`,
    ),
    h2(t('Missing documents', 'Ontbrekende documenten')),
    table(
      [
        t('Document', 'Document'),
        t('Priority', 'Prioriteit'),
        t('Criteria', 'Criteria'),
        t('Must carry', 'Moet bevatten'),
      ],
      missing.map(({ title, criticality, criteria, contents }) => [
        t.of(title),
        t.of(gradeText(criticality)),
        criteria.join(', '),
        contents
          .filter(({ critical }) => critical)
          .map((content) => lowerFirst(t.of(content.title)))
          .join('; '),
      ]),
      t(
        'None: every document the scope asks for is there.',
        'Geen: elk document waar de scope om vraagt is er.',
      ),
    ),
    ...parts.flatMap(([title, found]) => [h2(title), gapTable(found, t)]),
    h2(t('Other', 'Overig')),
    gapTable(
      written.filter((gap) => !listed.has(gap) && gap.code !== 'missing-policy'),
      t,
    ),
    h2(t('Documents read', 'Gelezen documenten')),
    list(policyDocuments(snapshot).map(({ title, path }) => `${title} (${path})`)),
  ];
};

/** Codes of what a text claims without saying how. */
const CLAIMS: ReadonlySet<string> = new Set(['claim-not-substantiated', 'criterion-not-substantiated']);

/** A criterion named in text left to be filled in is asked about there, and nobody claims it. */
function isAskedOnly({ code, place }: Gap, { documents }: Snapshot): boolean {
  if (!CLAIMS.has(code) || place === undefined) return false;
  const { line, character } = place.range.start;
  const at = line * WIDEST + character;
  return (documents.get(place.uri)?.sections ?? []).some(({ startLine, content }) =>
    content.placeholders.some(
      ({ range: { start, end } }) =>
        at >= (startLine + start.line) * WIDEST + start.character &&
        at < (startLine + end.line) * WIDEST + end.character,
    ),
  );
}

/** More characters than a line has, so that places are in order as numbers. */
const WIDEST = 1e6;

function gapTable(gaps: readonly Gap[], t: Words): string {
  return table(
    [
      t('Priority', 'Prioriteit'),
      t('What', 'Wat'),
      t('Where', 'Waar'),
      t('Criteria', 'Criteria'),
      t('Effort', 'Werk'),
    ],
    gaps.map(({ criticality, message, place, criteria, effort }) => [
      t.of(gradeText(criticality)),
      t.of(message),
      place && `${place.path}:${place.range.start.line + 1}`,
      criteria.join(', '),
      t.of(gradeText(effort)),
    ]),
    t('None found.', 'Geen gevonden.'),
  );
}
