import { sampleSizeFor } from '../../catalog/facts.js';
import { evidenceKind } from '../../catalog/evidence-kinds.js';
import { lowerFirst } from '../../catalog/lower-first.js';
import type { Control } from '../../workspace/records.js';
import { controlDesigns, frequencyOf, type ControlDesign } from '../facts/control-design.js';
import { gapsOn } from '../facts/recorded-gaps.js';
import { list, steps, tasks, type Block } from '../markdown.js';
import { populationSize } from '../population.js';
import { samplePopulation } from './expected-sample.js';
import CONTROLS from '../prose/controls.yaml';
import { phrasesOf, type Phrases } from '../prose/phrases.js';
import { kindTitle } from '../workspace-views.js';
import type { DocumentContext } from './context.js';

/** How many signs of weak evidence are named per control. */
const MOST_FLAGS = 4;

/** The test of one control that somebody who is no auditor can do: population, sample, what to open, what it must show. */
export function controlTest(context: DocumentContext, control: Control): readonly Block[] {
  const { input, t } = context;
  const say = phrasesOf(CONTROLS, t);
  const kinds = control.evidence.map(({ value }) => lowerFirst(kindTitle(value, t))).join('; ');
  const design = controlDesigns(input).find((one) => one.control === control);
  const terms = design?.terms ?? [];
  const flags = control.evidence
    .flatMap(({ value }) => t.list(evidenceKind(value)?.weakSigns ?? { en: [], nl: [] }))
    .slice(0, MOST_FLAGS);
  return [
    `**${say('testSteps', { id: control.id, title: control.title })}**`,
    steps([
      ...population(context, control),
      kinds === '' ? say('tNoEvidence') : say('tEvidence', { kinds }),
      ...(control.statement === undefined ? [] : [say('tStatement', { statement: control.statement })]),
      ...(terms.length === 0 ? [] : [say('tTerms', { terms: [...new Set(terms)].join(', ') })]),
      ...gapsOn(input, control).map((gap) => say('tGap', { gap })),
      ...doneBy(design, say),
      say('tRecord'),
    ]),
    ...(flags.length === 0 ? [] : [say('tFlags'), list(flags)]),
    tasks([say('tBoxes', { id: control.id })]),
  ];
}

/** Who must be seen to have done it: those whom the statement names; else the owner saw to it. */
function doneBy(design: ControlDesign | undefined, say: Phrases): readonly string[] {
  if (design === undefined) return [];
  const { who, approvers, tool, control } = design;
  return [
    ...(who.length > 0 ? [say('tBy', { who: who.join('; ') })] : []),
    ...(approvers.length > 0 ? [say('tApproved', { who: approvers.join('; ') })] : []),
    ...(who.length + approvers.length === 0 && tool !== undefined ? [say('tTool', { tool })] : []),
    ...(control.owner === undefined ? [] : [say('tOwner', { owner: control.owner })]),
  ];
}

function population({ input, t }: DocumentContext, control: Control): readonly string[] {
  const say = phrasesOf(CONTROLS, t);
  if (input.snapshot.config?.report.type === 'I') return [say('tAsOf')];
  if (control.frequency === 'continuous') return [say('tContinuous')];
  const n = populationSize(input, control);
  const field = frequencyOf(control);
  const whole = samplePopulation(input, control);
  const size = n === undefined || n === 0 || whole === undefined ? undefined : sampleSizeFor(whole);
  const sample =
    size === undefined
      ? []
      : [size.all ? say('tAll') : say('tSample', { sample: `${size.sample.min}–${size.sample.max}` })];
  if (control.population !== undefined)
    return [say('tRegister', { file: control.population, n: n ?? 0 }), ...sample];
  if (n !== undefined && field) return [say('tSchedule', { n, frequency: t.of(field) }), ...sample];
  return [say('tUnknown'), ...sample];
}
