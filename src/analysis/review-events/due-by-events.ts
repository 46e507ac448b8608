import { REVIEW_TYPES } from '../../catalog/review-events.js';
import type { Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { PolicyEvent } from '../../workspace/events/policy-event.js';
import { isSamePerson } from '../approval/people.js';
import { isDraft, isGoverned } from '../governed.js';
import type { StaffRecords } from '../acknowledgement/staff-records.js';
import { typeIdOf } from '../kinds/type-of.js';

/** An event after which nobody looked at a document that it concerns. */
export interface DueByEvent {
  readonly event: PolicyEvent;
  /** Why it concerns the document, in a clause: "it is of the type incident-response". */
  readonly because: Localised;
}

/**
 * The events up to a day (ISO date) that make the review of a document due, the first one first: they concern it, and it
 * was neither approved nor reviewed on their day or since. `last` is when it was.
 */
export function dueByEvents(
  document: PolicyDocument,
  events: readonly PolicyEvent[],
  { people }: Pick<StaffRecords, 'people'>,
  today: string,
): { readonly last: string; readonly due: readonly DueByEvent[] } | undefined {
  if (events.length === 0 || !isGoverned(document) || isDraft(document)) return undefined;
  const { approved, reviewed, approval } = document.frontMatter ?? {};
  const last = [approved?.value, reviewed?.value, approval?.on?.value]
    .filter((day) => day !== undefined && day <= today)
    .sort()
    .at(-1);
  // What was never approved is due anyway, which another rule says.
  if (last === undefined) return undefined;
  const due = events
    .filter(({ on }) => on > last && on <= today)
    .flatMap((event): DueByEvent[] => {
      const because = reasonFor(document, event, people);
      return because ? [{ event, because }] : [];
    })
    .sort((a, b) => (a.event.on < b.event.on ? -1 : 1));
  return { last, due };
}

function reasonFor(
  document: PolicyDocument,
  { kind, person, policies }: PolicyEvent,
  people: StaffRecords['people'],
): Localised | undefined {
  const { path, frontMatter } = document;
  const policyType = typeIdOf(document);
  if (policies.some((one) => one === path || one === policyType))
    return { en: 'the event names it', nl: 'de gebeurtenis noemt het' };
  if (person !== undefined && kind === 'leaver') {
    const isOf = (one: string | undefined): boolean => one !== undefined && isSamePerson(one, person, people);
    if (isOf(frontMatter?.owner?.value))
      return { en: `${person} is its owner`, nl: `${person} is de eigenaar ervan` };
    if (isOf(frontMatter?.approver?.value) || isOf(frontMatter?.approval?.by?.value))
      return { en: `${person} approves it`, nl: `${person} keurt het goed` };
  }
  // Types that the event names go instead of the usual ones.
  if (policies.length > 0 || policyType === undefined || !REVIEW_TYPES[kind].includes(policyType))
    return undefined;
  return { en: `it is of the type ${policyType}`, nl: `het is van het type ${policyType}` };
}
