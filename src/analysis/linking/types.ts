import type { CriterionId } from '../../catalog/types.js';

/** Why a topic was found: the sentence and the words in it. */
export interface Because {
  /** Index into `SectionContent.sentences`; -1 is the heading. */
  readonly sentence: number;
  readonly text: string;
  /** The words of the text that matched, as written. */
  readonly terms: readonly string[];
}

/** A topic (point of focus or required content) that a section speaks to. */
export interface TopicMatch {
  readonly topic: string;
  /** 0 to 1. */
  readonly score: number;
  /** Whether the text says how (an obligation or a practice), not merely mentions, negates or plans it. */
  readonly substantiated: boolean;
  readonly because: readonly Because[];
  /** Why it does not count although it is mentioned. */
  readonly weakness?: 'negated' | 'planned' | 'mention-only' | 'placeholder';
}

/** A criterion a section is linked to. */
export interface Link {
  readonly criterion: CriterionId;
  /** 0 to 1; links are published from the threshold on. */
  readonly score: number;
  readonly points: readonly TopicMatch[];
}

export interface SectionLinks {
  /** Published links, best first. */
  readonly links: readonly Link[];
  /** Everything that scored, best first, for ranking measures and "nearby" hints. */
  readonly candidates: readonly Link[];
}
