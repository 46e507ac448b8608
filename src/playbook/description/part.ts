import { withoutEnd } from '../../workspace/text-ends.js';
import type { Soc2Config } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import type { Phrases } from '../prose/phrases.js';
import type { Words } from '../words.js';

/** What a part of the description is written from. */
export interface Part {
  readonly input: PlaybookInput;
  readonly config: Soc2Config | undefined;
  readonly say: Phrases;
  /** A place to fill in, for a fact that nobody states. */
  readonly ask: (key: string, slots?: Readonly<Record<string, string | number>>) => string;
  readonly name: string;
  readonly t: Words;
}

export function withoutStop(text: string): string {
  return withoutEnd(text, /[.\s]/);
}

/** The first day of a period that lies ahead. */
export function notBegun({ input, config }: Part): string | undefined {
  const { type, observationPeriod } = config?.report ?? {};
  return type !== 'I' && observationPeriod && observationPeriod.start > input.today
    ? observationPeriod.start
    : undefined;
}
