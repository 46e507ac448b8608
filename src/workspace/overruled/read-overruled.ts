import type { FileProblem } from '../document.js';
import { insidePath } from '../paths.js';
import { DATE, RecordReader } from '../record-reader.js';
import { asDate, asText, asTexts, type Plain } from '../values.js';
import type { OverruledChecks } from './overruled-checks.js';

/** Records that are read of one file, and characters of one text; more than people write. */
const MOST_RECORDS = 5000;
const MOST_CHARACTERS = 4000;

/** Reads `overruled.yaml`. A record that does not say who took which text over, when and why is reported and left out. */
export function readOverruled(text: string): {
  overruled: readonly OverruledChecks[];
  problems: readonly FileProblem[];
} {
  const reader = new RecordReader(text);
  const entries = reader.entries('overruled');
  if (entries.length > MOST_RECORDS)
    reader.report(
      ['overruled'],
      `Only the first ${MOST_RECORDS} records are read.`,
      `Alleen de eerste ${MOST_RECORDS} vermeldingen worden gelezen.`,
    );
  const overruled = entries.slice(0, MOST_RECORDS).flatMap(({ value, path: at }): OverruledChecks[] => {
    const document = insidePath(short(value.document) ?? '');
    const [why, by, fingerprint] = [short(value.why), short(value.by), short(value.fingerprint)];
    const date = reader.typed(value, at, 'date', asDate, DATE);
    if (document === undefined || document === '' || !why || !by || !fingerprint || date === undefined) {
      reader.report(
        at,
        'A record needs “document”, “why”, “by”, “date” and “fingerprint”; it is left out.',
        'Een vermelding heeft “document”, “why”, “by”, “date” en “fingerprint” nodig; ze telt niet mee.',
      );
      return [];
    }
    return [
      {
        document,
        section: short(value.section),
        checks: list(value, 'checks'),
        reasons: list(value, 'reasons'),
        quote: short(value.quote) ?? '',
        why,
        by,
        date,
        writtenBy: short(value.writtenBy),
        fingerprint,
      },
    ];
  });
  return { overruled, problems: reader.problems.slice(0, 200) };
}

function short(value: unknown): string | undefined {
  return asText(value)?.trim().slice(0, MOST_CHARACTERS);
}

function list(value: Plain, key: string): readonly string[] {
  return asTexts(value[key])
    .slice(0, 50)
    .map((one) => one.slice(0, MOST_CHARACTERS));
}
