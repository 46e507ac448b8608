import { criterion } from '../catalog/criteria.js';
import { lowerFirst } from '../catalog/lower-first.js';
import type { CriterionId } from '../catalog/types.js';
import CONTROLS from './prose/provider-controls.yaml';
import { phrasesOf } from './prose/phrases.js';
import type { Words } from './words.js';

/** The control that is assumed at a provider for a criterion it serves, in words. */
export function assumedOf(sub: string, id: CriterionId, t: Words): string {
  const say = phrasesOf(CONTROLS, t);
  return id in (CONTROLS as object)
    ? say(id, { sub })
    : say('other', { sub, criterion: lowerFirst(t.of(criterion(id).title)) });
}
