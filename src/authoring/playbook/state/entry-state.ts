import type { Localised } from '../../../catalog/types.js';
import type { PlaybookInput } from '../input.js';
import { say } from '../words.js';
import { writtenDocument } from '../workspace-views.js';

export type StateName = 'not-started' | 'in-progress' | 'done' | 'attention';

/** How far an entry is, and why. */
export interface EntryState {
  readonly state: StateName;
  /** One sentence. */
  readonly reason: Localised;
}

/** Computes an entry's state. Pure: the same input gives the same state. */
export type StateOf = (input: PlaybookInput) => EntryState;

export const notStarted = (en: string, nl: string): EntryState => ({
  state: 'not-started',
  reason: say(en, nl),
});
export const inProgress = (en: string, nl: string): EntryState => ({
  state: 'in-progress',
  reason: say(en, nl),
});
export const done = (en: string, nl: string): EntryState => ({ state: 'done', reason: say(en, nl) });
export const attention = (en: string, nl: string): EntryState => ({
  state: 'attention',
  reason: say(en, nl),
});

/** For entries that advise: done when their document was written. */
export function byDocument(input: PlaybookInput, entry: string): EntryState {
  const document = writtenDocument(input.snapshot, entry);
  if (!document) return notStarted('No document was written yet.', 'Er is nog geen document geschreven.');
  const open = document.sections.reduce((sum, { content }) => sum + content.placeholders.length, 0);
  return open > 0
    ? inProgress(
        `Places to fill in in ${document.path}: ${open}.`,
        `In te vullen plekken in ${document.path}: ${open}.`,
      )
    : done(`Written: ${document.path}.`, `Geschreven: ${document.path}.`);
}

/** How many of a number are there. `some` names what is counted in both languages. */
export function share(found: number, total: number, en: string, nl: string): EntryState {
  const [told, verteld] = [`${found} of ${total} ${en}.`, `${found} van ${total} ${nl}.`];
  if (total === 0 || found === 0) return notStarted(told, verteld);
  return found === total ? done(told, verteld) : inProgress(told, verteld);
}
