import type { Attest } from '../context.js';
import type { AttestCommand } from '../commands/command.js';
import type { PlaybookView } from './playbook-view.js';

/** What the playbook's commands work with. */
export interface PlaybookContext extends Attest {
  readonly playbook: PlaybookView;
}

export interface PlaybookCommand extends Omit<AttestCommand, 'run'> {
  run(playbook: PlaybookContext, ...args: readonly unknown[]): unknown;
}
