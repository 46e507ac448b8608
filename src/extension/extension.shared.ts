import { workspace, type Disposable, type ExtensionContext } from 'vscode';
import { registerAi } from './ai/register-ai.js';
import type { AttestApi } from './api.js';
import { AttestClient, type ClientFactory } from './client/attest-client.js';
import { restartOnNewFolders } from './client/restart-on-new-folders.js';
import { registerCommands } from './commands/register-commands.js';
import { AttestDocuments } from './documents/attest-documents.js';
import { registerEvidence } from './evidence/register-evidence.js';
import { disposeLog, log } from './log.js';
import { Panels } from './panel/panels.js';
import { PlaybookView } from './playbook/playbook-view.js';
import { registerPlaybook } from './playbook/register-playbook.js';
import { followSettings } from './state/follow-settings.js';
import { WorkspaceState } from './state/workspace-state.js';
import { ReadinessStatus } from './status/readiness-status.js';
import { ServerStatus } from './status/server-status.js';
import { tellOfStuckServer } from './status/tell-of-stuck-server.js';
import { CriteriaView } from './views/criteria/criteria-view.js';
import { PoliciesView } from './views/policies/policies-view.js';

/**
 * Everything desktop and web have in common. Loads nothing of the language server: that starts after `activate()`
 * returned, and only where a folder is open.
 */
export function activateAttest(context: ExtensionContext, factory: ClientFactory): AttestApi {
  const started = performance.now();
  const client = new AttestClient(factory);
  const state = new WorkspaceState(client);
  const criteriaView = new CriteriaView(client, state, context.workspaceState);
  const policiesView = new PoliciesView(state);
  const playbookView = new PlaybookView(client, state);
  const panels = new Panels(context, client);
  const attest = { context, client, state, criteriaView, panels };
  context.subscriptions.push({ dispose: disposeLog }, client, state, criteriaView, policiesView, panels);

  // One by one, so that a failure of one leaves the others in place.
  const contributions: Readonly<Record<string, () => Disposable | readonly Disposable[]>> = {
    commands: () => registerCommands(attest),
    drafting: () => registerAi(attest),
    documents: () => new AttestDocuments(client),
    evidence: () => registerEvidence(attest),
    playbook: () => [playbookView, ...registerPlaybook(attest, playbookView)],
    'readiness status': () => new ReadinessStatus(state),
    'server status': () => new ServerStatus(client),
    'stuck server': () => tellOfStuckServer(client),
    'folder changes': () => restartOnNewFolders(client),
    'setting changes': () => followSettings(state),
  };
  for (const [name, create] of Object.entries(contributions)) {
    try {
      context.subscriptions.push(...[create()].flat());
    } catch (error) {
      log().error(`Could not set up ${name}: ${String(error)}`);
    }
  }

  const start = (): void => {
    client.start().catch((error: unknown) => {
      log().error(`The language server did not start: ${String(error)}`);
    });
  };
  if (workspace.workspaceFolders?.length) setTimeout(start, 0);
  return {
    activationMs: performance.now() - started,
    whenReady: async () => {
      await client.start();
      await state.refresh();
    },
    criteria: () => criteriaView.nodes,
    policies: () => policiesView.files,
    playbook: async () => {
      await playbookView.refresh();
      return playbookView.folders;
    },
  };
}
