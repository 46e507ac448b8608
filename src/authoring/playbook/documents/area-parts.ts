import { eachReport } from '../../../analysis/rule.js';
import { lowerFirst } from '../../../catalog/lower-first.js';
import { criterion } from '../../../catalog/criteria.js';
import { evidenceKind } from '../../../catalog/evidence-kinds.js';
import { policyType } from '../../../catalog/policy-types.js';
import type { CriterionId } from '../../../catalog/types.js';
import { h2, list, table, type Block } from '../markdown.js';
import { frequencyText } from '../words.js';
import {
  controlsFor,
  criteriaOf,
  documentOfType,
  evidenceText,
  kindTitle,
  policyDocuments,
} from '../workspace-views.js';
import type { DocumentContext } from './context.js';

/** Parts that the guidance on every technical area has. */

/** The area's criteria, of those in scope. */
export function areaScope({ input: { coverage }, entry }: DocumentContext): readonly CriterionId[] {
  return (entry.criteria ?? []).filter((id) => coverage.get(id)?.inScope);
}

/** Running controls of the area with their evidence. */
export function controlsTable({ input, t }: DocumentContext, criteria: readonly CriterionId[]): Block {
  return table(
    [
      t('Control', 'Maatregel'),
      t('Criteria', 'Criteria'),
      t('Frequency', 'Frequentie'),
      t('Owner', 'Eigenaar'),
      t('Evidence', 'Bewijs'),
    ],
    controlsFor(input.snapshot, criteria).map((control) => [
      `${control.id} ${control.title}`,
      criteriaOf(control).join(', '),
      control.frequency && t.of(frequencyText(control.frequency)),
      control.owner,
      evidenceText(input, control, t),
    ]),
    t('No running control serves these criteria yet.', 'Nog geen werkende maatregel dient deze criteria.'),
  );
}

/** What each criterion of the area asks, where the text says it, and which points are not found. */
export function textTable(
  { input: { coverage }, t }: DocumentContext,
  criteria: readonly CriterionId[],
): Block {
  return table(
    [
      t('Criterion', 'Criterium'),
      t('About', 'Gaat over'),
      t('Described in', 'Beschreven in'),
      t('Points not found in approved text', 'Punten die niet in goedgekeurde tekst staan'),
    ],
    criteria.map((id) => {
      const found = coverage.get(id);
      const { title, pointsOfFocus } = criterion(id);
      const paths = [
        ...new Set((found?.substantiated ?? []).filter(({ draft }) => !draft).map(({ path }) => path)),
      ];
      const open = pointsOfFocus.filter((point) => found?.points.approved.includes(point.id) !== true);
      return [
        id,
        t.of(title),
        paths.slice(0, 3).join(', '),
        open.map((point) => lowerFirst(t.of(point.title))).join('; '),
      ];
    }),
  );
}

/** Kinds of evidence the area leaves, with how to collect each. */
export function collectTable({ input, t }: DocumentContext, kinds: readonly string[]): Block {
  const there = new Map<string, number>();
  for (const { kind } of input.evidence.items)
    if (kind !== undefined) there.set(kind, (there.get(kind) ?? 0) + 1);
  return table(
    [
      t('Evidence', 'Bewijs'),
      t('How to collect', 'Hoe te verzamelen'),
      t('Usually', 'Gebruikelijk'),
      t('Files so far', 'Bestanden tot nu toe'),
    ],
    kinds.map((id) => {
      const kind = evidenceKind(id);
      return [
        kindTitle(id, t),
        kind && t.of(kind.collect),
        kind && t.of(frequencyText(kind.frequency)),
        there.get(id) ?? 0,
      ];
    }),
  );
}

/** What auditors ask about these kinds of evidence. */
export function auditorQuestions({ t }: DocumentContext, kinds: readonly string[], most = 12): Block {
  return list(
    [
      ...new Set(kinds.flatMap((id) => t.list(evidenceKind(id)?.auditorQuestions ?? { en: [], nl: [] }))),
    ].slice(0, most),
  );
}

/** The contents of a policy type as settings to arrange, with whether the document states them. */
export function policyContents(
  { input: { snapshot, diagnostics }, t }: DocumentContext,
  type: string,
  only?: readonly string[],
): Block {
  const document = documentOfType(snapshot, type);
  const lacking = new Set(
    diagnostics
      .flatMap(eachReport)
      .filter(
        ({ uri, code }) =>
          uri === document?.uri && (code === 'missing-content' || code === 'content-incomplete'),
      )
      .map(({ data }) => String(data?.content)),
  );
  return table(
    [
      t('Subject', 'Onderwerp'),
      t('What must be laid down', 'Wat moet vastliggen'),
      document ? document.path : t('Policy', 'Beleid'),
    ],
    (policyType(type)?.contents ?? [])
      .filter(({ id }) => only === undefined || only.includes(id))
      .map((content) => [
        t.of(content.title),
        t.of(content.hint),
        !document
          ? t('no document yet', 'nog geen document')
          : lacking.has(content.id)
            ? t('**missing or incomplete**', '**ontbreekt of is onvolledig**')
            : t('stated', 'vermeld'),
      ]),
  );
}

/** Sentences of policies that speak of a subject, with their place. At most `most`. */
export function statedSentences(
  { input: { snapshot } }: DocumentContext,
  pattern: RegExp,
  types: readonly string[],
  most = 6,
): readonly string[] {
  const found: string[] = [];
  for (const document of policyDocuments(snapshot)) {
    if (document.policyType === undefined || !types.includes(document.policyType)) continue;
    for (const { content, startLine } of document.sections) {
      for (const { text, range, kind } of content.sentences) {
        if (found.length < most && kind !== 'table-header' && pattern.test(text))
          found.push(`“${text}” (${document.path}:${range.start.line + startLine + 1})`);
      }
    }
  }
  return found;
}

export function openGaps(
  { input: { gaps }, t }: DocumentContext,
  criteria: readonly CriterionId[],
  most = 15,
): readonly Block[] {
  const wanted = new Set(criteria);
  const found = gaps.filter((gap) => gap.criteria.some((id) => wanted.has(id))).slice(0, most);
  return [
    h2(t('Open in your workspace', 'Open in uw werkruimte')),
    list(
      found.map(
        ({ message, place }) =>
          `${t.of(message)}${place ? ` (${place.path}:${place.range.start.line + 1})` : ''}`,
      ),
    ) || t('Nothing.', 'Niets.'),
  ];
}
