import type { Uri } from 'vscode';
import type { FolderPlaybook } from '../server/playbook-protocol.js';
import type { CriteriaNode } from './views/criteria/nodes.js';

/** What `activate()` returns: how tests and other extensions see Attest at work. */
export interface AttestApi {
  /** Milliseconds that `activate()` took. */
  readonly activationMs: number;
  /** Starts the language server if it does not run yet; resolves when the folders were read and checked once. */
  whenReady(): Promise<void>;
  /** What the Criteria view shows now, filter included. */
  criteria(): readonly CriteriaNode[];
  /** The files that the Policies view lists. */
  policies(): readonly Uri[];
  /** The playbook as its view shows it, asked for again. */
  playbook(): Promise<readonly FolderPlaybook[]>;
}
