import { FileOperationPatternKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';

const ANY_FILE = { filters: [{ pattern: { glob: '**/*', matches: FileOperationPatternKind.file } }, { pattern: { glob: '**/*', matches: FileOperationPatternKind.folder } }] };

/** What the server offers. */
export function serverCapabilities(): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: ANY_FILE, didRename: ANY_FILE, didDelete: ANY_FILE },
    },
  };
}
