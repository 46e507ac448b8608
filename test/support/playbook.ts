import type { Language } from '../../src/catalog/types.js';
import { openWorkspace } from '../../src/cli/open-workspace.js';
import { Analyser } from '../../src/analysis/check.js';
import { playbookInput, type Baseline, type PlaybookInput } from '../../src/playbook/input.js';
import type { Snapshot } from '../../src/workspace/snapshot.js';
import { WorkspaceIndex } from '../../src/workspace/workspace-index.js';

/** The playbook's input of the sample company, as of the day its gaps are described for. */
export async function sampleInput(language: Language): Promise<PlaybookInput> {
  opened ??= openWorkspace('examples/meridian-metrics', '2026-11-24', {});
  const { snapshot, analyser } = await opened;
  return { ...inputOf(snapshot, analyser, language), language };
}

let opened: ReturnType<typeof openWorkspace> | undefined;

/** The playbook's input of a workspace given as files. */
export function inputOfFiles(
  files: Readonly<Record<string, string>>,
  today = '2026-11-24',
  baseline?: Baseline,
): PlaybookInput {
  const index = new WorkspaceIndex('file:///w');
  for (const [path, text] of Object.entries(files)) {
    if (path.startsWith('evidence/') && !path.endsWith('evidence.yaml'))
      index.setUnread(`file:///w/${path}`, text.length, 0);
    else index.set(`file:///w/${path}`, { text, version: 1 });
  }
  const analyser = new Analyser({ today });
  analyser.update(index.snapshot());
  return inputOf(index.snapshot(), analyser, 'en', baseline);
}

function inputOf(
  snapshot: Snapshot,
  analyser: Analyser,
  language: Language,
  baseline?: Baseline,
): PlaybookInput {
  return playbookInput({
    snapshot,
    facts: analyser.facts,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
    language,
    baseline,
  });
}
