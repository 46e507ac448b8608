import { ProgressLocation, Uri, window, workspace } from 'vscode';
import { EvidenceRequests, type EvidenceRequestsResult } from '../../server/evidence-protocol.js';
import { decodeBase64, encodeBase64 } from '../../server/base64.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';
import { saveFile } from './save-file.js';

/** Reads an auditor's list of requests, shows what the workspace has for each, and packs the files when asked. */
export const importRequests: EvidenceCommand = {
  id: 'attest.importAuditorRequests',
  failure: () => t('The list of requests could not be read.'),
  async run({ client, pages }, given) {
    const at = given instanceof Uri ? given : undefined;
    const found = await evidenceFolderFor(at ? workspace.getWorkspaceFolder(at)?.uri.toString() : given);
    if (!found) return;
    const list =
      at ??
      (
        await window.showOpenDialog({
          title: t('The auditor’s list of requests'),
          openLabel: t('Import'),
          filters: { 'CSV, XLSX': ['csv', 'xlsx'] },
          canSelectMany: false,
        })
      )?.[0];
    if (!list) return;
    const content = encodeBase64(await workspace.fs.readFile(list));
    const ask = (pack: boolean, title: string): Thenable<EvidenceRequestsResult | undefined> =>
      window.withProgress(
        { location: ProgressLocation.Notification, title, cancellable: true },
        (_, token) => {
          const answer = client.request(EvidenceRequests, { folder: found.root, content, pack }, token);
          // The server may be in the middle of it; nobody waits for that.
          return Promise.race([
            answer,
            new Promise<undefined>((resolve) => {
              token.onCancellationRequested(() => {
                answer.catch(() => undefined);
                resolve(undefined);
              });
            }),
          ]);
        },
      );
    const result = await ask(false, t('Attest: matching requests'));
    if (!result) return;
    if ('problem' in result) throw new Error(result.problem);
    await pages.openText('requests', result.markdown);
    const pack = t('Pack the Files...');
    if (
      (await window.showInformationMessage(
        t('{0} of {1} requests are answered by the evidence.', result.answered, result.requests),
        pack,
      )) !== pack
    )
      return result;
    const packed = await ask(true, t('Attest: packing evidence'));
    if (!packed) return result;
    if ('problem' in packed) throw new Error(packed.problem);
    const saved = await saveFile(found.folder, 'evidence-package.zip', 'ZIP', decodeBase64(packed.zip ?? ''));
    if (saved)
      void window.showInformationMessage(
        t('{0} files packed with a manifest of their SHA-256.', packed.files ?? 0),
      );
    const differing = packed.differing ?? [];
    if (differing.length > 0)
      void window.showWarningMessage(
        t(
          '{0} packed files differ from their recorded SHA-256: {1}',
          differing.length,
          differing.slice(0, 3).join(', '),
        ),
      );
    return packed;
  },
};
