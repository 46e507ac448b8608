import type { Control } from '../../../workspace/records.js';
import type { Report, WorkspaceRule } from '../../rule.js';
import { contradicts, groupOf } from '../../statements/compare.js';
import { statementsOfConfig } from '../../statements/of-config.js';
import { PER_YEAR, statementsOfControls } from '../../statements/of-controls.js';
import { languageOf } from '../../statements/record-text.js';
import type { Statement } from '../../statements/types.js';
import { cadenceValues } from '../../statements/values.js';
import { quoted, say } from '../support/say.js';
import { CONTRADICTION } from './rule.js';
import { nameOf } from './subject-names.js';
import { describeValue } from './values-in-words.js';

/** A control that says something else than a promise in soc2.yaml, or than its own frequency. */
export const contradictionOfRecords: WorkspaceRule = {
  meta: CONTRADICTION,
  scope: 'workspace',
  *check({ config, controls }) {
    const language = config?.preferences.language;
    const stated = new Map((config ? statementsOfConfig(config) : []).map((one) => [groupOf(one), one]));
    for (const control of controls) {
      const rhythm = ownRhythm(control, languageOf(control.statement ?? '', language));
      if (rhythm) yield report(control, ...rhythm, say('in its own frequency', 'in de eigen frequentie'));
      for (const statement of statementsOfControls(control, language)) {
        const other = stated.get(groupOf(statement));
        if (!other || !contradicts(statement, other)) continue;
        const id = other.record?.id === undefined ? '' : ` ${other.record.id}`;
        const where =
          id === '' ? say('in soc2.yaml', 'in soc2.yaml') : say(`in commitment${id}`, `in toezegging${id}`);
        yield report(control, statement, other, where);
      }
    }
  },
};

/** The cadence of a control's words, and that of its `frequency`, when they differ. */
function ownRhythm(control: Control, language: 'en' | 'nl'): readonly [Statement, Statement] | undefined {
  const perYear = control.frequency && PER_YEAR[control.frequency];
  const [said, second] = cadenceValues(control.statement ?? '', language);
  if (perYear === undefined || !said || second || control.frequencyChanges.length > 0) return undefined;
  const common = {
    subject: `control:${control.id}`,
    unit: 'per-year',
    qualifiers: [],
    section: -1,
    range: control.idRange,
  } as const;
  const words: Statement = { ...common, value: said.value, bound: said.bound, text: control.statement ?? '' };
  const record: Statement = {
    ...common,
    value: perYear,
    bound: 'exact',
    text: `frequency: ${control.frequency ?? ''}`,
  };
  return contradicts(words, record) ? [words, record] : undefined;
}

function report(control: Control, here: Statement, there: Statement, where: ReturnType<typeof say>): Report {
  const name = nameOf(here.subject);
  const [own, other] = [describeValue(here), describeValue(there)];
  return {
    uri: control.uri,
    range: control.idRange,
    message: say(
      `${name.en}: ${own.en} in control ${control.id}, ${other.en} ${where.en}.`,
      `${name.nl}: ${own.nl} in beheersmaatregel ${control.id}, ${other.nl} ${where.nl}.`,
    ),
    why: say(
      `The control says ${quoted(here.text)}; against it stands ${quoted(there.text)}. An auditor tests the one that is not met.`,
      `De beheersmaatregel zegt ${quoted(here.text)}; daartegenover staat ${quoted(there.text)}. Een auditor toetst de tekst waaraan niet wordt voldaan.`,
    ),
  };
}
