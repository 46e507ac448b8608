import { policyType } from '../../catalog/policy-types.js';
import type { PolicyType } from '../../catalog/types.js';
import { subjectsOfType } from '../../catalog/subjects.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { typesNamedIn } from '../../workspace/policy-type.js';
import { contentProfile, type TypeShare } from './content-profile.js';

/** A type that the text of a document tells, and whether it is on a part of the type's subject only. */
interface ReadType {
  readonly id: string;
  readonly part: boolean;
  /** Neither its title nor a declaration names the type: what it is about tells, and it may well be meant as something else. */
  readonly byText?: true;
}

const TYPES = new WeakMap<PolicyDocument, ReadType | null>();

/**
 * The type of a document in the catalogue: what it declares or is named after; else one that its title names and its text
 * speaks of; else the one that its text speaks of plainly more than of any other. Undefined when none of these tells.
 */
export function typeIdOf(document: PolicyDocument): string | undefined {
  return document.policyType ?? readType(document)?.id;
}

/** As `typeIdOf`, with what a document of the type must carry. */
export function typeOf(document: PolicyDocument): PolicyType | undefined {
  const id = typeIdOf(document);
  return id === undefined ? undefined : policyType(id);
}

/** Whether a document is on a part of its type's subject only, and so need not carry all its contents. */
export function isPartOfType(document: PolicyDocument): boolean {
  return document.policyType === undefined ? readType(document)?.part === true : document.partOfType;
}

/** Whether only what a document is about tells its type: then nobody knows what it was meant to carry. */
export function isTypeByText(document: PolicyDocument): boolean {
  return document.policyType === undefined && readType(document)?.byText === true;
}

function readType(document: PolicyDocument): ReadType | undefined {
  let type = TYPES.get(document);
  if (type === undefined) {
    type = read(document) ?? null;
    TYPES.set(document, type);
  }
  return type ?? undefined;
}

/** Fewer statements tell nothing of what a whole document is. */
const LEAST_STATEMENTS = 10;
/** A title names a type in passing when its text speaks this much less of it than of what it speaks of most. */
const IN_PASSING = 0.3;
/** A document that nobody named after its type and that says no more than this is a page on a part of it. */
const LEAST_OF_WHOLE = 25;
/**
 * What a text must speak of a type, and how much more than of the next, to be of it. Set on the public sets in
 * `../shared/corpora`, with their names hidden.
 */
const LEAST_SHARE = 0.03;
const LEAST_COVERED = 0.15;
const PLAINLY_MORE = 1.35;
const MUCH_THE_SAME = 0.6;
/** Types that share this part of their subjects are two sides of one matter, such as a plan and its procedure. */
const AKIN = 0.38;

function read(document: PolicyDocument): ReadType | undefined {
  // An untitled note, a list: nothing to read.
  if (document.sections.length === 0) return undefined;
  const named = typesNamedIn(document.title, document.path);
  const { statements, types } = contentProfile(document);
  const [top] = types;
  if (!top || top.share === 0) return undefined;
  const byTitle = types.find(({ id, share }) => named.includes(id) && share >= top.share * IN_PASSING);
  const part = statements < LEAST_OF_WHOLE;
  if (byTitle) return { id: byTitle.id, part };
  if (statements < LEAST_STATEMENTS) return undefined;
  const [first, ...others] = [...types].sort((a, b) => weightOf(b) - weightOf(a));
  if (!first || first.share < LEAST_SHARE || first.covered < LEAST_COVERED) return undefined;
  const next = others.find((one) => !isAkin(one, first));
  if (next && weightOf(first) < weightOf(next) * PLAINLY_MORE) return undefined;
  return { id: policyAmong(first, others).id, part, byText: true };
}

/** Much on one content of a type weighs less than something on many. */
function weightOf({ share, covered }: TypeShare): number {
  return share * Math.sqrt(covered);
}

/** Of a policy and its akin procedure or notice that weigh much the same, the policy: the others are named after what they are. */
function policyAmong(first: TypeShare, others: readonly TypeShare[]): TypeShare {
  if (policyType(first.id)?.kind === 'policy') return first;
  const policy = others.find((one) => policyType(one.id)?.kind === 'policy' && isAkin(one, first));
  return policy && weightOf(policy) >= weightOf(first) * MUCH_THE_SAME ? policy : first;
}

function isAkin(a: TypeShare, b: TypeShare): boolean {
  if (policyType(a.id)?.kind === policyType(b.id)?.kind) return false;
  const [one, other] = [subjectsOfType(a.id), subjectsOfType(b.id)];
  const shared = [...one].filter((subject) => other.has(subject)).length;
  return shared >= AKIN * Math.min(one.size, other.size);
}
