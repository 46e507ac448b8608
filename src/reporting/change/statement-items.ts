import type { WorkspaceChange } from '../../analysis/change/compare.js';
import { contradictedBy } from '../../analysis/change/findings.js';
import type { LeftBehind } from '../../analysis/approval/changed-statement.js';
import type { StatementInPolicy } from '../../analysis/change/statements.js';
import { quoted } from '../../analysis/rules/support/say.js';
import { localise } from '../../catalog/localise.js';
import type { Language, Localised } from '../../catalog/types.js';
import type { ChangeItem } from './items.js';
import { RECORD_KINDS } from './words.js';

/** So many of the statements of one document that did not lose anything are told one by one. */
const MOST = 12;

const KINDS: Readonly<Record<StatementInPolicy['kind'], Localised>> = {
  weakened: { en: 'weakened', nl: 'afgezwakt' },
  changed: { en: 'changed', nl: 'gewijzigd' },
  removed: { en: 'no longer there in these words', nl: 'staat er niet meer in deze woorden' },
  new: { en: 'new', nl: 'nieuw' },
};

/** The statements that changed, in words: those that say less, and then the others. */
export function statementItems(
  statements: readonly StatementInPolicy[],
  language: Language,
): readonly ChangeItem[] {
  const nl = language === 'nl';
  const told = new Map<string, number>();
  const items = statements.flatMap((one): ChangeItem[] => {
    const { path, document, kind, text, before, range, less } = one;
    const place = { path, ...(range && { range }), ...(kind === 'removed' && { isBefore: true }) };
    const was = before !== undefined && {
      detail: nl ? `Er stond: “${before}”` : `It said: “${before}”`,
    };
    if (less)
      return [
        {
          group: 'weakened',
          effect: 'worse',
          text: nl
            ? `${document} zegt minder dan eerst: ${localise(less, language)}`
            : `${document} says less than before: ${localise(less, language)}`,
          ...(kind !== 'removed' && { quote: text }),
          ...was,
          ...place,
        },
      ];
    const count = (told.get(document) ?? 0) + 1;
    told.set(document, count);
    if (count > MOST) return [];
    return [
      {
        group: 'statements',
        effect: 'neutral',
        text: `${document}: ${localise(KINDS[kind], language)}.`,
        quote: text,
        ...was,
        ...place,
      },
    ];
  });
  const more = [...told].flatMap(([document, count]): ChangeItem[] =>
    count <= MOST
      ? []
      : [
          {
            group: 'statements',
            effect: 'neutral',
            text: nl
              ? `${document}: en nog ${count - MOST} gewijzigde uitspraken.`
              : `${document}: and ${count - MOST} more statements that changed.`,
          },
        ],
  );
  return [...items, ...more];
}

/**
 * The promises, controls and statements of other documents that say what a policy or a record said too and says no more; not
 * those a contradiction names already.
 */
export function leftBehindItems(
  { statements, records, contradictions }: Pick<WorkspaceChange, 'statements' | 'records' | 'contradictions'>,
  language: Language,
): readonly ChangeItem[] {
  const nl = language === 'nl';
  const known = new Set(contradictions.added.map((one) => contradictedBy(one)?.id));
  const ofStatements = statements.flatMap(({ path, range, text, kind, leftBehind = [] }) =>
    leftBehind
      .filter(({ id }) => !known.has(id))
      .map((left): ChangeItem => {
        const { said } = left;
        return {
          group: 'contradictions',
          effect: 'worse',
          text: nl
            ? `${nameOf(left, language)} zegt nog steeds “${said}”; de uitspraak die dat ook zei, zegt het niet meer.`
            : `${nameOf(left, language)} still says “${said}”; the statement that said so too does no more.`,
          ...(kind !== 'removed' && { quote: text }),
          path,
          ...(range && { range }),
          ...(kind === 'removed' && { isBefore: true }),
        };
      }),
  );
  const ofRecords = records
    .filter(({ id }) => !known.has(id))
    .flatMap(({ kind, id, leftBehind = [] }) =>
      leftBehind.map((left): ChangeItem => {
        const record = `${localise(RECORD_KINDS[kind], language)} ${id}`;
        return {
          group: 'contradictions',
          effect: 'worse',
          text: nl
            ? `${nameOf(left, language)} zegt nog steeds “${left.said}”; ${record} zegt dat niet meer.`
            : `${nameOf(left, language)} still says “${left.said}”; ${record} says so no more.`,
          path: left.id,
          ...(left.range && { range: left.range }),
        };
      }),
    );
  return [...ofStatements, ...ofRecords];
}

function nameOf({ kind, id, range, statement }: LeftBehind, language: Language): string {
  if (kind === 'document') return `${id}${range ? `:${range.start.line + 1}` : ''} (${quoted(statement)})`;
  return `${localise(RECORD_KINDS[kind], language)} ${id}`;
}
