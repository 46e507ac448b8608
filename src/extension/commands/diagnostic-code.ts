import type { Diagnostic } from 'vscode';

/** The code of one of Attest's diagnostics; undefined for those of others. */
export function codeOf({ source, code }: Diagnostic): string | undefined {
  if (source?.toLowerCase() !== 'attest') return undefined;
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}
