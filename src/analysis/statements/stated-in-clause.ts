import { holdsLimit } from '../../reading/limits/limits.js';
import { deniesExceptions } from '../../reading/permits/permits.js';
import { TextMemo } from '../../reading/lexis/text-memo.js';
import { MATTER } from '../../reading/matters/matters.js';
import { saysContinuous } from '../../reading/backups/continuous.js';
import { exceptionsIn, unreviewedIn } from '../../reading/exceptions/exceptions.js';
import { mattersNamedAbove } from '../../reading/matters/matters-of.js';
import type { Statement as ReadStatement } from '../../reading/statement.js';
import type { Clause } from './clauses.js';
import { dutyStatements } from './duties.js';
import { numbersIn, type Unplaced } from './numbers.js';
import { unscheduledIn } from '../../reading/matters/unscheduled.js';
import { isOwnLabel, ownStatementsIn } from './of-itself.js';

/** All that colours what a clause states, besides its own words and those next to it. */
export interface ClausePlace {
  /** Whether it may speak of the document itself: at its top, or below a heading for that. */
  readonly control: boolean;
  readonly policyType: string | undefined;
  /** The enclosing headings, nearest first. */
  readonly headings: readonly string[];
  /** The statement the clause is of. */
  readonly statement: ReadStatement | undefined;
  /** The one behind it in the same section. */
  readonly next: ReadStatement | undefined;
  /** How sure it is that the statement is on a subject. */
  readonly chance: (subject: string) => number;
}

const STATED = new TextMemo<readonly Unplaced[]>();
const ABOVE = new TextMemo<string>();
const NOTHING: readonly Unplaced[] = [];

/** What a clause states, before it is known where. The same clause under the same headings is read once. */
export function statedInClause(clause: Clause, place: ClausePlace): readonly Unplaced[] {
  return STATED.of(aboutOf(clause, place), clause.text, () => {
    const found = read(clause, place);
    // A copy: what is remembered must not hold the documents that its words were cut from.
    return found.length === 0 ? NOTHING : structuredClone(found);
  });
}

function read(clause: Clause, { control, chance, policyType, next }: ClausePlace): readonly Unplaced[] {
  if (clause.isAim)
    return numbersIn({ ...clause, chance }).filter(({ subject }) => MATTER.get(subject)?.aimed === true);
  if (clause.isExempting) return exceptions(clause, chance, next?.text);
  // What a label says of the document itself is metadata: `ownRecord` and the rule on differing metadata read it.
  if (control && isOwnLabel(clause)) return NOTHING;
  const own = ownStatementsIn(clause);
  if (own.length > 0) return own;
  return [
    ...numbersIn({ ...clause, policyType, chance }),
    ...unscheduled(clause),
    ...exceptions(clause, chance, next?.text),
    ...continuous(clause, chance),
    ...dutyStatements(clause),
  ];
}

/** What copies that are kept up to date all the time are known by. */
export const CONTINUOUS = 'backup-continuous';

/** What the rule that somebody else looks at every release is known by. */
const RELEASE = 'review-before-release';

/** What a clause says holds for all, or not for some. */
function exceptions(
  { text, language, label }: Clause,
  chance: ClausePlace['chance'],
  next: string | undefined,
): Unplaced[] {
  if (label !== '') return [];
  const always = deniesExceptions(next, language) || holdsLimit('absolute', text, language);
  const release = unreviewedIn(text, language, chance, { always, next });
  const found = exceptionsIn(text, language);
  const all = release === undefined ? found : [...found, { object: RELEASE, holds: release }];
  return all.map(({ object, holds }) => ({
    subject: `for-all:${object}`,
    value: holds,
    ...(always && object === RELEASE && holds === 'for-all' && { absolute: true as const }),
    bound: 'exact',
    unit: 'role',
    qualifiers: [],
    text,
  }));
}

/** What a clause says is copied all the time. */
function continuous({ text, language, label }: Clause, chance: ClausePlace['chance']): Unplaced[] {
  if (!saysContinuous(label === '' ? text : `${label}: ${text}`, language, chance)) return [];
  return [{ subject: CONTINUOUS, value: 'continuous', bound: 'exact', unit: 'role', qualifiers: [], text }];
}

/** What a clause says is done only when something happens. */
function unscheduled({ text, language, label }: Clause): Unplaced[] {
  if (label !== '') return [];
  return unscheduledIn(text, language).map((subject) => ({
    subject,
    value: 0,
    never: true,
    bound: 'exact',
    unit: MATTER.get(subject)?.unit ?? 'per-year',
    qualifiers: [],
    text,
  }));
}

/** Everything but its text that the reading of a clause depends on; of a document's title only the matters it names. */
function aboutOf(
  { language, label, context, column, labels, heading, above, force }: Clause,
  { control, policyType, headings, statement, next }: ClausePlace,
): string {
  const named = ABOVE.of(language, above, (own) => mattersNamedAbove(own, language));
  const nearest = headings.length > 1 ? headings[0] : '';
  return [
    `${language} ${control} ${policyType ?? ''} ${force} ${statement?.force ?? ''} ${named}`,
    label,
    context,
    column ?? '',
    labels ?? '',
    heading,
    nearest,
    statement?.text,
    statement?.lead,
    next?.text,
  ].join('\n');
}
