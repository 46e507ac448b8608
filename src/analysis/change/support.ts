import { criterion } from '../../catalog/criteria.js';
import type { CriterionId, Localised } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import type { Range } from '../../workspace/position.js';
import type { CriterionStates, SubstantiatedPlace } from '../coverage.js';
import { isDraft } from '../governed.js';
import type { DocumentPair } from './pairs.js';
import type { Picture } from './picture.js';
import { plainly, sentencesOf } from './sentences.js';

/** Whether something was won or lost between two pictures. */
export type Direction = 'gained' | 'lost';

/** A sentence with the place where it stands; of something lost the place is that of before. */
export interface QuotedPlace {
  readonly path: string;
  readonly range: Range;
  readonly sentence: string;
}

/** Why a sentence that counted no longer does, or now does. */
export type SupportReason =
  /** Its document is gone, withdrawn, a draft, or no policy. */
  | 'document-removed'
  | 'document-withdrawn'
  | 'document-draft'
  /** The sentence is gone, or its words are others. */
  | 'sentence-removed'
  /** The sentence stands there, and what is around it or what it is now next to makes it count no longer. */
  | 'sentence-no-longer-counts'
  | 'document-added'
  | 'document-in-force'
  | 'sentence-added'
  | 'sentence-now-counts';

/** A point of focus that text speaks to now and did not before, or the other way round. */
export interface PointChange {
  readonly direction: Direction;
  readonly criterion: CriterionId;
  readonly point: string;
  readonly title: Localised;
  readonly because: QuotedPlace;
  readonly reason: SupportReason;
}

export type CriterionState = keyof CriterionStates;

/** A state of a criterion in scope that was reached or lost. */
export interface CriterionChange {
  readonly direction: Direction;
  readonly criterion: CriterionId;
  readonly title: Localised;
  readonly state: CriterionState;
}

/** A criterion that came into the scope of the report, or went. */
export interface ScopeChange {
  readonly direction: Direction;
  readonly criterion: CriterionId;
}

export interface SupportChange {
  readonly criteria: readonly CriterionChange[];
  readonly points: readonly PointChange[];
  readonly scope: readonly ScopeChange[];
}

const STATES: readonly CriterionState[] = ['claimed', 'substantiated', 'approved', 'evidenced'];

/** What criteria in scope before and after won and lost. */
export function supportChange(
  before: Picture,
  after: Picture,
  pairs: readonly DocumentPair[],
): SupportChange {
  const criteria: CriterionChange[] = [];
  const points: PointChange[] = [];
  const scope: ScopeChange[] = [];
  const partners = partnersOf(pairs);
  for (const [id, now] of after.coverage) {
    const then = before.coverage.get(id);
    if (!then) continue;
    if (then.inScope !== now.inScope)
      scope.push({ direction: now.inScope ? 'gained' : 'lost', criterion: id });
    if (!then.inScope || !now.inScope) continue;
    const { title, pointsOfFocus } = criterion(id);
    for (const state of STATES) {
      if (then.states[state] === now.states[state]) continue;
      criteria.push({ direction: now.states[state] ? 'gained' : 'lost', criterion: id, title, state });
    }
    for (const { id: point, title: name } of pointsOfFocus) {
      const old = placeOf(then.substantiated, point);
      const fresh = placeOf(now.substantiated, point);
      if ((old === undefined) === (fresh === undefined)) continue;
      const place = fresh ?? old;
      if (!place) continue;
      const here = (fresh ? after : before).snapshot.documents.get(place.uri);
      points.push({
        direction: fresh ? 'gained' : 'lost',
        criterion: id,
        point,
        title: name,
        because: { path: place.path, range: place.range, sentence: place.because },
        reason: fresh
          ? reasonGained(place, here && partners.before.get(here))
          : reasonLost(place, here && partners.after.get(here)),
      });
    }
  }
  return { criteria, points, scope };
}

interface Partners {
  readonly before: ReadonlyMap<PolicyDocument, PolicyDocument | undefined>;
  readonly after: ReadonlyMap<PolicyDocument, PolicyDocument | undefined>;
}

function partnersOf(pairs: readonly DocumentPair[]): Partners {
  return {
    before: new Map(pairs.flatMap(({ before, after }) => (after ? [[after, before] as const] : []))),
    after: new Map(pairs.flatMap(({ before, after }) => (before ? [[before, after] as const] : []))),
  };
}

/** The first place that counts in full: in words of the company's own, in a document that is no draft. */
function placeOf(places: readonly SubstantiatedPlace[], point: string): SubstantiatedPlace | undefined {
  return places.find((place) => place.point === point && !place.draft && place.generic !== true);
}

function reasonLost({ because }: SubstantiatedPlace, now: PolicyDocument | undefined): SupportReason {
  if (!now) return 'document-removed';
  if (now.frontMatter?.status?.value === 'retired') return 'document-withdrawn';
  if (isDraft(now)) return 'document-draft';
  return sentencesOf(now).has(plainly(because)) ? 'sentence-no-longer-counts' : 'sentence-removed';
}

function reasonGained({ because }: SubstantiatedPlace, then: PolicyDocument | undefined): SupportReason {
  if (!then) return 'document-added';
  if (then.frontMatter?.status?.value === 'retired' || isDraft(then)) return 'document-in-force';
  return sentencesOf(then).has(plainly(because)) ? 'sentence-now-counts' : 'sentence-added';
}
