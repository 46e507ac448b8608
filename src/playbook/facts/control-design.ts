import { eachReport } from '../../analysis/rule.js';
import { frequencyText } from '../words.js';
import type { Frequency, Language, Localised } from '../../catalog/types.js';
import { frequenciesIn, type FoundFrequency } from '../../reading/frequency/frequencies.js';
import { deadlinesIn } from '../../reading/performers/deadlines.js';
import { performersIn } from '../../reading/performers/performers.js';
import { saysFollowUp } from '../../reading/follow-up/follow-up.js';
import { knownToolsIn } from '../../reading/tools/tools.js';
import { repeatedIn, vagueIn } from '../../reading/vagueness/vagueness.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import outcomes from '../prose/outcomes.yaml';
import { stackOf } from '../stack/stack.js';
import { evidenceOfControl } from '../workspace-views.js';
import { controlWeaknesses, type Weakness } from './control-weaknesses.js';

/** What a control's own statement says of its design. Read from the words of the statement alone. */
export interface ControlDesign {
  readonly control: Control;
  /** Those who do it, as the statement names them. */
  readonly who: readonly string[];
  /** Those who approve it. */
  readonly approvers: readonly string[];
  /** The product or job that does it by itself. */
  readonly tool?: string;
  /** What does it is a job of one's own, which has no name. */
  readonly isJob: boolean;
  /** Always on, and no doer named: the product it is a setting of, as far as the statement names one. */
  readonly setting?: string;
  /** How often, as the statement says; not of what is always on or answers to an event. */
  readonly when?: string;
  /** The same in times a year, when it is counted by the calendar. */
  readonly perYear?: number;
  /** Times it sets: "5 business days". */
  readonly terms: readonly string[];
  /** Says what is done with what it finds. */
  readonly followsUp: boolean;
  /** A word that leaves open what is done: "regularly". */
  readonly vague?: string;
  /** Frequency that the statement must state: not of what is always on or answers to an event. */
  readonly needsWhen: boolean;
  /** Detects something, so that what it finds must be dealt with. */
  readonly needsFollowUp: boolean;
  /** What such a control brings to light: things, people who are late, or only that it was not done. */
  readonly outcome: Outcome;
  /** What its design leaves to be desired, heaviest first. */
  readonly weaknesses: readonly Weakness[];
  /** Runs per event without a list to sample from. */
  readonly lacksPopulation: boolean;
  readonly undescribed: boolean;
  readonly exceptions: number;
}

const OUTCOMES = outcomes as Readonly<Record<'finds' | 'people', readonly string[]>>;

export type Outcome = 'finds' | 'people' | 'done';

/** By the evidence that a control leaves. */
function outcomeOf({ evidence }: Control): Outcome {
  const kinds = evidence.map(({ value }) => value);
  if (kinds.some((kind) => OUTCOMES.people.includes(kind))) return 'people';
  return kinds.some((kind) => OUTCOMES.finds.includes(kind)) ? 'finds' : 'done';
}

/** Kinds of frequency that are not counted by the calendar. */
const BY_EVENT: ReadonlySet<string> = new Set(['per-event', 'per-change', 'continuous', 'once']);

const KEPT = new WeakMap<PlaybookInput, readonly ControlDesign[]>();

/** Reads the design of every control that is not retired. */
export function controlDesigns(input: PlaybookInput): readonly ControlDesign[] {
  let designs = KEPT.get(input);
  if (!designs) KEPT.set(input, (designs = read(input)));
  return designs;
}

function read(input: PlaybookInput): readonly ControlDesign[] {
  const undescribed = new Set(
    input.diagnostics
      .filter(({ code }) => code === 'control-without-procedure')
      .flatMap(eachReport)
      .map(({ data }) => String(data?.control)),
  );
  const { config, controls } = input.snapshot;
  const fallback = config?.preferences.language ?? 'en';
  const own = {
    roles: [
      ...new Set(
        [
          ...(config?.organisation.people ?? []).map(({ role }) => role),
          ...controls.map(({ owner }) => owner),
        ].flatMap((one) => one ?? []),
      ),
    ],
    products: [
      ...stackOf(config).map(({ name }) => name),
      ...(config?.subserviceOrganisations ?? []).flatMap(({ services }) =>
        services.filter((one) => /^\p{Lu}/u.test(one)),
      ),
    ].sort((a, b) => b.length - a.length),
  };
  return input.snapshot.controls
    .filter(({ status }) => status !== 'retired')
    .map((control) => {
      const { statement = '', frequency, population, id } = control;
      const language = detectLanguage(statement, fallback);
      const performers = performersIn(statement, language, own);
      const of = (act: 'does' | 'approves'): readonly string[] => [
        ...new Set(
          performers.filter((one) => one.kind === 'somebody' && one.act === act).map(({ text }) => text),
        ),
      ];
      const byItself = performers.find((one) => one.kind !== 'somebody')?.text;
      const byEvent = frequency !== undefined && BY_EVENT.has(frequency);
      const often = byEvent ? [] : rhythmsIn(statement, language, frequency);
      const isAlwaysOn = frequency === 'continuous' && performers.length === 0;
      return {
        control,
        who: of('does'),
        approvers: of('approves'),
        tool: byItself,
        isJob: performers.some(({ kind }) => kind === 'job'),
        setting: isAlwaysOn
          ? (own.products.find((name) => statement.includes(name)) ??
            knownToolsIn(statement, language)[0]?.text ??
            '')
          : undefined,
        when: often.length === 0 ? undefined : often.map(({ text }) => text).join(', '),
        perYear: often.map(({ perYear }) => perYear).find((one) => typeof one === 'number'),
        terms: deadlinesIn(statement, language).map(({ text }) => text),
        weaknesses: controlWeaknesses(input, control, { approvers: of('approves'), who: of('does') }),
        followsUp: saysFollowUp(statement, language),
        vague: (vagueIn(statement) ?? (often.length > 0 ? undefined : repeatedIn(statement)))?.text,
        outcome: outcomeOf(control),
        needsWhen: !byEvent,
        needsFollowUp: !byEvent,
        lacksPopulation:
          (frequency === 'per-event' || frequency === 'per-change') && population === undefined,
        undescribed: undescribed.has(id),
        exceptions: evidenceOfControl(input, control)?.exceptions.count ?? 0,
      };
    });
}

/**
 * How often a statement says that it is done. Where it names several rhythms (“measures every minute and reports each
 * month”), those that the record does not mean are left out.
 */
function rhythmsIn(
  statement: string,
  language: Language,
  field: Frequency | undefined,
): readonly FoundFrequency[] {
  const counted = frequenciesIn(statement, language).filter(({ perYear }) => typeof perYear === 'number');
  const asked = PER_YEAR[field ?? ''];
  const meant = counted.filter(({ perYear }) => perYear === asked);
  const daily = counted.filter(({ perYear }) => typeof perYear === 'number' && perYear <= 366);
  const [first] = meant;
  return first && counted.some(({ perYear }) => Number(perYear) > 366)
    ? [first]
    : daily.length > 0
      ? daily
      : counted;
}

/** Times a year of what the calendar counts. */
export const PER_YEAR: Readonly<Record<string, number>> = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  semiannual: 2,
  annual: 1,
};

/** The frequency of the record in words. */
export function frequencyOf({ frequency }: Control): Localised | undefined {
  return frequency && frequencyText(frequency);
}
