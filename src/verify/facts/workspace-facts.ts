import type { WorkspaceFacts } from '../../analysis/workspace-facts.js';
import { relativeTo } from '../../workspace/paths.js';
import { isPlaybookFile } from '../../workspace/playbook-files.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { linesOfConfig } from './config-lines.js';
import { linesOfControl, linesOfFinding } from './control-lines.js';
import { linesOfDocument } from './document-lines.js';
import { FactIndex } from './fact-index.js';
import { keptIndex } from './kept-index.js';
import type { FactReader, Facts } from './facts.js';
import { linesOfEvidence, linesOfRegister } from './register-lines.js';
import type { StatedLine } from './stated-line.js';
import { toldLines } from './told-lines.js';

/** What else counts besides the files of the workspace. */
export interface MoreFacts {
  /** The statements of the analysed workspace. */
  readonly workspace?: WorkspaceFacts;
  /** Texts the user typed. */
  readonly told?: readonly string[];
  /** Readers of other sources, such as the company's own configuration. */
  readonly readers?: readonly FactReader[];
}

/** The facts of a workspace: soc2.yaml, controls, findings, registers, evidence, every policy, what the user typed, and what readers add. */
export function factsOf(snapshot: Snapshot, { workspace, told = [], readers = [] }: MoreFacts = {}): Facts {
  const language = snapshot.config?.preferences.language ?? 'en';
  const typed = toldLines(told, language);
  let known: readonly StatedLine[] | undefined;
  return {
    controls: snapshot.controls,
    workspace,
    without(path, more = []) {
      const own = [...typed, ...more, ...readers.flatMap((one) => one.lines())];
      return keptIndex(snapshot, path, own, () => {
        known ??= recordLines(snapshot);
        const lines: StatedLine[] = [...own, ...known];
        for (const document of snapshot.documents.values()) {
          // Guidance tells what is common practice, not what this organisation does.
          if (document.path !== path && !isPlaybookFile(document.path, document.frontMatter?.type?.value))
            for (const line of linesOfDocument(document)) lines.push(line);
        }
        return new FactIndex(lines);
      });
    },
  };
}

function recordLines({
  config,
  controls,
  findings,
  evidenceEntries,
  root,
  ...rest
}: Snapshot): readonly StatedLine[] {
  const language = config?.preferences.language ?? 'en';
  return [
    ...(config ? linesOfConfig(config, relativeTo(root, config.uri) ?? 'soc2.yaml') : []),
    ...controls.flatMap((control) => linesOfControl(control, language)),
    ...findings.flatMap((finding) => linesOfFinding(finding, language)),
    ...evidenceEntries.flatMap((entry) => linesOfEvidence(entry, language)),
    ...(rest.registers?.() ?? []).flatMap(([path, text]) => linesOfRegister(path, text, language)),
  ];
}
