import { isDraft, isGoverned } from '../../analysis/governed.js';
import { kindOf } from '../../analysis/kinds/kind-of.js';
import { statementsOf } from '../../analysis/statements/extract.js';
import { statementsOfControls } from '../../analysis/statements/of-controls.js';
import type { Statement } from '../../analysis/statements/types.js';
import { unambiguous } from '../../analysis/statements/unambiguous.js';
import { statementsByArrangement } from '../../authoring/compose/arranged-part.js';
import { rhythmByEvidence } from '../../authoring/compose/rhythm-by-evidence.js';
import type { Language } from '../../catalog/types.js';
import type { Control } from '../../workspace/records.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import { relativeTo } from '../../workspace/paths.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** Where a value stands, from what binds most to what binds least. */
export const STATED_IN = ['promise', 'policy', 'procedure', 'control', 'record'] as const;
export type StatedIn = (typeof STATED_IN)[number];

/** A value of a matter in one place. */
export interface StatedPlace {
  readonly in: StatedIn;
  /** The ID of a promise or control. */
  readonly id?: string;
  readonly control?: Control;
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  /** In the words of the place. */
  readonly text: string;
  /** A draft and a control that is only planned state nothing yet; they are shown, never compared. */
  readonly open?: 'draft' | 'planned';
  readonly statement: Statement;
}

/** Every value that promises, policies, procedures, running controls and soc2.yaml state, in that order. Pure. */
export function statedPlaces(snapshot: Snapshot): readonly StatedPlace[] {
  const { config, controls, documents, root } = snapshot;
  const language = config?.preferences.language;
  const found: StatedPlace[] = [];
  if (config) {
    const path = relativeTo(root, config.uri) ?? 'soc2.yaml';
    for (const statement of statementsByArrangement(config))
      found.push(placed(statement, path, statement.record?.kind === 'commitment' ? 'promise' : 'record'));
  }
  for (const document of [...documents.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!isGoverned(document)) continue;
    const where = kindOf(document).kind === 'procedure' ? 'procedure' : 'policy';
    for (const statement of unambiguous(statementsOf(document)))
      if (statement.record === undefined)
        found.push(placed(statement, document.path, where, isDraft(document) ? 'draft' : undefined));
  }
  for (const control of controls) {
    if (control.status === 'retired') continue;
    const open = control.status === 'implemented' ? undefined : 'planned';
    for (const statement of statedBy(control, language))
      found.push({ ...placed(statement, control.path, 'control', open), control });
  }
  return found.sort((a, b) => STATED_IN.indexOf(a.in) - STATED_IN.indexOf(b.in));
}

/** What a control states once it runs: in its own words, and how often it does what its evidence shows. */
function statedBy(control: Control, language: Language | undefined): readonly Statement[] {
  const rhythm = rhythmByEvidence(control);
  const all = statementsOfControls({ ...control, status: 'implemented' }, language);
  // Putting a backup back is no making of one.
  const said =
    rhythm?.matter === 'restore-test-cadence'
      ? all.filter(({ subject }) => subject !== 'backup-frequency')
      : all;
  if (!rhythm || said.some(({ subject }) => subject === rhythm.matter)) return said;
  // Where its words name another rhythm as well, nobody knows which of them the record means.
  const { statement = '' } = control;
  const rhythms = frequenciesIn(statement, detectLanguage(statement, language ?? 'en'));
  if (rhythms.some(({ perYear }) => typeof perYear === 'number' && perYear !== rhythm.perYear)) return said;
  return [
    ...said,
    {
      subject: rhythm.matter,
      value: rhythm.perYear,
      bound: 'exact',
      unit: 'per-year',
      qualifiers: [],
      record: { kind: 'control', id: control.id },
      text: control.statement ?? control.title,
      section: -1,
      range: control.idRange,
    },
  ];
}

function placed(
  statement: Statement,
  path: string,
  where: StatedIn,
  open?: StatedPlace['open'],
): StatedPlace {
  const { record, range, text } = statement;
  return {
    in: where,
    ...(record?.id === undefined ? {} : { id: record.id }),
    path,
    line: range.start.line + 1,
    text,
    ...(open === undefined ? {} : { open }),
    statement,
  };
}
