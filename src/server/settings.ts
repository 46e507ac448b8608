import type { Language } from '../catalog/types.js';
import { asDate, asMap, asNumber, asOneOf } from '../workspace/values.js';

export interface Settings {
  readonly language: Language;
  readonly maxClosedDiagnostics: number;
  readonly today: string | undefined;
  readonly hostReadsMarkdown: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  maxClosedDiagnostics: 1000,
  today: undefined,
  hostReadsMarkdown: false,
};

/** Reads what a client sent (see `ServerSettings`); values of a wrong kind leave `before` as it was. */
export function readSettings(raw: unknown, before: Settings): Settings {
  const map = asMap(raw);
  const limit = asNumber(map.maxClosedDiagnostics);
  return {
    language: asOneOf(map.language, ['en', 'nl']) ?? before.language,
    maxClosedDiagnostics: limit !== undefined && limit >= 0 ? Math.floor(limit) : before.maxClosedDiagnostics,
    today: asDate(map.today) ?? before.today,
    hostReadsMarkdown:
      typeof map.hostReadsMarkdown === 'boolean' ? map.hostReadsMarkdown : before.hostReadsMarkdown,
  };
}
