import { compareValues } from '../../analysis/statements/values-order.js';
import { eventInWords, eventNamed } from '../../analysis/statements/event-in-words.js';
import { languageOf } from '../../analysis/statements/record-text.js';
import { statementsOfConfig } from '../../analysis/statements/of-config.js';
import { statementsOfControls } from '../../analysis/statements/of-controls.js';
import { isStricter } from '../../analysis/statements/stricter.js';
import type { Statement } from '../../analysis/statements/types.js';
import { describeValue } from '../../analysis/statements/values-in-words.js';
import { criterion } from '../../catalog/criteria.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import type { CriterionId, Language } from '../../catalog/types.js';
import { MATTER } from '../../reading/matters/matters.js';
import { aboutTheSame } from '../../reading/subjects/about-the-same.js';
import type { Commitment, Control } from '../../workspace/records.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import COMMITMENTS from '../prose/commitments.yaml';
import { activeControls, criteriaOf } from '../workspace-views.js';
import { holdsFigures } from './figures.js';

const { criteriaOfMatter, criteriaOfKind } = COMMITMENTS as unknown as {
  readonly criteriaOfMatter: Readonly<Record<string, readonly CriterionId[]>>;
  readonly criteriaOfKind: Readonly<Record<string, readonly CriterionId[]>>;
};

/** What a control does for a promise: keeps its value, promises less, is on its subject, or says nothing of it. */
export type Carries = 'value' | 'looser' | 'about' | 'silent';

const VALUES = new WeakMap<Snapshot, ReadonlyMap<string, readonly Statement[]>>();

/** The values that a promise states, one of each matter. */
export function promisedValues(snapshot: Snapshot, { id }: Commitment): readonly Statement[] {
  let all = VALUES.get(snapshot);
  if (!all) {
    const found = new Map<string, Statement[]>();
    for (const statement of snapshot.config ? statementsOfConfig(snapshot.config) : []) {
      if (statement.record?.kind !== 'commitment' || !MATTER.has(statement.subject)) continue;
      const promise = statement.record.id ?? '';
      const there = found.get(promise) ?? [];
      // What follows it is the same value under other readings of the event.
      if (!there.some(({ subject }) => subject === statement.subject))
        found.set(promise, [...there, statement]);
    }
    VALUES.set(snapshot, (all = found));
  }
  return all.get(id) ?? [];
}

/** A value with the moment it runs from: "at most 72 hours after confirmation"; `exact` leaves out "at most". */
export function valueWords(statement: Statement, language: Language, exact = false): string {
  const value = describeValue(exact ? { ...statement, bound: 'exact' } : statement)[language];
  const event = eventWords(statement, language);
  return event === undefined ? value : `${value} ${event}`;
}

/** The moment a time runs from; nothing where only words in another language tell it. */
function eventWords(statement: Statement, language: Language): string | undefined {
  const [event, words] = [eventNamed(statement), eventInWords(statement)];
  const isForeign = languageOf(statement.text, language) !== language;
  return isForeign && words?.en === `after ${event ?? ''}` && !/^[a-z-]+$/.test(event ?? '')
    ? undefined
    : words?.[language];
}

/** The criteria that a promise rests on: those it names, else those that its values or its kind usually rest on. */
export function criteriaForPromise(snapshot: Snapshot, promise: Commitment): readonly CriterionId[] {
  const named = promise.criteria.filter(isCriterionId);
  if (named.length > 0) return named;
  // How soon support answers is on no criterion by itself: an incident is something else than a question.
  if (promise.kind === 'response-time') return [];
  const ofValues = promisedValues(snapshot, promise).flatMap(
    ({ subject }) => criteriaOfMatter[subject] ?? [],
  );
  return [...new Set(ofValues.length > 0 ? ofValues : (criteriaOfKind[promise.kind ?? ''] ?? []))];
}

/** What a running control does for a promise. A control that is only planned does nothing yet. */
export function carries(snapshot: Snapshot, control: Control, promise: Commitment): Carries {
  const language = snapshot.config?.preferences.language;
  const own = statementsOfControls({ ...control, status: 'implemented' }, language);
  const values = promisedValues(snapshot, promise);
  const met = values.flatMap((value) => {
    const stated = own.filter(({ subject }) => subject === value.subject);
    if (stated.length === 0) return [];
    return [stated.some((one) => isStricter(one, value) || compareValues(one, value) === 0)];
  });
  if (met.length > 0) return met.every(Boolean) ? 'value' : 'looser';
  // Figures that were promised are kept by no control that does not hold them.
  if (promise.target !== undefined && !holdsFigures(control.statement ?? '', promise.target)) return 'silent';
  // A time that customers were promised is kept by nobody who does not know of it.
  if (
    values.some(({ amount }) => amount !== undefined) ||
    (values.length === 0 && promise.kind === 'response-time')
  )
    return 'silent';
  const isAbout = aboutTheSame(promise.statement, language ?? 'en');
  const about = isAbout([control.title, control.statement ?? ''].join('. '));
  const shares = criteriaOf(control).some((id) => criteriaForPromise(snapshot, promise).includes(id));
  return about === true || shares || isOfItsCriterion(snapshot, control, promise) ? 'about' : 'silent';
}

/** Controls that are there, running or planned, and that may keep a promise that names none of them. */
export function nearPromise(snapshot: Snapshot, promise: Commitment): readonly Control[] {
  const language = snapshot.config?.preferences.language ?? 'en';
  const expected = criteriaForPromise(snapshot, promise);
  // What serves the same common criteria may be about something else altogether: then it is not offered.
  const isAbout = aboutTheSame(promise.statement, language);
  return activeControls(snapshot).filter(
    (control) =>
      !promise.controls.includes(control.id) &&
      criteriaOf(control).some((id) => expected.includes(id)) &&
      (isOfItsCriterion(snapshot, control, promise) ||
        isAbout([control.title, control.statement ?? ''].join('. ')) === true),
  );
}

/** Whether both serve a criterion of a category other than security that is on one thing; one guessed by kind is not. */
function isOfItsCriterion(snapshot: Snapshot, control: Control, promise: Commitment): boolean {
  if (promise.criteria.length === 0 && promisedValues(snapshot, promise).length === 0) return false;
  const expected = criteriaForPromise(snapshot, promise);
  return criteriaOf(control).some((id) => expected.includes(id) && criterion(id).category !== 'security');
}

/** Running controls that a promise names and that carry it. */
export function keepersOf(snapshot: Snapshot, promise: Commitment): readonly Control[] {
  return snapshot.controls.filter(
    (control) =>
      control.status === 'implemented' &&
      promise.controls.includes(control.id) &&
      ['value', 'about'].includes(carries(snapshot, control, promise)),
  );
}
