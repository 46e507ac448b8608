import { relative, resolve } from 'node:path';
import { dayOf, type Day } from '../../evidence/day.js';
import type { Span } from '../../evidence/period-label.js';
import { readLabel } from '../../evidence/period-label.js';
import { selectSample, suggestedSize } from '../../evidence/sampling.js';
import { scopeOf } from '../../evidence/scope.js';
import { populationOf, type ChangePopulation } from '../../analysis/population/population.js';
import { readPulls, type HostPull } from '../../analysis/population/pull-requests.js';
import type { Soc2Config } from '../../workspace/records.js';
import { populationCsv, populationNotes } from '../../reporting/population-csv.js';
import { CliError } from '../cli-error.js';
import { readNamed, type EvidenceOptions } from '../evidence-workspace.js';
import { folderOf } from '../folder-of.js';
import type { CliHost } from '../host.js';
import { companyIn, readConfig } from '../open-workspace.js';
import { readBranch } from '../population/git-changes.js';
import { dayFor } from '../today.js';
import { writeInside } from '../write-inside.js';

export interface PopulationOptions extends EvidenceOptions {
  readonly fromGit: boolean;
  readonly repository?: string;
  readonly branch?: string;
  readonly period?: string;
  readonly pullRequests?: string;
  readonly sample?: string | true;
  readonly seed?: string;
  readonly format: 'csv' | 'json';
  readonly out?: string;
  readonly force: boolean;
}

const FAULTS = {
  'no-json': 'is no JSON.',
  'no-list': 'is no list of pull requests, as gh pr list --json writes it.',
  'too-many': 'holds too many pull requests.',
} as const;

/** `attest evidence population --from-git`: the changes of the default branch in a period, as a register. */
export const population =
  (host: CliHost) =>
  async (dir: string, options: PopulationOptions): Promise<void> => {
    if (!options.fromGit) throw new CliError('Say where the population comes from: --from-git.');
    const folder = await companyIn(await folderOf(dir));
    const config = await readConfig(folder);
    const span = spanOf(options.period, config, dayOf(dayFor(undefined, config, host)));
    const pulls = options.pullRequests === undefined ? undefined : await readExport(options.pullRequests);
    const history = await readBranch(await folderOf(options.repository ?? folder), options.branch);
    const found = populationOf(
      { ...history, ...(pulls && { pulls }) },
      span,
      history.branch,
      config?.report.timezone,
    );
    const language = options.language ?? config?.preferences.language ?? 'en';
    const text = options.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : populationCsv(found);
    if (options.out === undefined) host.print(text.trimEnd());
    else {
      await writeInside(folder, relative(folder, resolve(folder, options.out)), text, options.force);
      host.print(options.out);
    }
    for (const note of populationNotes(found, language)) host.printError(note);
    if (options.sample !== undefined) await printSample(found, options, host);
    // A population that is not complete must not pass for one.
    if (found.isShallow || found.notOnBranch.length > 0) host.exitCode(1);
  };

async function printSample(
  { changes }: ChangePopulation,
  { sample, seed, period }: PopulationOptions,
  host: CliHost,
): Promise<void> {
  const suggested = suggestedSize(changes.length);
  const size = sample === true || sample === undefined ? suggested : Number(sample);
  if (!Number.isInteger(size) || size < 1) throw new CliError(`“${String(sample)}” is no number of items.`);
  const key = seed ?? `changes-${period ?? 'period'}`;
  const chosen = await selectSample(
    changes.map(({ id }) => id),
    size,
    key,
  );
  host.printError(`${chosen.length} of ${changes.length} (suggested: ${suggested}), seed ${key}:`);
  for (const id of chosen) host.printError(id);
}

function spanOf(period: string | undefined, config: Soc2Config | undefined, today: Day): Span {
  const span = period === undefined ? scopeOf(config, today) : readLabel(period);
  if (span) return span;
  throw new CliError(
    period === undefined
      ? 'soc2.yaml states no observation period; name one with --period.'
      : 'The period must be 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-14.',
  );
}

async function readExport(path: string): Promise<readonly HostPull[]> {
  const read = readPulls(new TextDecoder().decode(await readNamed(path)));
  if (typeof read === 'string') throw new CliError(`${path} ${FAULTS[read]}`);
  return read;
}
