import {
  EventEmitter,
  lm,
  McpStdioServerDefinition,
  Uri,
  workspace,
  type Disposable,
  type ExtensionContext,
} from 'vscode';

/** As in package.json. */
const PROVIDER = 'attest.mcp';

/**
 * Offers the editor's agents the MCP server, one for each folder on disk of a trusted workspace: the command line that
 * comes with the extension, run by the editor's own Node. Editors without such an interface are left alone.
 */
export function registerMcpServers({
  extensionUri,
  extension,
}: Pick<ExtensionContext, 'extensionUri' | 'extension'>): readonly Disposable[] {
  const api = lm as Partial<typeof lm> | undefined;
  if (
    typeof api?.registerMcpServerDefinitionProvider !== 'function' ||
    typeof (McpStdioServerDefinition as unknown) !== 'function'
  )
    return [];
  const { version } = extension.packageJSON as { readonly version: string };
  const program = Uri.joinPath(extensionUri, 'dist', 'cli', 'attest.js').fsPath;
  const changed = new EventEmitter<void>();
  const provider = api.registerMcpServerDefinitionProvider(PROVIDER, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      if (!workspace.isTrusted) return [];
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      return folders.map(({ name, uri }) => {
        const server = new McpStdioServerDefinition(
          folders.length === 1 ? 'Attest' : `Attest (${name})`,
          process.execPath,
          [program, 'mcp', uri.fsPath],
          { ELECTRON_RUN_AS_NODE: '1' },
          version,
        );
        server.cwd = uri;
        return server;
      });
    },
  });
  const tell = (): void => {
    changed.fire();
  };
  return [
    changed,
    provider,
    workspace.onDidChangeWorkspaceFolders(tell),
    workspace.onDidGrantWorkspaceTrust(tell),
  ];
}
