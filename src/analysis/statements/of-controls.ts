import type { Frequency, Language } from '../../catalog/types.js';
import { mattersOf } from '../../reading/matters/matters-of.js';
import { roleKey } from '../../reading/roles/role-key.js';
import { unchanged } from '../../evidence/history.js';
import type { Control } from '../../workspace/records.js';
import { numbersIn } from './numbers.js';
import { languageOf, statementsOfRecord } from './record-text.js';
import type { StatedRecord, Statement } from './types.js';
import { cadenceValues } from './values.js';
import { withoutEnd } from '../../workspace/text-ends.js';

/** Times a year; undefined for what has no rhythm. */
export const PER_YEAR: Readonly<Partial<Record<Frequency, number>>> = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
};

/** Words that give a control's frequency a sentence, so that it is read as one. */
export const RHYTHM_WORDS: Readonly<Record<Language, Readonly<Partial<Record<Frequency, string>>>>> = {
  en: {
    daily: 'every day',
    weekly: 'every week',
    monthly: 'every month',
    quarterly: 'every quarter',
    semiannual: 'twice a year',
    annual: 'every year',
  },
  nl: {
    daily: 'elke dag',
    weekly: 'elke week',
    monthly: 'elke maand',
    quarterly: 'elk kwartaal',
    semiannual: 'twee keer per jaar',
    annual: 'elk jaar',
  },
};

/** What a control in operation states: how often it runs, under its ID and on its matter, and what its statement says. */
export function statementsOfControls(whole: Control, language: Language | undefined): Statement[] {
  // What it was before is told by the dates of its history, not by the prose of today.
  const control = unchanged(whole);
  if (control.status !== 'implemented') return [];
  const record: StatedRecord = { kind: 'control', id: control.id };
  const place = { record, section: -1, range: control.idRange } as const;
  const text = control.statement ?? control.title;
  const found: Statement[] = statementsOfRecord({
    text,
    about: control.title,
    record,
    range: control.idRange,
    language,
  });
  const perYear = control.frequency && PER_YEAR[control.frequency];
  if (perYear === undefined) return found.map((one) => withOwner(one, control));
  found.push({
    ...place,
    subject: `control:${control.id}`,
    value: perYear,
    bound: 'exact',
    unit: 'per-year',
    qualifiers: [],
    text: `${control.title}: ${control.frequency ?? ''}`,
  });
  found.push(...onItsMatter(control, text, language).map((one) => ({ ...one, ...place, text })));
  return found.map((one) => withOwner(one, control));
}

/** The frequency as a statement on what the control is about, when its own words give none. */
function onItsMatter(
  { title, frequency }: Control,
  text: string,
  language: Language | undefined,
): ReturnType<typeof numbersIn> {
  const own = languageOf(text, language);
  const said = frequency && RHYTHM_WORDS[own][frequency];
  if (said === undefined || cadenceValues(text, own).length > 0) return [];
  const sentence = `${withoutEnd(text, /[.\s]/)} ${said}`;
  if (
    mattersOf(
      { own: sentence, around: `${title} / ${sentence}`, language: own },
      (kind) => kind === 'cadence',
    ).length !== 1
  )
    return [];
  return numbersIn({ text: sentence, context: title, heading: '', label: '', language: own }).filter(
    ({ unit }) => unit === 'per-year',
  );
}

function withOwner(statement: Statement, { owner }: Control): Statement {
  const actors = [...(statement.actors ?? []), ...(owner === undefined ? [] : [roleKey(owner)])];
  return { ...statement, actors: actors.length > 0 ? actors : undefined };
}
