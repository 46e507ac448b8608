import { ProgressLocation, Uri, window, workspace } from 'vscode';
import { EvidenceHash, type EvidenceHashResult } from '../../server/evidence-protocol.js';
import { log } from '../log.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';
import { writeManifests } from './write-manifest.js';

/** Records the SHA-256 of evidence in its manifests; from the explorer, of one file or folder. Changed files are asked about. */
export const hashEvidence: EvidenceCommand = {
  id: 'attest.hashEvidence',
  failure: () => t('The evidence could not be hashed.'),
  async run({ client, view }, given) {
    const at = given instanceof Uri ? given : undefined;
    const found = await evidenceFolderFor(at ? workspace.getWorkspaceFolder(at)?.uri.toString() : given);
    if (!found) return;
    const below = at && workspace.asRelativePath(at, false);
    const ask = (accept: boolean): Promise<EvidenceHashResult> =>
      Promise.resolve(
        window.withProgress(
          {
            location: ProgressLocation.Notification,
            title: t('Attest: hashing evidence'),
            cancellable: true,
          },
          (_progress, token) => client.request(EvidenceHash, { folder: found.root, below, accept }, token),
        ),
      );
    let result = await ask(false);
    const differing = result.manifests.flatMap((manifest) =>
      manifest.differing.map((name) => `${manifest.path}: ${name}`),
    );
    if (differing.length > 0) {
      const accept = t('Record the New Hashes');
      const keep = t('Keep the Old Hashes');
      const answer = await window.showWarningMessage(
        t('{0} files are not what they were when their hash was recorded.', differing.length),
        {
          modal: true,
          detail: `${differing.slice(0, 10).join('\n')}\n\n${t('Evidence that changes afterwards loses its value. Record new hashes only when you know why.')}`,
        },
        keep,
        accept,
      );
      if (answer === undefined) return;
      if (answer === accept) result = await ask(true);
    }
    const changed = result.manifests.filter(({ recorded }) => recorded > 0);
    if (changed.length > 0) await writeManifests(changed);
    for (const path of result.failed) log().warn(`Not hashed: ${path}`);
    await view.refresh();
    const count = changed.reduce((sum, { recorded }) => sum + recorded, 0);
    const failed =
      result.failed.length > 0
        ? ` ${t('{0} could not be read; the log names them.', result.failed.length)}`
        : '';
    void window.showInformationMessage(
      (count > 0
        ? t('SHA-256 of {0} files recorded in {1} manifests.', count, changed.length)
        : t('Every SHA-256 was on record already.')) + failed,
    );
    return count;
  },
};
