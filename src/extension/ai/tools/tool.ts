import {
  LanguageModelTextPart,
  LanguageModelToolResult,
  Uri,
  workspace,
  type LanguageModelToolInvocationPrepareOptions,
  type PreparedToolInvocation,
  type ProviderResult,
} from 'vscode';
import type { Ai } from '../ai.js';

/** A tool that agents may call: its name as in package.json, and what it does. */
export interface AttestTool<I extends object> {
  readonly name: string;
  invoke(ai: Ai, input: I): Promise<LanguageModelToolResult>;
  prepare?(
    ai: Ai,
    options: LanguageModelToolInvocationPrepareOptions<I>,
  ): ProviderResult<PreparedToolInvocation>;
}

/** A result in words. Agents read it, so it is in English. */
export function text(value: string): LanguageModelToolResult {
  return new LanguageModelToolResult([new LanguageModelTextPart(value)]);
}

/** The file at a workspace-relative path. Throws on a path that leads out of the workspace. */
export function fileOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const clean = path.replace(/\\/g, '/').replace(/^\.?\//, '');
  if (/^[a-z][a-z\d+.-]*:/i.test(clean) || clean.startsWith('/') || clean.split('/').includes('..'))
    throw new Error(`“${path}” is no path in the workspace. Give one like policies/access-control.md.`);
  return Uri.joinPath(folder.uri, clean);
}
