import { drawSample, sampledControl } from '../../evidence/manifests/draw-sample.js';
import { sampleManifest } from '../../evidence/manifests/sample-manifest.js';
import { evidenceStructure } from '../../evidence/manifests/structure.js';
import { recordResult } from '../../evidence/manifests/test-result.js';
import { evidenceFolder } from '../../evidence/folders.js';
import { unknownReasons } from '../../evidence/unknown-reasons.js';
import { readLabel } from '../../evidence/period-label.js';
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
  empty:
    'Nothing had to be done in that period so far: no event in its register, no time of its schedule that is over.',
} as const;

export const sample =
  (host: CliHost) =>
  async (id: string, dir: string, options: SampleOptions): Promise<void> => {
    const { analysis, exists, read, write } = await openEvidence(
      dir,
      { ...options, during: options.period },
      host,
    );
    const evidence = sampledControl(analysis.controls, id, options.period);
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
    // What is drawn of a population that is not known in full is said to be so.
    for (const reason of unknownReasons(evidence)) host.printError(reason.en);
    if (options.dryRun) return;
    const text = exists(manifest) ? new TextDecoder().decode(await read(manifest)) : '';
    const result = sampleManifest(text, chosen, options.replace);
    if (!result) throw new CliError(`${manifest} cannot be changed: it is no readable manifest.`);
    if (result.conflict && !options.replace)
      throw new CliError(`${manifest} holds another sample of this period; use --replace to overwrite it.`);
    await write(manifest, result.text);
    host.print(manifest);
  };

interface ResultOptions extends EvidenceOptions {
  readonly period: string;
  readonly result: 'pass' | 'exception';
  readonly by?: string;
  readonly note?: string;
}

const RESULT_PROBLEMS = {
  unreadable: 'is no readable manifest.',
  'no-sample': 'holds no sample of this control and period; draw one with “attest evidence sample”.',
  'not-in-sample': 'has a sample of this control and period, but the item is not in it.',
} as const;

/** Records what testing an item of a sample showed. */
export const result =
  (host: CliHost) =>
  async (id: string, item: string, dir: string, options: ResultOptions): Promise<void> => {
    const { analysis, exists, read, write, today } = await openEvidence(
      dir,
      { ...options, during: options.period },
      host,
    );
    const evidence = analysis.controls.find(({ control }) => control.id === id);
    if (!evidence)
      throw new CliError(`There is no implemented control ${id}, or soc2.yaml states no observation period.`);
    const label = readLabel(options.period);
    if (!label) throw new CliError(PROBLEMS['bad-period']);
    const drawn = analysis.entries.filter(
      ({ control, period, sample }) =>
        control === id && sample !== undefined && readLabel(period ?? '')?.text === label.text,
    );
    const drawnIn = drawn.find(({ sample }) => sample?.items.includes(item) === true) ?? drawn[0];
    const manifest =
      drawnIn?.path ?? `${evidenceFolder(evidence.control, label.text, evidence.items)}evidence.yaml`;
    const text = exists(manifest) ? new TextDecoder().decode(await read(manifest)) : '';
    const recorded = recordResult(text, {
      control: id,
      period: label.text,
      item,
      result: options.result,
      tested: today,
      by: options.by,
      note: options.note,
    });
    if ('problem' in recorded) throw new CliError(`${manifest} ${RESULT_PROBLEMS[recorded.problem]}`);
    await write(manifest, recorded.text);
    host.print(`${manifest}: ${item} ${options.result}`);
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
