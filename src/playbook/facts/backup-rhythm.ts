import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { withoutEnd } from '../../workspace/text-ends.js';
import type { PlaybookInput } from '../input.js';
import { recordedHours, type PromisedTime } from './recovery-promise.js';

/** Copies that are made less often than the loss that customers were promised at most. */
export interface SlowBackup {
  /** What soc2.yaml says of the backups. */
  readonly text: string;
  /** How often the most frequent of them is made, in its words. */
  readonly often: string;
  readonly promise: PromisedTime;
}

const HOURS_A_YEAR = 8760;

/** The backups of soc2.yaml, when even the most frequent cannot keep the promised data loss (RPO). Pure. */
export function slowBackup(input: PlaybookInput): SlowBackup | undefined {
  const { config } = input.snapshot;
  const text = config?.infrastructure.backup;
  const tightest = recordedHours(input, 'recovery-point-objective');
  const promise = tightest && {
    ...tightest,
    text: config?.commitments.find(({ id }) => id === tightest.id)?.statement ?? tightest.text,
  };
  if (text === undefined || promise === undefined) return undefined;
  const [most] = frequenciesIn(text, detectLanguage(text, config?.preferences.language ?? 'en'))
    .flatMap(({ perYear, text: often }) => (typeof perYear === 'number' ? [{ perYear, often }] : []))
    .sort((a, b) => b.perYear - a.perYear);
  return most && HOURS_A_YEAR / most.perYear > promise.hours + ROUNDING
    ? { text: withoutEnd(text, /[.\s]/), often: most.often.toLowerCase(), promise }
    : undefined;
}

/** Every hour is 8766 times in a year of leap years. */
const ROUNDING = 0.02;
