import dutch from '../../../l10n/bundle.l10n.nl.json';
import { language } from '../client/settings.js';

const DUTCH: Readonly<Record<string, string>> = dutch;

/**
 * A text for the user in the language of `attest.language`. VS Code's own `l10n` follows the language packs that are
 * installed, and there is none for Dutch; so the same bundle is read here. `{0}` stands for the first argument.
 */
export function t(message: string, ...args: readonly (string | number)[]): string {
  const text = language() === 'nl' ? (DUTCH[message] ?? message) : message;
  return text.replace(/\{(\d+)\}/g, (all, n: string) => String(args[Number(n)] ?? all));
}
