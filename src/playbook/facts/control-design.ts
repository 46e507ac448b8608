import { eachReport } from '../../analysis/rule.js';
import { frequencyText } from '../words.js';
import type { Localised } from '../../catalog/types.js';
import { frequenciesIn } from '../../reading/frequency/frequencies.js';
import { durationsIn } from '../../reading/quantity/durations.js';
import { rolesIn } from '../../reading/roles/roles.js';
import { namesSomebody } from '../../reading/roles/titles.js';
import { saysFollowUp } from '../../reading/follow-up/follow-up.js';
import { knownToolsIn } from '../../reading/tools/tools.js';
import { repeatedIn, vagueIn } from '../../reading/vagueness/vagueness.js';
import { detectLanguage } from '../../workspace/markdown/language.js';
import type { Control } from '../../workspace/records.js';
import type { PlaybookInput } from '../input.js';
import { evidenceOfControl } from '../workspace-views.js';

/** What a control's own statement says of its design. Read from the words of the statement alone. */
export interface ControlDesign {
  readonly control: Control;
  /** The role that does it, as the statement names it. */
  readonly who?: string;
  /** The product that does it by itself, when no role does. */
  readonly tool?: string;
  /** How often, as the statement says. */
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
  /** Runs per event without a list to sample from. */
  readonly lacksPopulation: boolean;
  readonly undescribed: boolean;
  readonly exceptions: number;
}

/** Kinds of frequency that are not counted by the calendar. */
const BY_EVENT: ReadonlySet<string> = new Set(['per-event', 'per-change', 'continuous', 'once']);

/** Reads the design of every control that is not retired. */
export function controlDesigns(input: PlaybookInput): readonly ControlDesign[] {
  const undescribed = new Set(
    input.diagnostics
      .filter(({ code }) => code === 'control-without-procedure')
      .flatMap(eachReport)
      .map(({ data }) => String(data?.control)),
  );
  const fallback = input.snapshot.config?.preferences.language ?? 'en';
  return input.snapshot.controls
    .filter(({ status }) => status !== 'retired')
    .map((control) => {
      const { statement = '', frequency, population, id } = control;
      const language = detectLanguage(statement, fallback);
      const [role] = rolesIn(statement, language).filter(namesSomebody);
      const [tool] = knownToolsIn(statement, language);
      const [often] = frequenciesIn(statement, language);
      const byEvent = frequency !== undefined && BY_EVENT.has(frequency);
      return {
        control,
        who: role?.text,
        tool: tool?.text,
        when: often?.text,
        perYear: typeof often?.perYear === 'number' ? often.perYear : undefined,
        terms: durationsIn(statement, language).map(({ text }) => text),
        followsUp: saysFollowUp(statement, language),
        vague: (vagueIn(statement) ?? (often ? undefined : repeatedIn(statement)))?.text,
        needsWhen: !byEvent,
        needsFollowUp: !byEvent,
        lacksPopulation:
          (frequency === 'per-event' || frequency === 'per-change') && population === undefined,
        undescribed: undescribed.has(id),
        exceptions: evidenceOfControl(input, control)?.exceptions.count ?? 0,
      };
    });
}

/** The frequency of the record in words. */
export function frequencyOf({ frequency }: Control): Localised | undefined {
  return frequency && frequencyText(frequency);
}
