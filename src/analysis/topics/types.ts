import type { CriterionId } from '../../catalog/types.js';
import type { Force } from '../../reading/statement.js';

/** A sentence that speaks to a topic. */
export interface Because {
  /** Index into `SectionContent.sentences`. */
  readonly sentence: number;
  readonly text: string;
  /** How sure it is that the sentence is on the topic, 0 to 1. */
  readonly chance: number;
}

/** Why text on a topic does not count: it says that it is not done, plans it, is not filled in, or does not say how. */
export type Weakness = 'negated' | 'planned' | 'placeholder' | 'generic' | 'mention-only';

/** A topic (point of focus or required content) that a section speaks to. */
export interface TopicMatch {
  readonly topic: string;
  /** 0 to 1: how sure it is that the best sentence is on the topic. */
  readonly score: number;
  /** Whether a sentence says how it is done (duty, practice or prohibition). */
  readonly substantiated: boolean;
  /** The sentences, surest first. */
  readonly because: readonly Because[];
  /** Every sentence it rests on would be true of any company: found, but weakly. */
  readonly generic?: true;
  /** Why it does not count although it is spoken of. */
  readonly weakness?: Weakness;
}

/** A criterion a section is linked to. */
export interface Link {
  readonly criterion: CriterionId;
  /** 0 to 1; links are published from one half on. */
  readonly score: number;
  readonly points: readonly TopicMatch[];
}

export interface SectionLinks {
  /** Published links, best first. */
  readonly links: readonly Link[];
  /** Everything that scored, best first, for ranking measures and "nearby" hints. */
  readonly candidates: readonly Link[];
}

/** What is wrong with a statement that does not say how. */
export function weaknessOf(force: Force): Weakness {
  switch (force) {
    case 'denial':
      return 'negated';
    case 'plan':
      return 'planned';
    case 'placeholder':
      return 'placeholder';
    default:
      return 'mention-only';
  }
}
