import type { ExtensionContext } from 'vscode';
import type { AttestClient } from '../client/attest-client.js';
import type { DraftSessions } from './draft/draft-session.js';

/** What the commands, actions, chat and tools of drafting work with. */
export interface Ai {
  readonly context: ExtensionContext;
  readonly client: AttestClient;
  readonly sessions: DraftSessions;
}
