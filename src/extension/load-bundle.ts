import { Uri, workspace } from 'vscode';

declare const require: ((id: string) => unknown) | undefined;

const loaded = new Map<string, Promise<unknown>>();

/** The language client, the SDK of OpenAI-compatible servers, and writers of office formats. */
type BundleName = 'client' | 'office' | 'openai';

/**
 * Loads one of the extension's further files (`dist/desktop|web/<name>.js`, CommonJS) when it is first needed: together
 * they are twenty times the size of what `activate()` needs. The web host can import no further files, so the text is
 * evaluated there, as VS Code itself evaluates the extension. What such a file holds of the extension's own is a copy
 * with a state of its own: only what has none belongs in one.
 */
export function loadBundle<T>(extensionUri: Uri, name: BundleName): Promise<T> {
  const known = loaded.get(name) as Promise<T> | undefined;
  if (known) return known;
  const uri = Uri.joinPath(extensionUri, 'dist', isNode() ? 'desktop' : 'web', `${name}.js`);
  const loading = isNode() ? load<T>(uri) : evaluate<T>(uri);
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

/** Node's own way, which keeps the compiled code for the next time. */
async function load<T>(uri: Uri): Promise<T> {
  if (typeof require !== 'function') throw new Error('This host has no require().');
  return require(uri.fsPath) as T;
}

async function evaluate<T>(uri: Uri): Promise<T> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const module = { exports: {} as T };
  // Of this host, it knows "vscode" and nothing else.
  const known = typeof require === 'function' ? require : undefined;
  const run = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${uri.toString()}`) as (
    ...args: readonly unknown[]
  ) => void;
  run(module, module.exports, known);
  return module.exports;
}

function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
