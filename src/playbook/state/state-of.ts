import { PLAYBOOK_ENTRIES } from '../../catalog/playbook.js';
import type { PlaybookInput } from '../input.js';
import { consistencyState } from '../consistency/state.js';
import { byDocument, type EntryState, type StateOf } from './entry-state.js';
import { FOLLOW_UP } from './follow-up.js';
import { OPERATION } from './operation.js';
import { PREPARATION } from './preparation.js';

const STATES: Readonly<Record<string, StateOf>> = {
  ...PREPARATION,
  consistency: consistencyState,
  ...OPERATION,
  ...FOLLOW_UP,
};

/** The state of an entry; entries of the workspace itself go by whether their document was written. */
export function stateOf(entry: string, input: PlaybookInput): EntryState {
  return STATES[entry]?.(input) ?? byDocument(input, entry);
}

/** How many of the catalogue's entries are done. */
export function progressOf(input: PlaybookInput): { readonly done: number; readonly total: number } {
  return {
    done: PLAYBOOK_ENTRIES.filter(({ id }) => stateOf(id, input).state === 'done').length,
    total: PLAYBOOK_ENTRIES.length,
  };
}

/** Whether an entry has a state of its own. */
export function hasOwnState(entry: string): boolean {
  return Object.hasOwn(STATES, entry);
}
