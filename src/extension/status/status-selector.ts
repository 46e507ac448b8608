import type { DocumentFilter } from 'vscode';

/** The editors in which the state of the server is worth telling. */
export function statusSelector(): DocumentFilter[] {
  return [
    { language: 'markdown' },
    { language: 'yaml', pattern: '**/{soc2,controls,findings,answers,evidence}.{yaml,yml}' },
  ];
}
