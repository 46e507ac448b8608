import { Uri, workspace } from 'vscode';
import type { DocumentKind } from '../../catalog/document-kinds.js';
import { SetKind } from '../../server/policy-protocol.js';
import { relativeTo } from '../../workspace/paths.js';
import { applyChange } from '../answers/apply-change.js';
import type { AttestClient } from '../client/attest-client.js';
import { t } from '../texts/t.js';
import type { AttestCommand } from './command.js';

/** What the Policies view gives a command of one of its files. */
interface Node {
  readonly kind?: string;
  readonly folder?: string;
  readonly entry?: { readonly path: string; readonly isFolder: boolean };
  readonly document?: { readonly uri: string; readonly path: string };
}

/** Has a file or folder of “Not read as a policy” read as policies, by writing so in soc2.yaml. */
export const readAsPolicy: AttestCommand = {
  id: 'attest.readAsPolicy',
  failure: () => t('soc2.yaml could not be changed.'),
  async run({ client }, node) {
    const { folder, entry } = (node ?? {}) as Node;
    if (folder === undefined || !entry) return;
    await setKind(client, folder, entry.isFolder ? `${entry.path}/**` : entry.path, 'policy');
  },
};

/** Has a document of the Policies view no longer read as one. */
export const notAPolicy: AttestCommand = {
  id: 'attest.notAPolicy',
  failure: () => t('soc2.yaml could not be changed.'),
  async run({ client, state }, node) {
    const { document } = (node ?? {}) as Node;
    if (!document) return;
    const owner = state.documents.find(({ documents }) => documents.some(({ uri }) => uri === document.uri));
    const folder = owner?.folder ?? workspace.getWorkspaceFolder(Uri.parse(document.uri))?.uri.toString();
    if (folder === undefined) return;
    await setKind(client, folder, relativeTo(folder, document.uri) ?? document.path, 'none');
  },
};

async function setKind(
  client: AttestClient,
  folder: string,
  path: string,
  kind: DocumentKind,
): Promise<void> {
  await applyChange(await client.request(SetKind, { folder, path, kind }));
}
