import type { Localised } from '../catalog/types.js';
import { filesToLookInto } from '../workspace/evidence-content.js';
import type { EvidenceAnalysis } from './evidence.js';
import type { FaultCode } from './faults.js';

/** Why a file counts for nothing, in a few words. */
export const FAULT_WORDS: Readonly<Record<FaultCode, Localised>> = {
  'unknown-control': {
    en: 'its control is not in controls.yaml',
    nl: 'de maatregel staat niet in controls.yaml',
  },
  'no-control': {
    en: 'nothing says which control it is for',
    nl: 'nergens staat voor welke maatregel het is',
  },
  'unknown-kind': { en: 'its kind does not exist', nl: 'de soort bestaat niet' },
  'kind-mismatch': {
    en: 'its control does not ask for its kind',
    nl: 'de maatregel vraagt niet om deze soort',
  },
  future: { en: 'it is dated after today', nl: 'de datum ligt na vandaag' },
  'before-it-happened': {
    en: 'it was made before what it says to show',
    nl: 'het is gemaakt voordat gebeurde wat het zegt te tonen',
  },
  'made-afterwards': {
    en: 'it was made more than 90 days after what it shows',
    nl: 'het is meer dan 90 dagen na wat het toont gemaakt',
  },
  'too-early': {
    en: 'it is dated before the period of its folder',
    nl: 'de datum ligt voor de periode van de map',
  },
  'too-late': {
    en: 'it is dated more than 90 days after the period of its folder',
    nl: 'de datum ligt meer dan 90 dagen na de periode van de map',
  },
};

/** A file that counts for nothing, and why. */
export interface UncountedFile {
  readonly path: string;
  readonly control: string | undefined;
  readonly why: Localised;
}

/** Every file that is no evidence of what it says to be, with the reason. */
export function uncountedFiles({ faulty }: EvidenceAnalysis): readonly UncountedFile[] {
  return faulty.map(({ item, faults }) => ({
    path: item.path,
    control: item.control,
    why: {
      en: faults.map((fault) => FAULT_WORDS[fault].en).join('; '),
      nl: faults.map((fault) => FAULT_WORDS[fault].nl).join('; '),
    },
  }));
}

/** How many files could be empty in effect, or the same as another, and were not looked into. */
export function notLookedInto({ items }: EvidenceAnalysis): number {
  const files = new Set(items.map(({ file }) => file));
  return filesToLookInto(files).filter(({ file }) => file.content === undefined).length;
}
