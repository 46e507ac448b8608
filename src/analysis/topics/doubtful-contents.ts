import type { PolicyType, RequiredContent } from '../../catalog/types.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { actingRoles } from '../roles/acting-roles.js';
import { indicationsOf, type Indications } from './missing-features.js';
import { missingChance } from './missing-verifier.js';
import { MAYBE_ON_TOPIC } from './spoken-topics.js';
import type { TopicMatch } from './types.js';
import { stateOf } from './verdicts.js';

/** So sure it must be that a reader would miss a content before it is called missing; measured on sources left out. */
const SURELY_MISSING = 0.75;

/**
 * The best matches of a type's contents, with a doubtful one for what was not found but may well be there in words that
 * were not understood: neither found nor missing.
 * @param subjects those that the type speaks of
 */
export function withDoubts(
  matches: Map<string, TopicMatch>,
  document: PolicyDocument,
  type: PolicyType | undefined,
  subjects: ReadonlySet<number> | undefined,
): Map<string, TopicMatch> {
  if (!type || !subjects) return matches;
  for (const content of type.contents) {
    // A sentence that denies or plans it speaks for itself.
    if (stateOf(matches.get(content.id)) !== 'missing') continue;
    const indications = indicationsOf(document, type, content, subjects);
    if (missingChance(indications.values) < SURELY_MISSING || isSpread(content, document))
      matches.set(content.id, mentioned(content.id, indications));
  }
  return matches;
}

/** Where this many offices act, who does what may well be clear without a section on it. */
const SEVERAL_ROLES = 2;

function isSpread({ spread }: RequiredContent, document: PolicyDocument): boolean {
  if (spread !== 'roles') return false;
  return new Set(actingRoles(document).map(({ key }) => key)).size >= SEVERAL_ROLES;
}

/** A match that rests on the nearest sentence there is. */
function mentioned(topic: string, { nearest }: Indications): TopicMatch {
  const { sentences = [], text = '' } = nearest?.statement ?? {};
  return {
    topic,
    score: MAYBE_ON_TOPIC,
    substantiated: false,
    because: nearest ? [{ sentence: sentences[0] ?? -1, text, chance: MAYBE_ON_TOPIC }] : [],
    weakness: 'mention-only',
  };
}
