import { Uri, window, type QuickPickItem } from 'vscode';
import {
  EvidencePopulations,
  EvidenceSample,
  type PopulationSummary,
} from '../../server/evidence-protocol.js';
import { t } from '../texts/t.js';
import type { EvidenceCommand } from './evidence-context.js';
import { evidenceFolderFor } from './folder-uri.js';
import { writeManifests } from './write-manifest.js';

/** Draws a sample of a control's population in a way that can be repeated, and records it in the manifest. */
export const selectSample: EvidenceCommand = {
  id: 'attest.selectSample',
  failure: () => t('The sample could not be drawn.'),
  async run({ client, view }, given) {
    const found = await evidenceFolderFor(given);
    if (!found) return;
    const populations = await client.request(EvidencePopulations, { folder: found.root });
    if (populations.length === 0) {
      void window.showInformationMessage(
        t(
          'No control had anything to do in the observation period yet: no event in a register, no time of a schedule that is over.',
        ),
      );
      return;
    }
    const population =
      populations.find(({ control }) => control === controlOf(given)) ?? (await pickControl(populations));
    const period = population && (await pickPeriod(population));
    if (!period) return;
    const size = await window.showInputBox({
      title: t('Sample of {0} for {1}', population.control, period.label),
      prompt: t('Population: {0}. Auditors usually test at most {1}.', period.size, period.suggested),
      value: String(period.suggested),
      validateInput: (text) =>
        /^[1-9]\d{0,5}$/.test(text.trim()) ? undefined : t('Give a number of 1 or more.'),
    });
    if (size === undefined) return;
    const seed = await window.showInputBox({
      title: t('Sample of {0} for {1}', population.control, period.label),
      prompt: t(
        'The seed decides the selection; the same seed gives the same sample. Ask your auditor for one, or keep this.',
      ),
      value: `${population.control}-${period.label}`,
      validateInput: (text) => (text.trim() === '' ? t('Give a seed.') : undefined),
    });
    if (seed === undefined) return;
    const wish = {
      folder: found.root,
      control: population.control,
      period: period.label,
      size: Number(size),
      seed: seed.trim(),
    };
    let result = await client.request(EvidenceSample, wish);
    if ('conflict' in result && result.conflict) {
      const replace = t('Replace');
      if (
        (await window.showWarningMessage(
          t('{0} holds another sample of this period.', result.path),
          { modal: true, detail: t('A sample that is drawn again until it suits is no sample.') },
          replace,
        )) !== replace
      )
        return;
      result = await client.request(EvidenceSample, { ...wish, replace: true });
    }
    if ('problem' in result) throw new Error(problemText(result.problem));
    await writeManifests([result]);
    await view.refresh();
    await window.showTextDocument(Uri.parse(result.uri));
    void window.showInformationMessage(
      t('{0} of {1} drawn. Collect the evidence of each.', result.items.length, result.population),
    );
    return result.items;
  },
};

function controlOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('control' in given)) return undefined;
  const { control } = given;
  if (typeof control === 'string') return control;
  return typeof control === 'object' && control !== null && 'id' in control ? String(control.id) : undefined;
}

async function pickControl(
  populations: readonly PopulationSummary[],
): Promise<PopulationSummary | undefined> {
  const choices = populations.map((population) => ({
    label: population.control,
    description: population.title,
    detail: population.register,
    population,
  }));
  return (
    await window.showQuickPick(choices, {
      title: t('Select Sample'),
      placeHolder: t('Of which control?'),
      matchOnDescription: true,
    })
  )?.population;
}

async function pickPeriod({
  periods,
  control,
}: PopulationSummary): Promise<PopulationSummary['periods'][number] | undefined> {
  const choices: (QuickPickItem & { period: PopulationSummary['periods'][number] })[] = periods.map(
    (period) => ({
      label: period.label,
      description: t('{0} times, sample of {1}', period.size, period.suggested),
      period,
    }),
  );
  return (
    await window.showQuickPick(choices, {
      title: t('Select Sample'),
      placeHolder: t('Of which period of {0}?', control),
    })
  )?.period;
}

function problemText(
  problem: 'no-population' | 'bad-period' | 'empty' | 'no-control' | 'unreadable-manifest',
): string {
  switch (problem) {
    case 'no-population':
      return t('The register cannot be read.');
    case 'bad-period':
      return t('That is no period.');
    case 'empty':
      return t('Nothing happened in that period.');
    case 'no-control':
      return t('There is no such control.');
    case 'unreadable-manifest':
      return t('The manifest cannot be changed; repair its YAML first.');
  }
}
