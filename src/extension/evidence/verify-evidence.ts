import { commands, Diagnostic, DiagnosticSeverity, ProgressLocation, Uri, window } from 'vscode';
import { EvidenceVerify, type EvidenceVerifyResult } from '../../server/evidence-protocol.js';
import { log } from '../log.js';
import { editorRange } from '../texts/open-place.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';

/** Compares every file with its recorded SHA-256; those that differ or are gone become problems on their manifest, and are listed in the log. */
export const verifyEvidence: EvidenceCommand = {
  id: 'attest.verifyEvidence',
  failure: () => t('The evidence could not be verified.'),
  async run({ client, tampering }, given) {
    const found = await evidenceFolderFor(given);
    if (!found) return;
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: t('Attest: verifying evidence'), cancellable: true },
      (_progress, token) => client.request(EvidenceVerify, { folder: found.root }, token),
    );
    report(
      result,
      (uri, diagnostics) => {
        tampering.set(uri, diagnostics);
      },
      () => {
        tampering.forEach((uri) => {
          if (uri.toString().startsWith(`${found.root}/`)) tampering.delete(uri);
        });
      },
    );
    const summary = t(
      '{0} files compared, {1} differ, {2} without a recorded SHA-256.',
      result.compared,
      result.wrong.length,
      result.unrecorded,
    );
    log().info(summary);
    if (result.wrong.length === 0) {
      void window.showInformationMessage(summary);
      return result;
    }
    const show = t('Show Problems');
    void window.showWarningMessage(summary, show).then((choice) => {
      if (choice === show) void commands.executeCommand('workbench.actions.view.problems');
    });
    return result;
  },
};

function report(
  { wrong }: EvidenceVerifyResult,
  set: (uri: Uri, diagnostics: readonly Diagnostic[]) => void,
  clear: () => void,
): void {
  clear();
  const byManifest = new Map<string, Diagnostic[]>();
  for (const { path, state, manifest, range, recorded, actual } of wrong) {
    log().warn(`${state}: ${path} (recorded ${recorded}, now ${actual ?? '-'})`);
    const diagnostic = new Diagnostic(editorRange(range), messageOf(path, state), DiagnosticSeverity.Error);
    diagnostic.source = 'attest';
    diagnostic.code = 'evidence-changed';
    byManifest.set(manifest, [...(byManifest.get(manifest) ?? []), diagnostic]);
  }
  for (const [manifest, diagnostics] of byManifest) set(Uri.parse(manifest), diagnostics);
}

function messageOf(path: string, state: EvidenceVerifyResult['wrong'][number]['state']): string {
  switch (state) {
    case 'changed':
      return t(
        '{0} is not the file whose SHA-256 was recorded. Restore it, or find out who changed it and why.',
        path,
      );
    case 'missing':
      return t('{0} was recorded and is gone.', path);
    case 'unreadable':
      return t('{0} cannot be read, so its SHA-256 cannot be compared.', path);
  }
}
