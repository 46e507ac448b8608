import { WordPatterns } from '../../reading/lexis/word-patterns.js';
import { tokensOf } from '../../reading/quantity/tokens.js';
import { intervalMonths } from '../../reading/frequency/interval.js';
import { dutiesIn } from '../../reading/duties/duties.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { ownReviewIn } from '../../reading/upkeep/own-review.js';
import type { Language } from '../../catalog/types.js';
import type { Field, PolicyDocument } from '../../workspace/document.js';
import type { Clause } from './clauses.js';
import type { Unplaced } from './numbers.js';
import type { StatedRecord, Statement } from './types.js';

type Key = 'owner' | 'approver' | 'review';

/** Labels of lines and rows that say who keeps a document and how often it is looked at. */
const LABELS: readonly (readonly [key: Key, label: WordPatterns])[] = [
  ['owner', new WordPatterns('owner|policy owner|document owner|eigenaar|documenteigenaar|beleidseigenaar')],
  ['approver', new WordPatterns('approver|approved by|goedgekeurd door|vastgesteld door|goedkeurder')],
  [
    'review',
    new WordPatterns(
      'review|review cadence|review frequency|review cycle|herziening|beoordelingscyclus|reviewfrequentie|herzieningscyclus',
    ),
  ],
];

/** Whether it is a label with its value, which is read as front matter is and held to it by `metadata-differs`. */
export function isOwnLabel({ text, label, language }: Clause): boolean {
  const colon = text.indexOf(': ');
  if (label !== '') return isLabelled(label, text, language);
  return colon > 0 && isLabelled(text.slice(0, colon), text.slice(colon + 2), language);
}

/** What a document's sentences say of itself. */
export function ownStatementsIn({ text, label, language }: Clause): Unplaced[] {
  if (label !== '') return [];
  const review = ownReviewIn(text, language);
  return [
    ...(review && typeof review.perYear === 'number'
      ? [{ ...own('review', review.perYear, text), unit: 'per-year' as const, bound: review.bound }]
      : []),
    ...dutiesIn(text, language).flatMap(({ kind, object, role }) =>
      object === 'itself' ? [own(kind, role.key, text)] : [],
    ),
  ];
}

function isLabelled(label: string, value: string, language: Language): boolean {
  const tokens = tokensOf(label);
  const key = LABELS.find(([, patterns]) => patterns.at(tokens, 0) === tokens.length)?.[0];
  return key !== undefined && valueOf(key, value, language) !== undefined;
}

function valueOf(key: Key, value: string, language: Language): Unplaced | undefined {
  if (key === 'review') {
    const months = intervalMonths(value);
    return months === undefined ? undefined : { ...own(key, 12 / months, value), unit: 'per-year' };
  }
  const [role, second] = rolesIn(value, language);
  // "Head of Security (Femke de Wit)" names the role; "CTO and CISO" names two.
  return role && !second && role.start === 0 ? own(key, role.key, value) : undefined;
}

function own(key: Key, value: number | string, text: string): Unplaced {
  return { subject: `own-${key}`, value, bound: 'exact', unit: 'role', qualifiers: [], text };
}

/** What a document says of itself in its front matter, or in lines and tables that stand for it, which goes before its text. */
export function ownRecord({ frontMatter, language }: PolicyDocument): Statement[] {
  return (['owner', 'approver', 'review'] as const).flatMap((key): Statement[] => {
    const field: Field<string> | undefined = frontMatter?.[key];
    const found = field && valueOf(key, field.value, language);
    if (!field || !found) return [];
    const isInBlock =
      frontMatter?.block !== undefined && field.valueRange.start.line <= frontMatter.range.end.line;
    const record: StatedRecord = { kind: 'front-matter', ...(isInBlock ? {} : { inText: true as const }) };
    return [{ ...found, record, section: -1, range: field.valueRange }];
  });
}
