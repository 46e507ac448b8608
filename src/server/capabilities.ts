import {
  CodeActionKind,
  FileOperationPatternKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { COMPLETION_TRIGGERS } from '../editing/completion/completion.js';
import { FIX_ALL } from './features/fix-all.js';
import type { SemanticToken } from '../editing/semantic-tokens.js';

const ANY_FILE = {
  filters: [
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } },
  ],
};

/** Semantic token types, in the order of the legend. The extension contributes them. */
export const TOKEN_TYPES: readonly SemanticToken['type'][] = ['criterion', 'control'];

/** What the server offers. */
export function serverCapabilities(): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    documentSymbolProvider: { label: 'Attest' },
    workspaceSymbolProvider: true,
    codeLensProvider: {},
    foldingRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], resolveProvider: true },
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didCreate: ANY_FILE,
        didRename: ANY_FILE,
        didDelete: ANY_FILE,
        willRename: ANY_FILE,
      },
    },
  };
}
