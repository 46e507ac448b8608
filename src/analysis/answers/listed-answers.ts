import { criterion } from '../../catalog/criteria.js';
import { POLICY_TYPES, policyType } from '../../catalog/policy-types.js';
import type { Localised } from '../../catalog/types.js';
import type { PersonAnswer } from '../../workspace/answers/person-answer.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { WorkspaceFacts } from '../workspace-facts.js';
import { standingOf, type AnswerState } from './state.js';
import { typeIdOf } from '../kinds/type-of.js';

/** An answer with what a list of answers shows of it. */
export interface ListedAnswer {
  readonly answer: PersonAnswer;
  readonly state: AnswerState;
  /** Where its document is now: the path it names, or the one that the document was found at. */
  readonly path: string;
  readonly uri: string | undefined;
  /** The title of the content or the criterion. */
  readonly subject: Localised;
}

/** Every answer of a workspace with its state, in the order of answers.yaml. */
export function listedAnswers(
  snapshot: Snapshot,
  facts: Pick<WorkspaceFacts, 'answeredIn' | 'placeOf'>,
): readonly ListedAnswer[] {
  return snapshot.answers.map((answer) => {
    const { state, document } = standingOf(answer, snapshot, facts);
    const there = document ?? snapshot.documentAt(answer.document);
    return {
      answer,
      state,
      path: there?.path ?? answer.document,
      uri: there?.uri,
      subject: subjectOf(answer, typeAt(there?.path, snapshot)),
    };
  });
}

function typeAt(path: string | undefined, snapshot: Snapshot): string | undefined {
  const document = path === undefined ? undefined : snapshot.documentAt(path);
  return document && typeIdOf(document);
}

function subjectOf({ content, criterion: id }: PersonAnswer, type: string | undefined): Localised {
  if (id !== undefined) {
    const { title } = criterion(id);
    return { en: `${id} ${title.en}`, nl: `${id} ${title.nl}` };
  }
  const own = policyType(type ?? '')?.contents ?? POLICY_TYPES.flatMap(({ contents }) => contents);
  const title = own.find((one) => one.id === content)?.title;
  return title ?? { en: content ?? '', nl: content ?? '' };
}

/** What each kind of answer says. */
export const ANSWER_WORDS: Readonly<Record<PersonAnswer['kind'], Localised>> = {
  'stated-here': { en: 'stated here', nl: 'staat hier' },
  'stated-elsewhere': { en: 'stated elsewhere', nl: 'staat elders' },
  'does-not-apply': { en: 'does not apply', nl: 'niet van toepassing' },
  'wrong-link': { en: 'wrong link', nl: 'onjuiste koppeling' },
};

/** Whether an answer counts, and if not why. */
export const ANSWER_STATE_WORDS: Readonly<Record<AnswerState, Localised>> = {
  stands: { en: 'counts', nl: 'telt' },
  idle: { en: 'document withdrawn', nl: 'document vervallen' },
  'document-gone': { en: 'stale: document gone', nl: 'verouderd: document weg' },
  'not-expected': {
    en: 'stale: not expected of this document',
    nl: 'verouderd: niet verwacht van dit document',
  },
  'text-changed': { en: 'stale: text changed', nl: 'verouderd: tekst gewijzigd' },
  'place-gone': { en: 'stale: place gone', nl: 'verouderd: plaats weg' },
  'place-changed': { en: 'stale: text of the place changed', nl: 'verouderd: tekst van de plaats gewijzigd' },
};
