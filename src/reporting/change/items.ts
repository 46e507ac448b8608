import { contradictedBy } from '../../analysis/change/findings.js';
import type { WorkspaceChange } from '../../analysis/change/compare.js';
import type { ApprovalChange } from '../../analysis/change/approvals.js';
import type { ContentChange } from '../../analysis/change/contents.js';
import type { EvidenceChange } from '../../analysis/change/evidence.js';
import type { RecordChange } from '../../analysis/change/records.js';
import type { CriterionChange, PointChange } from '../../analysis/change/support.js';
import type { Diagnostic } from '../../analysis/diagnostic.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Range } from '../../workspace/position.js';
import { leftBehindItems, statementItems } from './statement-items.js';
import {
  APPROVAL_REASONS,
  CRITERION_STATES,
  EVIDENCE_EFFECTS,
  FIELD_NAMES,
  OTHERWISE,
  RECORD_KINDS,
  SUPPORT_REASONS,
  WEAKNESSES,
} from './words.js';

/** The parts of the comparison, in the order in which they are told. */
export type ItemGroup =
  | 'criteria'
  | 'points'
  | 'contents'
  | 'weakened'
  | 'statements'
  | 'records'
  | 'contradictions'
  | 'approvals'
  | 'evidence'
  | 'findings'
  | 'documents';

/** One thing that a change means, in words. */
export interface ChangeItem {
  readonly group: ItemGroup;
  readonly effect: 'worse' | 'better' | 'neutral';
  /** One sentence. */
  readonly text: string;
  /** The sentence it rests on, or the reason; nothing where the text says all. */
  readonly detail?: string;
  readonly quote?: string;
  readonly path?: string;
  readonly range?: Range;
  /** Whether the place is one of the text before the change. */
  readonly isBefore?: boolean;
}

/** Everything a change means as sentences, group by group, the worse first within each. */
export function itemsOf(change: WorkspaceChange, root: string, language: Language): readonly ChangeItem[] {
  const { support, contents, statements, records, contradictions, approvals, evidence, findings, documents } =
    change;
  const nl = language === 'nl';
  const placed = (diagnostic: Diagnostic): Pick<ChangeItem, 'path' | 'range'> => ({
    path: relativeTo(root, diagnostic.uri) ?? diagnostic.uri,
    range: diagnostic.range,
  });
  const items: ChangeItem[] = [
    ...support.scope.map(({ direction, criterion }): ChangeItem => ({
      group: 'criteria',
      effect: 'neutral',
      text:
        direction === 'gained'
          ? nl
            ? `${criterion} valt nu binnen de reikwijdte van het rapport.`
            : `${criterion} is now in the scope of the report.`
          : nl
            ? `${criterion} valt niet meer binnen de reikwijdte van het rapport.`
            : `${criterion} is no longer in the scope of the report.`,
    })),
    ...support.criteria.map((one) => ofCriterion(one, language)),
    ...support.points.map((one) => ofPoint(one, language)),
    ...contents.map((one) => ofContent(one, language)),
    ...statementItems(statements, language),
    ...records.map((one) => ofRecord(one, language)),
    ...contradictions.added.map((one) => ({
      ...ofContradiction(one, language),
      effect: 'worse' as const,
      ...placed(one),
    })),
    ...leftBehindItems(change, language),
    ...contradictions.resolved.map((one) => ({
      ...ofContradiction(one, language),
      effect: 'better' as const,
      ...placed(one),
      isBefore: true,
    })),
    ...approvals.map((one) => ofApproval(one, language)),
    ...evidence.map((one) => ofEvidence(one, language)),
    ...findings.added.map((one): ChangeItem => ({
      group: 'findings',
      effect: one.severity === 'info' ? 'neutral' : 'worse',
      text: localise(one.message, language),
      detail: one.code,
      ...placed(one),
    })),
    ...findings.resolved.map((one): ChangeItem => ({
      group: 'findings',
      effect: one.severity === 'info' ? 'neutral' : 'better',
      text: localise(one.message, language),
      detail: one.code,
      ...placed(one),
      isBefore: true,
    })),
    ...documents.added.map((path): ChangeItem => ({
      group: 'documents',
      effect: 'neutral',
      text: nl ? `Nieuw beleidsdocument: ${path}` : `New policy document: ${path}`,
    })),
    ...documents.removed.map((path): ChangeItem => ({
      group: 'documents',
      effect: 'neutral',
      text: nl ? `Geen beleidsdocument meer: ${path}` : `No longer a policy document: ${path}`,
    })),
    ...documents.renamed.map(({ from, to }): ChangeItem => ({
      group: 'documents',
      effect: 'neutral',
      text: nl ? `Hernoemd: ${from} is nu ${to}` : `Renamed: ${from} is now ${to}`,
    })),
  ];
  const rank = { worse: 0, better: 1, neutral: 2 } as const;
  return items.sort((a, b) => (a.group === b.group ? rank[a.effect] - rank[b.effect] : 0));
}

function ofCriterion(
  { direction, criterion, title, state }: CriterionChange,
  language: Language,
): ChangeItem {
  const words = CRITERION_STATES[state];
  const name = `${criterion} (${localise(title, language)})`;
  return {
    group: 'criteria',
    effect: direction === 'lost' ? 'worse' : 'better',
    text: `${name}: ${localise(direction === 'lost' ? words.lost : words.gained, language)}.`,
  };
}

function ofPoint(
  { direction, criterion, title, because, reason }: PointChange,
  language: Language,
): ChangeItem {
  const name = `${criterion}, “${localise(title, language)}”`;
  const lost = direction === 'lost';
  return {
    group: 'points',
    effect: lost ? 'worse' : 'better',
    text: lost
      ? language === 'nl'
        ? `${name} wordt niet meer onderbouwd: ${localise(SUPPORT_REASONS[reason], language)}.`
        : `${name} is no longer supported: ${localise(SUPPORT_REASONS[reason], language)}.`
      : language === 'nl'
        ? `${name} wordt nu onderbouwd: ${localise(SUPPORT_REASONS[reason], language)}.`
        : `${name} is now supported: ${localise(SUPPORT_REASONS[reason], language)}.`,
    quote: because.sentence,
    path: because.path,
    range: because.range,
    ...(lost && { isBefore: true }),
  };
}

function ofContent(one: ContentChange, language: Language): ChangeItem {
  const { direction, document, title, critical, because, otherwise, weakness, elsewhere } = one;
  const name = localise(title, language);
  const lost = direction === 'lost';
  const nl = language === 'nl';
  const why =
    weakness === undefined
      ? localise(OTHERWISE[otherwise], language)
      : localise(WEAKNESSES[weakness], language);
  const also =
    elsewhere === undefined
      ? ''
      : nl
        ? ` Het staat ook in ${elsewhere}.`
        : ` It also stands in ${elsewhere}.`;
  return {
    group: 'contents',
    effect: lost ? (elsewhere === undefined ? 'worse' : 'neutral') : 'better',
    text: lost
      ? nl
        ? `“${document}” verliest ${critical ? 'het onmisbare onderdeel' : 'het onderdeel'} “${name}”: ${why}.${also}`
        : `“${document}” loses the ${critical ? 'critical ' : ''}content “${name}”: ${why}.${also}`
      : nl
        ? `“${document}” heeft nu het onderdeel “${name}”.`
        : `“${document}” now has the content “${name}”.`,
    ...(because && { quote: because.sentence, range: because.range }),
    path: because?.path ?? one.path,
    ...(lost && { isBefore: true }),
  };
}

function ofRecord({ kind, id, title, change, fields }: RecordChange, language: Language): ChangeItem {
  const nl = language === 'nl';
  const name = [localise(RECORD_KINDS[kind], language), id, title === '' ? '' : `(${title})`]
    .filter((part) => part !== '')
    .join(' ');
  const said = (value: string): string => (value === '' ? (nl ? 'niets' : 'nothing') : `“${value}”`);
  const parts = fields.map(
    ({ key, before, after }) =>
      `${FIELD_NAMES[key] ? localise(FIELD_NAMES[key], language) : key}: ${said(before)} → ${said(after)}`,
  );
  const words = {
    added: nl ? 'is nieuw' : 'is new',
    removed: nl ? 'is verwijderd' : 'was removed',
    changed: nl ? 'zegt iets anders' : 'says something else',
  } as const;
  return {
    group: 'records',
    effect: change === 'removed' ? 'worse' : 'neutral',
    text: `${name} ${words[change]}.`,
    ...(parts.length > 0 && { detail: parts.join('; ') }),
  };
}

function ofContradiction(
  diagnostic: Diagnostic,
  language: Language,
): Pick<ChangeItem, 'group' | 'text' | 'detail'> {
  const against = contradictedBy(diagnostic);
  const promise =
    against?.kind === 'commitment' || against?.kind === 'control'
      ? `${localise(RECORD_KINDS[against.kind], language)} ${against.id ?? ''}: `
      : '';
  return {
    group: 'contradictions',
    text: `${promise}${localise(diagnostic.message, language)}`,
    detail: localise(diagnostic.why, language),
  };
}

function ofApproval(
  { direction, path, document, version, reasons, links = [] }: ApprovalChange,
  language: Language,
): ChangeItem {
  const nl = language === 'nl';
  const name =
    version === undefined ? `“${document}”` : `“${document}” (${nl ? 'versie' : 'version'} ${version})`;
  const why = reasons.map((reason) => localise(APPROVAL_REASONS[reason], language)).join(', ');
  return {
    group: 'approvals',
    effect: direction === 'lost' ? 'worse' : 'better',
    text:
      direction === 'lost'
        ? nl
          ? `${name} geldt niet meer als goedgekeurd: ${why}.`
          : `${name} no longer counts as approved: ${why}.`
        : nl
          ? `${name} geldt nu als goedgekeurd.`
          : `${name} now counts as approved.`,
    ...(links.length > 0 && { detail: links.map(({ from, to }) => `${from} → ${to}`).join('; ') }),
    path,
  };
}

const MOST_LABELS = 12;

function ofEvidence(
  { effect, control, title, owner, items }: EvidenceChange,
  language: Language,
): ChangeItem {
  const nl = language === 'nl';
  const shown = items
    .slice(0, MOST_LABELS)
    .map(({ label, due }) => (due === undefined ? label : `${label} (${nl ? 'uiterlijk' : 'by'} ${due})`));
  if (items.length > MOST_LABELS)
    shown.push(nl ? `en nog ${items.length - MOST_LABELS}` : `and ${items.length - MOST_LABELS} more`);
  const who = owner === undefined ? '' : `, ${owner}`;
  return {
    group: 'evidence',
    effect: effect === 'settled' ? 'better' : effect === 'lost' ? 'worse' : 'neutral',
    text: `${control} (${title}${who}): ${localise(EVIDENCE_EFFECTS[effect], language)}: ${shown.join(', ')}.`,
  };
}
