import { placeOf, type PersonAnswer } from '../../workspace/answers/person-answer.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { isActive } from '../governed.js';
import type { DocumentRef, WorkspaceFacts } from '../workspace-facts.js';
import { typeOf } from '../kinds/type-of.js';

/**
 * Whether an answer counts. `idle`: its document was withdrawn, so there is nothing for it to count for. The others say
 * why it does not.
 */
export type AnswerState =
  'stands' | 'idle' | 'document-gone' | 'not-expected' | 'text-changed' | 'place-gone' | 'place-changed';

/** The state of an answer with the document it is about now, which may have another path than the answer names. */
export interface AnswerStanding {
  readonly state: AnswerState;
  readonly document: DocumentRef | undefined;
}

/** Looks at text only where an answer does not stand, so that a large workspace need not be read for it. */
export function standingOf(
  answer: PersonAnswer,
  snapshot: Snapshot,
  facts: Pick<WorkspaceFacts, 'answeredIn' | 'placeOf'>,
): AnswerStanding {
  const document = facts.answeredIn(answer);
  if (!document) return { state: stateOfLost(answer, snapshot), document };
  if (answer.kind !== 'stated-elsewhere' || facts.placeOf(answer)) return { state: 'stands', document };
  const place = snapshot.documentAt(placeOf(answer.place ?? '').path);
  const counts = place !== undefined && isActive(place) && place.frontMatter?.status?.value !== 'draft';
  return { state: counts ? 'place-changed' : 'place-gone', document };
}

function stateOfLost({ document: path, content }: PersonAnswer, snapshot: Snapshot): AnswerState {
  const document = snapshot.documentAt(path);
  if (!document) return 'document-gone';
  if (!isActive(document) || !snapshot.documents.has(document.uri)) return 'idle';
  const type = typeOf(document);
  if (content !== undefined && type?.contents.some(({ id }) => id === content) !== true)
    return 'not-expected';
  return 'text-changed';
}
