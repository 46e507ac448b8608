import { Option, type Command } from 'commander';
import type { Severity } from '../../analysis/diagnostic.js';
import { ALL_RULES } from '../../analysis/all-rules.js';
import { localise } from '../../catalog/localise.js';
import type { Language } from '../../catalog/types.js';
import { toSarif } from '../../reporting/sarif.js';
import { relativeTo } from '../../workspace/paths.js';
import { cachedCheck } from '../check-cache.js';
import type { CheckResult } from '../check-result.js';
import { folderOf, openWorkspace, readConfig } from '../open-workspace.js';
import { dayFor } from '../today.js';
import { formatText } from '../format-text.js';
import type { CliHost } from '../host.js';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

interface CheckOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity | 'never';
  readonly minSeverity: Severity;
  readonly language?: Language;
  readonly today?: string;
  readonly why: boolean;
  readonly cache: boolean;
  readonly cacheLocation?: string;
}

/** `attest check [dir]`: exit code 1 when something is at or above --fail-on, 0 otherwise. */
export function addCheck(program: Command, host: CliHost): void {
  program
    .command('check')
    .description('Find gaps, contradictions and mistakes in the policies, controls and evidence of a folder.')
    .argument('[dir]', 'the folder that holds soc2.yaml or the policies', '.')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that makes the exit code 1')
        .choices(['info', 'warning', 'error', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--min-severity <severity>', 'the lowest severity to print')
        .choices(['info', 'warning', 'error'])
        .default('info'),
    )
    .addOption(new Option('--language <language>', 'language of the messages').choices(['en', 'nl']))
    .addOption(new Option('--today <date>', 'check as of this day (YYYY-MM-DD)'))
    .option('--why', 'also print why each diagnostic is there', false)
    .option('--cache', 'keep the result and reuse it while no file changes', false)
    .option('--cache-location <folder>', 'where to keep it')
    .action(async (dir: string, options: CheckOptions) => {
      const folder = await folderOf(dir);
      const today = dayFor(options.today, await readConfig(folder), host);
      const result = options.cache
        ? await cachedCheck(folder, today, host.version, options.cacheLocation, () => check(folder, today))
        : await check(folder, today);
      const shown = result.diagnostics.filter(({ severity }) => RANK[severity] >= RANK[options.minSeverity]);
      host.print(render({ ...result, diagnostics: shown }, options, host));
      const limit = options.failOn === 'never' ? Infinity : RANK[options.failOn];
      host.exitCode(result.diagnostics.some(({ severity }) => RANK[severity] >= limit) ? 1 : 0);
    });
}

/** Checks the workspace in a folder. */
export async function check(folder: string, today: string): Promise<CheckResult> {
  const { snapshot, analyser } = await openWorkspace(folder, today, {});
  return {
    root: snapshot.root,
    documents: snapshot.documents.size,
    language: snapshot.config?.preferences.language,
    diagnostics: [...analyser.checkWorkspace().values()].flat(),
  };
}

function render(result: CheckResult, options: CheckOptions, host: CliHost): string {
  const { root, diagnostics } = result;
  const language = options.language ?? result.language ?? 'en';
  if (options.format === 'sarif') {
    const rules = ALL_RULES.map(({ meta }) => meta);
    return JSON.stringify(toSarif(diagnostics, { root, version: host.version, rules, language }), null, 2);
  }
  if (options.format === 'json') {
    const found = diagnostics.map(({ message, why, related, uri, ...rest }) => ({
      path: relativeTo(root, uri) ?? uri,
      ...rest,
      message: localise(message, language),
      why: localise(why, language),
      related: related?.map((other) => ({
        path: relativeTo(root, other.uri) ?? other.uri,
        range: other.range,
        message: localise(other.message, language),
      })),
    }));
    return JSON.stringify({ version: 1, documents: result.documents, diagnostics: found }, null, 2);
  }
  return formatText(diagnostics, result.documents, { root, language, colour: host.colour, why: options.why });
}
