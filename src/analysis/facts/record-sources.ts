import { relativeTo } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { statementsOfConfig } from '../statements/of-config.js';
import { statementsOfControls } from '../statements/of-controls.js';
import type { Statement } from '../statements/types.js';
import type { StatementSource } from './statement-index.js';

/** What the records of a workspace state, by the file they stand in. */
export function recordSources({ root, config, controls }: Snapshot): Map<string, StatementSource> {
  const byUri = new Map<string, Statement[]>();
  const language = config?.preferences.language;
  if (config) byUri.set(config.uri, statementsOfConfig(config));
  for (const control of controls) {
    const there = byUri.get(control.uri) ?? [];
    byUri.set(control.uri, there);
    there.push(...statementsOfControls(control, language));
  }
  const sources = new Map<string, StatementSource>();
  for (const [uri, statements] of byUri) {
    const path = relativeTo(root, uri) ?? uri;
    const ref = { uri, path, title: path, draft: false };
    if (statements.length > 0)
      sources.set(uri, { ref, order: ` ${path}`, policyType: undefined, statements });
  }
  return sources;
}
