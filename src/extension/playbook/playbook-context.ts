import type { Attest } from '../context.js';
import type { Command } from '../commands/command.js';
import type { PlaybookView } from './playbook-view.js';

/** What the playbook's commands work with. */
export interface PlaybookContext extends Attest {
  readonly playbook: PlaybookView;
}

/** A command of the playbook. */
export type PlaybookCommand = Command<PlaybookContext>;
