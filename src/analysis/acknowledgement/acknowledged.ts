import { anyGlob } from '../../workspace/glob.js';
import {
  DEFAULT_WITHIN,
  type AcknowledgementText,
} from '../../workspace/acknowledgements/acknowledgement.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { textFingerprint } from '../../workspace/meaning/text-fingerprint.js';
import { foldedName, namesOf } from '../approval/people.js';
import { isDraft, isGoverned } from '../governed.js';
import type { StaffRecords } from './staff-records.js';

/** The version of a document that counts: what acknowledgements are compared with. */
export interface ApprovedVersion {
  readonly fingerprint: string;
  readonly version: string | undefined;
  /** ISO date of its approval. */
  readonly approved: string;
}

/** Whether somebody acknowledged the approved version of a document. */
export interface PersonAcknowledgement {
  readonly person: string;
  readonly state: 'acknowledged' | 'open' | 'overdue';
  /** ISO date on which it was acknowledged. */
  readonly on?: string;
  /** The last day for it. */
  readonly due: string;
  /** The last acknowledgement of the document, when it is of another version. */
  readonly earlier?: AcknowledgementText;
}

export interface DocumentAcknowledgement {
  readonly of: ApprovedVersion;
  readonly people: readonly PersonAcknowledgement[];
}

/**
 * Who of soc2.yaml's people acknowledged the approved version of a document as of a day (ISO date); undefined for a
 * document that staff need not acknowledge, or of which no version is approved. Which those are soc2.yaml says; where it
 * does not, those that anybody acknowledged.
 */
export function acknowledgementOf(
  document: PolicyDocument,
  staff: StaffRecords,
  today: string,
): DocumentAcknowledgement | undefined {
  const of = approvedVersion(document, today);
  if (!of || !isGoverned(document) || isDraft(document)) return undefined;
  const own = staff.acknowledgements.filter((one) => isAbout(one, document) && one.on <= today);
  const isAsked = staff.duty ? anyGlob(staff.duty.documents)?.(document.path) === true : own.length > 0;
  if (!isAsked) return undefined;
  const within = staff.duty?.within ?? DEFAULT_WITHIN;
  const people = staff.people.flatMap((one): PersonAcknowledgement[] => {
    if (one.left !== undefined && one.left < today) return [];
    if (one.joined !== undefined && one.joined > today) return [];
    const names = namesOf(one.name, staff.people);
    const theirs = own
      .filter(({ person }) => [...namesOf(person, staff.people)].some((name) => names.has(name)))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    const from = one.joined !== undefined && one.joined > of.approved ? one.joined : of.approved;
    const due = dayAfter(from, within);
    const current = theirs.findLast((each) => isOf(each, of));
    if (current) return [{ person: one.name, state: 'acknowledged', on: current.on, due }];
    const earlier = theirs.at(-1);
    const state = due < today ? 'overdue' : 'open';
    return [{ person: one.name, state, due, ...(earlier && { earlier }) }];
  });
  return { of, people };
}

/** What was approved: the text with the approval's fingerprint, else the text as it is. */
export function approvedVersion(document: PolicyDocument, today: string): ApprovedVersion | undefined {
  const { frontMatter } = document;
  const approved = frontMatter?.approval?.on?.value ?? frontMatter?.approved?.value;
  if (approved === undefined || approved > today) return undefined;
  return {
    fingerprint: frontMatter?.approval?.fingerprint?.value ?? textFingerprint(document),
    version: frontMatter?.approval?.version?.value ?? frontMatter?.version?.value,
    approved,
  };
}

/** By fingerprint where it gives one. By version alone only from the day on which that version was approved. */
function isOf(one: AcknowledgementText, of: ApprovedVersion): boolean {
  if (one.fingerprint !== undefined) return one.fingerprint === of.fingerprint;
  return (
    one.version !== undefined &&
    of.version !== undefined &&
    versionOf(one.version) === versionOf(of.version) &&
    one.on >= of.approved
  );
}

function versionOf(written: string): string {
  return written
    .trim()
    .toLowerCase()
    .replace(/^v(?:ersion|ersie)?\.?\s*(?=\d)/, '');
}

function isAbout({ document: named }: AcknowledgementText, { path, title }: PolicyDocument): boolean {
  return named === path || foldedName(named) === foldedName(title);
}

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
