import { DiagnosticSeverity, languages, Uri, workspace } from 'vscode';

/** Whether soc2.yaml of a workspace folder has errors, so that the scope may be another than was meant. */
export function hasConfigErrors(): boolean {
  const names = ['soc2.yaml', 'soc2.yml'];
  return (workspace.workspaceFolders ?? []).some(({ uri }) =>
    names.some((name) =>
      languages
        .getDiagnostics(Uri.joinPath(uri, name))
        .some(({ source, severity }) => source === 'attest' && severity === DiagnosticSeverity.Error),
    ),
  );
}
