import { withDatesInWords } from '../../catalog/dates-in-words.js';
import type { Localised } from '../../catalog/types.js';
import type { PlaybookInput } from '../input.js';
import type { PolicyDocument } from '../../workspace/document.js';
import { counted, say } from '../words.js';
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

/** A reason; its Dutch writes days as people do, as messages and panel do. */
const reasonOf = (en: string, nl: string): Localised => say(en, withDatesInWords(nl, 'nl'));

export const notStarted = (en: string, nl: string): EntryState => ({
  state: 'not-started',
  reason: reasonOf(en, nl),
});
export const inProgress = (en: string, nl: string): EntryState => ({
  state: 'in-progress',
  reason: reasonOf(en, nl),
});
export const done = (en: string, nl: string): EntryState => ({ state: 'done', reason: reasonOf(en, nl) });
export const attention = (en: string, nl: string): EntryState => ({
  state: 'attention',
  reason: reasonOf(en, nl),
});

/**
 * For entries that advise: done when their page was worked through. A page as it was made leaves boxes to tick and
 * places to fill in, so making it ticks nothing.
 */
export function byDocument(input: PlaybookInput, entry: string): EntryState {
  const document = writtenDocument(input.snapshot, entry);
  return document
    ? byContent(document)
    : notStarted('No document was written yet.', 'Er is nog geen document geschreven.');
}

/** How far a page is worked through: places to fill in and boxes to tick. */
export function byContent(document: PolicyDocument): EntryState {
  const sentences = document.sections.flatMap(({ content }) => content.sentences);
  const places = document.sections.reduce((sum, { content }) => sum + content.placeholders.length, 0);
  const boxes = sentences.filter(({ task }) => task === 'open').length;
  if (places + boxes === 0)
    return done(`Worked through: ${document.path}.`, `Doorgewerkt: ${document.path}.`);
  return inProgress(
    `${document.path}: ${counted(places, 'place', 'places')} to fill in, ${counted(boxes, 'box', 'boxes')} to tick.`,
    `${document.path}: ${counted(places, 'plek', 'plekken')} in te vullen, ${counted(boxes, 'vakje', 'vakjes')} af te vinken.`,
  );
}

/** How many of a number are there. `some` names what is counted in both languages. */
export function share(found: number, total: number, en: string, nl: string): EntryState {
  const [told, verteld] = [`${found} of ${total} ${en}.`, `${found} van ${total} ${nl}.`];
  if (total === 0 || found === 0) return notStarted(told, verteld);
  return found === total ? done(told, verteld) : inProgress(told, verteld);
}
