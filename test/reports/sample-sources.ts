import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyser } from '../../src/analysis/check.js';
import type { Language } from '../../src/catalog/types.js';
import { reportSources } from '../../src/reporting/report-sources.js';
import type { ReportSources } from '../../src/reporting/report/sources.js';
import { uriOf } from '../../src/workspace/paths.js';
import { WorkspaceIndex } from '../../src/workspace/workspace-index.js';

const SAMPLE = join(import.meta.dirname, '../../examples/meridian-metrics');
const ROOT = 'file:///sample';

/** The sample company as of 24 November 2026, ready for reports, with its documents' texts by URI. */
export function sampleSources(language: Language): {
  sources: ReportSources;
  texts: ReadonlyMap<string, string>;
} {
  const index = new WorkspaceIndex(ROOT);
  const texts = new Map<string, string>();
  for (const entry of readdirSync(SAMPLE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const uri = uriOf(ROOT, file.slice(SAMPLE.length + 1));
    const bytes = new Uint8Array(readFileSync(file));
    index.set(uri, { bytes });
    if (file.endsWith('.md')) texts.set(uri, new TextDecoder().decode(bytes));
  }
  const snapshot = index.snapshot();
  const analyser = new Analyser({ today: '2026-11-24' });
  analyser.update(snapshot);
  return { sources: reportSources(snapshot, analyser, '2026-11-24', language), texts };
}
