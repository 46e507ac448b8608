import { env, extensions, workspace } from 'vscode';
import type { ServerSettings } from '../../server/protocol.js';

/** The language of messages: the setting, or that of VS Code. */
export function language(): 'en' | 'nl' {
  const said = workspace.getConfiguration('attest').get<string>('language', 'auto');
  if (said === 'en' || said === 'nl') return said;
  return env.language.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** The settings as the server reads them, `auto` resolved. */
export function serverSettings(): ServerSettings {
  const settings = workspace.getConfiguration('attest');
  return {
    language: language(),
    maxClosedDiagnostics: settings.get<number>('maxClosedDiagnostics', 1000),
    today: settings.get<string>('today') || undefined,
    hostReadsMarkdown: extensions.getExtension('vscode.markdown-language-features') !== undefined,
  };
}
