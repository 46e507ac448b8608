import { Uri, workspace } from 'vscode';

declare const require: ((id: string) => unknown) | undefined;

const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads one of the extension's further files (`dist/desktop|web/<name>.js`, CommonJS) when it is first needed: readers
 * and writers of office formats are ten times the size of all the rest. The web host can import no further files, so
 * the text is evaluated there, as VS Code itself evaluates the extension.
 */
export function loadBundle<T>(extensionUri: Uri, name: 'importers' | 'office'): Promise<T> {
  const known = loaded.get(name) as Promise<T> | undefined;
  if (known) return known;
  const loading = evaluate<T>(Uri.joinPath(extensionUri, 'dist', isNode() ? 'desktop' : 'web', `${name}.js`));
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}

async function evaluate<T>(uri: Uri): Promise<T> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(uri));
  const module = { exports: {} as T };
  const missing = (id: string): never => {
    throw new Error(`${id} is not available here.`);
  };
  const run = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${uri.toString()}`) as (
    ...args: readonly unknown[]
  ) => void;
  run(module, module.exports, typeof require === 'function' && isNode() ? require : missing);
  return module.exports;
}

function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined;
}
