import { PLAYBOOK_ENTRIES, PLAYBOOK_STEPS, type PlaybookEntry } from '../catalog/playbook.js';
import type { Language } from '../catalog/types.js';
import { missingInputs } from './fill/fill-prompt.js';
import type { PlaybookInput } from './input.js';
import type { StateName } from './state/entry-state.js';
import { stateOf } from './state/state-of.js';
import type { UserEntry } from './user/user-entry.js';
import { writtenDocument } from './workspace-views.js';

/** An entry as lists show it, in one language. */
export interface ListedEntry {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly state: StateName;
  readonly reason: string;
  readonly produces: PlaybookEntry['produces'];
  /** What the workspace does not state yet, with where it belongs. */
  readonly missing: readonly { readonly label: string; readonly from: string }[];
  /** The document that was written for it, workspace-relative. */
  readonly document?: string;
  /** The file of an entry that the workspace adds. */
  readonly file?: string;
}

export interface ListedStep {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Of the catalogue's entries. */
  readonly done: number;
  readonly entries: readonly ListedEntry[];
}

/** The whole playbook with its states: the catalogue's entries, then the workspace's own, step by step. */
export function listPlaybook(
  input: PlaybookInput,
  own: readonly UserEntry[],
  language: Language,
): readonly ListedStep[] {
  return PLAYBOOK_STEPS.map(({ id, number, title }) => {
    const entries = [...PLAYBOOK_ENTRIES, ...own]
      .filter(({ step }) => step === id)
      .map((entry) => listed(entry, input, language));
    return {
      id,
      number,
      title: title[language],
      done: entries.filter(({ state, file }) => state === 'done' && file === undefined).length,
      entries,
    };
  });
}

function listed(entry: PlaybookEntry | UserEntry, input: PlaybookInput, language: Language): ListedEntry {
  const { state, reason } = stateOf(entry.id, input);
  return {
    id: entry.id,
    title: entry.title[language],
    purpose: entry.purpose[language],
    state,
    reason: reason[language],
    produces: entry.produces,
    missing: missingInputs(entry.inputs, input).map(({ label, from }) => ({ label: label[language], from })),
    document: writtenDocument(input.snapshot, entry.id)?.path,
    file: 'path' in entry ? entry.path : undefined,
  };
}
