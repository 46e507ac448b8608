import { CRITERIA } from './criteria.js';
import data from './data/subjects.yaml';
import { POLICY_TYPES } from './policy-types.js';
import type { CriterionId } from './types.js';

/** What a statement does, beyond obliging, practising and prohibiting, that says how this subject is arranged. */
export type AlsoStates = 'permission' | 'definition' | 'framing';

/** What a sentence can be about: a class of the classifier in `reading/subjects`. */
export interface Subject {
  readonly id: string;
  /** `policy type/content` and `criterion/point` that it serves. */
  readonly of: readonly string[];
  readonly also?: readonly AlsoStates[];
}

/** Every subject; the classifier's classes are in this order, after "none". */
export const SUBJECTS = data as readonly Subject[];

const SUBJECTS_OF_KEY = collectKeys();

function collectKeys(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  SUBJECTS.forEach(({ of }, n) => {
    for (const key of of) {
      const there = found.get(key);
      if (there) there.push(n);
      else found.set(key, [n]);
    }
  });
  return found;
}

const NONE: readonly number[] = [];

/** The subjects (indexes into `SUBJECTS`) that speak to a required content of a policy type. */
export function subjectsOfContent(policyType: string, content: string): readonly number[] {
  return SUBJECTS_OF_KEY.get(`${policyType}/${content}`) ?? NONE;
}

/** The subjects that speak to a point of focus of a criterion. */
export function subjectsOfPoint(criterion: CriterionId, point: string): readonly number[] {
  return SUBJECTS_OF_KEY.get(`${criterion}/${point}`) ?? NONE;
}

const OF_TYPE = new Map<string, ReadonlySet<number>>();

/** The subjects that the contents of a policy type are about; the same set each time. */
export function subjectsOfType(policyType: string): ReadonlySet<number> {
  let subjects = OF_TYPE.get(policyType);
  if (!subjects) {
    const prefix = `${policyType}/`;
    subjects = new Set(
      SUBJECTS.flatMap(({ of }, n) => (of.some((key) => key.startsWith(prefix)) ? [n] : [])),
    );
    OF_TYPE.set(policyType, subjects);
  }
  return subjects;
}

/** Keys of the catalogue that no subject serves, and keys of subjects that the catalogue does not have: both must be empty. */
export function keysWithoutSubject(): {
  readonly unserved: readonly string[];
  readonly unknown: readonly string[];
} {
  const known = new Set([
    ...CRITERIA.flatMap(({ id, pointsOfFocus }) => pointsOfFocus.map((point) => `${id}/${point.id}`)),
    ...POLICY_TYPES.flatMap(({ id, contents }) => contents.map((content) => `${id}/${content.id}`)),
  ]);
  return {
    unserved: [...known].filter((key) => !SUBJECTS_OF_KEY.has(key)),
    unknown: [...SUBJECTS_OF_KEY.keys()].filter((key) => !known.has(key)),
  };
}
