import { SymbolKind, type Location, type LocationLink, type SymbolInformation } from 'vscode-languageserver';
import { definition } from '../../editing/definition.js';
import { mentioningFiles } from '../../editing/mentions.js';
import { controlReferences, criterionReferences, referenceTarget } from '../../editing/references.js';
import { workspaceSymbols } from '../../editing/workspace-symbols.js';
import { contextOf, fileRequest, readTexts } from '../requests-context.js';
import type { Session } from '../session.js';

const KINDS = {
  criterion: SymbolKind.EnumMember,
  control: SymbolKind.Object,
  policy: SymbolKind.File,
} as const;

/** Ways from one place to others. */
export function registerNavigation(session: Session): void {
  const { connection, guard, open } = session;

  connection.onDefinition(({ textDocument, position }) =>
    guard.run<LocationLink[]>('definition', [], () => {
      const request = fileRequest(session, textDocument.uri);
      const found = request
        ? definition(request.file, position, request.context, !session.settings.hostReadsMarkdown)
        : [];
      return found.map(({ origin, uri, range }) => ({
        originSelectionRange: origin,
        targetUri: open.clientUri(uri),
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );

  connection.onReferences(({ textDocument, position }) =>
    guard.run<Location[]>('references', [], async () => {
      await fileRequest(session, textDocument.uri)?.folder.settled();
      const request = fileRequest(session, textDocument.uri);
      const target = request && referenceTarget(request.file, position, request.context);
      if (!target) return [];
      const places =
        target.kind === 'criterion'
          ? criterionReferences(target.id, request.context)
          : controlReferences(
              target.id,
              await readTexts(session, mentioningFiles(target.id, request.context.snapshot)),
            );
      return places.map(({ uri, range }) => ({ uri: open.clientUri(uri), range }));
    }),
  );

  connection.onWorkspaceSymbol(({ query }) =>
    guard.run<SymbolInformation[]>('workspace symbols', [], () =>
      session.folders.flatMap((folder) =>
        workspaceSymbols(query, contextOf(session, folder)).map(({ name, kind, container, uri, range }) => ({
          name,
          kind: KINDS[kind],
          containerName: container,
          location: { uri: open.clientUri(uri), range },
        })),
      ),
    ),
  );
}
