import { Range, type Diagnostic } from 'vscode';
import type { BaseLanguageClient, Diagnostic as LspDiagnostic } from 'vscode-languageclient';
import { joinRuns, movedPlaces, Problems, type ProblemsParams } from '../../server/problems-protocol.js';

/** Shows the problems that the server sends, whole or as changes to what it sent before. */
export function showProblems(client: BaseLanguageClient): void {
  const shown = new Map<string, readonly Diagnostic[]>();
  client.onNotification(Problems.method, ({ uri, diagnostics, runs }: ProblemsParams<LspDiagnostic>) => {
    const converter = client.protocol2CodeConverter;
    const added = diagnostics.map((one) => converter.asDiagnostic(one));
    const all = runs ? joinRuns(shown.get(uri) ?? [], runs, added, moved) : added;
    if (all.length === 0) shown.delete(uri);
    else shown.set(uri, all);
    client.diagnostics?.set(converter.asUri(uri), all);
  });
}

/** Nobody else holds the objects: VS Code copies what it is given. `data` is what the server asks for with quick fixes. */
function moved(diagnostic: Diagnostic & { data?: unknown }, lines: number): Diagnostic {
  const { start, end } = diagnostic.range;
  diagnostic.range = new Range(start.translate({ lineDelta: lines }), end.translate({ lineDelta: lines }));
  diagnostic.data = movedPlaces(diagnostic.data, lines);
  return diagnostic;
}
