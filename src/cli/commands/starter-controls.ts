import { Option, type Command } from 'commander';
import type { Language } from '../../catalog/types.js';
import { isCriterionId } from '../../catalog/criterion-ids.js';
import { addedControls, controlsPath, refusalFor } from '../../playbook/starter-controls/add-controls.js';
import { proposeStarterControls } from '../../playbook/starter-controls/propose.js';
import { phrasesOf } from '../../playbook/prose/phrases.js';
import { wordsIn } from '../../playbook/words.js';
import texts from '../../playbook/starter-controls/texts.yaml';
import { oneLine } from '../../reporting/visible-text.js';
import { decode } from '../../workspace/decode.js';
import { uriOf } from '../../workspace/paths.js';
import { CliError } from '../cli-error.js';
import type { CliHost } from '../host.js';
import { NodeFileSystem } from '../node-file-system.js';
import { openWorkspace } from '../open-workspace.js';
import { writeInside } from '../write-inside.js';

interface StarterOptions {
  readonly language?: Language;
  readonly criteria?: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * `attest playbook starter-controls`: a planned control for each criterion in scope that has none, printed, and written
 * into the file of controls unless --dry-run is given.
 */
export function addStarterControls(playbook: Command, host: CliHost): void {
  playbook
    .command('starter-controls')
    .description(
      'Write a planned control for each criterion in scope that has none; --dry-run shows them only.',
    )
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .option('--criteria <ids...>', 'only for these criteria')
    .option('--dry-run', 'print what would be written and write nothing', false)
    .option('--json', 'print JSON', false)
    .addOption(
      new Option('--language <language>', 'language; that of soc2.yaml when left out').choices(['en', 'nl']),
    )
    .action(async (dir: string, options: StarterOptions) => {
      const { folder, snapshot } = await openWorkspace(dir, undefined, host);
      const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
      const wanted = options.criteria;
      const unknown = wanted?.find((id) => !isCriterionId(id));
      if (unknown !== undefined) throw new CliError(`There is no criterion ${unknown}.`);
      const proposed = proposeStarterControls(snapshot, language).filter(
        ({ criteria }) => wanted === undefined || criteria.some((id) => wanted.includes(id)),
      );
      const path = controlsPath(snapshot);
      const p = phrasesOf(texts, wordsIn(language));
      const isWritten = !options.dryRun && proposed.length > 0;
      if (isWritten) {
        const uri = uriOf(snapshot.root, path);
        const before = await new NodeFileSystem(folder).readFile(uri).then(
          (bytes) => decode(bytes).text,
          () => undefined,
        );
        // A file that is there and cannot be read is not written over.
        const text =
          before === undefined && snapshot.controls.length > 0
            ? undefined
            : addedControls(before ?? '', proposed, language);
        if (text === undefined) throw new CliError(refusalFor(path, language));
        await writeInside(folder, path, text, before !== undefined);
      }
      if (options.json) {
        host.print(JSON.stringify({ version: 1, path, written: isWritten, controls: proposed }, null, 2));
        return;
      }
      if (proposed.length === 0) {
        host.print(p('none'));
        return;
      }
      for (const { id, criteria, statement, owner, frequency, evidence } of proposed) {
        host.print(oneLine(`${criteria.join(', ')}  ${id}  ${statement}`));
        host.print(oneLine(`    ${owner} · ${frequency} · ${evidence.join(', ')}`));
      }
      host.print(p('proposed', { count: proposed.length }));
      if (isWritten) host.print(oneLine(p('written', { path, count: proposed.length })));
    });
}
