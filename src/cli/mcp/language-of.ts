import type { Language } from '../../catalog/types.js';
import type { OpenWorkspace } from '../open-workspace.js';

/** The language a workspace is answered in: the one soc2.yaml prefers, else English. */
export function languageOf({ snapshot }: Pick<OpenWorkspace, 'snapshot'>): Language {
  return snapshot.config?.preferences.language ?? 'en';
}
