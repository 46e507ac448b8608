import type { Command } from '../../commands/command.js';
import type { Ai } from '../ai.js';

/** A command of drafting. */
export type AiCommand = Command<Ai>;
