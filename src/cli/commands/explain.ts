import { Option, type Command } from 'commander';
import { isPolicy, kindOf } from '../../analysis/kinds/kind-of.js';
import type { Language } from '../../catalog/types.js';
import { CliError } from '../cli-error.js';
import { explainPlace } from '../explain/explained.js';
import { formatExplained } from '../explain/format-explained.js';
import { documentAt, pathInside, readPlace } from '../explain/place.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { companyIn, openWorkspace } from '../open-workspace.js';
import { tellOfWhole } from '../tell-not-whole.js';

interface ExplainOptions {
  readonly format: 'text' | 'json';
  readonly language?: Language;
  readonly today?: string;
}

/** `attest explain <file>:<line> [dir]`: why a section is linked as it is, and where its gaps come from. */
export function addExplain(program: Command, host: CliHost): void {
  program
    .command('explain')
    .description('Name every link and every gap of the section at a line, with the sentence that caused it.')
    .argument('<file:line>', 'a Markdown file and a line in it, such as policies/access.md:12')
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'as of this day (YYYY-MM-DD)'))
    .action(async (where: string, dir: string, options: ExplainOptions) => {
      const { file, line } = readPlace(where);
      const path = await pathInside(await companyIn(await folderOf(dir)), file);
      const { snapshot, analyser } = await openWorkspace(dir, options.today, host);
      const document = documentAt(snapshot, path, line);
      if (!isPolicy(document))
        throw new CliError(
          `${path} is not read as a policy. ${kindOf(document).why.en} To have it read, name it under “documents” in soc2.yaml.`,
        );
      const language = options.language ?? snapshot.config?.preferences.language ?? 'en';
      const complete = tellOfWhole(snapshot, language, host);
      const explained = explainPlace(
        document,
        line,
        analyser.checkDocument(document.uri),
        language,
        analyser.facts.analysisOf(document),
        snapshot.proofs?.get(document.path),
      );
      host.print(
        options.format === 'json'
          ? JSON.stringify({ version: 1, complete, ...explained }, null, 2)
          : formatExplained(explained, language),
      );
    });
}
