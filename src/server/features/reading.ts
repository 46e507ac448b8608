import { MarkupKind, SymbolKind, type DocumentSymbol, type SemanticTokens } from 'vscode-languageserver';
import { codeLenses } from '../../editing/code-lens.js';
import { documentLinks } from '../../editing/document-links.js';
import { documentSymbols, type OutlineSymbol } from '../../editing/document-symbols.js';
import { foldings } from '../../editing/folding.js';
import { hover } from '../../editing/hover/hover.js';
import { semanticTokens, type SemanticToken } from '../../editing/semantic-tokens.js';
import { TOKEN_TYPES } from '../capabilities.js';
import { Commands } from '../protocol.js';
import { fileRequest } from '../requests-context.js';
import type { Session } from '../session.js';

/** What is shown in and beside an open file. */
export function registerReading(session: Session): void {
  const { connection, guard } = session;

  connection.onHover(({ textDocument, position }) =>
    guard.run('hover', null, () => {
      const request = fileRequest(session, textDocument.uri);
      const found = request && hover(request.file, position, request.context);
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: found.range }
        : null;
    }),
  );

  connection.onDocumentLinks(({ textDocument }) =>
    guard.run('document links', [], () => {
      const request = fileRequest(session, textDocument.uri);
      return request
        ? [...documentLinks(request.file, request.context, !session.settings.hostReadsMarkdown)]
        : [];
    }),
  );

  connection.onDocumentSymbol(({ textDocument }) =>
    guard.run<DocumentSymbol[]>('document symbols', [], () => {
      const request = fileRequest(session, textDocument.uri);
      return request ? documentSymbols(request.file, request.context).map(toSymbol) : [];
    }),
  );

  connection.onCodeLens(({ textDocument }) =>
    guard.run('code lenses', [], () => {
      const request = fileRequest(session, textDocument.uri);
      if (!request) return [];
      return codeLenses(request.file, request.context).map(({ range, title, criterion }) => ({
        range,
        command: {
          title,
          command: Commands.showCriterion,
          arguments: criterion === undefined ? [] : [criterion, request.folder.root],
        },
      }));
    }),
  );

  connection.onFoldingRanges(({ textDocument }) =>
    guard.run('folding', [], () => {
      const request = fileRequest(session, textDocument.uri);
      return request ? foldings(request.file).map((range) => ({ ...range, kind: 'region' })) : [];
    }),
  );

  connection.languages.semanticTokens.on(({ textDocument }) =>
    guard.run<SemanticTokens>('semantic tokens', { data: [] }, () => {
      const request = fileRequest(session, textDocument.uri);
      return { data: request ? encodeTokens(semanticTokens(request.file, request.context)) : [] };
    }),
  );
}

function toSymbol({ name, detail, kind, range, selection, children }: OutlineSymbol): DocumentSymbol {
  return {
    name,
    detail,
    kind: kind === 'control' ? SymbolKind.Object : SymbolKind.String,
    range,
    selectionRange: selection,
    children: children.map(toSymbol),
  };
}

/** As the protocol wants them: five numbers each, relative to the token before. */
function encodeTokens(tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { range, type } of tokens) {
    const { start, end } = range;
    data.push(
      start.line - line,
      start.line === line ? start.character - character : start.character,
      end.character - start.character,
      TOKEN_TYPES.indexOf(type),
      0,
    );
    [line, character] = [start.line, start.character];
  }
  return data;
}
