import { commands, type Disposable } from 'vscode';
import { showFailure } from '../log.js';
import type { Command } from './command.js';

/** Registers commands of one feature; what one throws is logged and told to the user in one sentence. */
export function register<Context>(all: readonly Command<Context>[], context: Context): Disposable[] {
  return all.map((command) =>
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
