import { commands, type Disposable } from 'vscode';
import type { Attest } from '../context.js';
import { showFailure } from '../log.js';
import { createPlaybookEntry } from './create-own-entry.js';
import type { PlaybookCommand, PlaybookContext } from './playbook-context.js';
import type { PlaybookView } from './playbook-view.js';
import { copyPlaybookPrompt, openPlaybookPage, runPlaybookEntry } from './run-entry.js';

const COMMANDS: readonly PlaybookCommand[] = [
  copyPlaybookPrompt,
  createPlaybookEntry,
  openPlaybookPage,
  runPlaybookEntry,
];

/** Registers the playbook's commands. */
export function registerPlaybook(attest: Attest, playbook: PlaybookView): readonly Disposable[] {
  const context: PlaybookContext = { ...attest, playbook };
  return COMMANDS.map((command) =>
    commands.registerCommand(command.id, async (...args: readonly unknown[]) => {
      try {
        return await command.run(context, ...args);
      } catch (error) {
        showFailure(command.failure(), error);
        return undefined;
      }
    }),
  );
}
