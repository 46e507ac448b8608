import { beforeEach, describe, expect, it, vi } from 'vitest';

const editor = vi.hoisted(() => ({
  isTrusted: true,
  folders: [] as { name: string; uri: { scheme: string; fsPath: string } }[],
  offered: undefined as { provideMcpServerDefinitions(): unknown } | undefined,
  fired: 0,
  onFolders: undefined as (() => void) | undefined,
  hasApi: true,
}));
vi.mock('vscode', () => ({
  EventEmitter: class {
    event = (): void => undefined;
    fire = (): void => void (editor.fired += 1);
    dispose = (): void => undefined;
  },
  get lm() {
    return editor.hasApi
      ? {
          registerMcpServerDefinitionProvider: (id: string, provider: typeof editor.offered) => {
            expect(id).toBe('attest.mcp');
            editor.offered = provider;
            return { dispose: () => undefined };
          },
        }
      : {};
  },
  McpStdioServerDefinition: class {
    cwd: unknown;
    constructor(
      readonly label: string,
      readonly command: string,
      readonly args: readonly string[],
      readonly env: object,
      readonly version: string,
    ) {}
  },
  Uri: {
    joinPath: ({ path }: { path: string }, ...parts: string[]) => ({ fsPath: [path, ...parts].join('/') }),
  },
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    get workspaceFolders() {
      return editor.folders;
    },
    onDidChangeWorkspaceFolders: (tell: () => void) => {
      editor.onFolders = tell;
      return { dispose: () => undefined };
    },
    onDidGrantWorkspaceTrust: () => ({ dispose: () => undefined }),
  },
}));
const { registerMcpServers } = await import('./register-mcp-servers.node.js');

const context = { extensionUri: { path: '/ext' }, extension: { packageJSON: { version: '1.2.3' } } } as never;
const folder = (name: string, scheme = 'file') => ({ name, uri: { scheme, fsPath: `/w/${name}` } });

describe('registerMcpServers', () => {
  beforeEach(() => {
    Object.assign(editor, {
      isTrusted: true,
      folders: [folder('a')],
      offered: undefined,
      hasApi: true,
      fired: 0,
    });
  });

  it('runs the command line of the extension with the editor’s own Node, in the folder', () => {
    registerMcpServers(context);
    expect(editor.offered?.provideMcpServerDefinitions()).toMatchObject([
      {
        label: 'Attest',
        command: process.execPath,
        args: ['/ext/dist/cli/attest.js', 'mcp', '/w/a'],
        env: { ELECTRON_RUN_AS_NODE: '1' },
        version: '1.2.3',
        cwd: { fsPath: '/w/a' },
      },
    ]);
  });

  it('tells folders apart, and offers none that is not on disk or not trusted', () => {
    editor.folders = [folder('a'), folder('b'), folder('c', 'vscode-vfs')];
    registerMcpServers(context);
    expect(editor.offered?.provideMcpServerDefinitions()).toMatchObject([
      { label: 'Attest (a)' },
      { label: 'Attest (b)' },
    ]);
    editor.onFolders?.();
    expect(editor.fired).toBe(1);
    editor.isTrusted = false;
    expect(editor.offered?.provideMcpServerDefinitions()).toEqual([]);
  });

  it('leaves editors without the interface alone', () => {
    editor.hasApi = false;
    expect(registerMcpServers(context)).toEqual([]);
  });
});
