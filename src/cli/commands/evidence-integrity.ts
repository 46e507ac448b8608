import { verifyEvidence } from '../../evidence/verify.js';
import { planHashes } from '../../evidence/manifests/hash-plan.js';
import { openEvidence, type EvidenceOptions } from '../evidence-workspace.js';
import type { CliHost } from '../host.js';
import { visible } from '../../reporting/visible-text.js';

const STATES = {
  en: { changed: 'CHANGED', missing: 'MISSING', unreadable: 'UNREADABLE' },
  nl: { changed: 'GEWIJZIGD', missing: 'ONTBREEKT', unreadable: 'ONLEESBAAR' },
} as const;

export const verify =
  (host: CliHost) =>
  async (dir: string, options: EvidenceOptions): Promise<void> => {
    const { analysis, language, exists, read, isWhole } = await openEvidence(dir, options, host);
    const { files, unrecorded } = await verifyEvidence(analysis, exists, read);
    const wrong = files.filter(({ state }) => state !== 'same');
    for (const { path, state, listed, actual } of wrong) {
      if (state === 'same') continue;
      host.print(`${STATES[language][state]}  ${visible(path)}  (${visible(listed.entry.path)})`);
      if (actual !== undefined) host.print(`    ${listed.sha256 ?? ''} -> ${actual}`);
    }
    host.print(
      language === 'nl'
        ? `${files.length} bestanden vergeleken, ${wrong.length} afwijkend; van ${unrecorded.length} is geen SHA-256 vastgelegd.`
        : `${files.length} files compared, ${wrong.length} differ; ${unrecorded.length} have no SHA-256 on record.`,
    );
    host.exitCode(!isWhole ? 2 : wrong.length > 0 ? 1 : 0);
  };

export const hash =
  (host: CliHost) =>
  async (
    dir: string,
    options: EvidenceOptions & { readonly below?: string; readonly accept: boolean },
  ): Promise<void> => {
    const { analysis, language, exists, read, write, isWhole } = await openEvidence(dir, options, host);
    const { manifests, failed } = await planHashes(analysis, {
      below: options.below,
      accept: options.accept,
      exists,
      read,
    });
    let recorded = 0;
    const differing: string[] = [];
    for (const manifest of manifests) {
      if (manifest.changed) await write(manifest.path, manifest.text);
      recorded += manifest.recorded.length;
      if (!options.accept) differing.push(...manifest.differing.map((name) => `${manifest.path}: ${name}`));
    }
    for (const path of failed)
      host.printError(
        language === 'nl' ? `Niet te lezen: ${visible(path)}` : `Cannot be read: ${visible(path)}`,
      );
    for (const name of differing)
      host.printError(
        language === 'nl'
          ? `Afwijkende SHA-256, niet overschreven: ${name}`
          : `Differs from the recorded SHA-256, not overwritten: ${name}`,
      );
    const written = manifests.filter(({ changed }) => changed).length;
    host.print(
      language === 'nl'
        ? `${recorded} bestanden vastgelegd in ${written} manifesten.`
        : `${recorded} files recorded in ${written} manifests.`,
    );
    host.exitCode(!isWhole ? 2 : differing.length > 0 || failed.length > 0 ? 1 : 0);
  };
