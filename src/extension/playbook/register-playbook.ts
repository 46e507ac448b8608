import type { Disposable } from 'vscode';
import { register } from '../commands/register.js';
import type { Attest } from '../context.js';
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
  return register(COMMANDS, context);
}
