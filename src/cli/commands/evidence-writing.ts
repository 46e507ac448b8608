import { drawSample } from '../../authoring/evidence/draw-sample.js';
import { sampleManifest } from '../../authoring/evidence/sample-manifest.js';
import { evidenceStructure } from '../../authoring/evidence/structure.js';
import { CliError } from '../cli-error.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';

interface SampleOptions extends EvidenceOptions {
  readonly period: string;
  readonly size?: string;
  readonly seed?: string;
  readonly replace: boolean;
  readonly dryRun: boolean;
}

const PROBLEMS = {
  'no-population': 'The control has no register of events that can be read; name one under “population”.',
  'bad-period': 'The period must be 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-14.',
  empty: 'The register has no events in that period: not occurring, neither pass nor fail.',
} as const;

export const sample =
  (host: CliHost) =>
  async (id: string, dir: string, options: SampleOptions): Promise<void> => {
    const { analysis, exists, read, write } = await openEvidence(dir, options, host);
    const evidence =
      analysis.controls.find(({ control, schedule }) => control.id === id && schedule.perEvent.length > 0) ??
      analysis.controls.find(({ control }) => control.id === id);
    if (!evidence)
      throw new CliError(`There is no implemented control ${id}, or soc2.yaml states no observation period.`);
    const size = options.size === undefined ? undefined : Number(options.size);
    if (size !== undefined && !(Number.isInteger(size) && size > 0))
      throw new CliError(`“${options.size ?? ''}” is no number of items.`);
    const drawn = await drawSample(evidence, { period: options.period, size, seed: options.seed });
    if ('problem' in drawn) throw new CliError(PROBLEMS[drawn.problem]);
    const { sample: chosen, suggested, manifest } = drawn;
    host.print(
      `${chosen.items.length} of ${chosen.population} (suggested: ${suggested}), seed ${chosen.seed}:`,
    );
    for (const item of chosen.items) host.print(item);
    if (options.dryRun) return;
    const text = exists(manifest) ? new TextDecoder().decode(await read(manifest)) : '';
    const result = sampleManifest(text, chosen, options.replace);
    if (!result) throw new CliError(`${manifest} cannot be changed: it is no readable manifest.`);
    if (result.conflict && !options.replace)
      throw new CliError(`${manifest} holds another sample of this period; use --replace to overwrite it.`);
    await write(manifest, result.text);
    host.print(manifest);
  };

export const structure =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions & { readonly dryRun: boolean }): Promise<void> => {
    const { analysis, snapshot, language, exists, write } = await openEvidence(dir, options, host);
    const files = evidenceStructure(analysis, snapshot.config, snapshot.controls, language, exists);
    for (const { path, text } of files) {
      if (!options.dryRun) await write(path, text);
      host.print(path);
    }
    host.print(language === 'nl' ? `${files.length} nieuwe bestanden.` : `${files.length} new files.`);
  };
