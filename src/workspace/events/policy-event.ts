import type { Range } from '../position.js';

/** What happens in a company that makes it look at its policies again. */
export const EVENT_KINDS = ['leaver', 'system', 'vendor', 'incident'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened, from a register or from `events` of soc2.yaml. */
export interface PolicyEvent {
  readonly kind: EventKind;
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  readonly title?: string;
  /** Who left. */
  readonly person?: string;
  /** Policy types, or paths of documents, that soc2.yaml says it concerns. */
  readonly policies: readonly string[];
  readonly path: string;
  readonly range: Range;
}
